"""`CommentCreate`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_object

_KNOWN = frozenset(
    ("parentId", "isParentThread", "content", "attachments", "mentions", "notifyAllGroupMembers")
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentCreate(Model):
    """A new comment under a post, or a reply to a comment."""

    _extras: Extras = field(init=False)

    parent_id: str | None
    """What the comment answers, 24 hexadecimal digits: the id of a post for a comment right under it, the
    id of a comment for a reply. Both are ids of the planner, not of the network.
    """

    is_parent_thread: bool | None
    """True for a comment right under the post, false for a reply to a comment."""

    content: str | None
    """The text. The network says how long it may be, in characters: YouTube 10000, Facebook and community
    8000, LinkedIn 3000, Instagram 2200, Threads 500, Bluesky 300, TikTok 150.
    """

    attachments: list[CommentAttachmentInput] | None
    """An image to show with the text. Facebook only, and not more than one."""

    mentions: list[CommentMention] | None
    """People and pages that the text names. Facebook, LinkedIn and community only."""

    notify_all_group_members: bool | None
    """True to tell every member of the group. Community only; absent means false."""

    def __init__(
        self,
        *,
        parent_id: str,
        is_parent_thread: bool,
        content: str,
        attachments: list[CommentAttachmentInput] | None = None,
        mentions: list[CommentMention] | None = None,
        notify_all_group_members: bool | None = None,
    ) -> None:
        self._extras = None
        self.parent_id = parent_id
        self.is_parent_thread = is_parent_thread
        self.content = content
        self.attachments = attachments
        self.mentions = mentions
        self.notify_all_group_members = notify_all_group_members

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("parentId")
        if value.__class__ is str:
            self.parent_id = value
        elif value is None:
            self.parent_id = None
            missing += 1
        else:
            self.parent_id = None
            kept = keep_raw(kept, src, "parentId", value)
        value = get("isParentThread")
        if value.__class__ is bool:
            self.is_parent_thread = value
        elif value is None:
            self.is_parent_thread = None
            missing += 1
        else:
            self.is_parent_thread = None
            kept = keep_raw(kept, src, "isParentThread", value)
        value = get("content")
        if value.__class__ is str:
            self.content = value
        elif value is None:
            self.content = None
            missing += 1
        else:
            self.content = None
            kept = keep_raw(kept, src, "content", value)
        value = get("attachments")
        if value.__class__ is list:
            attachments = [CommentAttachmentInput.from_dict(item) for item in value if item.__class__ is dict]
            self.attachments = attachments
            if len(attachments) != len(value):
                kept = keep_raw_list(kept, "attachments", value, read_object)
                self.attachments = attachments or None
        elif value is None:
            self.attachments = None
            missing += 1
        else:
            self.attachments = None
            kept = keep_raw(kept, src, "attachments", value)
        value = get("mentions")
        if value.__class__ is list:
            mentions = [CommentMention.from_dict(item) for item in value if item.__class__ is dict]
            self.mentions = mentions
            if len(mentions) != len(value):
                kept = keep_raw_list(kept, "mentions", value, read_object)
                self.mentions = mentions or None
        elif value is None:
            self.mentions = None
            missing += 1
        else:
            self.mentions = None
            kept = keep_raw(kept, src, "mentions", value)
        value = get("notifyAllGroupMembers")
        if value.__class__ is bool:
            self.notify_all_group_members = value
        elif value is None:
            self.notify_all_group_members = None
            missing += 1
        else:
            self.notify_all_group_members = None
            kept = keep_raw(kept, src, "notifyAllGroupMembers", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 6 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (parent_id := self.parent_id) is not None:
            out["parentId"] = parent_id
        if (is_parent_thread := self.is_parent_thread) is not None:
            out["isParentThread"] = is_parent_thread
        if (content := self.content) is not None:
            out["content"] = content
        if (attachments := self.attachments) is not None:
            out["attachments"] = [item.to_dict() for item in attachments]
        if (mentions := self.mentions) is not None:
            out["mentions"] = [item.to_dict() for item in mentions]
        if (notify_all_group_members := self.notify_all_group_members) is not None:
            out["notifyAllGroupMembers"] = notify_all_group_members
        return out


from .comment_attachment_input import CommentAttachmentInput
from .comment_mention import CommentMention
