"""The items of a queue: list, create, clone, change, reset, delete; in the queue itself or in its edit session."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ...state.clock import format_time
from ...state.refusals import invalid, not_found
from ...state.responses import Request, Response, Room
from ...state.state import Record
from ..rules import Question, find_problems
from .content import Item, build_record, change_item, choose_order, find_errors, reset_item, summarize
from .flow import Queues, schedule
from .forecast import forecast
from .requests import build_queue_response, find_queue, find_session, list_slots, read_page_bounds
from .slots import Turn

LIST_LIMIT = 10  # where the body has none: inference

room = Room()


class ItemChange:
    """A change of items in the queue or in a session, and the slots that it changes."""

    def __init__(self, request: Request, session_id: str | None) -> None:
        self.queue = find_queue(request)
        self.session = find_session(self.queue, session_id)
        self.items = (self.session or self.queue).items
        self._request = request
        self._before = self._forecast()

    def find_item(self) -> Item:
        """Return the item of the path. In a session, the id of the item in the queue finds its copy: inference."""
        return find_item(self.items, self._request.path["itemId"])

    def next_number(self) -> int:
        """Return the number of a new item."""
        return self._request.location.room_data(Queues).next_number()

    def describe(self, item: Item) -> Record:
        """Return the item for the response."""
        problems = find_errors(self._request.state, self._request.location, item)
        return build_record(item, self._request.location, self.queue.id, problems)

    def reschedule(self) -> None:
        """Schedule the right post after the change, unless the change waits for a save."""
        if self.session is None:
            self.queue.updated = self._request.state.clock.now()
            schedule(self._request.state, self._request.location, self.queue)

    def find_changed_slots(self, *touched: str) -> dict[str, Any]:
        """Return the new times, and how many items have a new time or were changed otherwise."""
        return find_changed_slots(self._before, self._forecast(), set(touched))

    def _forecast(self) -> dict[str, Turn[Item]]:
        return forecast(self._request.state, self._request.location, self.queue, self.session)


def find_changed_slots(
    before: dict[str, Turn[Item]], after: dict[str, Turn[Item]], touched: set[str]
) -> dict[str, Any]:
    """Return the slots of items that have another time than before, and their number with the items changed otherwise."""
    was, now = ({each["itemId"]: each for each in list_slots(turns)} for turns in (before, after))
    slots = [each for item_id, each in now.items() if was.get(item_id) != each]
    count = len({each["itemId"] for each in slots} | touched)
    return {"updatedSlots": slots, "totalPostsChanged": count}


def find_item(items: dict[str, Item], item_id: str) -> Item:
    """Return the item with this id, or its copy."""
    found = items.get(item_id) or next((each for each in items.values() if each.original == item_id), None)
    if found is None:
        raise not_found("Queue item")
    return found


@room.handle("list_queue_items")
def list_queue_items(request: Request) -> Response:
    """Return items by order. With an item id, the page has this item in its middle, as far as the ends allow."""
    queue, body = find_queue(request), request.body
    session = find_session(queue, body.get("sessionId"))
    turns = forecast(request.state, request.location, queue, session)
    items = sorted((session or queue).items.values(), key=lambda item: item.key)
    if body.get("errorFilter"):
        items = [each for each in items if find_errors(request.state, request.location, each)]
    skip, limit = read_page_bounds(body, LIST_LIMIT)
    if "itemId" in body:
        middle = items.index(find_item({each.id: each for each in items}, body["itemId"]))
        skip = max(0, min(middle - limit // 2, len(items) - limit))
    listed = [_describe(request, each, turns.get(each.id)) for each in items[skip : skip + limit]]
    meta = {"count": str(len(items)), "skip": skip, "limit": limit}
    return build_queue_response(
        request, 201, "Queue items fetched successfully", {"items": listed, "meta": meta}
    )


@room.handle("create_queue_item")
def create_queue_item(request: Request) -> Response:
    """Add an item to the session of the body, or directly to the queue: the body must name exactly one of them."""
    body = request.body
    direct = bool(body.get("directToQueue"))
    _check_item(request, "create_queue_item", body)
    change = ItemChange(request, body.get("sessionId"))
    end = "top" if change.queue.newest_first else "bottom"
    order = choose_order(change.items.values(), end if direct else body.get("order"))
    now = request.state.clock.now()
    item = Item(request.state.ids.record(), change.next_number(), order, now, now)
    change_item(item, body, request.state, change.queue.user_id)
    change.items[item.id] = item
    change.reschedule()
    return build_queue_response(
        request, 201, "Queue item created successfully", {"queueItem": change.describe(item)}
    )


@room.handle("clone_queue_item")
def clone_queue_item(request: Request) -> Response:
    """Copy an item in an open session. The copy has not been published yet, even if the item has."""
    change = ItemChange(request, request.body["sessionId"])
    old, now = change.find_item(), request.state.clock.now()
    item = Item(request.state.ids.record(), change.next_number(), request.body["order"], now, now)
    item.source, item.own = deepcopy(old.source), deepcopy(old.own)
    item.variations, item.image = deepcopy(old.variations), old.image
    change.items[item.id] = item
    return build_queue_response(
        request, 201, "Queue item cloned successfully", {"queueItem": change.describe(item)}
    )


@room.handle("update_queue_item")
def update_queue_item(request: Request) -> Response:
    """Change what the body names; the post from which the item was made does not change."""
    change = ItemChange(request, request.body.get("sessionId"))
    item = change.find_item()
    sent = request.body.get("modifiedPostPayload")
    _check_item(request, "update_queue_item", {"modifiedPostPayload": item.post | sent} if sent else {})
    change_item(item, request.body, request.state, change.queue.user_id)
    if "newOrder" in request.body:
        others = [each for each in change.items.values() if each is not item]
        item.order = choose_order(others, request.body["newOrder"])
    change.reschedule()
    results = {"queueItem": change.describe(item)} | change.find_changed_slots(item.id)
    return build_queue_response(request, 200, "Queue item updated successfully", results)


@room.handle("reset_queue_item")
def reset_queue_item(request: Request) -> Response:
    """Reset an item to the post from which it was made; an item that was written for the queue is deleted."""
    change = ItemChange(request, request.body.get("sessionId"))
    item = change.find_item()
    if not item.source:
        del change.items[item.id]
        change.reschedule()
        return build_queue_response(request, 200, "Dummy queue item deleted successfully")
    reset_item(item, request.state.clock.now())
    change.reschedule()
    turns = forecast(request.state, request.location, change.queue, change.session)
    record = _describe(request, item, turns.get(item.id)) | {"currentVariation": item.choose_variation()}
    return build_queue_response(request, 200, "Queue item reset successfully", {"queueItem": record})


@room.handle("delete_queue_item")
def delete_queue_item(request: Request) -> Response:
    """Delete an item; the items behind it move up. Location and session are in the query here."""
    change = ItemChange(request, request.query.get("sessionId"))
    item = change.find_item()
    del change.items[item.id]
    change.reschedule()
    return build_queue_response(
        request, 200, "The queue item has been successfully deleted.", change.find_changed_slots(item.id)
    )


def _describe(request: Request, item: Item, turn: Turn[Item] | None) -> Record:
    """Return the item as the list shows it."""
    problems = find_errors(request.state, request.location, item)
    record = {"_id": item.id} | summarize(item, request.location, problems)
    if item.source:
        record["postId"] = item.source["_id"]
    return record | {
        "scheduledDateTime": format_time(turn.time) if turn else None,
        "scheduledVariationIndex": item.choose_variation(),
        "isSkipped": bool(turn and turn.skipped),
    }


def _check_item(request: Request, operation: str, body: Record) -> None:
    """Raise a 422 with everything that is wrong with an item. `body` has the whole post that it is to publish."""
    sent: Record = request.body.get("modifiedPostPayload") or {}
    unknown = [each for each in sent.get("accountIds") or () if each not in request.location.accounts]
    problems = [f"accountIds: {each} is no account of this location" for each in unknown]
    now, inferred = request.state.clock.now(), request.switches.inferred_rules
    problems += find_problems(Question(operation, body, request.location, now, inferred))
    if problems:
        raise invalid(*problems)
