"""The room comments: write one under a published post, reply to one, list, like, unlike.

For the comments of a new sandbox see `comment_seed`.
"""

from __future__ import annotations

from mimetypes import guess_type
from typing import Any

from ..state.clock import format_time, parse_time
from ..state.refusals import Refusal, not_found
from ..state.responses import Request, Response, Room, ok
from ..state.state import Location, Post, Record
from .comment_rules import check_comment, check_list, check_platform
from .comment_thread import Comment, Comments, add_comment, build_author, change_like
from .post_lifecycle import publish_due_posts
from .rules import Question

PAGE = 10  # comments, where the call does not say

room = Room()


@room.handle("create_comment")
def create_comment(request: Request) -> Response:
    """Write a comment in the name of the account. It is on the network at once; nobody can reply to a reply."""
    platform, body = request.path["platform"], request.body
    check_platform(platform)
    check_comment(_ask(request, "create_comment"))
    parent = None if body["isParentThread"] else _find_comment(request, body["parentId"])
    if parent is not None and parent.record["level"] > 1:
        raise Refusal(400, "A reply can only answer a comment right under a post")
    post = _find_post(request, parent.record["postId"] if parent else body["parentId"])
    author, now = _find_author(request, post), request.state.clock.now()
    comment = add_comment(request.location, post, parent, request.state.ids.record(), body["content"], now)
    comment.record["author"] = author
    if body.get("attachments"):
        comment.record["attachments"] = [_describe_attachment(each["url"]) for each in body["attachments"]]
    if parent is not None:
        parent.record["updatedAt"] = format_time(now)
    _count_on_post(request.location, post)
    return ok(201, "Created Comment", comment.record)


@room.handle("list_comments")
def list_comments(request: Request) -> Response:
    """Return one page of the comments directly under the posts of the accounts, or under one post or comment."""
    platform, body = request.path["platform"], request.body
    check_platform(platform)
    check_list(_ask(request, "list_comments"))
    origin_ids = _check_origins(request)
    if "parentId" in body:
        _check_parent(request, body["parentId"])
    found = [
        each
        for each in request.location.room_data(Comments).values()
        if each.record["platform"] == platform
        and each.record["originId"] in origin_ids
        and _is_visible(request.location, each)
        and _fits_filter(each, body)
    ]
    found.sort(key=_reaction_order if body.get("sortBy") == "top" else _time_order, reverse=True)
    skip, limit = int(body.get("skip", 0)), int(body.get("limit", PAGE))  # JSON may say 10.0
    meta = {
        "total": len(found),
        "totalUnread": sum(not each.record["isRead"] for each in found),
        "skip": skip,
        "limit": limit,
        "hasMore": skip + limit < len(found),
    }
    page = [each.record for each in found[skip : skip + limit]]
    return ok(201, "Fetched Comments", {"comments": page, "meta": meta})


@room.handle("like_comment")
def like_comment(request: Request) -> Response:
    """Like in the name of the account, so only once."""
    comment = _find_likable_comment(request)
    if comment.liked:
        raise Refusal(400, "Comment is already liked")
    change_like(comment, request.state.clock.now(), 1)
    return ok(201, "Created Like")


@room.handle("unlike_comment")
def unlike_comment(request: Request) -> Response:
    """Take the account's own like away; those of others stay."""
    comment = _find_likable_comment(request)
    if not comment.liked:
        raise Refusal(400, "Comment is not liked")
    change_like(comment, request.state.clock.now(), -1)
    return ok(200, "Deleted Like")


def _ask(request: Request, operation: str) -> Question:
    now, inferred = request.state.clock.now(), request.switches.inferred_rules
    return Question(operation, request.body, request.location, now, inferred, request.path["platform"])


def _find_post(request: Request, post_id: str) -> Post:
    """Return the published post of this network."""
    publish_due_posts(request.state, request.location)
    post = request.location.posts.get(post_id)
    if post is None or post.deleted or post.record["platform"] != request.path["platform"]:
        raise not_found("Post")
    if post.record["status"] != "published":
        raise Refusal(400, f"Comments need a published post, and this one is {post.record['status']}")
    return post


def _find_comment(request: Request, comment_id: str) -> Comment:
    comment = request.location.room_data(Comments).get(comment_id)
    if comment is None or comment.record["platform"] != request.path["platform"]:
        raise not_found("Comment")
    if not _is_visible(request.location, comment):
        raise not_found("Comment")
    return comment


def _find_likable_comment(request: Request) -> Comment:
    check_platform(request.path["platform"], "like_comment")
    comment = _find_comment(request, request.path["id"])
    _find_author(request, request.location.posts[comment.record["postId"]])
    return comment


def _check_parent(request: Request, parent_id: str) -> None:
    """Raise a 404 if there is neither a post nor a comment of this id. A post that is not out has no comments."""
    post = request.location.posts.get(parent_id)
    if post is None:
        _find_comment(request, parent_id)
    elif post.deleted or post.record["platform"] != request.path["platform"]:
        raise not_found("Post")


def _find_author(request: Request, post: Post) -> Record:
    """Return the account of a post as an author, if it may still act on its network."""
    account = request.location.accounts.get(post.record["accountIds"][0])
    if account is None:
        raise Refusal(400, "The account is no longer connected")
    if account["isExpired"]:
        raise Refusal(400, "The permission of the account has ended, connect it again")
    return build_author(account)


def _check_origins(request: Request) -> frozenset[str]:
    origin_ids = frozenset(request.body["originIds"])
    known = {each["originId"] for each in request.location.accounts.values()}
    if not origin_ids <= known:
        raise not_found("Account")
    return origin_ids


def _is_visible(location: Location, comment: Comment) -> bool:
    """Return whether the planner still knows a comment: with a deleted post its comments are gone."""
    return not location.posts[comment.record["postId"]].deleted


def _fits_filter(comment: Comment, body: dict[str, Any]) -> bool:
    record = comment.record
    start, end = parse_time(body.get("fromDate") or ""), parse_time(body.get("toDate") or "")
    published = parse_time(record["publishedAt"])
    assert published is not None
    return (
        (comment.parent_id == body["parentId"] if "parentId" in body else record["level"] == 1)
        and (start is None or start <= published)
        and (end is None or published <= end)
        and body.get("search", "").casefold() in record.get("content", "").casefold()
    )


def _time_order(comment: Comment) -> tuple[str, int]:
    return comment.record["publishedAt"], comment.number


def _reaction_order(comment: Comment) -> tuple[int, str, int]:
    record = comment.record
    return record["reactionCount"] + record["replyCount"], *_time_order(comment)


def _count_on_post(location: Location, post: Post) -> None:
    """Count a comment in the `insights` of its post. A post without them stays so, until the server has fetched them."""
    insights = post.record.get("insights")
    if insights is not None:
        post.record = post.record | {"insights": insights | {"comment": insights["comment"] + 1}}
        location.note_change(post)


def _describe_attachment(url: str) -> Record:
    """Return an attachment, which is sent as `image` and shown with a MIME type."""
    return {"type": guess_type(url)[0] or "image/jpeg", "url": url, "thumbnail": url}
