"""Edit sessions: copies of the items of a queue, which the queue does not see before they are saved.

A session holds items only: no call changes the settings of a queue in a session.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from ...state.responses import Answer, Request, Room
from ...state.state import State
from .flow import Queue, Session, forecast, schedule, start
from .items import moved
from .queues import answer, open_session, queue_of

room = Room()


@room.answers("start_edit_session")
def start_edit_session(request: Request) -> Answer:
    """A new one, or the one that is open."""
    queue = queue_of(request)
    session = queue.session or _copied(request.state, queue)
    queue.session = session
    results = {"sessionId": session.id, "itemCount": len(session.items)}
    return answer(request, 201, "Edit session started successfully", results)


@room.answers("save_edit_session")
def save_edit_session(request: Request) -> Answer:
    """The items of the session take the place of those of the queue; a draft becomes active."""
    queue = queue_of(request)
    session = open_session(queue, request.body["sessionId"])
    before = forecast(request.state, request.location, queue)
    touched = _put_back(queue, session)
    queue.session, queue.updated = None, request.state.clock.now()
    if queue.status == "draft" and not request.body.get("keepInDraft"):
        start(request.state, queue)
    schedule(request.state, request.location, queue)
    after = forecast(request.state, request.location, queue)
    return answer(request, 200, "Edit session saved successfully", moved(before, after, touched))


@room.answers("discard_edit_session")
def discard_edit_session(request: Request) -> Answer:
    """The queue stays as it is; `keepInDraft` says nothing here."""
    queue = queue_of(request)
    open_session(queue, request.body["sessionId"])
    queue.session = None
    return answer(request, 200, "Edit session discarded successfully")


def _copied(state: State, queue: Queue) -> Session:
    """Copies have ids of their own, as HighLevel's example of a calendar shows."""
    copies = [
        replace(
            deepcopy(each),
            id=state.ids.record(),
            original=each.id,
        )
        for each in queue.items.values()
    ]
    return Session(state.ids.record(), {each.id: each for each in copies}, frozenset(queue.items))


def _put_back(queue: Queue, session: Session) -> set[str]:
    """Take the items of the session over, and give the ids of those that are new, changed or gone.

    A copy gets back the id of its item, and how often that went out meanwhile. What joined or left the queue itself
    since the session began stays so: inference.
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
            if not mine.like(each):
                touched.add(mine.id)
                mine.order, mine.own, mine.variations = each.order, each.own, each.variations
                mine.image, mine.updated = each.image, each.updated
            items[mine.id] = mine
    queue.items = items
    return touched | (old.keys() - items.keys())
