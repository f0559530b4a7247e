"""The room queues: categories that can have a queue, the queues themselves and their slots.

Much of it is inference, as HighLevel shows shapes and few rules; each inference is marked where it is made.
"""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from ...state.clock import format_time, parse_time
from ...state.names import find_zone
from ...state.paging import take_page
from ...state.refusals import Refusal, invalid, not_found
from ...state.responses import Request, Response, Room
from ...state.state import Record
from ..categories import Categories
from ..filing import find_published_posts
from ..post_rules import check_date
from .content import find_errors
from .flow import Queues, fill, schedule, skip_current, start
from .forecast import forecast
from .queue_record import Queue
from .requests import build_queue_response, catch_up, find_queue, find_session, list_slots, read_page_bounds
from .slots import order_by_turn

SLOTS_LIMIT = 20
STATUS_MESSAGES = {"active": "activated", "paused": "paused", "deleted": "deleted"}

room = Room()


@room.handle("list_available_categories")
def list_available_categories(request: Request) -> Response:
    """Return all categories in the order of creation. A post for many accounts counts once: inference."""
    catch_up(request)
    search = request.query.get("q", "").casefold()
    all_queues = request.location.room_data(Queues)
    of_category = {each.category_id: each for each in all_queues.by_id.values()}
    found: list[Record] = []
    for category_id, category in request.location.room_data(Categories).items():
        if search not in category["name"].casefold():
            continue
        queue = of_category.get(category_id)
        found.append(
            category
            | {
                "publishedPostsCount": len(
                    find_published_posts(request.location, category_id, all_queues.made_posts)
                ),
                "status": "available" if not queue else "draft" if queue.status == "draft" else "in_queue",
                "queueDetails": queue
                and {
                    "queueId": queue.id,
                    "prioritizeNewContent": queue.newest_first,
                    "enableFuturePosts": queue.adds_future_posts,
                },
            }
        )
    results = {"categories": take_page(found, request.query), "meta": {"count": str(len(found))}}
    return build_queue_response(request, 200, "Available categories fetched successfully", results)


@room.handle("create_queue")
def create_queue(request: Request) -> Response:
    """Make a draft with an item for every published post of the category. The response still says 0 posts."""
    catch_up(request)
    body, state, location = request.body, request.state, request.location
    all_queues, category_id = location.room_data(Queues), body["categoryId"]
    if category_id not in location.room_data(Categories):
        raise not_found("Category")
    if any(each.category_id == category_id for each in all_queues.by_id.values()):
        raise Refusal(400, "A queue already exists for this category")
    now, zone = state.clock.now(), ZoneInfo(find_zone(location.id))
    slots = [{"_id": state.ids.record()} | each for each in body["timeSlots"]]
    queue = Queue(state.ids.record(), category_id, body["userId"], zone, slots, now, now, now, now)
    queue.adds_future_posts = body.get("enableFuturePosts", False)
    queue.newest_first = body.get("prioritizeNewContent", False)
    fill(state, location, queue)
    all_queues.by_id[queue.id] = queue
    record = _describe(request, queue) | {"timeSlots": slots, "totalPosts": 0}
    del record["currentPostId"]
    return build_queue_response(request, 201, "Queue created successfully", {"queue": record})


@room.handle("list_queues")
def list_queues(request: Request) -> Response:
    """Return queues in the order of creation."""
    catch_up(request)
    queues = [
        _describe_with_category(request, each) for each in request.location.room_data(Queues).by_id.values()
    ]
    skip, limit = read_page_bounds(request.body, len(queues))
    results = {"queues": queues[skip : skip + limit], "meta": {"count": str(len(queues))}}
    return build_queue_response(request, 201, "Queues fetched successfully", results)


@room.handle("get_queue")
def get_queue(request: Request) -> Response:
    """Return the queue, with its scheduled post."""
    record = _describe_with_category(request, find_queue(request))
    return build_queue_response(request, 200, "Queue fetched successfully", {"queue": record})


