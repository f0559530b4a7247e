"""A success that says that it happened, and does not say what it made: it is a success."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import anyio
import httpx
import pytest

from socialplanner import AmbiguousOutcome, InvalidResponse, SocialPlanner, SpecDrift, operations
from socialplanner.events import OutcomeUnknown
from socialplanner.models import PostCreate
from socialplanner.request import Operation, Request
from socialplanner.sandbox import FACEBOOK_PAGE, LINKEDIN_PAGE, USER_ID, Sandbox

pytestmark = pytest.mark.anyio

BARE: dict[str, Any] = {
    "success": True,
    "statusCode": 201,
    "message": "Created Post",
    "traceId": "11111111-2222-4333-8444-555555555555",
}
SHAPES: dict[str, dict[str, Any]] = {
    "no results": {},
    "null": {"results": None},
    "an empty object": {"results": {}},
    "an empty list": {"results": []},
    "a text": {"results": "Created Post"},
    "a message": {"results": {"message": "Created Post"}},
    "a null post": {"results": {"post": None}},
    "an empty post": {"results": {"post": {}}},
    "a list for the post": {"results": {"post": []}},
    "a text for the post": {"results": {"post": "69b0000000000000aaaa0014"}},
}
POST = PostCreate(
    account_ids=["a"], type="post", user_id="u", summary="Our menu", media=[], status="published"
)


class Answers:
    """A planner that answers a create with `created`, and a list with what `listed` says."""

    def __init__(self, created: dict[str, Any], listed: Callable[[], httpx.Response | Exception]) -> None:
        self.created, self.listed = created, listed
        self.paths: list[str] = []
        self.events: list[object] = []
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.answer))
        self.planner = SocialPlanner("token", location_id="L", http_client=http, on_event=self.events.append)

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.paths.append(request.url.path.rpartition("/")[2])
        if not request.url.path.endswith("/list"):
            return httpx.Response(201, json=self.created)
        found = self.listed()
        if isinstance(found, Exception):
            raise found
        return found

    @property
    def drift(self) -> list[str]:
        return [each.pointer for each in self.events if isinstance(each, SpecDrift)]


def shown(*ids: str, **more: Any) -> Callable[[], httpx.Response]:
    """A list with these posts, each like the one that was sent and made just now."""
    now = (datetime.now(UTC) + timedelta(seconds=1)).isoformat()
    record = {
        "accountId": "a", "accountIds": ["a"], "summary": "Our menu", "type": "post", "status": "published",
        "createdAt": now, "publishedAt": now,
    }  # fmt: skip
    posts = [record | {"_id": each, "parentPostId": f"parent of {each}"} | more for each in ids]
    return lambda: httpx.Response(201, json={"results": {"posts": posts, "count": len(posts)}})


@pytest.mark.parametrize("shape", SHAPES)
async def test_a_create_that_says_it_happened_is_a_post_found_in_one_look(shape: str):
    """L4: one create, one list, one event; never "may have happened"."""
    answers = Answers(BARE | SHAPES[shape], shown("p1"))
    post = await answers.planner.posts.create(POST)
    assert post.id == "p1"
    assert answers.paths == ["posts", "list"]
    assert answers.drift == ["/results/post"]
    assert not any(isinstance(each, OutcomeUnknown) for each in answers.events)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("success", [{"success": False}, {"success": None}, {"success": "yes"}, {}])
async def test_a_create_that_does_not_say_that_it_happened_stays_ambiguous(
    shape: str, success: dict[str, Any]
):
    """L4: a status alone is not enough where nothing can be read."""
    said = {name: value for name, value in BARE.items() if name != "success"} | success
    answers = Answers(said | SHAPES[shape], shown("p1"))
    with pytest.raises(AmbiguousOutcome):
        await answers.planner.posts.create(POST)
    assert answers.paths == ["posts"]


LISTS: dict[str, Callable[[], httpx.Response | Exception]] = {
    "not there yet": shown(),
    "another text": shown("p1", summary="Another day, another menu", createdAt=(datetime.now(UTC) + timedelta(hours=2)).isoformat()),
    "an older twin": shown("p1", createdAt="2020-01-01T00:00:00.000Z"),
    "perhaps it": shown("p1", createdAt=None),
    "too many requests": lambda: httpx.Response(429, json={"message": "Too Many Requests"}),
    "a missing scope": lambda: httpx.Response(401, json={"message": "The token is not authorized for this scope."}),
    "a server error": lambda: httpx.Response(500, json={"message": "Internal server error"}),
    "no JSON": lambda: httpx.Response(200, text="<html>"),
    "bare as well": lambda: httpx.Response(201, json=BARE),
    "a broken connection": lambda: httpx.ConnectError("no"),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
async def test_a_post_that_no_list_shows_for_sure_comes_without_an_id(name: str):
    """L5: it was created, so whatever the look-up meets, the call succeeds, after one look."""
    answers = Answers(BARE, LISTS[name])
    post = await answers.planner.posts.create(POST)
    assert not post.has_id
    assert answers.paths == ["posts", "list"]


async def test_the_look_up_ends_with_the_deadline_of_the_call():
    """L5: a list that never answers costs the id, not the post."""
    paths: list[str] = []

    async def answer(request: httpx.Request) -> httpx.Response:
        paths.append(request.url.path)
        if request.url.path.endswith("/list"):
            await anyio.sleep_forever()
        return httpx.Response(201, json=BARE)

    http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    planner = SocialPlanner("token", location_id="L", http_client=http, timeout=0.2)
    with anyio.fail_after(20):
        assert not (await planner.posts.create(POST)).has_id
    assert len(paths) == 2


async def test_the_look_up_never_takes_the_record_of_another_call():
    """L4: each id answers one create, and the list shows both."""
    answers = Answers(BARE, shown("p1"))
    assert (await answers.planner.posts.create(POST)).id == "p1"
    assert not (await answers.planner.posts.create(POST)).has_id
    answers.listed = shown("p1", "p2")
    assert (await answers.planner.posts.create(POST)).id == "p2"


async def test_a_create_without_an_id_counts_as_one_record_taken():
    """L4: of one record that two equal creates may have made, a search gives neither away."""
    answers = Answers(BARE, shown())
    assert not (await answers.planner.posts.create(POST)).has_id
    answers.created = {"statusCode": 201}
    with pytest.raises(AmbiguousOutcome) as lost:
        await answers.planner.posts.create(POST)
    answers.listed = shown("p1")
    with pytest.raises(AmbiguousOutcome):
        await answers.planner.posts.find_match(lost.value)


async def test_with_the_response_the_post_comes_from_the_list_and_the_rest_from_the_create():
    """L4: the response and its attempts are those of the create."""
    answers = Answers(BARE, shown("p1"))
    typed = await answers.planner.send_with_response(operations.create_post.build(location_id="L", post=POST))
    assert typed.result.id == "p1"
    assert json.loads(typed.response.body) == BARE
    assert [each.status for each in typed.attempts] == [201]


async def test_strict_mode_tells_it_as_drift_and_not_as_doubt():
    """L4: who asks for an error where a response does not fit gets that one."""
    answers = Answers(BARE, shown("p1"))
    with pytest.raises(InvalidResponse, match="does not fit the spec at /results/post"):
        await answers.planner.with_options(strict=True).posts.create(POST)


def all_operations() -> dict[str, Operation]:
    return {name: getattr(operations, name).OPERATION for name in operations.__all__}


def with_result(*kinds: str) -> list[str]:
    return [name for name, each in all_operations().items() if each.result and each.repeat in kinds]


def bare_request(name: str) -> Request[Any]:
    """A request of the operation that needs no arguments: only its answer is of interest."""
    module: Any = getattr(operations, name)
    kind = module.build.__annotations__["return"].removeprefix("Request[").removesuffix("]")
    from socialplanner import models

    return Request(module.OPERATION, "/anything", getattr(models, kind).from_dict, location_id="L")


@pytest.mark.parametrize("shape", ["no results", "null", "an empty list", "a text"])
@pytest.mark.parametrize("name", with_result("create", "idempotent"))
async def test_each_operation_that_says_it_happened_succeeds(name: str, shape: str):
    """L4: for all of them: the result is empty, and an event says so."""
    answers = Answers(BARE | SHAPES[shape], shown())
    request = bare_request(name)
    result = await answers.planner.send(request)
    assert result.to_dict() == {}
    assert answers.drift[0] == "/" + "/".join(request.operation.result)


@pytest.mark.parametrize("name", with_result("create", "idempotent"))
async def test_each_operation_that_does_not_say_it_happened_fails(name: str):
    """L4: as before: a create may have happened, and anything else has no readable response."""
    answers = Answers({"statusCode": 201, "message": "Created"}, shown())
    request = bare_request(name)
    expected = AmbiguousOutcome if request.operation.repeat == "create" else InvalidResponse
    with pytest.raises(expected):
        await answers.planner.send(request)


@pytest.mark.parametrize("name", with_result("read"))
async def test_what_was_read_is_never_there_without_it(name: str):
    """L4 is about what happened. A read without its result has read nothing, whatever it says."""
    answers = Answers(BARE, lambda: httpx.Response(201, json=BARE))
    request = bare_request(name)
    if request.operation.redirects:
        return
    with pytest.raises(InvalidResponse):
        await answers.planner.send(request)


async def test_a_first_program_sees_the_id_of_what_it_published():
    """L5: the sandbox answers as the live API was seen to, and its list shows the post at once."""
    async with Sandbox() as sandbox:
        posts = [
            await sandbox.planner.posts.create(
                PostCreate(
                    account_ids=[FACEBOOK_PAGE, LINKEDIN_PAGE],
                    type="post",
                    user_id=USER_ID,
                    summary="Rolls",
                )
            )
            for _ in range(3)
        ]
        known = {each.id for each in posts}
        assert len(known) == 3
        assert known <= sandbox.posts.keys()


async def test_equal_creates_at_once_get_an_id_of_their_own_or_none():
    """L5: no id is given twice, however many run at once."""
    ids: list[str | None] = []
    async with Sandbox() as sandbox:

        async def create() -> None:
            post = PostCreate(account_ids=[FACEBOOK_PAGE], type="post", user_id=USER_ID, summary="Rolls")
            made = await sandbox.planner.posts.create(post)
            ids.append(made.id if made.has_id else None)

        async with anyio.create_task_group() as tasks:
            for _ in range(8):
                tasks.start_soon(create)
    told = [each for each in ids if each is not None]
    assert len(ids) == 8
    assert len(set(told)) == len(told)
