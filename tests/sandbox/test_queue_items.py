"""The items of a queue, changed in the queue itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from socialplanner.sandbox import FACEBOOK_PAGE, INSTAGRAM_PROFILE, LINKEDIN_PAGE, USER_ID, Sandbox
from socialplanner.sandbox.rooms.queues.queue_seed import QUEUE_ID, QUEUE_ITEMS, RECIPES

from .queue_support import Caller

pytestmark = pytest.mark.asyncio

FRIDAY, TUESDAY = "2026-03-13T15:30:00.000Z", "2026-03-17T08:00:00.000Z"
NEXT_FRIDAY, NEXT_TUESDAY = "2026-03-20T15:30:00.000Z", "2026-03-24T08:00:00.000Z"
ROLLS, RYE, JAM = QUEUE_ITEMS
LOAF = {"url": "https://example.com/loaf.jpg", "type": "image/jpeg"}
BREAD = {"accountIds": [LINKEDIN_PAGE], "summary": "Bread of the week", "type": "post", "userId": USER_ID}


@pytest_asyncio.fixture
async def call(sandbox: Sandbox) -> AsyncIterator[Caller]:
    caller = Caller(sandbox)
    async with caller.http:
        yield caller


async def order(call: Caller) -> list[str]:
    return [each["_id"] for each in await call.items(QUEUE_ID)]


def waiting(sandbox: Sandbox, at: str = FRIDAY) -> list[tuple[str, str]]:
    """What is scheduled for a time: account and text."""
    posts = [each for each in sandbox.posts.values() if each.get("scheduleDate") == at]
    return [(each["accountId"], each["summary"]) for each in posts]


async def test_the_list_tells_what_goes_out_and_when(sandbox: Sandbox, call: Caller) -> None:
    """An item that was made from a post names it; one that was written for the queue has none."""
    results = await call("post", f"{QUEUE_ID}/items")
    assert results["meta"] == {"count": "3", "skip": 0, "limit": 10}
    first, second, _ = results["items"]
    source = sandbox.posts[first["postId"]]
    assert first.pop("post") == source | {"accountIds": [FACEBOOK_PAGE, INSTAGRAM_PROFILE]}
    assert first == {
        "_id": ROLLS,
        "order": 1000,
        "variations": [],
        "primaryImage": "https://example.com/juniper/cardamom-rolls.jpg",
        "postId": source["_id"],
        "errors": [],
        "scheduledDateTime": FRIDAY,
        "scheduledVariationIndex": 0,
        "isSkipped": False,
    }
    assert "postId" not in second
    assert second["post"]["summary"] == RECIPES[0]


async def test_a_page_around_an_item(call: Caller) -> None:
    """Its middle is the item as far as the ends allow; what is to be passed over counts for nothing."""
    for item_id, limit, page in ((RYE, 1, [RYE]), (JAM, 2, [RYE, JAM]), (ROLLS, 2, [ROLLS, RYE])):
        found = await call.items(QUEUE_ID, itemId=item_id, limit=limit, skip=9)
        assert [each["_id"] for each in found] == page
    assert (await call.answer("post", f"{QUEUE_ID}/items", itemId="none")).status_code == 404
    assert [each["_id"] for each in await call.items(QUEUE_ID, skip=1.0, limit=1.0)] == [RYE]


async def test_an_item_goes_straight_into_the_queue(sandbox: Sandbox, call: Caller) -> None:
    """At the end whatever place is named, or at the top of a queue that puts new content first."""
    path = f"{QUEUE_ID}/create/item"
    item = (await call("post", path, directToQueue=True, modifiedPostPayload=BREAD, order="top"))["queueItem"]
    assert (item["order"], item["queueId"], item["errors"]) == (4000, QUEUE_ID, [])
    own = item["modifiedPostPayload"]
    assert (own["summary"], own["createdBy"]) == ("Bread of the week", USER_ID)
    assert not {"post", "postId"} & item.keys()
    await call("put", QUEUE_ID, prioritizeNewContent=True)
    first = (await call("post", path, directToQueue=True, modifiedPostPayload=BREAD))["queueItem"]
    assert await order(call) == [first["_id"], *QUEUE_ITEMS, item["_id"]]
    assert waiting(sandbox) == [(LINKEDIN_PAGE, "Bread of the week")]


@pytest.mark.parametrize(
    "fields", [{}, {"directToQueue": False}, {"directToQueue": True, "sessionId": "any"}]
)
async def test_where_an_item_goes_must_be_said(call: Caller, fields: dict[str, Any]) -> None:
    """A session or the queue, not both."""
    answer = await call.answer("post", f"{QUEUE_ID}/create/item", **fields)
    assert answer.status_code == 422


async def test_an_item_is_rewritten(sandbox: Sandbox, call: Caller) -> None:
    """The scheduled post with it; what is left out stays, and the post it was made from does not change."""
    before = (await call.items(QUEUE_ID))[0]
    changed = {"modifiedPostPayload": {"summary": "Rolls!", "media": [LOAF]}, "primaryImage": LOAF["url"]}
    results = await call("put", f"{QUEUE_ID}/items/{ROLLS}", **changed)
    own = results["queueItem"]["modifiedPostPayload"]
    assert (own["summary"], own["accountIds"]) == ("Rolls!", [FACEBOOK_PAGE, INSTAGRAM_PROFILE])
    assert not {"platform", "insights", "postId", "publishedAt"} & own.keys()
    assert (results["updatedSlots"], results["totalPostsChanged"]) == ([], 1)
    assert waiting(sandbox) == [(FACEBOOK_PAGE, "Rolls!"), (INSTAGRAM_PROFILE, "Rolls!")]
    assert sandbox.posts[before["postId"]]["summary"] == before["post"]["summary"]


async def test_an_item_is_moved(call: Caller) -> None:
    """The answer tells the new times of all that moved."""
    results = await call("put", f"{QUEUE_ID}/items/{JAM}", newOrder="top")
    assert results["queueItem"]["order"] == 0
    times = [(each["itemId"], each["scheduledDateTime"]) for each in results["updatedSlots"]]
    assert times == [(JAM, FRIDAY), (ROLLS, TUESDAY), (RYE, NEXT_FRIDAY)]
    assert results["totalPostsChanged"] == 3
    results = await call("put", f"{QUEUE_ID}/items/{JAM}", newOrder=1500)
    assert await order(call) == [ROLLS, JAM, RYE]
    results = await call("put", f"{QUEUE_ID}/items/{JAM}", newOrder="bottom")
    assert results["queueItem"]["order"] == 3000
    assert await order(call) == [ROLLS, RYE, JAM]


async def test_items_of_one_order_all_have_their_turn(call: Caller, sandbox: Sandbox) -> None:
    """In the order in which they were made."""
    for item_id in (JAM, RYE):
        await call("put", f"{QUEUE_ID}/items/{item_id}", newOrder=1000)
    sandbox.clock.advance(days=11)
    assert await order(call) == [ROLLS, RYE, JAM]
    assert await call.slots(QUEUE_ID) == [
        (ROLLS, NEXT_TUESDAY),
        (RYE, "2026-03-27T15:30:00.000Z"),
        (JAM, "2026-03-31T07:00:00.000Z"),
    ]


async def test_a_deleted_item_lets_the_others_move_up(sandbox: Sandbox, call: Caller) -> None:
    """Its post is taken back, and the one it was made from stays. Without items the queue has nothing to do."""
    source = (await call.items(QUEUE_ID))[0]["postId"]
    results = await call("delete", f"{QUEUE_ID}/items/{ROLLS}")
    assert results["message"] == "The queue item has been successfully deleted."
    assert [each["itemId"] for each in results["updatedSlots"]] == [RYE, JAM]
    assert results["totalPostsChanged"] == 3
    assert source in sandbox.posts
    assert {text for _, text in waiting(sandbox)} == {RECIPES[0]}
    assert (await call.answer("delete", f"{QUEUE_ID}/items/{ROLLS}")).status_code == 404
    for item_id in (RYE, JAM):
        await call("delete", f"{QUEUE_ID}/items/{item_id}")
    sandbox.clock.advance(days=100)
    queue = await call.queue(QUEUE_ID)
    assert (queue["currentPostId"], queue["totalPosts"], waiting(sandbox)) == (None, 0, [])


async def test_a_reset_item_is_as_its_post_was(call: Caller) -> None:
    """An item without a post goes instead, and then the answer holds none."""
    path = f"{QUEUE_ID}/items/{ROLLS}"
    before = (await call.items(QUEUE_ID))[0]
    await call(
        "put", path, modifiedPostPayload=BREAD, primaryImage=LOAF["url"], variations=[{"content": "So"}]
    )
    results = await call("put", f"{path}/reset")
    assert results == {
        "message": "Queue item reset successfully",
        "queueItem": before | {"currentVariation": 0},
    }
    assert set(await call("put", f"{QUEUE_ID}/items/{RYE}/reset")) == {"message"}
    assert await order(call) == [ROLLS, JAM]


async def test_texts_take_turns(sandbox: Sandbox, call: Caller) -> None:
    """One each time that the item goes out; the list tells which comes next."""
    texts = [{"content": "One", "ogTags": {"metaLink": "https://example.com/one"}}, {"content": "Two"}]
    await call("put", f"{QUEUE_ID}/items/{ROLLS}", variations=texts)
    for item_id in (RYE, JAM):
        await call("delete", f"{QUEUE_ID}/items/{item_id}")
    assert [each["currentVariation"] for each in await calendar(call)] == [0, 1, 0]
    sandbox.clock.advance(days=11)
    [item] = await call.items(QUEUE_ID)
    assert item["scheduledVariationIndex"] == 1
    assert all(int(each["_id"], 16) for each in item["variations"])
    posts = {
        each.get("publishedAt"): each for each in sandbox.posts.values() if each["platform"] == "facebook"
    }
    assert [posts[each]["summary"] for each in (FRIDAY, TUESDAY, NEXT_FRIDAY)] == ["One", "Two", "One"]
    assert posts[FRIDAY]["ogTagsDetails"] == {"metaLink": "https://example.com/one"}
    own = (await call("put", f"{QUEUE_ID}/items/{ROLLS}", newOrder=5))["queueItem"]
    assert (own["currentVariation"], own["lastScheduledTime"]) == (1, NEXT_FRIDAY)


async def calendar(call: Caller) -> list[dict[str, Any]]:
    window = {"startDate": "2026-03-10T00:00:00Z", "endDate": "2026-03-21T00:00:00Z"}
    return (await call("post", "list/calendar", **window))["scheduledPosts"]


@pytest.mark.parametrize(
    ("payload", "error"),
    [
        ({"userId": "nobody"}, "INVALID_USER_ID"),
        ({"media": [LOAF | {"url": "https://cdn.pixabay.com/loaf.jpg"}]}, "PIXABAY_MEDIA"),
        ({"accountIds": []}, "INVALID_ACCOUNT_ID"),
    ],
)
async def test_an_item_with_an_error_does_not_go_out(
    call: Caller, payload: dict[str, Any], error: str
) -> None:
    """It has no time, the others close up, and the list finds it."""
    await call("put", f"{QUEUE_ID}/items/{RYE}", modifiedPostPayload=payload)
    [wrong] = await call.items(QUEUE_ID, errorFilter=True)
    assert (wrong["_id"], wrong["errors"], wrong["scheduledDateTime"]) == (RYE, [error], None)
    assert await call.slots(QUEUE_ID) == [(ROLLS, FRIDAY), (JAM, TUESDAY), (RYE, None)]


async def test_an_item_goes_to_the_accounts_that_are_left(sandbox: Sandbox, call: Caller, http: Any) -> None:
    """A disconnected one is left out of the next post; what was scheduled on it already fails."""
    await call.queue(QUEUE_ID)
    sandbox.clock.advance(days=4)
    await call.queue(QUEUE_ID)
    await http.delete(f"accounts/{INSTAGRAM_PROFILE}")
    assert (await call.items(QUEUE_ID))[1]["errors"] == []
    assert waiting(sandbox, TUESDAY) == [(FACEBOOK_PAGE, RECIPES[0])]


async def test_an_account_of_another_location_is_refused(call: Caller) -> None:
    """As it is for a post."""
    payload = {"modifiedPostPayload": {"accountIds": ["elsewhere"]}}
    for answer in (
        await call.answer("put", f"{QUEUE_ID}/items/{RYE}", **payload),
        await call.answer("post", f"{QUEUE_ID}/create/item", **payload, directToQueue=True),
    ):
        assert answer.status_code == 422
        assert answer.json()["message"] == ["accountIds: elsewhere is no account of this location"]
