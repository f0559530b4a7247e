"""The rooms at work, against the sandbox."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from socialplanner import BadRequest, Forbidden, Invalid, NotFound, SocialPlanner, Unauthorized, operations
from socialplanner.models import PostCreate, PostMediaInput
from socialplanner.sandbox import (
    FACEBOOK_PAGE,
    GROUP_ID,
    LINKEDIN_PAGE,
    LOCATION_ID,
    OTHER_LOCATION_ID,
    USER_ID,
    Sandbox,
)

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def planner(sandbox: Sandbox) -> SocialPlanner:
    return sandbox.planner


def draft(**fields: object) -> PostCreate:
    post = PostCreate(
        account_ids=[FACEBOOK_PAGE], type="post", user_id=USER_ID, status="draft", summary="Hello", media=[]
    )
    for name, value in fields.items():
        setattr(post, name, value)
    return post


async def test_a_post_lives_from_draft_to_deleted(planner: SocialPlanner):
    """Create, read, replace, delete: each call sees what the ones before it did."""
    created = await planner.posts.create(
        draft(media=[PostMediaInput(url="https://example.com/a.jpg", type="image/jpeg")])
    )
    assert created.id
    assert created.status == "draft"

    read = await planner.posts.get(created.id)
    assert (read.summary, [media.url for media in read.media]) == ("Hello", ["https://example.com/a.jpg"])
    assert read.created_at is not None
    assert read.created_at.tzinfo is not None

    acknowledged = await planner.posts.update(created.id, draft(summary="Hello again", media=[]))
    assert acknowledged.message == "Updated Post"
    assert (await planner.posts.get(created.id)).summary == "Hello again"

    gone = await planner.posts.delete(created.id)
    assert gone.post_id == created.id
    assert (await planner.posts.get(created.id)).deleted is True
    with pytest.raises(NotFound) as caught:
        await planner.posts.delete(created.id)
    assert caught.value.operation == "posts.delete"
    assert caught.value.trace_id


async def test_a_scheduled_post_keeps_its_time(planner: SocialPlanner):
    tomorrow = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
    created = await planner.posts.create(draft(status="scheduled", schedule_date=tomorrow))

    assert created.display_date == tomorrow


async def test_a_list_without_dates_holds_everything(sandbox: Sandbox, planner: SocialPlanner):
    ids = [*sandbox.seed_posts(130, status="draft"), *sandbox.posts]
    sandbox.add_post("long ago", at=datetime(2001, 1, 1, tzinfo=UTC))
    sandbox.add_post("far away", status="scheduled", at=datetime(2090, 1, 1, tzinfo=UTC))

    found = [post.id async for post in planner.posts.list(page_size=25)]

    assert len(found) == len(set(found))
    assert set(ids) < set(found)
    assert len(found) == len(sandbox.posts)


async def test_filters_go_out_as_the_api_wants_them(sandbox: Sandbox, planner: SocialPlanner):
    """Strings where the API has strings: numbers, lists and booleans are the SDK's business."""
    since = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    pages = planner.posts.list(
        type="scheduled",
        accounts=[FACEBOOK_PAGE, LINKEDIN_PAGE],
        from_date=since,
        include_users=False,
        page_size=7,
    )
    await pages

    [call] = sandbox.calls("list_posts")
    assert call.body == {
        "type": "scheduled",
        "accounts": f"{FACEBOOK_PAGE},{LINKEDIN_PAGE}",
        "skip": "0",
        "limit": "7",
        "fromDate": "2026-01-02T03:04:05.000Z",
        "toDate": "2100-01-01T00:00:00.000Z",
        "includeUsers": "false",
    }


async def test_accounts_come_with_their_groups(planner: SocialPlanner):
    accounts = await planner.accounts.list().collect()
    assert FACEBOOK_PAGE in {account.id for account in accounts}

    [group] = await planner.accounts.groups()
    assert group.id == GROUP_ID
    assert FACEBOOK_PAGE in group.account_ids

    gone = await planner.accounts.delete(FACEBOOK_PAGE)
    assert (gone.id, gone.location_id) == (FACEBOOK_PAGE, LOCATION_ID)
    [group] = await planner.accounts.groups()
    assert FACEBOOK_PAGE not in group.account_ids


async def test_a_refusal_names_every_field_in_the_words_of_the_api(planner: SocialPlanner):
    post = draft(status="scheduled")
    post.account_ids = None
    post.extras.update(accountIds=[], mood="good")
    with pytest.raises(Invalid) as caught:
        await planner.posts.create(post)

    assert "accountIds should not be empty" in caught.value.messages
    assert "property mood should not exist" in caught.value.messages
    assert caught.value.status == 422
    assert str(caught.value).startswith("posts.create was refused with 422: ")
    assert str(caught.value.trace_id) in str(caught.value)


async def test_another_location_is_a_view_on_the_same_connections(planner: SocialPlanner):
    workshop = planner.for_location(OTHER_LOCATION_ID)

    assert await workshop.posts.list().collect() == []
    assert len(await workshop.accounts.list().collect()) == 1
    assert len(await planner.accounts.list(location_id=OTHER_LOCATION_ID).collect()) == 1
    with pytest.raises(Forbidden):
        await planner.for_location("nobody").posts.get("p")


async def test_a_token_for_each_location(sandbox: Sandbox, planner: SocialPlanner):
    async def stale() -> str:
        return "a-stale-token"

    with pytest.raises(Unauthorized, match="Invalid token"):
        await planner.for_location(LOCATION_ID, token=stale).posts.list().collect()
    with pytest.raises(Unauthorized, match="version header is invalid"):
        await planner.with_options(api_version="v4").posts.list().collect()
    assert len(await planner.posts.list().collect()) == len(sandbox.posts)


async def test_a_request_is_a_value_that_any_client_sends(sandbox: Sandbox, planner: SocialPlanner):
    request = operations.create_post.build(location_id=LOCATION_ID, post=draft())
    assert request.operation.name == "posts.create"
    assert request.body is not None
    assert request.body["summary"] == "Hello"
    assert not sandbox.calls()

    assert (await planner.send(request)).summary == "Hello"
    raw = await planner.send_raw(operations.get_post.build(location_id=LOCATION_ID, id="unknown"))
    assert raw.status == 404
    assert raw.headers["content-type"].startswith("application/json")
    assert b"traceId" in raw.body


async def test_the_api_refuses_what_our_own_check_would_have_refused(planner: SocialPlanner):
    """Sent raw, 51 ids get a 400; the limit is the API's, and the SDK's from the spec."""
    request = operations.bulk_delete_posts.build(location_id=LOCATION_ID, post_ids=["p"])
    assert request.body is not None
    request.body["postIds"] = [f"p{number}" for number in range(51)]

    with pytest.raises(BadRequest, match="50"):
        await planner.send(request)
