"""What the operations of queues have in common: which queue and session a request means, and the envelope of responses."""

from __future__ import annotations

from typing import Any

from ...state.clock import format_time
from ...state.refusals import not_found
from ...state.responses import Request, Response
from ...state.state import Record
from ..post_lifecycle import publish_due_posts
from .content import Item
from .flow import Queues, schedule
from .queue_record import Queue, Session
from .slots import Turn


def build_queue_response(
    request: Request, status: int, message: str, results: dict[str, Any] | None = None
) -> Response:
    """Return a success in the envelope of this room: the message is one of the results."""
    body = {"success": True, "statusCode": status, "results": {"message": message} | (results or {})}
    return Response(status, body | {"traceId": request.state.ids.uuid()})


def catch_up(request: Request) -> None:
    """Let the queues do what was due, and schedule the next post of each active one."""
    publish_due_posts(request.state, request.location)
    for queue in request.location.room_data(Queues).by_id.values():
        schedule(request.state, request.location, queue)


def find_queue(request: Request) -> Queue:
    """Return the queue that the path names, after it has caught up."""
    catch_up(request)
    queue = request.location.room_data(Queues).by_id.get(request.path["queueId"])
    if queue is None:
        raise not_found("Queue")
    return queue


def find_session(queue: Queue, session_id: str | None) -> Session | None:
    """Return the open session of this queue, None if the request names none."""
    return None if session_id is None else require_session(queue, session_id)


def require_session(queue: Queue, session_id: str) -> Session:
    """Return the open session of this queue. A 404 for one that has ended: inference."""
    if queue.session is None or queue.session.id != session_id:
        raise not_found("Edit session")
    return queue.session


def list_slots(turns: dict[str, Turn[Item]]) -> list[Record]:
    """Return the slots of turns, as the API shows them."""
    return [
        {"itemId": item_id, "scheduledDateTime": format_time(turn.time), "isSkipped": turn.skipped}
        for item_id, turn in turns.items()
    ]


def read_page_bounds(body: dict[str, Any], limit: int) -> tuple[int, int]:
    """Return `skip` and `limit` of a body; to JSON Schema 10.0 is a whole number as well."""
    return int(body.get("skip", 0)), int(body.get("limit", limit))
