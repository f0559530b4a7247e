"""Edit sessions: what is done in one is seen there only, until it is saved."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio

from socialplanner import NotFound
from socialplanner.models import PostMediaInput, QueuePostInput, QueueTimeSlotInput
from socialplanner.sandbox import (
    CATEGORY_NEWS,
    FACEBOOK_PAGE,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
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
WINDOW = {"startDate": "2026-03-10T00:00:00Z", "endDate": "2026-03-25T00:00:00Z"}
BREAD = {"accountIds": [LINKEDIN_PAGE], "summary": "Bread of the week", "type": "post", "userId": USER_ID}


@pytest_asyncio.fixture
async def call(sandbox: Sandbox) -> AsyncIterator[Caller]:
    caller = Caller(sandbox)
    async with caller.http:
        yield caller


async def start(call: Caller, queue_id: str = QUEUE_ID) -> str:
    return (await call("post", f"{queue_id}/edit/start"))["sessionId"]


async def draft(call: Caller) -> str:
    fields: dict[str, Any] = {"categoryId": CATEGORY_NEWS, "userId": USER_ID}
    slots = [{"dayOfWeek": 1, "time": "09:00"}]
    return (await call("post", "", timeSlots=slots, **fields))["queue"]["_id"]


async def everything(call: Caller) -> list[Any]:
    calendar = await call("post", "list/calendar", **WINDOW)
    return [await call.queue(QUEUE_ID), await call.items(QUEUE_ID), await call.slots(QUEUE_ID), calendar]


async def edit(call: Caller, session: str) -> dict[str, str]:
    """Move, rewrite, copy, add and delete; gives the ids of the new items."""
    rolls, rye, jam = await call.items(QUEUE_ID, sessionId=session)
    path = f"{QUEUE_ID}/items"
    await call("put", f"{path}/{jam['_id']}", sessionId=session, newOrder="top")
    await call("put", f"{path}/{rolls['_id']}", sessionId=session, modifiedPostPayload={"summary": "Rolls!"})
    copy = await call("post", f"{path}/{jam['_id']}/clone", sessionId=session, order=0.5)
    new = await call(
        "post", f"{QUEUE_ID}/create/item", sessionId=session, modifiedPostPayload=BREAD, order="bottom"
    )
    await call("delete", f"{path}/{rye['_id']}", sessionId=session)
    return {"copy": copy["queueItem"]["_id"], "new": new["queueItem"]["_id"]}


async def test_a_session_is_a_copy(call: Caller) -> None:
    """Its items have ids of their own; those of the queue lead to them as well."""
    session = await start(call)
    copies = await call.items(QUEUE_ID, sessionId=session)
    assert not {each["_id"] for each in copies} & set(QUEUE_ITEMS)
    assert [{**each, "_id": ""} for each in copies] == [
        {**each, "_id": ""} for each in await call.items(QUEUE_ID)
    ]
    changed = await call("put", f"{QUEUE_ID}/items/{RYE}", sessionId=session, newOrder="bottom")
    assert changed["queueItem"]["_id"] == copies[1]["_id"]


async def test_nothing_of_a_session_is_seen_before_it_is_saved(sandbox: Sandbox, call: Caller) -> None:
    """Neither in the queue nor in its slots, its calendar, or the planner."""
    before, posts = await everything(call), dict(sandbox.posts)
    await edit(call, await start(call))
    assert await everything(call) == before
    assert dict(sandbox.posts) == posts


async def test_a_saved_session_counts(sandbox: Sandbox, call: Caller) -> None:
    """Items that were there keep their ids, new ones have those of the session, and the next post is another one."""
    session = await start(call)
    made = await edit(call, session)
    results = await call("post", f"{QUEUE_ID}/edit/save", sessionId=session)
    expected = [
        (JAM, FRIDAY),
        (made["copy"], TUESDAY),
        (ROLLS, NEXT_FRIDAY),
        (made["new"], NEXT_TUESDAY),
    ]
    assert [(each["itemId"], each["scheduledDateTime"]) for each in results["updatedSlots"]] == expected
    assert results["totalPostsChanged"] == 5
    assert await call.slots(QUEUE_ID) == expected
    posts = [each["summary"] for each in await items_of(call)]
    assert posts == [RECIPES[1], RECIPES[1], "Rolls!", "Bread of the week"]
    current = (await call.queue(QUEUE_ID))["currentPostId"]
    assert sandbox.posts[current]["summary"] == RECIPES[1]


async def items_of(call: Caller) -> list[dict[str, Any]]:
    return [each["post"] for each in await call.items(QUEUE_ID)]


async def test_a_discarded_session_is_forgotten(call: Caller) -> None:
    """And the next one begins with the items of the queue."""
    before, session = await everything(call), await start(call)
    await edit(call, session)
    results = await call("post", f"{QUEUE_ID}/edit/discard", sessionId=session)
    assert results == {"message": "Edit session discarded successfully"}
    assert await everything(call) == before
    again = await start(call)
    assert again != session
    assert len(await call.items(QUEUE_ID, sessionId=again)) == 3


async def test_a_second_start_gives_the_open_session(call: Caller) -> None:
    """With what was done in it."""
    session = await start(call)
    await edit(call, session)
    results = await call("post", f"{QUEUE_ID}/edit/start")
    assert (results["sessionId"], results["itemCount"]) == (session, 4)


@pytest.mark.parametrize("end", ["save", "discard"])
async def test_a_session_that_is_over_is_not_found(call: Caller, end: str) -> None:
    """By no call that names it; the queue stays as it is."""
    session = await start(call)
    await call("post", f"{QUEUE_ID}/edit/{end}", sessionId=session)
    before = await everything(call)
    for over in (session, "67e0000000000000ffff0001"):
        item = f"{QUEUE_ID}/items/{RYE}"
        for method, path, more in (
            ("post", f"{QUEUE_ID}/edit/save", {}),
            ("post", f"{QUEUE_ID}/edit/discard", {}),
            ("post", f"{QUEUE_ID}/edit/calendar", WINDOW),
            ("post", f"{QUEUE_ID}/items", {}),
            ("post", f"{QUEUE_ID}/slots", {}),
            ("post", f"{QUEUE_ID}/create/item", {}),
            ("post", f"{item}/clone", {"order": 1}),
            ("put", item, {}),
            ("put", f"{item}/reset", {}),
            ("delete", item, {}),
        ):
            answer = await call.answer(method, path, sessionId=over, **more)
            assert (answer.status_code, answer.json()["message"]) == (404, "Edit session not found")
    assert await everything(call) == before


async def test_sessions_of_two_queues_do_not_mix(call: Caller) -> None:
    """That of one is unknown to the other."""
    other = await draft(call)
    mine, theirs = await start(call), await start(call, other)
    assert mine != theirs
    for queue_id, session in ((QUEUE_ID, theirs), (other, mine)):
        answer = await call.answer("post", f"{queue_id}/edit/save", sessionId=session)
        assert answer.status_code == 404
    await call("post", f"{other}/create/item", sessionId=theirs, modifiedPostPayload=BREAD)
    assert len(await call.items(QUEUE_ID, sessionId=mine)) == 3
    await call("post", f"{other}/edit/save", sessionId=theirs)
    assert await start(call) == mine


@pytest.mark.parametrize(("keep", "status"), [(None, "active"), (False, "active"), (True, "draft")])
async def test_saving_starts_a_draft_unless_it_is_to_stay_one(
    call: Caller, keep: bool | None, status: str
) -> None:
    """The session of a draft shows the times that it would have."""
    queue_id = await draft(call)
    session = await start(call, queue_id)
    added = await call("post", f"{queue_id}/create/item", sessionId=session, modifiedPostPayload=BREAD)
    item_id = added["queueItem"]["_id"]
    monday = "2026-03-16T08:00:00.000Z"
    assert await call.slots(queue_id, sessionId=session) == [(item_id, monday)]
    assert await call.slots(queue_id) == []
    fields = {} if keep is None else {"keepInDraft": keep}
    results = await call("post", f"{queue_id}/edit/save", sessionId=session, **fields)
    queue = await call.queue(queue_id)
    assert (queue["status"], queue["totalPosts"]) == (status, 1)
    assert len(results["updatedSlots"]) == (status == "active")
    assert bool(queue["currentPostId"]) == (status == "active")


async def test_a_paused_queue_stays_paused(call: Caller) -> None:
    """So its session has no times."""
    await call("put", QUEUE_ID, status="paused")
    session = await start(call)
    assert {time for _, time in await call.slots(QUEUE_ID, sessionId=session)} == {None}
    assert (await call("post", f"{QUEUE_ID}/edit/calendar", sessionId=session, **WINDOW))["total"] == 0
    results = await call("post", f"{QUEUE_ID}/edit/save", sessionId=session)
    assert (results["updatedSlots"], results["totalPostsChanged"]) == ([], 0)
    assert (await call.queue(QUEUE_ID))["status"] == "paused"


async def test_the_calendar_of_a_session_tells_where_items_come_from(call: Caller) -> None:
    """A copy names the item of the queue; what is new in the session has none."""
    session = await start(call)
    made = await edit(call, session)
    fields = {"sessionId": session, **WINDOW}
    entries = (await call("post", f"{QUEUE_ID}/edit/calendar", **fields))["scheduledPosts"]
    assert [each["originalItemId"] for each in entries] == [JAM, None, ROLLS, None]
    assert {each["isDraft"] for each in entries} == {True}
    assert entries[1]["queueItemId"] == made["copy"]
    only = {"accountIds": [LINKEDIN_PAGE]}
    [entry] = (await call("post", f"{QUEUE_ID}/edit/calendar", **fields, **only))["scheduledPosts"]
    assert entry["queueItemId"] == made["new"]


async def test_the_queue_goes_on_while_it_is_edited(sandbox: Sandbox, call: Caller) -> None:
    """What went out, joined or left meanwhile stays so when the session is saved."""
    session = await start(call)
    await edit(call, session)
    sandbox.clock.advance(days=4)
    added = await call("post", f"{QUEUE_ID}/create/item", directToQueue=True, modifiedPostPayload=BREAD)
    await call("delete", f"{QUEUE_ID}/items/{JAM}")
    await call("post", f"{QUEUE_ID}/edit/save", sessionId=session)
    left = [each["_id"] for each in await call.items(QUEUE_ID)]
    assert len(left) == 4
    assert added["queueItem"]["_id"] in left
    assert JAM not in left
    rolls = await call("put", f"{QUEUE_ID}/items/{ROLLS}", newOrder=1000)
    assert rolls["queueItem"]["lastScheduledTime"] == FRIDAY


async def test_a_reset_in_a_session(call: Caller) -> None:
    """Takes back what the queue's item has of its own; one that was written for the queue goes with the save."""
    await call("put", f"{QUEUE_ID}/items/{ROLLS}", modifiedPostPayload={"summary": "Rolls!"})
    session = await start(call)
    for item_id in (ROLLS, RYE):
        await call("put", f"{QUEUE_ID}/items/{item_id}/reset", sessionId=session)
    assert [each["summary"] for each in await items_of(call)][:2] == ["Rolls!", RECIPES[0]]
    results = await call("post", f"{QUEUE_ID}/edit/save", sessionId=session)
    assert results["totalPostsChanged"] == 3
    posts = [each["summary"] for each in await items_of(call)]
    assert posts == ["Cardamom rolls are back, every Friday.", RECIPES[1]]


