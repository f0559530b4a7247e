"""The room posts: list, create, get, update, delete, and delete many at once."""

from __future__ import annotations

from typing import Any

from ..state.clock import parse_time
from ..state.refusals import Refusal, invalid, not_found
from ..state.responses import Request, Response, Room, ok
from ..state.state import ALL_TIME, Filter, Post, Record
from . import post_lifecycle
from .post_rules import check_date, check_post
from .rules import Question
from .validation import limit_items

DEFAULT_LIMIT = "10"
NO_RECORD = "Argument passed in must be a string of 24 hex characters"

room = Room()


@room.handle("list_posts")
def list_posts(request: Request) -> Response:
    """Return one page, newest first, and the count of all posts that match the filter."""
    body, location = request.body, request.location
    post_filter = _parse_filter(body)
    skip = 0 if request.switches.ignore_skip else int(body.get("skip") or "0")
    limit = int(body.get("limit") or DEFAULT_LIMIT)
    if request.switches.shift_while_paging:
        _publish_another(request)
    post_lifecycle.publish_due_posts(request.state, location)
    found = location.find(post_filter)
    if request.switches.list_lag:
        found = [post for post in found if not _is_too_new(request, post)]
    with_users = body.get("includeUsers") == "true"
    posts = [_with_user(request, post, with_users) for post in found[skip : skip + limit]]
    return ok(201, "Fetched Posts", {"posts": posts, "count": len(found)})


@room.handle("create_post")
def create_post(request: Request) -> Response:
    """Create a post. Only its first record is returned, as the API does; the list has the others. The answer to a post
    that is published at once holds none, as was seen live."""
    check_post(_ask(request, "create_post"))
    first, *_ = post_lifecycle.create(request.state, request.location, request.body)
    at_once = post_lifecycle.is_published_at_once(request.body)
    if at_once and request.switches.published_answer == "bare":
        answer = ok(201, "Created Post")
        return Response(answer.status, answer.body | {"traceId": request.state.ids.uuid()})
    return ok(201, "Created Post", {"post": first.record})


@room.handle("get_post")
def get_post(request: Request) -> Response:
    """Return the post, without its user; also a deleted one, which says that it is deleted."""
    with_deleted = request.switches.deleted_posts != "gone"
    return ok(200, "Fetched Post", {"post": _find_post(request, with_deleted=with_deleted).record})


@room.handle("update_post")
def update_post(request: Request) -> Response:
    """Replace the whole post, unless it is published; the response has no post in it."""
    post = _find_post(request)
    check_post(_ask(request, "update_post", post.record))
    post_lifecycle.replace(request.state, request.location, post, request.body)
    return ok(200, "Updated Post")


@room.handle("delete_post")
def delete_post(request: Request) -> Response:
    """Mark a post as deleted; see the switch `deleted_posts`."""
    post = _find_post(request)
    _delete(request, post)
    return ok(200, "Deleted Post", {"postId": post.record["_id"]})


@room.handle(
    "bulk_delete_posts",
    early_check=limit_items("PostBulkDelete", "postIds", "A maximum of {limit} posts can be deleted at once"),
)
def bulk_delete_posts(request: Request) -> Response:
    """Delete the posts that exist. The response says at most how many, never which."""
    post_lifecycle.publish_due_posts(request.state, request.location)
    known = filter(None, map(request.location.posts.get, dict.fromkeys(request.body["postIds"])))
    found = [post for post in known if not post.deleted]
    if not found:
        raise not_found("Posts")
    for post in found:
        _delete(request, post)
    results = {"message": "Posts deleted successfully", "deletedCount": len(found)}
    match request.switches.bulk_delete_answer:
        case "count":
            return ok(201, "Posts Deleted Successfully", results)
        case "plain":
            return Response(201, {"message": results["message"]})
        case "string":
            # the vendor's own example has this text where an object belongs
            text = f'{{ message: "{results["message"]}", deletedCount: {len(found)} }}'
            return Response(201, ok(201, "Posts Deleted Successfully").body | {"results": text})


def _ask(request: Request, operation: str, stored: Record | None = None) -> Question:
    now, inferred = request.state.clock.now(), request.switches.inferred_rules
    return Question(operation, request.body, request.location, now, inferred, stored=stored)


def _find_post(request: Request, *, with_deleted: bool = False) -> Post:
    post_lifecycle.publish_due_posts(request.state, request.location)
    posts, post_id = request.location.posts, request.path["id"]
    post = posts.get(post_id)
    if post is None and any(each.record["parentPostId"] == post_id for each in posts.values()):
        raise Refusal(400, NO_RECORD)  # as seen live: the id of all records of a post together reads nothing
    if post is None or (post.deleted and not with_deleted):
        raise not_found("Post")
    return post


def _delete(request: Request, post: Post) -> None:
    stays_listed = request.switches.deleted_posts == "live"
    post_lifecycle.delete(request.state, request.location, post, stays_listed=stays_listed)


def _is_too_new(request: Request, post: Post) -> bool:
    """Whether a post was published at once so recently that lists do not show it yet."""
    at_once = post.record["status"] == "published" and "scheduleDate" not in post.record
    return at_once and (request.state.clock.now() - post.created).total_seconds() < request.switches.list_lag


def _parse_filter(body: dict[str, Any]) -> Filter:
    problems = check_date("fromDate", body.get("fromDate")) + check_date("toDate", body.get("toDate"))
    if problems:
        raise invalid(*problems)
    accounts = (each.strip() for each in (body.get("accounts") or "").split(","))
    return Filter(
        kind=body.get("type") or "all",
        accounts=frozenset(each for each in accounts if each),
        start=parse_time(body.get("fromDate") or "") or ALL_TIME[0],
        end=parse_time(body.get("toDate") or "") or ALL_TIME[1],
        post_type=body.get("postType"),
    )


def _with_user(request: Request, post: Post, with_users: bool) -> Record:
    record = post.record if request.body.get("type") == "deleted" else post.still_listed or post.record
    if not with_users:
        return record
    return record | {"user": request.state.users.get(post.record["createdBy"])}


def _publish_another(request: Request) -> None:
    """Publish a post while the list is read, for the switch `shift_while_paging`."""
    account = next(iter(request.location.accounts), None)
    if account is not None:
        body = {
            "accountIds": [account],
            "type": "post",
            "userId": next(iter(request.state.users), ""),
            "summary": "Published while the list was read",
        }
        post_lifecycle.create(request.state, request.location, body)
