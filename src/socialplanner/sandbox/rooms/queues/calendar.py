"""What queues will publish in a time window: the calendar of all active queues, and that of an edit session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from ...state.clock import format_time, parse_time
from ...state.names import find_zone
from ...state.refusals import invalid
from ...state.responses import Request, Response, Room
from ...state.state import Record
from ..categories import Categories
from ..post_rules import check_date
from .content import Item, find_errors, summarize
from .flow import Queues
from .forecast import plan_turns
from .queue_record import Queue
from .requests import build_queue_response, catch_up, find_queue, require_session

HORIZON = timedelta(days=366)  # how far ahead a calendar looks, as turns have no end: inference

room = Room()


@room.handle("get_queue_calendar")
def get_queue_calendar(request: Request) -> Response:
    """Return what all active queues publish from now on and within the window, without skipped slots."""
    catch_up(request)
    window = _parse_window(request.body)
    category_ids = request.body.get("categoryIds")
    active = [
        each
        for each in request.location.room_data(Queues).by_id.values()
        if each.status == "active" and (not category_ids or each.category_id in category_ids)
    ]
    entries = [
        entry for each in active for entry in _list_entries(request, window, each, each.items, started=True)
    ]
    return _build_response(request, "Calendar list fetched successfully", entries)


@room.handle("get_edit_session_calendar")
def get_edit_session_calendar(request: Request) -> Response:
    """Return the calendar as it will be after a save. That of a paused queue is empty: a save does not start it."""
    queue = find_queue(request)
    session = require_session(queue, request.body["sessionId"])
    window, started = _parse_window(request.body), queue.status == "active"
    entries = list(_list_entries(request, window, queue, session.items, started=started))
    if queue.status == "paused":
        entries = []
    for _, item, entry in entries:
        entry |= {"isDraft": True, "originalItemId": item.original}
    return _build_response(request, "Edit session calendar fetched successfully", entries)


def _list_entries(
    request: Request,
    window: tuple[datetime, datetime],
    queue: Queue,
    items: dict[str, Item],
    *,
    started: bool,
) -> Iterator[tuple[datetime, Item, Record]]:
    """Yield the entries of a queue in a window, each with its time and item."""
    state, location = request.state, request.location
    first, last = window[0], min(window[1], state.clock.now() + HORIZON)
    accounts = set(request.body.get("accountIds") or ())
    for turn in plan_turns(state, location, queue, items, started=started):
        if turn.time > last:
            return
        item = turn.item
        if turn.time < first or turn.skipped or (accounts and accounts.isdisjoint(item.post["accountIds"])):
            continue
        entry = summarize(item, location, find_errors(state, location, item)) | {
            "scheduledDateTime": format_time(turn.time),
            "queueItemId": item.id,
            "queueId": queue.id,
            "category": location.room_data(Categories).get(queue.category_id),
            "currentVariation": item.choose_variation(turn.round),
            "timezone": queue.zone.key,
        }
        yield turn.time, item, entry


def _parse_window(body: dict[str, Any]) -> tuple[datetime, datetime]:
    problems = [*check_date("startDate", body["startDate"]), *check_date("endDate", body["endDate"])]
    first, last = parse_time(body["startDate"]), parse_time(body["endDate"])
    if first is None or last is None:
        raise invalid(*problems)
    return first, last


def _build_response(request: Request, message: str, entries: list[tuple[datetime, Item, Record]]) -> Response:
    """Return all entries in the order of their times."""
    ordered = [entry for _, _, entry in sorted(entries, key=lambda each: each[0])]
    zone = find_zone(request.location.id)
    return build_queue_response(
        request, 201, message, {"scheduledPosts": ordered, "total": len(ordered), "timezone": zone}
    )
