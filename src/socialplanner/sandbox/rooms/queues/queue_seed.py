"""The queue that a new sandbox has: three recipes that are published in turn, on Tuesdays and Fridays."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from ...state.state import Location, State
from ..filing import Filing
from .content import STEP, Item, make_item
from .flow import Queues
from .queue_record import Queue

QUEUE_ID = "67e0000000000000f0f00001"
QUEUE_ITEMS = ("67e0000000000000f0f10001", "67e0000000000000f0f10002", "67e0000000000000f0f10003")
TIME_SLOTS = ({"dayOfWeek": 2, "time": "09:00"}, {"dayOfWeek": 5, "time": "16:30"})
RECIPES = (
    "Rye bread in five steps: soak, mix, wait, fold, bake.",
    "Lingonberry jam needs three things: berries, sugar and patience.",
)
GRACE = timedelta(hours=1)  # so that no slot comes while a test looks at a new sandbox


def seed(state: State, location: Location, category_id: str, zone: str) -> None:
    """Add an active queue with an item of the oldest published post, and two that were written for it.

    No post is made: the first one is scheduled when somebody reads the queues, or its time has come.
    """
    now, user_id = state.clock.now(), next(iter(state.users))
    queues = location.room_data(Queues)
    queue = Queue(
        QUEUE_ID, category_id, user_id, ZoneInfo(zone), list(TIME_SLOTS), now, now, now, now + GRACE
    )
    queue.status = "active"
    posts = [each for each in location.posts.values() if each.record["status"] == "published"]
    oldest = [each for each in posts if each.record["parentPostId"] == posts[0].record["parentPostId"]]
    first = make_item(QUEUE_ITEMS[0], queues.next_number(), oldest, STEP, now)
    queue.known_posts.add(first.source["parentPostId"])
    location.room_data(Filing).update({each.record["_id"]: category_id for each in oldest})
    queue.items[first.id] = first
    for place, text in enumerate(RECIPES, 1):
        item = Item(QUEUE_ITEMS[place], queues.next_number(), STEP * (place + 1), now, now)
        item.own = {
            "source": "composer",
            "createdAt": first.source["createdAt"],
            "accountIds": first.source["accountIds"],
            "createdBy": user_id,
            "type": "post",
            "summary": text,
            "media": first.source["media"],  # one of the accounts needs it
        }
        queue.items[item.id] = item
    queues.by_id[queue.id] = queue
