"""The room `comments`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ...._core.lists.pages import Pages
    from ....request import Request
    from ...models import (
        Acknowledgement,
        Comment,
        CommentAttachmentInput,
        CommentLikePlatform,
        CommentList,
        CommentMention,
        CommentPlatform,
        CommentPollOptions,
        CommentSort,
        CommentTextAttachment,
    )


class Comments(Room):
    """Comments under published posts and the replies to them, on eight networks: read, write, like.
    Accounts are named by `originId` here. This part is known in version `v3` only.
    """

    __slots__ = ()

    async def create(
        self,
        platform: CommentPlatform,
        *,
        parent_id: str,
        is_parent_thread: bool,
        content: str,
        attachments: Sequence[CommentAttachmentInput] | None = None,
        mentions: Sequence[CommentMention] | None = None,
        notify_all_group_members: bool | None = None,
        poll_options: CommentPollOptions | None = None,
        text_attachment: CommentTextAttachment | None = None,
        thread_location_id: str | None = None,
        location_id: str | None = None,
    ) -> Comment:
        """Write a comment under a post, or a reply to a comment.

        Puts the comment on the network, in the name of the account that the post belongs to, and gives it
        back as the planner keeps it. There is no operation that changes or deletes a comment, and the API has
        no key against doubles: the same request sent twice makes two comments.

        platform: The network of the post and its comments.
        parent_id: What the comment answers, 24 hexadecimal digits: the id of a post for a comment right under
            it, the id of a comment for a reply. Both are ids of the planner, not of the network.
        is_parent_thread: True for a comment right under the post, false for a reply to a comment.
        content: The text. The network says how long it may be, in characters: YouTube 10000, Facebook and
            community 8000, LinkedIn 3000, Instagram 2200, Threads 500, Bluesky 300, TikTok 150.
        attachments: An image to show with the text. Facebook only, and not more than one.
        mentions: People and pages that the text names, each written there as the network writes it. Facebook,
            LinkedIn and community only. `offset` and `length` must cut exactly `name` out of the text, or the
            server answers 400 (an undated page of HighLevel).
        notify_all_group_members: True to tell every member of the group, whatever `mentions` holds;
            "@everyone" in the text does nothing. Community only; absent means false.
        poll_options: A poll with the reply. Threads only, by an undated page of HighLevel.
        text_attachment: A longer text with the reply. Threads only, by an undated page of HighLevel.
        thread_location_id: Id of a place, as Threads knows it. Threads only, by an undated page of HighLevel.

        Scope: `socialplanner/comments.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .create_comment import build

        return await self._sender.send(
            build(
                platform=platform,
                location_id=self._location(location_id),
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

    def list(
        self,
        platform: CommentPlatform,
        *,
        origin_ids: Sequence[str],
        from_date: datetime | None = None,
        to_date: datetime | None = None,
        sort_by: CommentSort | None = None,
        search: str | None = None,
        parent_id: str | None = None,
        page_size: int = 100,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[Comment]:
        """List the comments of accounts on one network.

        Reads, although it is a POST, and answers 201. Gives one page of the comments right under the posts of
        the accounts, or of what stands right under the post or comment named as `parentId`, with the number
        of all that fit. Accounts are named by `originId`.

        platform: The network of the post and its comments.
        origin_ids: The `originId` of each account whose comments are wanted; neither the `id` nor the
            `profileId` of an account will do.
        from_date: Earliest moment, UTC. Give both ends or none.
        to_date: Latest moment, UTC, not before `fromDate`. Give both ends or none.
        sort_by: The order. Absent, the newest come first.
        search: Text to look for in the comments.
        parent_id: Id of a post or a comment, 24 hexadecimal digits: only what stands right under it. Absent,
            the comments right under the posts of all the accounts are given.

        Scope: `socialplanner/comments.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.arguments import integer, reusable
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .list_comments import OPERATION, build

        location = self._location(location_id)
        origin_ids = reusable("origin_ids", origin_ids)
        integer("page_size", page_size, least=1, most=100)

        def request(skip: int, limit: int) -> Request[CommentList]:
            return build(
                platform=platform,
                location_id=location,
                origin_ids=origin_ids,
                from_date=from_date,
                to_date=to_date,
                sort_by=sort_by,
                search=search,
                parent_id=parent_id,
                skip=skip,
                limit=limit,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.comments,
            wire="comments",
            total=lambda result: result.meta.total if result.meta is not None else None,
            key=find_id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    async def like(
        self,
        platform: CommentLikePlatform,
        id: str | Comment,
        *,
        location_id: str | None = None,
    ) -> Acknowledgement:
        """Like a comment.

        Puts a like on the comment, in the name of the account that the post belongs to. A comment that is
        liked already ends in a 400, and so does a network that has no likes for comments, such as Instagram.
        The answer only says that it was done.

        platform: The network of the comment, one of those on which the planner can like.
        id: Id of the comment in the planner, 24 hexadecimal digits.

        Scope: `socialplanner/comments.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .like_comment import build

        return await self._sender.send(
            build(
                platform=platform,
                id=id,
                location_id=self._location(location_id),
            )
        )

    async def unlike(
        self,
        platform: CommentLikePlatform,
        id: str | Comment,
        *,
        location_id: str | None = None,
    ) -> Acknowledgement:
        """Take the like off a comment.

        Takes away the like that the account put on the comment. A comment that is not liked ends in a 400.
        The answer only says that it was done.

        platform: The network of the comment, one of those on which the planner can like.
        id: Id of the comment in the planner, 24 hexadecimal digits.

        Scope: `socialplanner/comments.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .unlike_comment import build

        return await self._sender.send(
            build(
                platform=platform,
                id=id,
                location_id=self._location(location_id),
            )
        )
