"""`create_comment`: POST /social-media-posting/comments/{platform}. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, one_of, path_segment
from ...._core.nested_rules import Items, Nested
from ...._core.rules import Boolean, Text
from ....request import Operation, Request
from ...models.comment import Comment
from ...models.comment_attachment_input import CommentAttachmentInput
from ...models.comment_mention import CommentMention
from ...models.comment_poll_options import CommentPollOptions
from ...models.comment_text_attachment import CommentTextAttachment
from ...models.enums import CommentPlatform

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

MAX_ATTACHMENTS = 1
"""The most that the API accepts in one request."""

_PARENT_ID = Text(is_id=True)
_IS_PARENT_THREAD = Boolean()
_CONTENT = Text(most=10000)
_ATTACHMENTS = Items(Nested(CommentAttachmentInput), most=1)
_MENTIONS = Items(Nested(CommentMention))
_NOTIFY_ALL_GROUP_MEMBERS = Boolean()
_POLL_OPTIONS = Nested(CommentPollOptions)
_TEXT_ATTACHMENT = Nested(CommentTextAttachment)
_THREAD_LOCATION_ID = Text(is_id=True)

OPERATION = Operation(
    id="create_comment",
    name="comments.create",
    method="POST",
    path="/social-media-posting/comments/{platform}",
    repeat="create",
    scopes=("socialplanner/comments.write",),
    result=("results",),
)


def build(
    *,
    platform: CommentPlatform,
    location_id: str,
    parent_id: str,
    is_parent_thread: bool,
    content: str,
    attachments: Sequence[CommentAttachmentInput] | None = None,
    mentions: Sequence[CommentMention] | None = None,
    notify_all_group_members: bool | None = None,
    poll_options: CommentPollOptions | None = None,
    text_attachment: CommentTextAttachment | None = None,
    thread_location_id: str | None = None,
) -> Request[Comment]:
    """Return the request of `create_comment` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    body: dict[str, object] = {}
    body["parentId"] = checked("parent_id", parent_id, _PARENT_ID)
    body["isParentThread"] = checked("is_parent_thread", is_parent_thread, _IS_PARENT_THREAD)
    body["content"] = checked("content", content, _CONTENT)
    if attachments is not None:
        body["attachments"] = checked("attachments", attachments, _ATTACHMENTS)
    if mentions is not None:
        body["mentions"] = checked("mentions", mentions, _MENTIONS)
    if notify_all_group_members is not None:
        body["notifyAllGroupMembers"] = checked(
            "notify_all_group_members", notify_all_group_members, _NOTIFY_ALL_GROUP_MEMBERS
        )
    if poll_options is not None:
        body["pollOptions"] = checked("poll_options", poll_options, _POLL_OPTIONS)
    if text_attachment is not None:
        body["textAttachment"] = checked("text_attachment", text_attachment, _TEXT_ATTACHMENT)
    if thread_location_id is not None:
        body["threadLocationId"] = checked("thread_location_id", thread_location_id, _THREAD_LOCATION_ID)
    return Request(
        OPERATION,
        f"/social-media-posting/comments/{path_segment('platform', one_of('platform', platform, CommentPlatform))}",
        Comment.from_dict,
        location_id=location_id,
        query=tuple(pairs),
        body=body,
    )


async def create_comment(
    sender: Sender,
    *,
    platform: CommentPlatform,
    location_id: str,
    parent_id: str,
    is_parent_thread: bool,
    content: str,
    attachments: Sequence[CommentAttachmentInput] | None = None,
    mentions: Sequence[CommentMention] | None = None,
    notify_all_group_members: bool | None = None,
    poll_options: CommentPollOptions | None = None,
    text_attachment: CommentTextAttachment | None = None,
    thread_location_id: str | None = None,
) -> Comment:
    """Write a comment under a post, or a reply to a comment.

    Puts the comment on the network, in the name of the account that the post belongs to, and gives it back as
    the planner keeps it. There is no operation that changes or deletes a comment, and the API has no key
    against doubles: the same request sent twice makes two comments.

    platform: The network of the post and its comments.
    parent_id: What the comment answers, 24 hexadecimal digits: the id of a post for a comment right under it,
        the id of a comment for a reply. Both are ids of the planner, not of the network.
    is_parent_thread: True for a comment right under the post, false for a reply to a comment.
    content: The text. The network says how long it may be, in characters: YouTube 10000, Facebook and
        community 8000, LinkedIn 3000, Instagram 2200, Threads 500, Bluesky 300, TikTok 150.
    attachments: An image to show with the text. Facebook only, and not more than one.
    mentions: People and pages that the text names, each written there as the network writes it. Facebook,
        LinkedIn and community only. `offset` and `length` must cut exactly `name` out of the text, or the
        server answers 400 (an undated page of HighLevel).
    notify_all_group_members: True to tell every member of the group, whatever `mentions` holds; "@everyone"
        in the text does nothing. Community only; absent means false.
    poll_options: A poll with the reply. Threads only, by an undated page of HighLevel.
    text_attachment: A longer text with the reply. Threads only, by an undated page of HighLevel.
    thread_location_id: Id of a place, as Threads knows it. Threads only, by an undated page of HighLevel.

    Scope: `socialplanner/comments.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            platform=platform,
            location_id=location_id,
            parent_id=parent_id,
            is_parent_thread=is_parent_thread,
            content=content,
            attachments=attachments,
            mentions=mentions,
            notify_all_group_members=notify_all_group_members,
            poll_options=poll_options,
            text_attachment=text_attachment,
            thread_location_id=thread_location_id,
        )
    )
