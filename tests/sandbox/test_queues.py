"""The room queues: what a queue publishes, and when."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
import pytest_asyncio

from socialplanner.models import QueueTimeSlotInput
from socialplanner.sandbox import (
    CATEGORY_NEWS,
    CATEGORY_RECIPES,
    FACEBOOK_PAGE,
    INSTAGRAM_PROFILE,
    LOCATION_ID,
    OTHER_LOCATION_ID,
    USER_ID,
    Sandbox,
)
from socialplanner.sandbox.rooms.queues.queue_seed import QUEUE_ID, QUEUE_ITEMS, RECIPES

from .conftest import NOW
from .queue_support import Caller

pytestmark = pytest.mark.asyncio

FRIDAY, TUESDAY = "2026-03-13T15:30:00.000Z", "2026-03-17T08:00:00.000Z"
NEXT_FRIDAY, NEXT_TUESDAY = "2026-03-20T15:30:00.000Z", "2026-03-24T08:00:00.000Z"
ROLLS, RYE, JAM = QUEUE_ITEMS
MONDAY_AT_NINE = [{"dayOfWeek": 1, "time": "09:00"}]


@pytest_asyncio.fixture
async def call(sandbox: Sandbox) -> AsyncIterator[Caller]:
    caller = Caller(sandbox)
    async with caller.http:
        yield caller


def published(sandbox: Sandbox) -> list[tuple[str, str]]:
    """What went out on Instagram since the sandbox began."""
    posts = [each for each in sandbox.posts.values() if each["accountIds"] == [INSTAGRAM_PROFILE]]
    out = [each for each in posts if each.get("publishedAt", "") > "2026-03-10T12"]
    return sorted((each["publishedAt"], each["summary"].split()[0]) for each in out)


async def test_the_seeded_queue(call: Caller) -> None:
    """Active, with its category, and with the post that goes out next."""
    queue = await call.queue(QUEUE_ID)
    current = queue.pop("currentPostId")
    assert int(current, 16)
    assert queue.pop("category")["name"] == "Recipes"
    assert queue == {
        "_id": QUEUE_ID,
        "locationId": LOCATION_ID,
        "categoryId": CATEGORY_RECIPES,
        "timeSlots": [{"dayOfWeek": 2, "time": "09:00"}, {"dayOfWeek": 5, "time": "16:30"}],
        "enableFuturePosts": False,
        "prioritizeNewContent": False,
        "currentOrder": 1000,
        "status": "active",
        "startDate": "2026-03-10T12:00:00.000Z",
        "skipDateTime": [],
        "totalPosts": 3,
        "lastScheduledTime": FRIDAY,
        "createdBy": USER_ID,
        "createdAt": "2026-03-10T12:00:00.000Z",
        "updatedAt": "2026-03-10T12:00:00.000Z",
    }


async def test_a_queue_that_nobody_looks_at_adds_no_post(sandbox: Sandbox, call: Caller) -> None:
    """Its first post is scheduled when somebody does: one record for each of two accounts."""
    before = set(sandbox.posts)
    assert set(sandbox.posts) == before
    current = (await call.queue(QUEUE_ID))["currentPostId"]
    await call.queue(QUEUE_ID)
    new = [each for post_id, each in sandbox.posts.items() if post_id not in before]
    assert [each["accountIds"] for each in new] == [[FACEBOOK_PAGE], [INSTAGRAM_PROFILE]]
    assert {(each["status"], each["scheduleDate"]) for each in new} == {("scheduled", FRIDAY)}
    assert new[0]["_id"] == current


async def test_slots_are_told_with_their_items(call: Caller) -> None:
    """In UTC, with the zone beside them; 200 in the body of a 201."""
    answer = await call.answer("post", f"{QUEUE_ID}/slots", skip=1, limit=1)
    assert (answer.status_code, answer.json()["statusCode"]) == (201, 200)
    results = answer.json()["results"]
    assert results["slots"] == [{"itemId": RYE, "scheduledDateTime": TUESDAY, "isSkipped": False}]
    assert (results["total"], results["skip"], results["limit"]) == (3, 1, 1)
    assert results["timezone"] == "Europe/Stockholm"
    assert await call.slots(QUEUE_ID) == [(ROLLS, FRIDAY), (RYE, TUESDAY), (JAM, NEXT_FRIDAY)]


async def test_items_go_out_in_turn_at_nine_by_the_clock(sandbox: Sandbox, call: Caller) -> None:
    """A jump of weeks over a change of the clocks: every slot once, at its time, and then the next one waits."""
    await call.queue(QUEUE_ID)
    sandbox.clock.advance(days=24)
    queue = await call.queue(QUEUE_ID)
    assert published(sandbox) == [
        (FRIDAY, "Cardamom"),
        (TUESDAY, "Rye"),
        (NEXT_FRIDAY, "Lingonberry"),
        (NEXT_TUESDAY, "Cardamom"),
        ("2026-03-27T15:30:00.000Z", "Rye"),
        ("2026-03-31T07:00:00.000Z", "Lingonberry"),
    ]
    assert (queue["currentOrder"], queue["lastScheduledTime"]) == (1000, "2026-04-03T14:30:00.000Z")
    post = sandbox.posts[queue["currentPostId"]]
    assert (post["status"], post["createdAt"]) == ("scheduled", "2026-03-31T07:00:00.000Z")


async def test_step_by_step_is_the_same_as_a_jump(sandbox: Sandbox, call: Caller) -> None:
    """However often somebody looks."""
    for _ in range(24):
        sandbox.clock.advance(days=1)
        await call.queue(QUEUE_ID)
    assert [word for _, word in published(sandbox)] == ["Cardamom", "Rye", "Lingonberry"] * 2
    assert published(sandbox)[-1][0] == "2026-03-31T07:00:00.000Z"


async def test_nothing_goes_out_twice_after_a_jump_unseen(sandbox: Sandbox, call: Caller) -> None:
    """Nobody had looked before; now all that happened is there."""
    sandbox.clock.advance(days=8)
    await call.queue(QUEUE_ID)
    await call.queue(QUEUE_ID)
    assert [word for _, word in published(sandbox)] == ["Cardamom", "Rye"]


async def test_a_new_queue_is_a_draft(sandbox: Sandbox, call: Caller) -> None:
    """Its slots have ids in this one answer, and 0 is told as the number of its posts."""
    queue = await new_queue(call)
    assert (queue["status"], queue["totalPosts"], queue["lastScheduledTime"]) == ("draft", 0, None)
    assert int(queue["timeSlots"][0].pop("_id"), 16)
    assert queue["timeSlots"] == MONDAY_AT_NINE
    assert not {"category", "currentOrder", "currentPostId"} & queue.keys()
    sandbox.clock.advance(days=30)
    assert (await call.queue(queue["_id"]))["currentPostId"] is None


async def test_a_category_has_one_queue(call: Caller) -> None:
    """Until that is deleted; and one that is unknown has none."""
    assert (await refused(call, CATEGORY_RECIPES)).status_code == 400
    assert (await refused(call, "67e0000000000000cccc0009")).status_code == 404
    await call("put", QUEUE_ID, status="deleted")
    assert (await call("post", "list"))["queues"] == []
    assert (await call.answer("get", QUEUE_ID)).status_code == 404
    assert (await new_queue(call, CATEGORY_RECIPES))["status"] == "draft"


async def test_categories_tell_their_queues(call: Caller) -> None:
    """None, a draft, or one in use; found by words of the name."""
    found = (await call("get", "available-categories"))["categories"]
    assert [(each["name"], each["status"]) for each in found] == [
        ("Recipes", "in_queue"),
        ("News", "available"),
    ]
    assert found[0]["publishedPostsCount"] == 1
    assert found[0]["queueDetails"]["queueId"] == QUEUE_ID
    assert found[1]["queueDetails"] is None
    await new_queue(call)
    [news] = (await call("get", "available-categories", q="NEW", skip="0", limit="5"))["categories"]
    assert news["status"] == "draft"


async def test_a_pause_takes_the_scheduled_post_back(sandbox: Sandbox, call: Caller) -> None:
    """What it misses is not made up for; then the same item has its turn."""
    current = (await call.queue(QUEUE_ID))["currentPostId"]
    paused = await call("put", QUEUE_ID, status="paused")
    assert paused["message"] == "Queue paused successfully."
    assert paused["queue"]["currentPostId"] is None
    assert current in sandbox.deleted_posts
    assert await call.slots(QUEUE_ID) == [(ROLLS, None), (RYE, None), (JAM, None)]
    sandbox.clock.advance(days=7)
    await call("put", QUEUE_ID, status="active")
    assert published(sandbox) == []
    assert (await call.slots(QUEUE_ID))[0] == (ROLLS, NEXT_FRIDAY)


async def test_a_skipped_time_publishes_nothing(sandbox: Sandbox, call: Caller) -> None:
    """It is marked, its item waits for its next turn, and the others keep their times."""
    queue = (await call("put", QUEUE_ID, skipDateTime="2026-03-13T16:30:00+01:00"))["queue"]
    assert queue["skipDateTime"] == [FRIDAY]
    assert sandbox.posts[queue["currentPostId"]]["summary"] == RECIPES[0]
    first, second, _ = await call.items(QUEUE_ID)
    assert (first["isSkipped"], first["scheduledDateTime"]) == (True, FRIDAY)
    assert (second["isSkipped"], second["scheduledDateTime"]) == (False, TUESDAY)
    sandbox.clock.advance(days=15)
    await call.queue(QUEUE_ID)
    assert published(sandbox) == [(TUESDAY, "Rye"), (NEXT_FRIDAY, "Lingonberry"), (NEXT_TUESDAY, "Cardamom")]


async def test_new_times_take_the_place_of_the_old(sandbox: Sandbox, call: Caller) -> None:
    """From now on: a time that would have been earlier this week does not publish."""
    await call.queue(QUEUE_ID)
    sandbox.clock.advance(days=1)
    await call("put", QUEUE_ID, timeSlots=[*MONDAY_AT_NINE, {"dayOfWeek": 3, "time": "12:59"}])
    assert published(sandbox) == []
    assert (await call.slots(QUEUE_ID))[:2] == [
        (ROLLS, "2026-03-16T08:00:00.000Z"),
        (RYE, "2026-03-18T11:59:00.000Z"),
    ]
    waiting = [each for each in sandbox.posts.values() if each.get("scheduleDate") == FRIDAY]
    assert waiting == []


async def test_the_active_post_is_skipped(sandbox: Sandbox, call: Caller) -> None:
    """All of its records are gone, and the next item takes its slot. A second time it is not there."""
    before = len(sandbox.deleted_posts)
    current = (await call.queue(QUEUE_ID))["currentPostId"]
    results = await call("delete", f"{current}/active-post")
    assert results == {"message": "Current post deleted and next post scheduled successfully"}
    assert len(sandbox.deleted_posts) == before + 2
    assert await call.slots(QUEUE_ID) == [(RYE, FRIDAY), (JAM, TUESDAY), (ROLLS, NEXT_FRIDAY)]
    assert (await call.answer("delete", f"{current}/active-post")).status_code == 404
    sandbox.clock.advance(days=4)
    await call.queue(QUEUE_ID)
    assert published(sandbox) == [(FRIDAY, "Rye")]


async def test_skipping_a_post_behind_a_skipped_time_moves_on_by_one(sandbox: Sandbox, call: Caller) -> None:
    """The item whose time was skipped is not given another turn by it."""
    queue = (await call("put", QUEUE_ID, skipDateTime=FRIDAY))["queue"]
    await call("delete", f"{queue['currentPostId']}/active-post")
    sandbox.clock.advance(days=11)
    await call.queue(QUEUE_ID)
    assert published(sandbox) == [(TUESDAY, "Lingonberry"), (NEXT_FRIDAY, "Cardamom")]


async def test_a_scheduled_post_that_somebody_deleted_leaves_its_slot_empty(
    sandbox: Sandbox, call: Caller, http: httpx.AsyncClient
) -> None:
    """The queue names no post then, and goes on at the next slot."""
    current = (await call.queue(QUEUE_ID))["currentPostId"]
    tie = sandbox.posts[current]["parentPostId"]
    for post_id in [each for each, post in sandbox.posts.items() if post["parentPostId"] == tie]:
        await http.delete(f"posts/{post_id}")
    assert (await call.queue(QUEUE_ID))["currentPostId"] is None
    sandbox.clock.advance(days=8)
    await call.queue(QUEUE_ID)
    assert published(sandbox) == [(TUESDAY, "Rye")]


async def test_locations_do_not_see_each_others_queues(call: Caller) -> None:
    """The workshop has none."""
    assert (await call("post", "list", locationId=OTHER_LOCATION_ID))["queues"] == []
    assert (await call.answer("get", QUEUE_ID, locationId=OTHER_LOCATION_ID)).status_code == 404


async def test_queues_through_the_sdk(sandbox: Sandbox) -> None:
    """Create, fill, activate, let time pass, skip, pause."""
    queues = sandbox.planner.queues
    [seeded] = await queues.list().collect()
    assert seeded.current_post_id
    await queues.skip_active_post(seeded.current_post_id)
    first, *_ = await queues.slots(queue_id=QUEUE_ID).collect()
    assert first.item_id == RYE
    assert [each.name for each in await queues.available_categories(search="news").collect()] == ["News"]
    queue = await queues.create(
        category_id=CATEGORY_NEWS,
        time_slots=[QueueTimeSlotInput(day_of_week=1, time="09:00")],
        user_id=USER_ID,
    )
    assert queue.id
    assert (await queues.update(queue.id, status="active")).status == "active"
    soon = NOW + timedelta(days=6)
    assert [each.queue_id for each in await queues.calendar(start_date=NOW, end_date=soon).collect()] == [
        QUEUE_ID
    ]
    assert (await queues.update(queue.id, status="paused", skip_date_time=NOW)).skip_date_time == [NOW]
    assert len(await queues.list(page_size=1).collect()) == 2


async def new_queue(call: Caller, category_id: str = CATEGORY_NEWS, **more: Any) -> dict[str, Any]:
    fields = {"categoryId": category_id, "timeSlots": MONDAY_AT_NINE, "userId": USER_ID}
    return (await call("post", "", **fields, **more))["queue"]


async def refused(call: Caller, category_id: str) -> httpx.Response:
    return await call.answer("post", "", categoryId=category_id, timeSlots=[], userId=USER_ID)
