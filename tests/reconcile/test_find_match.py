"""Was the post made? `posts.find_match` asks the list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from socialplanner import AmbiguousOutcome, SocialPlanner, UsageError, operations
from socialplanner.models import PostCreate, PostMediaInput
from socialplanner.sandbox import (
    FACEBOOK_PAGE,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    LOCATION_ID,
    USER_ID,
    Sandbox,
)
from tests.support.lost_create import AFTER, BEFORE, NOW, Planner, lost, written

pytestmark = pytest.mark.anyio

MENU = PostCreate(
    account_ids=[FACEBOOK_PAGE, INSTAGRAM_PROFILE],
    summary="Our spring menu",
    type="post",
    user_id=USER_ID,
    media=[PostMediaInput(url="https://example.com/menu.jpg", type="image/jpeg")],
)
POST_REQUEST = operations.create_post.build(location_id="loc", post=MENU)


def post_record(**more: Any) -> dict[str, Any]:
    return {
        "_id": "p1",
        "createdAt": written(AFTER),
        "accountIds": [FACEBOOK_PAGE],
        "summary": "Our spring menu",
        "type": "post",
        "status": "published",
    } | more


def shelf(*posts: dict[str, Any], ahead: timedelta = timedelta()) -> Planner:
    return Planner({"/posts/list": {"posts": list(posts), "count": len(posts)}}, ahead=ahead)


# Posts


async def test_a_post_that_was_made_is_found_and_its_other_records_are_known_with_it():
    async with Sandbox() as sandbox:
        posts = sandbox.planner.posts
        sent_at = datetime.now(UTC)
        assert await posts.find_match(MENU, since=sent_at) is None

        made = await posts.create(MENU)
        found = await posts.find_match(MENU, since=sent_at)

        assert found is not None
        assert made.id is not None
        assert found.id == made.id
        assert await posts.find_match(MENU, since=sent_at, ignore=[made.id]) is None

        elsewhere = lost(operations.create_post.build(location_id=LOCATION_ID, post=MENU))
        assert await posts.find_match(elsewhere) is None  # the post is of another call, as this client knows
        assert await sandbox.client("sandbox-token").posts.find_match(elsewhere)


@pytest.mark.parametrize(
    "other",
    [
        {"at": NOW - timedelta(days=1)},
        {"account_ids": [LINKEDIN_PAGE]},
        {"summary": "Our summer menu", "at": NOW + timedelta(hours=1)},
        {"scheduleDate": written(NOW + timedelta(days=7)), "status": "scheduled"},
        {"type": "reel"},
    ],
    ids=["an older twin", "another account", "another text", "planned for later", "another form"],
)
async def test_another_post_is_not_taken_for_it(other: dict[str, Any]):
    async with Sandbox() as sandbox:
        options = {"summary": MENU.summary, "account_ids": [FACEBOOK_PAGE], "status": "published"} | other
        # a reel is a video, so its picture differs as well
        file = {"url": "https://example.com/menu.jpg", "type": "image/jpeg"}
        if other == {"type": "reel"}:
            file = {"url": "https://example.com/menu.jpg", "type": "video/mp4"}
        sandbox.add_post(media=[file], **options)

        assert (
            await sandbox.planner.posts.find_match(MENU, since=datetime.now(UTC) - timedelta(seconds=1))
            is None
        )


@pytest.mark.parametrize("status", ["draft", "scheduled"])
async def test_a_post_of_several_accounts_is_found_whether_it_is_one_record_or_several(status: Any):
    async with Sandbox() as sandbox:
        post = PostCreate(
            account_ids=[LINKEDIN_PAGE, FACEBOOK_PAGE],
            summary="Baking class",
            type="post",
            user_id=USER_ID,
            status=status,
            schedule_date=None if status == "draft" else datetime(2027, 5, 1, 8, tzinfo=UTC),
        )
        made = await sandbox.planner.posts.create(post)
        found = await sandbox.planner.posts.find_match(post, since=NOW)

        assert found is not None
        assert found.id == made.id


@pytest.mark.parametrize("ahead", [timedelta(hours=1), -timedelta(hours=1), timedelta(days=400)])
async def test_a_clock_that_goes_wrong_changes_nothing(ahead: timedelta):
    """The API's clock is known by its answers: what counts is whether the post was made after the request left."""
    younger, older = written(AFTER + ahead), written(BEFORE + ahead)
    planner = shelf(post_record(_id="twin", createdAt=older), post_record(createdAt=younger), ahead=ahead)

    found = await planner.client.posts.find_match(lost(POST_REQUEST))

    assert found is not None
    assert found.id == "p1"
    assert planner.bodies[-1]["fromDate"] < younger < planner.bodies[-1]["toDate"]
    assert (
        await shelf(post_record(createdAt=older), ahead=ahead).client.posts.find_match(lost(POST_REQUEST))
        is None
    )


