"""Edit sessions: copies of the items of a queue, which do not change the queue before they are saved.

A session holds items only: no call changes the settings of a queue in a session.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from ...state.responses import Request, Response, Room
from ...state.state import State
from .flow import schedule, start
from .forecast import forecast
from .items import find_changed_slots
from .queue_record import Queue, Session
from .requests import build_queue_response, find_queue, require_session

room = Room()


@room.handle("start_edit_session")
def start_edit_session(request: Request) -> Response:
    """Start a session, or return the open one."""
    queue = find_queue(request)
    session = queue.session or _copy_items(request.state, queue)
    queue.session = session
    results = {"sessionId": session.id, "itemCount": len(session.items)}
    return build_queue_response(request, 201, "Edit session started successfully", results)


@room.handle("save_edit_session")
def save_edit_session(request: Request) -> Response:
    """Replace the items of the queue by those of the session; a draft becomes active."""
    queue = find_queue(request)
    session = require_session(queue, request.body["sessionId"])
    before = forecast(request.state, request.location, queue)
    touched = _merge_session(queue, session)
    queue.session, queue.updated = None, request.state.clock.now()
    if queue.status == "draft" and not request.body.get("keepInDraft"):
        start(request.state, queue)
    schedule(request.state, request.location, queue)
    after = forecast(request.state, request.location, queue)
    return build_queue_response(
        request, 200, "Edit session saved successfully", find_changed_slots(before, after, touched)
    )


@room.handle("discard_edit_session")
def discard_edit_session(request: Request) -> Response:
    """Drop the session; the queue stays as it is. `keepInDraft` has no effect here."""
    queue = find_queue(request)
    require_session(queue, request.body["sessionId"])
    queue.session = None
    return build_queue_response(request, 200, "Edit session discarded successfully")


def _copy_items(state: State, queue: Queue) -> Session:
    """Return a session with copies of the items. They have ids of their own, as HighLevel's example of a calendar shows."""
    copies = [
        replace(
            deepcopy(each),
            id=state.ids.record(),
            original=each.id,
        )
        for each in queue.items.values()
    ]
    return Session(state.ids.record(), {each.id: each for each in copies}, frozenset(queue.items))


def _merge_session(queue: Queue, session: Session) -> set[str]:
    """Replace the items of the queue, and return the ids of those that are new, changed or gone.

    A copy gets back the id of its item, and how often that was published meanwhile. Items that joined or left the
    queue itself since the session started are kept so: inference.
    """
    old = queue.items
    items = {item_id: each for item_id, each in old.items() if item_id not in session.copied}
    touched: set[str] = set()
    for each in session.items.values():
        if each.original is None:
            items[each.id] = each
            touched.add(each.id)
        elif each.original in old:
            mine = old[each.original]
            if not mine.is_like(each):
                touched.add(mine.id)
                mine.order, mine.own, mine.variations = each.order, each.own, each.variations
                mine.image, mine.updated = each.image, each.updated
            items[mine.id] = mine
    queue.items = items
    return touched | (old.keys() - items.keys())
