"""Did it happen? `find_match` for all creates but that of a post, and what the docs say of each."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from socialplanner import AmbiguousOutcome, Model, UsageError, operations
from socialplanner.models import QueuePostInput, QueueTimeSlotInput
from socialplanner.reconcile.find import CANNOT_TELL, FINDERS, find_for_operation, find_match
from socialplanner.request import Request
from socialplanner.rooms.comments import Comments
from socialplanner.rooms.csv_imports import CsvImports
from socialplanner.rooms.queues import Queues
from socialplanner.rooms.watermarks import Watermarks
from tests.support.internals import sender_of
from tests.support.lost_create import AFTER, BEFORE, NOW, Planner, lost, written

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).resolve().parent.parent.parent
ITEM = {
    "_id": "i2",
    "createdAt": written(AFTER),
    "order": 1.5,
    "post": {"accountIds": ["a"], "summary": "Guess"},
}
ORIGINAL = {"_id": "i1", "order": 1, "createdAt": written(BEFORE), "post": {"summary": "Guess"}}
ROSTER = {
    "accounts": [{"id": "a1", "platform": "facebook", "originId": "52", "oauthId": "login", "name": "Bakery"}]
}
OPS = operations

TEMPLATE = {
    "watermarkImageUrl": "https://example.com/m.png", "position": "center", "scale": 0.5, "opacity": 1,
    "templateName": "Mark",
}  # fmt: skip

CASES: dict[str, tuple[Request[Any], dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    # operation: what was sent, answers if it happened, answers if not, what is found
    "create_comment": (
        OPS.create_comment.build(
            platform="facebook", location_id="loc", parent_id="p", is_parent_thread=True, content="Thanks!"
        ),
        {
            "/accounts": ROSTER,
            "/list": {
                "comments": [
                    {"_id": "c", "content": "Thanks!", "publishedAt": written(AFTER), "author": {"id": "52"}}
                ]
            },
        },
        {"/accounts": ROSTER, "/list": {"comments": []}},
        {"_id": "c"},
    ),
    "create_queue": (
        OPS.create_queue.build(
            location_id="loc",
            category_id="k",
            time_slots=[QueueTimeSlotInput(day_of_week=1, time="09:00")],
            user_id="u",
        ),
        {"/list": {"queues": [{"_id": "q", "categoryId": "k", "createdAt": written(AFTER)}]}},
        {"/list": {"queues": [{"_id": "q", "categoryId": "k", "createdAt": written(BEFORE)}]}},
        {"_id": "q"},
    ),
    "create_queue_item": (
        OPS.create_queue_item.build(
            queue_id="q",
            location_id="loc",
            direct_to_queue=True,
            post=QueuePostInput(account_ids=["a"], summary="Guess"),
        ),
        {"/q/items": {"items": [ITEM]}},
        {"/q/items": {"items": [ITEM | {"createdAt": written(BEFORE)}]}},
        {"_id": "i2"},
    ),
    "clone_queue_item": (
        OPS.clone_queue_item.build(queue_id="q", item_id="i1", location_id="loc", session_id="s", order=1.5),
        {"/q/items": {"items": [ORIGINAL, ITEM]}},
        {"/q/items": {"items": [ORIGINAL]}},
        {"_id": "i2"},
    ),
    "delete_active_post": (
        OPS.delete_active_post.build(post_id="p", location_id="loc"),
        {"/queues/list": {"queues": [{"_id": "q", "currentPostId": "another"}]}},
        {"/queues/list": {"queues": [{"_id": "q", "currentPostId": "p"}]}},
        {},
    ),
    "create_watermark": (
        OPS.create_watermark.build(
            location_id="loc",
            watermark_image_url="https://example.com/m.png",
            position="center",
            scale=0.5,
            opacity=1,
            padding=True,
            template_name="Mark",
            account_ids=["a"],
        ),
        {"/watermarks": {"watermarks": [{"_id": "w", **TEMPLATE, "createdAt": written(AFTER)}]}},
        {"/watermarks": {"watermarks": [{"_id": "w", **TEMPLATE, "createdAt": written(BEFORE)}]}},
        {"_id": "w"},
    ),
    "set_csv_accounts": (
        OPS.set_csv_accounts.build(
            location_id="loc",
            account_ids=["a"],
            file_path="f/1",
            rows_count=2,
            file_name="a.csv",
            user_id="u",
        ),
        {"/csv": {"csvs": [{"_id": "x", "file": "f/1", "accountIds": ["a"], "createdAt": written(AFTER)}]}},
        {"/csv": {"csvs": {}}},
        {"results": {"csvId": "x"}},
    ),
    "finalize_csv_import": (
        OPS.finalize_csv_import.build(location_id="loc", id="x", user_id="u"),
        {"/csv/x": {"csv": {"status": "completed"}}},
        {"/csv/x": {"csv": {"status": "pending"}}},
        {},
    ),
    "attach_facebook_page": (
        OPS.attach_facebook_page.build(location_id="loc", oauth_id="login", origin_id="52", name="Bakery"),
        {"/accounts": ROSTER},
        {"/accounts": {"accounts": []}},
        {"oAuthId": "login", "locationId": "loc", "originId": "52", "platform": "facebook", "name": "Bakery"},
    ),
}
ROOMS = {"comments": Comments, "queues": Queues, "csv_imports": CsvImports, "watermarks": Watermarks}


@pytest.mark.parametrize("name", CASES)
async def test_what_happened_is_found_in_the_type_of_its_own_answer(name: str):
    request, happened, did_not, expected = CASES[name]
    found = await find_match(sender_of(Planner(happened).client), lost(request))

    result = request.decode(expected)
    assert type(found) is type(result)
    assert isinstance(found, Model)
    assert {key: found.to_dict()[key] for key in expected} == expected
    assert await find_match(sender_of(Planner(did_not).client), lost(request)) is None
    room = ROOMS.get(request.operation.name.partition(".")[0])
    if room is not None:
        assert await room(sender_of(Planner(did_not).client)).find_match(lost(request)) is None


@pytest.mark.parametrize(
    ("name", "answers", "why"),
    [
        ("create_comment", {"/accounts": {"accounts": []}}, "no account of facebook shows an originId"),
        (
            "create_queue_item",
            {"/q/items": {"items": [ITEM | {"createdAt": None}]}},
            "too little of i2, which may be it",
        ),
        ("clone_queue_item", {"/q/items": {"items": [ITEM]}}, "may be over"),
        (
            "delete_active_post",
            {"/list": {"queues": []}, "/posts/p": {"post": {"status": "published"}}},
            "yet",
        ),
        (
            "create_watermark",
            {
                "/watermarks": {
                    "watermarks": [{"_id": "w", **TEMPLATE, "scale": 0.4, "createdAt": written(AFTER)}]
                }
            },
            "too little of w, which may be it",
        ),
        ("finalize_csv_import", {"/csv/x": {"csv": {"status": "in_progress"}}}, "the import is in_progress"),
    ],
)
async def test_what_cannot_be_told_is_not_guessed(name: str, answers: dict[str, Any], why: str):
    with pytest.raises(AmbiguousOutcome, match=why):
        await find_match(sender_of(Planner(answers).client), lost(CASES[name][0]))


async def test_a_room_answers_for_its_own_operations():
    room = Comments(sender_of(Planner({}).client))
    with pytest.raises(
        UsageError, match=r"expected an error of comments, got one of queues.create. Use planner.find_match"
    ):
        await room.find_match(lost(CASES["create_queue"][0]))


async def test_what_no_list_tells_is_said_with_what_to_do_instead():
    like = OPS.like_comment.build(platform="facebook", location_id="loc", id="c")
    planner = Planner({})
    with pytest.raises(
        UsageError, match=r"comments.like: no list shows its outcome. No list .* Send it again"
    ):
        await find_for_operation(sender_of(planner.client), like, NOW)

    assert planner.sent == []


def creates() -> dict[str, str]:
    """Operation id and `room.method` of every create of the spec."""
    spec = json.loads((ROOT / "src/socialplanner/_generated/openapi.json").read_text())
    found = [
        operation["operationId"]
        for path in spec["paths"].values()
        for operation in path.values()
        if isinstance(operation, dict) and operation.get("x-sdk", {}).get("repeat") == "create"
    ]
    return {each: getattr(operations, each).OPERATION.name for each in found}


def test_every_create_can_be_looked_for_or_says_why_not():
    assert not set(FINDERS) & set(CANNOT_TELL)
    assert set(FINDERS) | set(CANNOT_TELL) == set(creates())


def test_the_docs_say_of_each_create_what_the_code_does():
    text = (ROOT / "docs" / "ambiguity.md").read_text()
    rows = dict(re.findall(r"^\| `([a-z_.]+)` \| (.+) \|$", text, re.MULTILINE))
    described = {each: " ".join((finder.__doc__ or "").split()) for each, finder in FINDERS.items()}
    described |= CANNOT_TELL

    assert rows == {name: described[each] for each, name in creates().items()}
