"""The comments of a location: under posts, and replies under comments, with their likes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..state.clock import format_time
from ..state.state import Location, Post, Record


@dataclass(slots=True, eq=False)
class Comment:
    """A comment as the API shows it, and what it does not show of it."""

    record: Record
    number: int  # in the order of writing, for two of one moment
    parent_id: str  # of the post or comment under which it is
    liked: bool = False  # by the account of the post


class Comments(dict[str, Comment]):
    """The comments of a location, by id."""


def add_comment(
    location: Location, post: Post, parent: Comment | None, comment_id: str, text: str, moment: datetime
) -> Comment:
    """Add a comment under a published post, or a reply under a comment, and count the reply there."""
    comments = location.room_data(Comments)
    platform_post_id, number = post.record["postId"], len(comments) + 1
    origin_id = location.accounts[post.record["accountIds"][0]]["originId"]
    place = 974_000_000_000 + number
    record: Record = {
        "_id": comment_id,
        "platform": post.record["platform"],
        "platformCommentId": f"{platform_post_id}_{place}",
        "platformParentId": parent.record["platformCommentId"]
        if parent
        else f"{origin_id}_{platform_post_id}",
        "platformPostId": platform_post_id,
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
        "previewLink": f"https://example.com/posts/{platform_post_id}?comment={place}",
        "isRead": False,
        "isDeleted": False,
        "isEdited": False,
        "publishedAt": format_time(moment),
        "createdAt": format_time(moment),
        "updatedAt": format_time(moment),
    }
    if text:  # a picture alone has no `content`
        record["content"] = text
    if parent is not None:
        parent.record["replyCount"] += 1
    comments[comment_id] = Comment(record, number, parent.record["_id"] if parent else post.record["_id"])
    return comments[comment_id]


def build_author(account: Record) -> Record:
    """Return an account as the author of a comment."""
    return {"id": account["originId"], "name": account["name"], "profilePic": account["avatar"]}


def change_like(comment: Comment, now: datetime, step: int) -> None:
    """Add the like of the comment's account (`step=1`), or take it away (`step=-1`)."""
    comment.liked = step > 0
    comment.record["likeCount"] += step
    comment.record["reactionCount"] += step
    comment.record["updatedAt"] = format_time(now)
