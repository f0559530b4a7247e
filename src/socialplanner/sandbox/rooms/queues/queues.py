"""The room queues: categories that can have one, the queues themselves and their slots.

Much of it is inference, as HighLevel shows shapes and few rules: what is says so where it stands.
"""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from ...seed import ZONES
from ...state.clock import read, written
from ...state.paging import page
from ...state.refusals import Refusal, invalid, not_found
from ...state.responses import Answer, Request, Room
from ...state.state import Record
from ..categories import Categories
from ..post_rules import check_date
from .content import Item, errors
from .filing import published
from .flow import Queue, Queues, Session, fill, forecast, pass_time, schedule, skip_current, start
from .slots import Turn, in_turn

SLOTS_LIMIT = 20
STATUS_MESSAGES = {"active": "activated", "paused": "paused", "deleted": "deleted"}

room = Room()


@room.answers("list_available_categories")
def list_available_categories(request: Request) -> Answer:
    """All categories, in the order in which they were made. A post for many accounts counts once: inference."""
    look(request)
    wanted = request.query.get("q", "").casefold()
    held = request.location.held(Queues)
    of_category = {each.category_id: each for each in held.by_id.values()}
    found: list[Record] = []
    for category_id, category in request.location.held(Categories).items():
        if wanted not in category["name"].casefold():
            continue
        queue = of_category.get(category_id)
        found.append(
            category
            | {
                "publishedPostsCount": len(published(request.location, category_id, held.made)),
                "status": "available" if not queue else "draft" if queue.status == "draft" else "in_queue",
                "queueDetails": queue
                and {
                    "queueId": queue.id,
                    "prioritizeNewContent": queue.first,
                    "enableFuturePosts": queue.future,
                },
            }
        )
    results = {"categories": page(found, request.query), "meta": {"count": str(len(found))}}
    return answer(request, 200, "Available categories fetched successfully", results)


@room.answers("create_queue")
def create_queue(request: Request) -> Answer:
    """A draft with an item for every published post of the category; the answer says 0 all the same."""
    look(request)
    body, state, location = request.body, request.state, request.location
    held, category_id = location.held(Queues), body["categoryId"]
    if category_id not in location.held(Categories):
        raise not_found("Category")
    if any(each.category_id == category_id for each in held.by_id.values()):
        raise Refusal(400, "A queue already exists for this category")
    now, zone = state.clock.now(), ZoneInfo(ZONES.get(location.id, "UTC"))
    slots = [{"_id": state.ids.record()} | each for each in body["timeSlots"]]
    queue = Queue(state.ids.record(), category_id, body["userId"], zone, slots, now, now, now, now)
    queue.future = body.get("enableFuturePosts", False)
    queue.first = body.get("prioritizeNewContent", False)
    fill(state, location, queue)
    held.by_id[queue.id] = queue
    shown = _shown(request, queue) | {"timeSlots": slots, "totalPosts": 0}
    del shown["currentPostId"]
    return answer(request, 201, "Queue created successfully", {"queue": shown})


@room.answers("list_queues")
def list_queues(request: Request) -> Answer:
    """In the order in which they were made."""
    look(request)
    queues = [_with_category(request, each) for each in request.location.held(Queues).by_id.values()]
    skip, limit = page_of(request.body, len(queues))
    results = {"queues": queues[skip : skip + limit], "meta": {"count": str(len(queues))}}
    return answer(request, 201, "Queues fetched successfully", results)


@room.answers("get_queue")
def get_queue(request: Request) -> Answer:
    """The queue, with the post that it has scheduled."""
    shown = _with_category(request, queue_of(request))
    return answer(request, 200, "Queue fetched successfully", {"queue": shown})


@room.answers("update_queue")
def update_queue(request: Request) -> Answer:
    """What is named changes. A time to skip is noted even if no slot is there: inference."""
    queue, body, state = queue_of(request), request.body, request.state
    wrong = check_date("skipDateTime", body.get("skipDateTime"))
    if wrong:
        raise invalid(*wrong)
    queue.time_slots = body.get("timeSlots", queue.time_slots)
    queue.first = body.get("prioritizeNewContent", queue.first)
    if body.get("enableFuturePosts", queue.future) != queue.future:
        queue.future = not queue.future
        # "from now on": what is out already had its chance
        queue.known |= published(request.location, queue.category_id).keys()
    moment = read(body.get("skipDateTime") or "")
    if moment and moment not in queue.skipped:
        queue.skipped.append(moment)
    queue.updated, status = state.clock.now(), body.get("status")
    if status == "active" and queue.status != "active":
        start(state, queue)
    elif status in ("paused", "deleted"):
        queue.status = status
    schedule(state, request.location, queue)
    if status == "deleted":
        del request.location.held(Queues).by_id[queue.id]
    message = f"Queue {STATUS_MESSAGES.get(status, 'updated')} successfully."
    return answer(request, 200, message, {"queue": _shown(request, queue)})