@room.handle("update_queue")
def update_queue(request: Request) -> Response:
    """Change what the body names. A time to skip is kept even if there is no slot at it: inference."""
    queue, body, state = find_queue(request), request.body, request.state
    problems = check_date("skipDateTime", body.get("skipDateTime"))
    if problems:
        raise invalid(*problems)
    queue.time_slots = body.get("timeSlots", queue.time_slots)
    queue.newest_first = body.get("prioritizeNewContent", queue.newest_first)
    if body.get("enableFuturePosts", queue.adds_future_posts) != queue.adds_future_posts:
        queue.adds_future_posts = not queue.adds_future_posts
        # "from now on": posts that are published already do not join
        queue.known_posts |= find_published_posts(request.location, queue.category_id).keys()
    moment = parse_time(body.get("skipDateTime") or "")
    if moment and moment not in queue.skipped:
        queue.skipped.append(moment)
    queue.updated, status = state.clock.now(), body.get("status")
    if status == "active" and queue.status != "active":
        start(state, queue)
    elif status in ("paused", "deleted"):
        queue.status = status
    schedule(state, request.location, queue)
    if status == "deleted":
        del request.location.room_data(Queues).by_id[queue.id]
    message = f"Queue {STATUS_MESSAGES.get(status, 'updated')} successfully."
    return build_queue_response(request, 200, message, {"queue": _describe(request, queue)})


@room.handle("list_queue_slots")
def list_queue_slots(request: Request) -> Response:
    """Return the next slot of each item, those without a time last. The body says 200 under a 201, as documented."""
    queue, body = find_queue(request), request.body
    session = find_session(queue, body.get("sessionId"))
    turns = forecast(request.state, request.location, queue, session)
    rest = [each for each in (session or queue).items if each not in turns]
    slots = [
        *list_slots(turns),
        *({"itemId": each, "scheduledDateTime": None, "isSkipped": False} for each in rest),
    ]
    skip, limit = read_page_bounds(body, SLOTS_LIMIT)
    results: dict[str, Any] = {"slots": slots[skip : skip + limit], "total": len(slots)}
    results |= {"skip": skip, "limit": limit, "timezone": queue.zone.key}
    response = build_queue_response(request, 201, "Slots fetched successfully", results)
    return Response(201, response.body | {"statusCode": 200})


@room.handle("delete_active_post")
def delete_active_post(request: Request) -> Response:
    """Delete the scheduled post, by any of its records. The next item takes its slot."""
    catch_up(request)
    post_id = request.path["postId"]
    for queue in request.location.room_data(Queues).by_id.values():
        posts = queue.current.posts if queue.current else []
        if any(each.record["_id"] == post_id and not each.deleted for each in posts):
            skip_current(request.state, request.location, queue)
            return build_queue_response(
                request, 200, "Current post deleted and next post scheduled successfully"
            )
    raise not_found("Post")


def _describe(request: Request, queue: Queue) -> Record:
    """Return the queue as responses show it, without its category."""
    able = [each for each in queue.items.values() if not find_errors(request.state, request.location, each)]
    record: Record = {
        "_id": queue.id,
        "locationId": request.location.id,
        "categoryId": queue.category_id,
        "timeSlots": [{"dayOfWeek": each["dayOfWeek"], "time": each["time"]} for each in queue.time_slots],
        "enableFuturePosts": queue.adds_future_posts,
        "prioritizeNewContent": queue.newest_first,
        "status": queue.status,
        "startDate": format_time(queue.started),
        "skipDateTime": [format_time(each) for each in queue.skipped],
        "currentPostId": queue.current.post_id if queue.current else None,
        "totalPosts": len(queue.items),
        "lastScheduledTime": format_time(queue.last) if queue.last else None,
        "createdBy": queue.user_id,
        "createdAt": format_time(queue.created),
        "updatedAt": format_time(queue.updated),
    }
    if able and queue.status != "draft":
        record["currentOrder"] = order_by_turn(able, queue.last_position)[0].order
    return record


def _describe_with_category(request: Request, queue: Queue) -> Record:
    return _describe(request, queue) | {"category": request.location.room_data(Categories)[queue.category_id]}
