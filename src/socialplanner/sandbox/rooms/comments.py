"""The room comments: write one under a published post, reply to one, list, like, unlike.

Under the bakery's cardamom rolls there are some from the start. No visitor writes another one later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from mimetypes import guess_type
from typing import Any

from ..state.clock import read, written
from ..state.refusals import Refusal, not_found
from ..state.responses import Answer, Request, Room, done
from ..state.state import Location, Post, Record
from . import post_lifecycle as life
from .comment_rules import LIKES, check_comment, check_list, check_platform

PAGE = 10  # comments, where the call does not say
OURS = ""  # the author where it is the account of the post

COMMENT = "67e0000000000000ffff0001"  # by a visitor, not liked, without a reply
LIKED_COMMENT = "67e0000000000000ffff0002"  # by a visitor, liked by the page
ANSWERED_COMMENT = "67e0000000000000ffff0003"  # by a visitor, with two replies
REPLY = "67e0000000000000ffff0004"  # by the page
SEEDED = (  # id, what it answers ("" for the post), author, text, hours after the post, likes of others, read
    (ANSWERED_COMMENT, "", "Oskar Dahl", "Do you keep some for those who come after work?", 2, 3, True),
    (REPLY, ANSWERED_COMMENT, OURS, "We do, until 17:30. Ask for the late tray!", 3, 4, True),
    ("67e0000000000000ffff0005", ANSWERED_COMMENT, "Oskar Dahl", "Then I am there on Friday.", 4, 1, True),
    (LIKED_COMMENT, "", "Ines Moreau", "The best rolls in town, and I have tried them all.", 5, 6, True),
    ("67e0000000000000ffff0006", "", "Tom Reid", "Is there a menu for the whole week?", 20, 0, True),
    ("67e0000000000000ffff0007", "67e0000000000000ffff0006", OURS, "On the door, every Monday.", 22, 0, True),
    ("67e0000000000000ffff0008", "", "Ada Brandt", "Cardamom again? Make my Friday!", 50, 1, False),
    ("67e0000000000000ffff0009", "", "Liv Norden", "Any without nuts?", 75, 0, False),
    (COMMENT, "", "Sam Okoro", "We want the recipe.", 100, 2, False),
)  # as many as the post's `insights` tell

room = Room()


@dataclass(slots=True, eq=False)
class Comment:
    """A comment as the API shows it, and what it does not show."""

    record: Record
    number: int  # in the order of writing, for two of one moment
    answers: str  # id of the post or comment
    liked: bool = False  # by the account of the post


class Comments(dict[str, Comment]):
    """The comments of a location, by id."""


@room.answers("create_comment")
def create_comment(request: Request) -> Answer:
    """On the network at once, in the name of the account; a reply cannot be replied to."""
    platform, body = request.path["platform"], request.body
    check_platform(platform)
    check_comment(platform, body)
    parent = None if body["isParentThread"] else _comment(request, body["parentId"])
    if parent is not None and parent.record["level"] > 1:
        raise Refusal(400, "A reply can only answer a comment right under a post")
    post = _post(request, parent.record["postId"] if parent else body["parentId"])
    author, now = _account(request, post), request.state.clock.now()
    comment = add(request.location, post, parent, request.state.ids.record(), body["content"], now)
    comment.record["author"] = author
    if body.get("attachments"):
        comment.record["attachments"] = [_attached(each["url"]) for each in body["attachments"]]
    if parent is not None:
        parent.record["updatedAt"] = written(now)
    _count(request.location, post)
    return done(201, "Created Comment", comment.record)


@room.answers("list_comments")
def list_comments(request: Request) -> Answer:
    """One page of what stands right under the posts of the accounts, or under one post or comment."""
    platform, body = request.path["platform"], request.body
    check_platform(platform)
    check_list(body)
    origins = _origins(request)
    if "parentId" in body:
        _parent(request, body["parentId"])
    found = [
        each
        for each in request.location.held(Comments).values()
        if each.record["platform"] == platform
        and each.record["originId"] in origins
        and _standing(request.location, each)
        and _wanted(each, body)
    ]
    found.sort(key=_by_response if body.get("sortBy") == "top" else _by_time, reverse=True)
    skip, limit = int(body.get("skip", 0)), int(body.get("limit", PAGE))  # JSON may say 10.0
    meta = {
        "total": len(found),
        "totalUnread": sum(not each.record["isRead"] for each in found),
        "skip": skip,
        "limit": limit,
        "hasMore": skip + limit < len(found),
    }
    page = [each.record for each in found[skip : skip + limit]]
    return done(201, "Fetched Comments", {"comments": page, "meta": meta})


@room.answers("like_comment")
def like_comment(request: Request) -> Answer:
    """In the name of the account, so once only."""
    comment = _likeable(request)
    if comment.liked:
        raise Refusal(400, "Comment is already liked")
    _like(comment, request.state.clock.now(), 1)
    return done(201, "Created Like")


@room.answers("unlike_comment")
def unlike_comment(request: Request) -> Answer:
    """Takes the account's own like off; those of others stay."""
    comment = _likeable(request)
    if not comment.liked:
        raise Refusal(400, "Comment is not liked")
    _like(comment, request.state.clock.now(), -1)
    return done(200, "Deleted Like")