async def test_all_pages_are_read_and_no_more_than_the_days_and_accounts_in_question():
    others = [post_record(_id=f"o{number}", summary=f"Offer {number}") for number in range(250)]
    planner = shelf(*others, post_record())

    found = await planner.client.posts.find_match(lost(POST_REQUEST))

    assert found is not None
    assert found.id == "p1"
    assert sorted(body["skip"] for body in planner.bodies) == ["0", "100", "200"]
    assert {body["accounts"] for body in planner.bodies} == {f"{FACEBOOK_PAGE},{INSTAGRAM_PROFILE}"}
    assert {body.get("type") for body in planner.bodies} == {None}
    first = planner.bodies[0]
    assert (
        written(NOW - timedelta(days=3))
        < first["fromDate"]
        < first["toDate"]
        < written(NOW + timedelta(days=3))
    )


async def test_drafts_are_looked_for_without_the_filter_by_account():
    """Their one record has no account of its own that a filter could be sure to find."""
    draft = PostCreate.from_dict(MENU.to_dict() | {"status": "draft"})
    planner = shelf()

    assert await planner.client.posts.find_match(draft, since=NOW) is None
    assert "accounts" not in planner.bodies[0]


async def test_of_several_the_oldest_is_given_and_one_that_is_sure_before_one_that_is_not():
    unsure = post_record(_id="p0", accountIds=[])
    late, early = post_record(_id="p3", createdAt=written(NOW + timedelta(hours=1))), post_record(_id="p2")
    found = await shelf(unsure, late, early).client.posts.find_match(lost(POST_REQUEST))

    assert found is not None
    assert found.id == "p2"


async def test_where_the_list_shows_too_little_it_is_said_and_not_guessed():
    planner = shelf(post_record(createdAt=None))
    with pytest.raises(AmbiguousOutcome, match=r"too little of p1, which may be it.*ignore=") as caught:
        await planner.client.posts.find_match(lost(POST_REQUEST))

    assert caught.value.request is POST_REQUEST
    assert await planner.client.posts.find_match(lost(POST_REQUEST), ignore=["p1"]) is None


async def test_reconcile_gives_the_post_that_the_lost_answer_would_have_given():
    async with Sandbox() as sandbox:
        app = httpx.ASGITransport(app=sandbox.app)

        class LosesTheAnswer(httpx.AsyncBaseTransport):
            async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
                response = await app.handle_async_request(request)
                if request.url.path.endswith("/posts"):
                    raise httpx.ReadError("gone", request=request)
                return response

        async with httpx.AsyncClient(transport=LosesTheAnswer()) as http:
            options: dict[str, Any] = {"base_url": "http://127.0.0.1", "http_client": http}
            planner = SocialPlanner(
                "sandbox-token", location_id=LOCATION_ID, on_ambiguous="reconcile", **options
            )
            before = len(sandbox.posts)
            post = await planner.posts.create(MENU)

        assert post.id in sandbox.posts
        assert len(sandbox.posts) == before + 2  # one record for each account, and no second post


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"sent": MENU}, "since"),
        ({"sent": MENU, "since": datetime(2026, 4, 1)}, "since"),  # noqa: DTZ001 - a time without a zone is the point
        ({"sent": MENU, "since": NOW, "ignore": "p1"}, "ignore"),
        ({"sent": lost(POST_REQUEST), "location_id": "elsewhere"}, "location_id"),
        ({"sent": lost(operations.finalize_csv_import.build(location_id="l", id="i", user_id="u"))}, "sent"),
        ({"sent": AmbiguousOutcome("by hand")}, "error"),
        ({"sent": ValueError("another error")}, "error"),
    ],
)
async def test_a_wrong_question_is_refused(arguments: dict[str, Any], argument: str):
    with pytest.raises(UsageError) as caught:
        await shelf().client.posts.find_match(**arguments)

    assert caught.value.argument == argument
