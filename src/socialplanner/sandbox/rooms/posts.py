"""The room posts: list, create, get, update, delete, and delete many at once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ..state.clock import read
from ..state.json_codec import is_list, is_object
from ..state.refusals import Refusal, invalid, not_found
from ..state.responses import Answer, Request, Room, done
from ..state.spec import bundled
from ..state.state import Filter, Post, Record
from . import post_lifecycle as life
from .post_rules import check_date, check_post

DEFAULT_LIMIT = "10"
ALWAYS = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)

room = Room()


@room.answers("list_posts")
def list_posts(request: Request) -> Answer:
    """One page, newest first, and the count of all that the filter takes."""
    body, location = request.body, request.location
    wanted = _filter(body)
    skip = 0 if request.switches.ignore_skip else int(body.get("skip") or "0")
    limit = int(body.get("limit") or DEFAULT_LIMIT)
    if request.switches.shift_while_paging:
        _shift(request)
    life.settle(request.state, location)
    found = location.find(wanted)
    with_users = body.get("includeUsers") == "true"
    posts = [_shown(request, post, with_users) for post in found[skip : skip + limit]]
    return done(201, "Fetched Posts", {"posts": posts, "count": len(found)})


@room.answers("create_post")
def create_post(request: Request) -> Answer:
    """Answers the first record only, as the API does; the others are found in the list."""
    check_post(request.body, request.location)
    first, *_ = life.create(request.state, request.location, request.body)
    return done(201, "Created Post", {"post": first.record})


@room.answers("get_post")
def get_post(request: Request) -> Answer:
    """The post, without its user."""
    return done(200, "Fetched Post", {"post": _post(request).record})


@room.answers("update_post")
def update_post(request: Request) -> Answer:
    """Full replacement; the answer holds no post."""
    post = _post(request)
    check_post(request.body, request.location)
    life.replace(request.state, request.location, post, request.body)
    return done(200, "Updated Post")


@room.answers("delete_post")
def delete_post(request: Request) -> Answer:
    """Soft: marked as deleted, and gone for get and list."""
    post = _post(request)
    life.delete(request.state, request.location, post)
    return done(200, "Deleted Post", {"postId": post.record["_id"]})


def refuse_too_many(body: Any) -> None:
    """Over the limit is a 400 at the API, before the body is looked at in detail."""
    ids = body.get("postIds") if is_object(body) else None
    most = bundled().at(["components", "schemas", "PostBulkDelete", "properties", "postIds", "maxItems"])
    if is_list(ids) and len(ids) > most:
        raise Refusal(400, f"A maximum of {most} posts can be deleted at once")


@room.answers("bulk_delete_posts", first=refuse_too_many)
def bulk_delete_posts(request: Request) -> Answer:
    """Deletes what it finds, and tells at most how many that were, never which."""
    life.settle(request.state, request.location)
    known = filter(None, map(request.location.posts.get, dict.fromkeys(request.body["postIds"])))
    found = [post for post in known if not post.deleted]
    if not found:
        raise not_found("Posts")
    for post in found:
        life.delete(request.state, request.location, post)
    results = {"message": "Posts deleted successfully", "deletedCount": len(found)}
    match request.switches.bulk_delete_answer:
        case "count":
            return done(201, "Posts Deleted Successfully", results)
        case "plain":
            return Answer(201, {"message": results["message"]})
        case "string":
            # the vendor's own example has this text where an object belongs
            text = f'{{ message: "{results["message"]}", deletedCount: {len(found)} }}'
            return Answer(201, done(201, "Posts Deleted Successfully").body | {"results": text})


def _post(request: Request) -> Post:
    life.settle(request.state, request.location)
    post = request.location.posts.get(request.path["id"])
    if post is None or post.deleted:
        raise not_found("Post")
    return post


def _filter(body: dict[str, Any]) -> Filter:
    wrong = check_date("fromDate", body.get("fromDate")) + check_date("toDate", body.get("toDate"))
    if wrong:
        raise invalid(*wrong)
    accounts = (each.strip() for each in (body.get("accounts") or "").split(","))
    return Filter(
        kind=body.get("type") or "all",
        accounts=frozenset(each for each in accounts if each),
        start=read(body.get("fromDate") or "") or ALWAYS[0],
        end=read(body.get("toDate") or "") or ALWAYS[1],
        post_type=body.get("postType"),
    )


def _shown(request: Request, post: Post, with_users: bool) -> Record:
    if not with_users:
        return post.record
    return post.record | {"user": request.state.users.get(post.record["createdBy"])}


def _shift(request: Request) -> None:
    """The switch `shift_while_paging`: somebody else publishes a post while the list is read."""
    account = next(iter(request.location.accounts), None)
    if account is not None:
        body = {
            "accountIds": [account],
            "type": "post",
            "userId": next(iter(request.state.users), ""),
            "summary": "Published while the list was read",
        }
        life.create(request.state, request.location, body)
