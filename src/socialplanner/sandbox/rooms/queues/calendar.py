"""What queues are going to publish in a time window: the calendar of all active ones, and that of an edit session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from ...seed import ZONES
from ...state.clock import read, written
from ...state.refusals import invalid
from ...state.responses import Answer, Request, Room
from ...state.state import Record
from ..categories import Categories
from ..post_rules import check_date
from .content import Item, brief, errors
from .flow import Queue, Queues, plan
from .queues import answer, look, open_session, queue_of

HORIZON = timedelta(days=366)  # how far ahead a calendar looks, as turns have no end: inference

room = Room()


@room.answers("get_queue_calendar")
def get_queue_calendar(request: Request) -> Answer:
    """What goes out from now on and within the window, over all active queues. Slots that are skipped are not in it."""
    look(request)
    window = _window(request.body)
    wanted = request.body.get("categoryIds")
    active = [
        each
        for each in request.location.held(Queues).by_id.values()
        if each.status == "active" and (not wanted or each.category_id in wanted)
    ]
    entries = [
        entry for each in active for entry in _entries(request, window, each, each.items, started=True)
    ]
    return _answer(request, "Calendar list fetched successfully", entries)


@room.answers("get_edit_session_calendar")
def get_edit_session_calendar(request: Request) -> Answer:
    """As it would be once the session is saved. That of a paused queue is empty, as a save does not start it."""
    queue = queue_of(request)
    session = open_session(queue, request.body["sessionId"])
    window, started = _window(request.body), queue.status == "active"
    entries = list(_entries(request, window, queue, session.items, started=started))
    if queue.status == "paused":
        entries = []
    for _, item, entry in entries:
        entry |= {"isDraft": True, "originalItemId": item.original}
    return _answer(request, "Edit session calendar fetched successfully", entries)


def _entries(
    request: Request,
    window: tuple[datetime, datetime],
    queue: Queue,
    items: dict[str, Item],
    *,
    started: bool,
) -> Iterator[tuple[datetime, Item, Record]]:
    """The entries of a queue in a window, each with its time and item."""
    state, location = request.state, request.location
    first, last = window[0], min(window[1], state.clock.now() + HORIZON)
    accounts = set(request.body.get("accountIds") or ())
    for turn in plan(state, location, queue, items, started=started):
        if turn.time > last:
            return
        item = turn.item
        if turn.time < first or turn.skipped or (accounts and accounts.isdisjoint(item.post["accountIds"])):
            continue
        entry = brief(item, location, errors(state, location, item)) | {
            "scheduledDateTime": written(turn.time),
            "queueItemId": item.id,
            "queueId": queue.id,
            "category": location.held(Categories).get(queue.category_id),
            "currentVariation": item.variation(turn.round),
            "timezone": queue.zone.key,
        }
        yield turn.time, item, entry


def _window(body: dict[str, Any]) -> tuple[datetime, datetime]:
    wrong = [*check_date("startDate", body["startDate"]), *check_date("endDate", body["endDate"])]
    first, last = read(body["startDate"]), read(body["endDate"])
    if first is None or last is None:
        raise invalid(*wrong)
    return first, last


def _answer(request: Request, message: str, entries: list[tuple[datetime, Item, Record]]) -> Answer:
    """All entries in the order of their times."""
    shown = [entry for _, _, entry in sorted(entries, key=lambda each: each[0])]
    zone = ZONES.get(request.location.id, "UTC")
    return answer(request, 201, message, {"scheduledPosts": shown, "total": len(shown), "timezone": zone})
