"""`CommentCreate`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentCreate(RequestModel):
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
    """People and pages that the text names, each written there as the network writes it. Facebook,
    LinkedIn and community only. `offset` and `length` must cut exactly `name` out of the text, or the
    server answers 400 (an undated page of HighLevel).
    """

    notify_all_group_members: bool | None
    """True to tell every member of the group, whatever `mentions` holds; "@everyone" in the text does
    nothing. Community only; absent means false.
    """

    poll_options: CommentPollOptions | None
    """A poll with the reply. Threads only, by an undated page of HighLevel."""

    text_attachment: CommentTextAttachment | None
    """A longer text with the reply. Threads only, by an undated page of HighLevel."""

    thread_location_id: str | None
    """Id of a place, as Threads knows it. Threads only, by an undated page of HighLevel."""

    def __init__(
        self,
        *,
        parent_id: str,
        is_parent_thread: bool,
        content: str,
        attachments: list[CommentAttachmentInput] | None = None,
        mentions: list[CommentMention] | None = None,
        notify_all_group_members: bool | None = None,
        poll_options: CommentPollOptions | None = None,
        text_attachment: CommentTextAttachment | None = None,
        thread_location_id: str | None = None,
    ) -> None:
        self._extras = None
        self.parent_id = parent_id
        self.is_parent_thread = is_parent_thread
        self.content = content
        self.attachments = attachments
        self.mentions = mentions
        self.notify_all_group_members = notify_all_group_members
        self.poll_options = poll_options
        self.text_attachment = text_attachment
        self.thread_location_id = thread_location_id
        self._check()


from .comment_attachment_input import CommentAttachmentInput
from .comment_mention import CommentMention
from .comment_poll_options import CommentPollOptions
from .comment_text_attachment import CommentTextAttachment

set_fields(
    CommentCreate,
    Field("parent_id", "parentId", Text(is_id=True), required=True),
    Field("is_parent_thread", "isParentThread", Boolean(), required=True),
    Field("content", "content", Text(most=10000), required=True),
    Field("attachments", "attachments", Items(Nested(CommentAttachmentInput), most=1)),
    Field("mentions", "mentions", Items(Nested(CommentMention))),
    Field("notify_all_group_members", "notifyAllGroupMembers", Boolean()),
    Field("poll_options", "pollOptions", Nested(CommentPollOptions)),
    Field("text_attachment", "textAttachment", Nested(CommentTextAttachment)),
    Field("thread_location_id", "threadLocationId", Text(is_id=True)),
)