def add(
    location: Location, post: Post, parent: Comment | None, comment_id: str, text: str, moment: datetime
) -> Comment:
    """Put a comment under a published post, or a reply under a comment, and count it there."""
    held = location.held(Comments)
    out, number = post.record["postId"], len(held) + 1
    origin_id = location.accounts[post.record["accountIds"][0]]["originId"]
    place = 974_000_000_000 + number
    record: Record = {
        "_id": comment_id,
        "platform": post.record["platform"],
        "platformCommentId": f"{out}_{place}",
        "platformParentId": parent.record["platformCommentId"] if parent else f"{origin_id}_{out}",
        "platformPostId": out,
        "postId": post.record["_id"],
        "originId": origin_id,
        "isParentThread": parent is None,
        "isPost": False,
        "attachments": [],
        "level": 2 if parent else 1,
        "likeCount": 0,
        "reactionCount": 0,
        "replyCount": 0,
        "shareCount": 0,
        "repostCount": 0,
        "quoteCount": 0,
        "previewLink": f"https://example.com/posts/{out}?comment={place}",
        "isRead": False,
        "isDeleted": False,
        "isEdited": False,
        "publishedAt": written(moment),
        "createdAt": written(moment),
        "updatedAt": written(moment),
    }
    if text:  # a picture alone has no `content`
        record["content"] = text
    if parent is not None:
        parent.record["replyCount"] += 1
    held[comment_id] = Comment(record, number, parent.record["_id"] if parent else post.record["_id"])
    return held[comment_id]


def seed(location: Location) -> None:
    """Put the comments of `SEEDED` under the post that was made first."""
    post = next(iter(location.posts.values()))
    held = location.held(Comments)
    visitors: dict[str, Record] = {OURS: _author(location.accounts[post.record["accountIds"][0]])}
    for comment_id, answers, name, text, hours, likes, is_read in SEEDED:
        moment = post.shown + timedelta(hours=hours)
        comment = add(location, post, held.get(answers), comment_id, text, moment)
        visitor = {"id": str(100_000_000_000_000 + len(visitors)), "name": name}
        comment.record |= {
            "author": visitors.setdefault(name, visitor),
            "likeCount": likes,
            "reactionCount": likes,
            "isRead": is_read,
        }
    _like(held[LIKED_COMMENT], post.shown + timedelta(hours=6), 1)


def _post(request: Request, post_id: str) -> Post:
    """The published post of this network."""
    life.settle(request.state, request.location)
    post = request.location.posts.get(post_id)
    if post is None or post.deleted or post.record["platform"] != request.path["platform"]:
        raise not_found("Post")
    if post.record["status"] != "published":
        raise Refusal(400, f"Comments need a published post, and this one is {post.record['status']}")
    return post


def _comment(request: Request, comment_id: str) -> Comment:
    comment = request.location.held(Comments).get(comment_id)
    if comment is None or comment.record["platform"] != request.path["platform"]:
        raise not_found("Comment")
    if not _standing(request.location, comment):
        raise not_found("Comment")
    return comment


def _likeable(request: Request) -> Comment:
    check_platform(request.path["platform"], LIKES)
    comment = _comment(request, request.path["id"])
    _account(request, request.location.posts[comment.record["postId"]])
    return comment


def _parent(request: Request, parent_id: str) -> None:
    """Raise a 404 if there is neither a post nor a comment of this id. A post that is not out has no comments."""
    post = request.location.posts.get(parent_id)
    if post is None:
        _comment(request, parent_id)
    elif post.deleted or post.record["platform"] != request.path["platform"]:
        raise not_found("Post")


def _account(request: Request, post: Post) -> Record:
    """The author that an account is, if it may still act on its network."""
    account = request.location.accounts.get(post.record["accountIds"][0])
    if account is None:
        raise Refusal(400, "The account is no longer connected")
    if account["isExpired"]:
        raise Refusal(400, "The permission of the account has ended, connect it again")
    return _author(account)


def _author(account: Record) -> Record:
    return {"id": account["originId"], "name": account["name"], "profilePic": account["avatar"]}


def _origins(request: Request) -> frozenset[str]:
    wanted = frozenset(request.body["originIds"])
    known = {each["originId"] for each in request.location.accounts.values()}
    if not wanted <= known:
        raise not_found("Account")
    return wanted


def _standing(location: Location, comment: Comment) -> bool:
    """Where the planner forgot a post, it forgot what stands under it."""
    return not location.posts[comment.record["postId"]].deleted


def _wanted(comment: Comment, body: dict[str, Any]) -> bool:
    record = comment.record
    start, end = read(body.get("fromDate") or ""), read(body.get("toDate") or "")
    written_at = read(record["publishedAt"])
    assert written_at is not None
    return (
        (comment.answers == body["parentId"] if "parentId" in body else record["level"] == 1)
        and (start is None or start <= written_at)
        and (end is None or written_at <= end)
        and body.get("search", "").casefold() in record.get("content", "").casefold()
    )


def _by_time(comment: Comment) -> tuple[str, int]:
    return comment.record["publishedAt"], comment.number


def _by_response(comment: Comment) -> tuple[int, str, int]:
    record = comment.record
    return record["reactionCount"] + record["replyCount"], *_by_time(comment)


def _like(comment: Comment, now: datetime, step: int) -> None:
    comment.liked = step > 0
    comment.record["likeCount"] += step
    comment.record["reactionCount"] += step
    comment.record["updatedAt"] = written(now)


def _count(location: Location, post: Post) -> None:
    """A post without `insights` stays so: they are missing until the server fetched them once."""
    insights = post.record.get("insights")
    if insights is not None:
        post.record = post.record | {"insights": insights | {"comment": insights["comment"] + 1}}
        location.changed(post)


def _attached(url: str) -> Record:
    """Sent as `image`, shown as a MIME type."""
    return {"type": guess_type(url)[0] or "image/jpeg", "url": url, "thumbnail": url}
