"""`Comment`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id
from ..._core.values import read_datetime, read_integer, read_object, write_datetime
from .enums import CommentPlatform

_KNOWN = frozenset(
    (
        "_id",
        "platform",
        "platformCommentId",
        "platformParentId",
        "platformPostId",
        "postId",
        "originId",
        "isParentThread",
        "isPost",
        "content",
        "message",
        "attachments",
        "author",
        "level",
        "likeCount",
        "reactionCount",
        "replyCount",
        "shareCount",
        "repostCount",
        "quoteCount",
        "previewLink",
        "isRead",
        "isDeleted",
        "isEdited",
        "publishedAt",
        "createdAt",
        "updatedAt",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class Comment(Record):
    """A comment under a post, a reply to one, or the post itself at the head of its comments (`isPost`).
    Which of the counts are filled depends on the network.
    """

    _extras: Extras = field(init=False)

    _id: str | None

    platform: CommentPlatform | None
    """The network of the comment."""

    platform_comment_id: str | None
    """Id of the comment on its network."""

    platform_parent_id: str | None
    """Id on the network of what the comment answers."""

    platform_post_id: str | None
    """Id on the network of the post that the comment stands under."""

    post_id: str | None
    """Id in the planner of the post that the comment stands under, 24 hexadecimal digits."""

    origin_id: str | None
    """Id on the network of the account that the post belongs to."""

    is_parent_thread: bool | None
    """True for a comment right under the post, false for a reply to a comment."""

    is_post: bool | None
    """True where this is the post itself, at the head of its comments."""

    content: str | None
    """The text. Absent where there is none, as with a picture alone."""

    message: str | None
    """The text under another name, in an example of HighLevel for a comment just written."""

    attachments: list[CommentAttachment]
    """Pictures and videos of the comment."""

    author: CommentAuthor | None
    """Who wrote it."""

    level: int | None
    """How deep it stands, 0 for the post, 1 for a comment, 2 for a reply."""

    like_count: int | None
    """How many likes it has."""

    reaction_count: int | None
    """How many reactions of any kind it has."""

    reply_count: int | None
    """How many replies it has."""

    share_count: int | None
    """How often it was shared."""

    repost_count: int | None
    """How often it was reposted."""

    quote_count: int | None
    """How often it was quoted."""

    preview_link: str | None
    """Web address where it is seen on its network."""

    is_read: bool | None
    """True once it was read in the planner."""

    is_deleted: bool | None
    """True for a comment that was deleted."""

    is_edited: bool | None
    """True for a comment that was changed after it was written."""

    published_at: datetime | None
    """When it appeared on its network, UTC."""

    created_at: datetime | None
    """When the planner made its record of it, UTC."""

    updated_at: datetime | None
    """When that record last changed, UTC."""

    def __init__(
        self,
        *,
        id: str | None = None,
        platform: CommentPlatform | None = None,
        platform_comment_id: str | None = None,
        platform_parent_id: str | None = None,
        platform_post_id: str | None = None,
        post_id: str | None = None,
        origin_id: str | None = None,
        is_parent_thread: bool | None = None,
        is_post: bool | None = None,
        content: str | None = None,
        message: str | None = None,
        attachments: list[CommentAttachment] | None = None,
        author: CommentAuthor | None = None,
        level: int | None = None,
        like_count: int | None = None,
        reaction_count: int | None = None,
        reply_count: int | None = None,
        share_count: int | None = None,
        repost_count: int | None = None,
        quote_count: int | None = None,
        preview_link: str | None = None,
        is_read: bool | None = None,
        is_deleted: bool | None = None,
        is_edited: bool | None = None,
        published_at: datetime | None = None,
        created_at: datetime | None = None,
        updated_at: datetime | None = None,
    ) -> None:
        self._extras = None
        self._id = id
        self.platform = platform
        self.platform_comment_id = platform_comment_id
        self.platform_parent_id = platform_parent_id
        self.platform_post_id = platform_post_id
        self.post_id = post_id
        self.origin_id = origin_id
        self.is_parent_thread = is_parent_thread
        self.is_post = is_post
        self.content = content
        self.message = message
        self.attachments = Absent() if attachments is None else attachments
        self.author = author
        self.level = level
        self.like_count = like_count
        self.reaction_count = reaction_count
        self.reply_count = reply_count
        self.share_count = share_count
        self.repost_count = repost_count
        self.quote_count = quote_count
        self.preview_link = preview_link
        self.is_read = is_read
        self.is_deleted = is_deleted
        self.is_edited = is_edited
        self.published_at = published_at
        self.created_at = created_at
        self.updated_at = updated_at

    @property
    def id(self) -> str:
        """Id of the comment in the planner, 24 hexadecimal digits. Replies and likes name it."""
        if self._id is not None:
            return self._id
        self._raise_missing()

    @id.setter
    def id(self, value: str) -> None:
        self._id = value

    def _find_id(self) -> str | None:
        return self._id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            note_missing_id(src, ("_id",), None)
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("_id")
        if value.__class__ is str and value.strip():
            self._id = value
        elif value is None:
            self._id = None
            missing += 1
        else:
            self._id = None
            kept = keep_raw(kept, src, "_id", value)
        value = get("platform")
        if value.__class__ is str:
            self.platform = value
        elif value is None:
            self.platform = None
            missing += 1
        else:
            self.platform = None
            kept = keep_raw(kept, src, "platform", value)
        value = get("platformCommentId")
        if value.__class__ is str:
            self.platform_comment_id = value
        elif value is None:
            self.platform_comment_id = None
            missing += 1
        else:
            self.platform_comment_id = None
            kept = keep_raw(kept, src, "platformCommentId", value)
        value = get("platformParentId")
        if value.__class__ is str:
            self.platform_parent_id = value
        elif value is None:
            self.platform_parent_id = None
            missing += 1
        else:
            self.platform_parent_id = None
            kept = keep_raw(kept, src, "platformParentId", value)
        value = get("platformPostId")
        if value.__class__ is str:
            self.platform_post_id = value
        elif value is None:
            self.platform_post_id = None
            missing += 1
        else:
            self.platform_post_id = None
            kept = keep_raw(kept, src, "platformPostId", value)
        value = get("postId")
        if value.__class__ is str:
            self.post_id = value
        elif value is None:
            self.post_id = None
            missing += 1
        else:
            self.post_id = None
            kept = keep_raw(kept, src, "postId", value)
        value = get("originId")
        if value.__class__ is str:
            self.origin_id = value
        elif value is None:
            self.origin_id = None
            missing += 1
        else:
            self.origin_id = None
            kept = keep_raw(kept, src, "originId", value)
        value = get("isParentThread")
        if value.__class__ is bool:
            self.is_parent_thread = value
        elif value is None:
            self.is_parent_thread = None
            missing += 1
        else:
            self.is_parent_thread = None
            kept = keep_raw(kept, src, "isParentThread", value)
        value = get("isPost")
        if value.__class__ is bool:
            self.is_post = value
        elif value is None:
            self.is_post = None
            missing += 1
        else:
            self.is_post = None
            kept = keep_raw(kept, src, "isPost", value)
        value = get("content")
        if value.__class__ is str:
            self.content = value
        elif value is None:
            self.content = None
            missing += 1
        else:
            self.content = None
            kept = keep_raw(kept, src, "content", value)
        value = get("message")
        if value.__class__ is str:
            self.message = value
        elif value is None:
            self.message = None
            missing += 1
        else:
            self.message = None
            kept = keep_raw(kept, src, "message", value)
        value = get("attachments")
        if value.__class__ is list:
            attachments = [CommentAttachment.from_dict(item) for item in value if item.__class__ is dict]
            self.attachments = attachments
            if len(attachments) != len(value):
                kept = keep_raw_list(kept, "attachments", value, read_object)
                self.attachments = attachments or Absent()
        elif value is None:
            self.attachments = Absent()
            missing += 1
        else:
            self.attachments = Absent()
            kept = keep_raw(kept, src, "attachments", value)
        value = get("author")
        if value.__class__ is dict:
            self.author = CommentAuthor.from_dict(value)
        elif value is None:
            self.author = None
            missing += 1
        else:
            self.author = None
            kept = keep_raw(kept, src, "author", value)
        value = get("level")
        if value is not None:
            self.level = level = read_integer(value)
            if level is None:
                kept = keep_raw(kept, src, "level", value)
        else:
            self.level = None
            missing += 1
        value = get("likeCount")
        if value is not None:
            self.like_count = like_count = read_integer(value)
            if like_count is None:
                kept = keep_raw(kept, src, "likeCount", value)
        else:
            self.like_count = None
            missing += 1
        value = get("reactionCount")
        if value is not None:
            self.reaction_count = reaction_count = read_integer(value)
            if reaction_count is None:
                kept = keep_raw(kept, src, "reactionCount", value)
        else:
            self.reaction_count = None
            missing += 1
        value = get("replyCount")
        if value is not None:
            self.reply_count = reply_count = read_integer(value)
            if reply_count is None:
                kept = keep_raw(kept, src, "replyCount", value)
        else:
            self.reply_count = None
            missing += 1
        value = get("shareCount")
        if value is not None:
            self.share_count = share_count = read_integer(value)
            if share_count is None:
                kept = keep_raw(kept, src, "shareCount", value)
        else:
            self.share_count = None
            missing += 1
        value = get("repostCount")
        if value is not None:
            self.repost_count = repost_count = read_integer(value)
            if repost_count is None:
                kept = keep_raw(kept, src, "repostCount", value)
        else:
            self.repost_count = None
            missing += 1
        value = get("quoteCount")
        if value is not None:
            self.quote_count = quote_count = read_integer(value)
            if quote_count is None:
                kept = keep_raw(kept, src, "quoteCount", value)
        else:
            self.quote_count = None
            missing += 1
        value = get("previewLink")
        if value.__class__ is str:
            self.preview_link = value
        elif value is None:
            self.preview_link = None
            missing += 1
        else:
            self.preview_link = None
            kept = keep_raw(kept, src, "previewLink", value)
        value = get("isRead")
        if value.__class__ is bool:
            self.is_read = value
        elif value is None:
            self.is_read = None
            missing += 1
        else:
            self.is_read = None
            kept = keep_raw(kept, src, "isRead", value)
        value = get("isDeleted")
        if value.__class__ is bool:
            self.is_deleted = value
        elif value is None:
            self.is_deleted = None
            missing += 1
        else:
            self.is_deleted = None
            kept = keep_raw(kept, src, "isDeleted", value)
        value = get("isEdited")
        if value.__class__ is bool:
            self.is_edited = value
        elif value is None:
            self.is_edited = None
            missing += 1
        else:
            self.is_edited = None
            kept = keep_raw(kept, src, "isEdited", value)
        value = get("publishedAt")
        if value is not None:
            self.published_at = published_at = read_datetime(value)
            if published_at is None:
                kept = keep_raw(kept, src, "publishedAt", value)
        else:
            self.published_at = None
            missing += 1
        value = get("createdAt")
        if value is not None:
            self.created_at = created_at = read_datetime(value)
            if created_at is None:
                kept = keep_raw(kept, src, "createdAt", value)
        else:
            self.created_at = None
            missing += 1
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        if self._id is None:
            note_missing_id(src, ("_id",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 27 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self._id) is not None:
            out["_id"] = id
        if (platform := self.platform) is not None:
            out["platform"] = platform
        if (platform_comment_id := self.platform_comment_id) is not None:
            out["platformCommentId"] = platform_comment_id
        if (platform_parent_id := self.platform_parent_id) is not None:
            out["platformParentId"] = platform_parent_id
        if (platform_post_id := self.platform_post_id) is not None:
            out["platformPostId"] = platform_post_id
        if (post_id := self.post_id) is not None:
            out["postId"] = post_id
        if (origin_id := self.origin_id) is not None:
            out["originId"] = origin_id
        if (is_parent_thread := self.is_parent_thread) is not None:
            out["isParentThread"] = is_parent_thread
        if (is_post := self.is_post) is not None:
            out["isPost"] = is_post
        if (content := self.content) is not None:
            out["content"] = content
        if (message := self.message) is not None:
            out["message"] = message
        if (attachments := self.attachments) or attachments.__class__ is not Absent:
            out["attachments"] = [item.to_dict() for item in attachments]
        if (author := self.author) is not None:
            out["author"] = author.to_dict()
        if (level := self.level) is not None:
            out["level"] = level
        if (like_count := self.like_count) is not None:
            out["likeCount"] = like_count
        if (reaction_count := self.reaction_count) is not None:
            out["reactionCount"] = reaction_count
        if (reply_count := self.reply_count) is not None:
            out["replyCount"] = reply_count
        if (share_count := self.share_count) is not None:
            out["shareCount"] = share_count
        if (repost_count := self.repost_count) is not None:
            out["repostCount"] = repost_count
        if (quote_count := self.quote_count) is not None:
            out["quoteCount"] = quote_count
        if (preview_link := self.preview_link) is not None:
            out["previewLink"] = preview_link
        if (is_read := self.is_read) is not None:
            out["isRead"] = is_read
        if (is_deleted := self.is_deleted) is not None:
            out["isDeleted"] = is_deleted
        if (is_edited := self.is_edited) is not None:
            out["isEdited"] = is_edited
        if (published_at := self.published_at) is not None:
            out["publishedAt"] = write_datetime("published_at", published_at)
        if (created_at := self.created_at) is not None:
            out["createdAt"] = write_datetime("created_at", created_at)
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        return out


from .comment_attachment import CommentAttachment
from .comment_author import CommentAuthor
