"""Posts and queues: which posts become items, and the posts that queues make."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from socialplanner.sandbox import (
    CATEGORY_NEWS,
    CATEGORY_RECIPES,
    FACEBOOK_PAGE,
    LINKEDIN_PAGE,
    USER_ID,
    Sandbox,
)
from socialplanner.sandbox.rooms.queues.queue_seed import QUEUE_ID

from .conftest import NOW
from .queue_support import Caller

pytestmark = pytest.mark.asyncio

TUESDAY_AT_NINE = [{"dayOfWeek": 2, "time": "09:00"}]


@pytest_asyncio.fixture
async def call(sandbox: Sandbox) -> AsyncIterator[Caller]:
    caller = Caller(sandbox)
    async with caller.http:
        yield caller


async def new_queue(call: Caller, **more: Any) -> str:
    fields: dict[str, Any] = {"categoryId": CATEGORY_NEWS, "timeSlots": TUESDAY_AT_NINE, "userId": USER_ID}
    return (await call("post", "", **fields, **more))["queue"]["_id"]


async def texts(call: Caller, queue_id: str) -> list[str]:
    return [each["post"]["summary"] for each in await call.items(queue_id)]


async def test_a_queue_is_filled_with_the_published_posts_of_its_category(
    sandbox: Sandbox, call: Caller
) -> None:
    """The oldest first; a post for two accounts is one item; drafts, deleted posts and other ones stay out."""
    two = [FACEBOOK_PAGE, LINKEDIN_PAGE]
    sandbox.add_post("Newer", account_ids=two, categoryId=CATEGORY_NEWS)
    sandbox.add_post("Older", at=NOW.replace(day=1), categoryId=CATEGORY_NEWS)
    sandbox.add_post("Draft", status="draft", categoryId=CATEGORY_NEWS)
    sandbox.add_post("Else", categoryId=CATEGORY_RECIPES)
    gone = sandbox.add_post("Gone", categoryId=CATEGORY_NEWS)
    await sandbox.planner.posts.delete(gone)
    found = (await call("get", "available-categories"))["categories"]
    assert [each["publishedPostsCount"] for each in found] == [2, 2]
    queue_id = await new_queue(call)
    assert await texts(call, queue_id) == ["Older", "Newer"]
    assert (await call.items(queue_id))[1]["post"]["accountIds"] == two
    assert (await call.queue(queue_id))["totalPosts"] == 2


async def test_a_post_can_change_its_category(sandbox: Sandbox, call: Caller, http: Any) -> None:
    """An update is a full replacement of that, too."""
    post_id = sandbox.add_post("News?", categoryId=CATEGORY_NEWS)
    body = {
        "accountIds": [FACEBOOK_PAGE],
        "type": "post",
        "userId": USER_ID,
        "summary": "No news",
        "media": [],
    }
    await http.put(f"posts/{post_id}", json=body)
    assert await texts(call, await new_queue(call)) == []


@pytest.mark.parametrize(("first", "joined"), [(False, ["Old", "New"]), (True, ["New", "Old"])])
async def test_new_posts_join(sandbox: Sandbox, call: Caller, first: bool, joined: list[str]) -> None:
    """Behind the older items or before them; only with the setting, and from then on."""
    sandbox.add_post("Old", categoryId=CATEGORY_NEWS)
    queue_id = await new_queue(call, prioritizeNewContent=first)
    sandbox.add_post("Between", categoryId=CATEGORY_NEWS)
    await call("put", queue_id, enableFuturePosts=True)
    assert await texts(call, queue_id) == ["Old"]
    sandbox.add_post("New", categoryId=CATEGORY_NEWS)
    assert await texts(call, queue_id) == joined
    await call("put", queue_id, enableFuturePosts=False)
    sandbox.add_post("Later", categoryId=CATEGORY_NEWS)
    assert await texts(call, queue_id) == joined


async def test_what_a_queue_publishes_does_not_join_it(sandbox: Sandbox, call: Caller) -> None:
    """Else it would grow without end."""
    sandbox.add_post("Old", categoryId=CATEGORY_NEWS)
    queue_id = await new_queue(call, enableFuturePosts=True)
    await call("put", queue_id, status="active")
    sandbox.clock.advance(days=30)
    assert await texts(call, queue_id) == ["Old"]
    assert [each["summary"] for each in sandbox.posts.values()].count("Old") == 1 + 4 + 1  # one is scheduled


async def test_a_post_joins_in_its_time(sandbox: Sandbox, call: Caller) -> None:
    """One that was published in the middle of a jump has its turns from then on."""
    sandbox.add_post("Old", categoryId=CATEGORY_NEWS)
    queue_id = await new_queue(call, enableFuturePosts=True)
    await call("put", queue_id, status="active")
    sandbox.add_post("New", status="scheduled", at=NOW.replace(day=20), categoryId=CATEGORY_NEWS)
    sandbox.clock.advance(days=22)
    await call.queue(queue_id)
    out = [each for each in sandbox.posts.values() if each.get("publishedAt", "").endswith("00:00.000Z")]
    days = sorted(
        (each["publishedAt"][:10], each["summary"]) for each in out if each["summary"] in ("Old", "New")
    )
    assert days[1:] == [
        ("2026-03-17", "Old"),
        ("2026-03-20", "New"),
        ("2026-03-24", "New"),
        ("2026-03-31", "Old"),
    ]


async def test_whoever_looks_at_posts_sees_what_the_queues_have_published(sandbox: Sandbox) -> None:
    """Nobody has asked for a queue."""
    before = len(sandbox.posts)
    assert len(sandbox.posts) == before
    sandbox.clock.advance(days=4)
    recipes = [
        each for each in sandbox.posts.values() if each.get("scheduleDate") == "2026-03-13T15:30:00.000Z"
    ]
    assert [each["status"] for each in recipes] == ["published"] * 2
    assert (await sandbox.planner.queues.get(QUEUE_ID)).current_order == 2000