async def test_a_deleted_queue_takes_its_session_along(call: Caller) -> None:
    """There is nothing left to save it in."""
    session = await start(call)
    await call("put", QUEUE_ID, status="deleted")
    answer = await call.answer("post", f"{QUEUE_ID}/edit/save", sessionId=session)
    assert answer.status_code == 404


async def test_an_edit_through_the_sdk(sandbox: Sandbox) -> None:
    """Start, move, copy, rewrite and look; discard it, and do it again to save it."""
    queues, later = sandbox.planner.queues, NOW + timedelta(days=20)
    for save in (False, True):
        session = await queues.start_edit(QUEUE_ID)
        assert session.session_id
        assert session.item_count == 3
        items = await queues.items(queue_id=QUEUE_ID, session_id=session.session_id).collect()
        last = items[-1].id
        assert last
        moved = await queues.update_item(QUEUE_ID, last, session_id=session.session_id, new_order="top")
        assert len(moved.updated_slots) == 3
        jar = PostMediaInput(url="https://example.com/jam.jpg", type="image/jpeg")
        post = QueuePostInput(summary="Jam!", account_ids=[FACEBOOK_PAGE, INSTAGRAM_PROFILE], media=[jar])
        await queues.update_item(QUEUE_ID, last, session_id=session.session_id, post=post)
        copy = await queues.clone_item(QUEUE_ID, last, session_id=session.session_id, order=0.5)
        assert copy.order == 0.5
        entries = await queues.edit_calendar(
            queue_id=QUEUE_ID, session_id=session.session_id, start_date=NOW, end_date=later
        ).collect()
        assert [each.post.summary for each in entries if each.post][:2] == ["Jam!", "Jam!"]
        if save:
            change = await queues.save_edit(QUEUE_ID, session_id=session.session_id)
            assert len(change.updated_slots) == 4
        else:
            await queues.discard_edit(QUEUE_ID, session_id=session.session_id)
        orders = [each.order for each in await queues.items(queue_id=QUEUE_ID, page_size=2).collect()]
        assert orders == ([0, 0.5, 1000, 2000] if save else [1000, 2000, 3000])
        with pytest.raises(NotFound):
            await queues.save_edit(QUEUE_ID, session_id=session.session_id)


async def test_a_draft_is_made_and_started_through_the_sdk(sandbox: Sandbox) -> None:
    """Create, add, start; then reset and delete."""
    queues = sandbox.planner.queues
    slots = [QueueTimeSlotInput(day_of_week=1, time="09:00")]
    queue = await queues.create(category_id=CATEGORY_NEWS, time_slots=slots, user_id=USER_ID)
    assert queue.id
    post = QueuePostInput(summary="Bread", account_ids=[LINKEDIN_PAGE], user_id=USER_ID)
    item = await queues.add_item(queue.id, post=post, direct_to_queue=True)
    assert item.id
    await queues.update(queue.id, status="active")
    sandbox.clock.advance(days=7)
    await queues.get(queue.id)
    assert "Bread" in [each["summary"] for each in sandbox.posts.values() if each["status"] == "published"]
    assert (await queues.reset_item(queue.id, item.id)).queue_item is None
    with pytest.raises(NotFound):
        await queues.delete_item(queue.id, item.id)
