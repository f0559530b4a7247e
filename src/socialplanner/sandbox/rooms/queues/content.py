"""An item of a queue: what it publishes, why it cannot be published, and how the API shows it."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from ...state.clock import format_time
from ...state.state import Location, Post, Record, State
from .slots import Key

STEP = 1000  # between the orders of two items, as in the API's examples
OF_ITS_NETWORK = (
    "platform",
    "insights",
    "accountId",
    "postId",
    "publishedAt",
    "error",
    "displayDate",
    "user",
)
TO_POST = (  # what a new post takes from the item
    "type",
    "summary",
    "media",
    "tags",
    "ogTagsDetails",
    "gmbPostDetails",
    "tiktokPostDetails",
    "instagramPostDetails",
    "facebookPostDetails",
    "linkedinPostDetails",
    "pinterestPostDetails",
    "youtubePostDetails",
    "followUpComment",
)


@dataclass(slots=True, eq=False)
class Item:
    """An item, in a queue or, as a copy with an `original`, in an edit session.

    `source` is the post from which it was made, as it was then ({} for an item that was written for the queue): later
    changes of the post do not change the item. `own` is what it publishes in place of that.
    """

    id: str
    number: int
    order: float
    created: datetime
    updated: datetime
    source: Record = field(default_factory=dict[str, Any])
    own: Record | None = None
    variations: list[Record] = field(default_factory=list[Record])
    image: str | None = None
    round: int = 0  # how often it went out
    last: datetime | None = None
    original: str | None = None

    @property
    def key(self) -> Key:
        """Its position in the queue."""
        return self.order, self.number

    @property
    def post(self) -> Record:
        """What it publishes, without the text that has its turn."""
        return self.source if self.own is None else self.source | self.own

    def choose_variation(self, rounds: int = 0) -> int:
        """Return the number of the text that goes out, some rounds from now."""
        return (self.round + rounds) % len(self.variations) if self.variations else 0

    def is_like(self, other: Item) -> bool:
        """Return whether another item has the same order, post, texts and picture."""
        mine, theirs = ((each.order, each.own, each.variations, each.image) for each in (self, other))
        return mine == theirs


def make_item(item_id: str, number: int, posts: list[Post], order: float, now: datetime) -> Item:
    """Return an item for the records of one post: it goes to the accounts of all of them."""
    account_ids = [account for post in posts for account in post.record["accountIds"]]
    source = deepcopy(posts[0].record) | {"accountIds": list(dict.fromkeys(account_ids))}
    return Item(item_id, number, order, now, now, source, image=_find_first_image(source))


def change_item(item: Item, body: dict[str, Any], state: State, user_id: str) -> None:
    """Change what a body names. Fields that its post leaves out stay: inference, the API does not say."""
    payload: Record = dict(body.get("modifiedPostPayload") or {})
    if payload or not item.source:
        if "userId" in payload:
            payload.setdefault("createdBy", payload.pop("userId"))
        kept = {key: value for key, value in item.post.items() if key not in OF_ITS_NETWORK}
        item.own = _build_blank_post(item, user_id) | kept | payload
    if "variations" in body:
        item.variations = [{"_id": state.ids.record()} | each for each in body["variations"]]
    if "primaryImage" in body:
        item.image = body["primaryImage"]
    item.updated = state.clock.now()


def reset_item(item: Item, now: datetime) -> None:
    """Remove what the item has of its own: post, texts and picture. Its position stays."""
    item.own, item.variations, item.image = None, [], _find_first_image(item.source)
    item.round, item.updated = 0, now


def choose_order(items: Iterable[Item], order: float | str | None) -> float:
    """Return the order for the top or the bottom of the queue, or a given number. None means the bottom."""
    if isinstance(order, int | float):
        return order
    orders = [each.order for each in items]
    if not orders:
        return STEP
    return min(orders) - STEP if order == "top" else max(orders) + STEP


def find_errors(state: State, location: Location, item: Item) -> list[str]:
    """Return why the item cannot be published. The third word is not HighLevel's; they say that there may be others."""
    post = item.post
    media: list[Record] = post.get("media") or []
    hosts = [urlsplit(str(each.get("url", ""))).hostname or "" for each in media]
    found = {
        "INVALID_USER_ID": post.get("createdBy") not in state.users,
        "PIXABAY_MEDIA": any(each == "pixabay.com" or each.endswith(".pixabay.com") for each in hosts),
        "INVALID_ACCOUNT_ID": not find_connected_accounts(location, item),
    }
    return [word for word, is_found in found.items() if is_found]


def find_connected_accounts(location: Location, item: Item) -> list[str]:
    """Return the accounts of the item that are still connected."""
    account_ids: list[str] = item.post.get("accountIds") or []
    return [each for each in account_ids if each in location.accounts]


def build_post_body(location: Location, item: Item, category_id: str, moment: datetime) -> Record:
    """Return the body of the post that the item makes at a slot, with the text that has its turn."""
    post = item.post
    body = {key: post[key] for key in TO_POST if post.get(key)}
    body |= {
        "accountIds": find_connected_accounts(location, item),
        "userId": post["createdBy"],
        "type": post.get("type", "post"),
    }
    body |= {"categoryId": category_id, "status": "scheduled", "scheduleDate": format_time(moment)}
    if item.variations:
        text = item.variations[item.choose_variation()]
        body["summary"] = text.get("content") or body.get("summary", "")
        if text.get("ogTags"):
            body["ogTagsDetails"] = text["ogTags"]
    return body


def summarize(item: Item, location: Location, problems: list[str]) -> Record:
    """Return what the calendar and the lists show of an item."""
    record: Record = {"order": item.order, "variations": item.variations}
    if item.image is not None:
        record["primaryImage"] = item.image
    return record | {"post": {"locationId": location.id} | item.post, "errors": problems}


def build_record(item: Item, location: Location, queue_id: str, problems: list[str]) -> Record:
    """Return what responses to changes show of an item: not its post, but what it has of its own."""
    record = summarize(item, location, problems) | {
        "_id": item.id,
        "lastScheduledTime": format_time(item.last) if item.last else None,
        "queueId": queue_id,
        "currentVariation": item.choose_variation(),
        "createdAt": format_time(item.created),
        "updatedAt": format_time(item.updated),
        "deleted": False,
        "locationId": location.id,
    }
    del record["post"]
    if item.source:
        record |= {"postId": item.source["_id"], "parentPostId": item.source["parentPostId"]}
    if item.own is not None:
        record["modifiedPostPayload"] = item.own
    return record


def _build_blank_post(item: Item, user_id: str) -> Record:
    made = format_time(item.created)
    return {"source": "composer", "createdAt": made, "accountIds": [], "createdBy": user_id, "type": "post"}


def _find_first_image(post: Record) -> str | None:
    media: list[Record] = post.get("media") or [{}]
    image: str | None = media[0].get("thumbnail") or media[0].get("url")
    return image