@room.answers("list_queue_slots")
def list_queue_slots(request: Request) -> Answer:
    """One slot an item, its next one; those without a time stand last. The body says 200 under a 201, as documented."""
    queue, body = queue_of(request), request.body
    session = session_of(queue, body.get("sessionId"))
    turns = forecast(request.state, request.location, queue, session)
    rest = [each for each in (session or queue).items if each not in turns]
    slots = [
        *slots_of(turns),
        *({"itemId": each, "scheduledDateTime": None, "isSkipped": False} for each in rest),
    ]
    skip, limit = page_of(body, SLOTS_LIMIT)
    results: dict[str, Any] = {"slots": slots[skip : skip + limit], "total": len(slots)}
    results |= {"skip": skip, "limit": limit, "timezone": queue.zone.key}
    done = answer(request, 201, "Slots fetched successfully", results)
    return Answer(201, done.body | {"statusCode": 200})


@room.answers("delete_active_post")
def delete_active_post(request: Request) -> Answer:
    """The post is gone from the planner, and the next item takes its slot. Any record of the post will do."""
    look(request)
    post_id = request.path["postId"]
    for queue in request.location.held(Queues).by_id.values():
        posts = queue.current.posts if queue.current else []
        if any(each.record["_id"] == post_id and not each.deleted for each in posts):
            skip_current(request.state, request.location, queue)
            return answer(request, 200, "Current post deleted and next post scheduled successfully")
    raise not_found("Post")


def answer(request: Request, status: int, message: str, results: dict[str, Any] | None = None) -> Answer:
    """A success in the envelope of this room: the message is one of the results."""
    body = {"success": True, "statusCode": status, "results": {"message": message} | (results or {})}
    return Answer(status, body | {"traceId": request.state.ids.uuid()})


def look(request: Request) -> None:
    """Let the queues catch up, and have the next post of each active one in the planner."""
    pass_time(request.state, request.location)
    for queue in request.location.held(Queues).by_id.values():
        schedule(request.state, request.location, queue)


def queue_of(request: Request) -> Queue:
    """The queue that the path names, caught up."""
    look(request)
    queue = request.location.held(Queues).by_id.get(request.path["queueId"])
    if queue is None:
        raise not_found("Queue")
    return queue


def session_of(queue: Queue, session_id: str | None) -> Session | None:
    """The open session of this queue, or None if none is asked for."""
    return None if session_id is None else open_session(queue, session_id)


def open_session(queue: Queue, session_id: str) -> Session:
    """The open session of this queue. One that is over is not found: inference."""
    if queue.session is None or queue.session.id != session_id:
        raise not_found("Edit session")
    return queue.session


def slots_of(turns: dict[str, Turn[Item]]) -> list[Record]:
    """When items go out."""
    return [
        {"itemId": item_id, "scheduledDateTime": written(turn.time), "isSkipped": turn.skipped}
        for item_id, turn in turns.items()
    ]


def page_of(body: dict[str, Any], limit: int) -> tuple[int, int]:
    """`skip` and `limit` of a body; to JSON Schema 10.0 is a whole number as well."""
    return int(body.get("skip", 0)), int(body.get("limit", limit))


def _shown(request: Request, queue: Queue) -> Record:
    """The queue as answers tell it, without its category."""
    able = [each for each in queue.items.values() if not errors(request.state, request.location, each)]
    record: Record = {
        "_id": queue.id,
        "locationId": request.location.id,
        "categoryId": queue.category_id,
        "timeSlots": [{"dayOfWeek": each["dayOfWeek"], "time": each["time"]} for each in queue.time_slots],
        "enableFuturePosts": queue.future,
        "prioritizeNewContent": queue.first,
        "status": queue.status,
        "startDate": written(queue.started),
        "skipDateTime": [written(each) for each in queue.skipped],
        "currentPostId": queue.current.post_id if queue.current else None,
        "totalPosts": len(queue.items),
        "lastScheduledTime": written(queue.last) if queue.last else None,
        "createdBy": queue.user_id,
        "createdAt": written(queue.created),
        "updatedAt": written(queue.updated),
    }
    if able and queue.status != "draft":
        record["currentOrder"] = in_turn(able, queue.passed)[0].order
    return record


def _with_category(request: Request, queue: Queue) -> Record:
    return _shown(request, queue) | {"category": request.location.held(Categories)[queue.category_id]}
