"""The items of a queue: list, create, clone, change, reset, delete; in the queue itself or in its edit session."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ...state.clock import written
from ...state.refusals import invalid, not_found
from ...state.responses import Answer, Request, Room
from ...state.state import Record
from .content import Item, brief, change, errors, placed, record, reset
from .flow import Queues, forecast, schedule
from .queues import answer, page_of, queue_of, session_of, slots_of
from .slots import Turn

LIST_LIMIT = 10  # where the body has none: inference

room = Room()


class Change:
    """A change of items in the queue or in a session, and what it moves."""

    def __init__(self, request: Request, session_id: str | None) -> None:
        self.queue = queue_of(request)
        self.session = session_of(self.queue, session_id)
        self.items = (self.session or self.queue).items
        self._request = request
        self._before = self._turns()

    def item(self) -> Item:
        """The item of the path. In a session, the id that it has in the queue leads to its copy: inference."""
        return find(self.items, self._request.path["itemId"])

    def number(self) -> int:
        return self._request.location.held(Queues).next_number()

    def record(self, item: Item) -> Record:
        """The item for the answer."""
        wrong = errors(self._request.state, self._request.location, item)
        return record(item, self._request.location, self.queue.id, wrong)

    def made(self) -> None:
        """To be called after the change: what the queue has scheduled is put right, unless it waits for a save."""
        if self.session is None:
            self.queue.updated = self._request.state.clock.now()
            schedule(self._request.state, self._request.location, self.queue)

    def moved(self, *touched: str) -> dict[str, Any]:
        """The new times, and how many items have one or were touched otherwise."""
        return moved(self._before, self._turns(), set(touched))

    def _turns(self) -> dict[str, Turn[Item]]:
        return forecast(self._request.state, self._request.location, self.queue, self.session)


def moved(before: dict[str, Turn[Item]], after: dict[str, Turn[Item]], touched: set[str]) -> dict[str, Any]:
    """The items that go out at another time than before, and how many they are with those touched otherwise."""
    was, now = ({each["itemId"]: each for each in slots_of(turns)} for turns in (before, after))
    slots = [each for item_id, each in now.items() if was.get(item_id) != each]
    count = len({each["itemId"] for each in slots} | touched)
    return {"updatedSlots": slots, "totalPostsChanged": count}


def find(items: dict[str, Item], item_id: str) -> Item:
    """The item, or the copy of it."""
    found = items.get(item_id) or next((each for each in items.values() if each.original == item_id), None)
    if found is None:
        raise not_found("Queue item")
    return found


@room.answers("list_queue_items")
def list_queue_items(request: Request) -> Answer:
    """By order. With an item id, the page has this item in its middle, as far as the ends allow."""
    queue, body = queue_of(request), request.body
    session = session_of(queue, body.get("sessionId"))
    turns = forecast(request.state, request.location, queue, session)
    items = sorted((session or queue).items.values(), key=lambda item: item.key)
    if body.get("errorFilter"):
        items = [each for each in items if errors(request.state, request.location, each)]
    skip, limit = page_of(body, LIST_LIMIT)
    if "itemId" in body:
        middle = items.index(find({each.id: each for each in items}, body["itemId"]))
        skip = max(0, min(middle - limit // 2, len(items) - limit))
    listed = [_listed(request, each, turns.get(each.id)) for each in items[skip : skip + limit]]
    meta = {"count": str(len(items)), "skip": skip, "limit": limit}
    return answer(request, 201, "Queue items fetched successfully", {"items": listed, "meta": meta})


@room.answers("create_queue_item")
def create_queue_item(request: Request) -> Answer:
    """Into the session that is named, or straight into the queue: one of the two must be said, and not both."""
    body = request.body
    direct = bool(body.get("directToQueue"))
    if direct == ("sessionId" in body):
        raise invalid("either sessionId or directToQueue should be given")
    _check_accounts(request)
    done = Change(request, body.get("sessionId"))
    end = "top" if done.queue.first else "bottom"
    order = placed(done.items.values(), end if direct else body.get("order"))
    now = request.state.clock.now()
    item = Item(request.state.ids.record(), done.number(), order, now, now)
    change(item, body, request.state, done.queue.user_id)
    done.items[item.id] = item
    done.made()
    return answer(request, 201, "Queue item created successfully", {"queueItem": done.record(item)})


@room.answers("clone_queue_item")
def clone_queue_item(request: Request) -> Answer:
    """In an open session only. The copy has not gone out yet, whatever the item has."""
    done = Change(request, request.body["sessionId"])
    old, now = done.item(), request.state.clock.now()
    item = Item(request.state.ids.record(), done.number(), request.body["order"], now, now)
    item.source, item.own = deepcopy(old.source), deepcopy(old.own)
    item.variations, item.image = deepcopy(old.variations), old.image
    done.items[item.id] = item
    return answer(request, 201, "Queue item cloned successfully", {"queueItem": done.record(item)})


@room.answers("update_queue_item")
def update_queue_item(request: Request) -> Answer:
    """What is named changes; the post that the item was made from does not."""
    _check_accounts(request)
    done = Change(request, request.body.get("sessionId"))
    item = done.item()
    change(item, request.body, request.state, done.queue.user_id)
    if "newOrder" in request.body:
        others = [each for each in done.items.values() if each is not item]
        item.order = placed(others, request.body["newOrder"])
    done.made()
    results = {"queueItem": done.record(item)} | done.moved(item.id)
    return answer(request, 200, "Queue item updated successfully", results)


@room.answers("reset_queue_item")
def reset_queue_item(request: Request) -> Answer:
    """Back to the post that it was made from; an item that was written for the queue is deleted."""
    done = Change(request, request.body.get("sessionId"))
    item = done.item()
    if not item.source:
        del done.items[item.id]
        done.made()
        return answer(request, 200, "Dummy queue item deleted successfully")
    reset(item, request.state.clock.now())
    done.made()
    turns = forecast(request.state, request.location, done.queue, done.session)
    shown = _listed(request, item, turns.get(item.id)) | {"currentVariation": item.variation()}
    return answer(request, 200, "Queue item reset successfully", {"queueItem": shown})


@room.answers("delete_queue_item")
def delete_queue_item(request: Request) -> Answer:
    """The items behind it move up. Location and session stand in the query here."""
    done = Change(request, request.query.get("sessionId"))
    item = done.item()
    del done.items[item.id]
    done.made()
    return answer(request, 200, "The queue item has been successfully deleted.", done.moved(item.id))


def _listed(request: Request, item: Item, turn: Turn[Item] | None) -> Record:
    """The item as the list tells it."""
    wrong = errors(request.state, request.location, item)
    shown = {"_id": item.id} | brief(item, request.location, wrong)
    if item.source:
        shown["postId"] = item.source["_id"]
    return shown | {
        "scheduledDateTime": written(turn.time) if turn else None,
        "scheduledVariationIndex": item.variation(),
        "isSkipped": bool(turn and turn.skipped),
    }


def _check_accounts(request: Request) -> None:
    sent: Record = request.body.get("modifiedPostPayload") or {}
    unknown = [each for each in sent.get("accountIds") or () if each not in request.location.accounts]
    if unknown:
        raise invalid(*(f"accountIds: {each} is no account of this location" for each in unknown))
