"""The room `queues`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ...._core.lists.pages import Pages
    from ....request import Request
    from ...models import (
        AvailableCategory,
        AvailableCategoryList,
        EditSession,
        Post,
        Queue,
        QueueCalendar,
        QueueChange,
        QueueItem,
        QueueItemList,
        QueueItemResult,
        QueueItemUpdateResult,
        QueueItemVariationInput,
        QueueList,
        QueueMessage,
        QueuePosition,
        QueuePostInput,
        QueueScheduledPost,
        QueueSlot,
        QueueSlotList,
        QueueStatusChange,
        QueueTimeSlotInput,
    )


class Queues(Room):
    """Category queues: a queue publishes the posts of one category again and again, at set times of the
    week. Its items can be changed one by one, or together in an edit session that is saved or discarded
    as a whole.
    """

    __slots__ = ()

    def available_categories(
        self,
        *,
        search: str | None = None,
        page_size: int = 100,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[AvailableCategory]:
        """List the categories of a location, with the queue that each has.

        Gives one page of the categories with the number of their published posts, and says of each whether it
        can get a queue, has one, or has one that is a draft. A category has one queue at most.

        search: Words to look for in the names of the categories.

        Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .list_available_categories import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[AvailableCategoryList]:
            return build(
                location_id=location,
                skip=skip,
                limit=limit,
                search=search,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.categories,
            wire="categories",
            total=lambda result: result.meta.count if result.meta is not None else None,
            key=find_id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    async def create(
        self,
        *,
        category_id: str,
        time_slots: Sequence[QueueTimeSlotInput],
        user_id: str,
        enable_future_posts: bool | None = None,
        prioritize_new_content: bool | None = None,
        location_id: str | None = None,
    ) -> Queue:
        """Create a queue for a category.

        Makes a queue and fills it with the published posts of the category. The queue is a draft and
        publishes nothing until it is made active, by an update or by saving an edit session. The answer tells
        the queue without its category, and 0 as the number of its posts.

        category_id: Id of the category whose posts the queue publishes again, 24 hexadecimal digits.
        time_slots: The times of the week at which the queue publishes, one item at each.
        user_id: Id of the user in whose name the queue is made.
        enable_future_posts: Whether posts that are published under the category from now on join the queue by
            themselves. False where a new queue is not told.
        prioritize_new_content: Whether what joins the queue stands before the older items, in place of behind
            them. False where a new queue is not told.

        Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .create_queue import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                category_id=category_id,
                time_slots=time_slots,
                enable_future_posts=enable_future_posts,
                prioritize_new_content=prioritize_new_content,
                user_id=user_id,
            )
        )

    def list(
        self,
        *,
        page_size: int = 100,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[Queue]:
        """List the queues of a location.

        Reads, although it is a POST, and answers 201. Gives one page of the queues, each with its category;
        deleted queues are left out.

        Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .list_queues import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[QueueList]:
            return build(
                location_id=location,
                skip=skip,
                limit=limit,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.queues,
            wire="queues",
            total=lambda result: result.meta.count if result.meta is not None else None,
            key=find_id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    async def get(
        self,
        queue_id: str | Queue,
        *,
        location_id: str | None = None,
    ) -> Queue:
        """Read one queue.

        Gives the queue with its category and its settings, but not its items. A count of items with errors is
        announced and in no schema: read it from `extras` if it comes, or list the items that have some.

        queue_id: Id of the queue, 24 hexadecimal digits.

        Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .get_queue import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                location_id=self._location(location_id),
            )
        )

    async def update(
        self,
        queue_id: str | Queue,
        *,
        skip_legacy_watermark: bool | None = None,
        status: QueueStatusChange | None = None,
        skip_date_time: datetime | None = None,
        time_slots: Sequence[QueueTimeSlotInput] | None = None,
        enable_future_posts: bool | None = None,
        prioritize_new_content: bool | None = None,
        location_id: str | None = None,
    ) -> Queue:
        """Start, pause, delete or change a queue.

        Changes what the request names and leaves the rest. A queue begins to publish with the status
        `active`, and is deleted with the status `deleted`; there is no other operation for that. New times of
        the week take the place of the old ones, while a time to skip should join those that were named
        before. The answer tells the queue without its category.

        queue_id: Id of the queue, 24 hexadecimal digits.
        skip_legacy_watermark: Whether the watermark of the older kind is left off. HighLevel does not explain
            it further.
        status: Starts, stops or deletes the queue.
        skip_date_time: One time at which the queue would publish, and now does not. A request names one; the
            answer holds the list of all of them.
        time_slots: The times of the week at which the queue publishes. They take the place of all older ones.
        enable_future_posts: Whether posts that are published under the category from now on join the queue by
            themselves. False where a new queue is not told.
        prioritize_new_content: Whether what joins the queue stands before the older items, in place of behind
            them. False where a new queue is not told.

        Scope: `socialplanner/category.write`. Sent twice, it has the same effect as once. Raises
        `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .update_queue import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                location_id=self._location(location_id),
                skip_legacy_watermark=skip_legacy_watermark,
                status=status,
                skip_date_time=skip_date_time,
                time_slots=time_slots,
                enable_future_posts=enable_future_posts,
                prioritize_new_content=prioritize_new_content,
            )
        )

    def items(
        self,
        queue_id: str | Queue,
        *,
        session_id: str | None = None,
        error_filter: bool | None = None,
        item_id: str | None = None,
        page_size: int = 100,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[QueueItem]:
        """List the items of a queue.

        Reads, although it is a POST, and answers 201. Gives one page of the items in their order, each with
        its post, its texts, its errors and its next time. With the id of an edit session it gives the items
        of the session. With the id of an item it gives the one page around that item: do not walk on from
        there, the server would give the same page again.

        queue_id: Id of the queue, 24 hexadecimal digits.
        session_id: Id of an edit session. With it, the items are those of the session and not those that
            count now.
        error_filter: Whether to give only items that have an error.
        item_id: Id of an item to look around. The server gives one page with this item in its middle and
            ignores how many items to pass over, so there is no second page to ask for.

        Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .list_queue_items import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[QueueItemList]:
            return build(
                queue_id=queue_id,
                location_id=location,
                session_id=session_id,
                skip=skip,
                limit=limit,
                error_filter=error_filter,
                item_id=item_id,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.items,
            wire="items",
            total=lambda result: result.meta.count if result.meta is not None else None,
            key=find_id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    async def start_edit(
        self,
        queue_id: str | Queue,
        *,
        location_id: str | None = None,
    ) -> EditSession:
        """Start an edit session of a queue, or go on with the one that is open.

        Makes a copy of the items, in which they can be changed without the queue noticing. Name its id in the
        changes, then save the session or discard it. Where a session of the queue is open already, the answer
        gives that one.

        queue_id: Id of the queue, 24 hexadecimal digits.

        Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .start_edit_session import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                location_id=self._location(location_id),
            )
        )

    async def save_edit(
        self,
        queue_id: str | Queue,
        *,
        session_id: str,
        keep_in_draft: bool | None = None,
        location_id: str | None = None,
    ) -> QueueChange:
        """Save an edit session, so that its changes count.

        Puts the items of the session in the place of those of the queue and ends the session. A queue that is
        a draft becomes active with it, unless it is to stay one. Answers 200, although it is a POST, and
        tells which items go out at another time now.

        queue_id: Id of the queue, 24 hexadecimal digits.
        session_id: Id of the edit session, 24 hexadecimal digits.
        keep_in_draft: Whether a queue that is a draft stays one. Without it, saving a session makes such a
            queue active.

        Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .save_edit_session import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                location_id=self._location(location_id),
                session_id=session_id,
                keep_in_draft=keep_in_draft,
            )
        )

    async def discard_edit(
        self,
        queue_id: str | Queue,
        *,
        session_id: str,
        keep_in_draft: bool | None = None,
        location_id: str | None = None,
    ) -> QueueMessage:
        """Discard an edit session with all its changes.

        Ends the session and leaves the queue as it is. Answers 200, although it is a POST, with a message and
        nothing else.

        queue_id: Id of the queue, 24 hexadecimal digits.
        session_id: Id of the edit session, 24 hexadecimal digits.
        keep_in_draft: Whether a queue that is a draft stays one. Without it, saving a session makes such a
            queue active.

        Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .discard_edit_session import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                location_id=self._location(location_id),
                session_id=session_id,
                keep_in_draft=keep_in_draft,
            )
        )

    def edit_calendar(
        self,
        queue_id: str | Queue,
        *,
        session_id: str,
        start_date: datetime,
        end_date: datetime,
        account_ids: Sequence[str] | None = None,
        location_id: str | None = None,
    ) -> Pages[QueueScheduledPost]:
        """Show what a queue would publish, and when, if an edit session were saved.

        Reads, although it is a POST, and answers 201. Gives all entries of the time window in one answer;
        there is no paging. Each entry says which item of the queue it was copied from.

        queue_id: Id of the queue, 24 hexadecimal digits.
        session_id: Id of the edit session, 24 hexadecimal digits.
        start_date: Start of the time window.
        end_date: End of the time window.
        account_ids: Only what goes to these accounts.

        Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.arguments import reusable
        from ...._core.lists.pages import make_pages
        from .get_edit_session_calendar import OPERATION, build

        location = self._location(location_id)
        account_ids = reusable("account_ids", account_ids)

        def request(skip: int, limit: int) -> Request[QueueCalendar]:
            return build(
                queue_id=queue_id,
                location_id=location,
                session_id=session_id,
                start_date=start_date,
                end_date=end_date,
                account_ids=account_ids,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.scheduled_posts,
            wire="scheduledPosts",
            total=lambda result: result.total,
            key=lambda item: item.id,
            paged=False,
        )

    def slots(
        self,
        queue_id: str | Queue,
        *,
        session_id: str | None = None,
        page_size: int = 100,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[QueueSlot]:
        """List when the items of a queue go out.

        Reads, although it is a POST, and answers 201 (with 200 as the `statusCode` in its body). Gives one
        page of slots, each with an item and a time. Any change to the queue may move them, so read them again
        after it. With the id of an edit session it gives the times as they would be if the session were
        saved.

        queue_id: Id of the queue, 24 hexadecimal digits.
        session_id: Id of an edit session. With it, the items are those of the session and not those that
            count now.

        Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from .list_queue_slots import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[QueueSlotList]:
            return build(
                queue_id=queue_id,
                location_id=location,
                session_id=session_id,
                skip=skip,
                limit=limit,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.slots,
            wire="slots",
            total=lambda result: result.total,
            key=lambda item: None,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    async def update_item(
        self,
        queue_id: str | Queue,
        item_id: str | QueueItem,
        *,
        session_id: str | None = None,
        post: QueuePostInput | None = None,
        new_order: int | QueuePosition | None = None,
        variations: Sequence[QueueItemVariationInput] | None = None,
        primary_image: str | None = None,
        location_id: str | None = None,
    ) -> QueueItemUpdateResult:
        """Change an item of a queue, or move it.

        Changes what the item publishes, its texts, its picture or its place, in the edit session that is
        named or in the queue itself where none is. The post that the item was made from stays as it is. The
        answer tells the item, and the new times of all items that moved.

        queue_id: Id of the queue, 24 hexadecimal digits.
        item_id: Id of the item, 24 hexadecimal digits.
        session_id: Id of the edit session to change the item in. Without it, the item changes in the queue at
            once.
        post: What the item publishes from now on. The post that it was made from stays as it is.
        new_order: Where in the queue the item goes: an end of it, or a number. To stand between two items,
            take the middle of their orders, rounded down.
        variations: Texts that take turns, one each time that the item goes out.
        primary_image: Address of the picture that stands for the item in the planner.

        Scope: `socialplanner/category.write`. Sent twice, it has the same effect as once. Raises
        `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .update_queue_item import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                item_id=item_id,
                location_id=self._location(location_id),
                session_id=session_id,
                post=post,
                new_order=new_order,
                variations=variations,
                primary_image=primary_image,
            )
        )

    async def delete_item(
        self,
        queue_id: str | Queue,
        item_id: str | QueueItem,
        *,
        session_id: str | None = None,
        location_id: str | None = None,
    ) -> QueueChange:
        """Delete an item from a queue or from an edit session.

        Takes the item out of the session that is named, or out of the queue itself where none is. The items
        behind it move up, and the answer tells their new times. The post that the item was made from stays.

        queue_id: Id of the queue, 24 hexadecimal digits.
        item_id: Id of the item, 24 hexadecimal digits.
        session_id: Id of the edit session to delete the item in. Without it, the item leaves the queue at
            once.

        Scope: `socialplanner/category.write`. Sent twice, it has the same effect as once. Raises
        `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .delete_queue_item import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                item_id=item_id,
                location_id=self._location(location_id),
                session_id=session_id,
            )
        )

    def calendar(
        self,
        *,
        start_date: datetime,
        end_date: datetime,
        category_ids: Sequence[str] | None = None,
        account_ids: Sequence[str] | None = None,
        location_id: str | None = None,
    ) -> Pages[QueueScheduledPost]:
        """Show what the active queues of a location publish in a time window.

        Reads, although it is a POST, and answers 201. Gives all entries of the time window in one answer;
        there is no paging. Queues that are paused or drafts are not in it.

        start_date: Start of the time window.
        end_date: End of the time window.
        category_ids: Only the queues of these categories.
        account_ids: Only what goes to these accounts.

        Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.arguments import reusable
        from ...._core.lists.pages import make_pages
        from .get_queue_calendar import OPERATION, build

        location = self._location(location_id)
        category_ids = reusable("category_ids", category_ids)
        account_ids = reusable("account_ids", account_ids)

        def request(skip: int, limit: int) -> Request[QueueCalendar]:
            return build(
                location_id=location,
                start_date=start_date,
                end_date=end_date,
                category_ids=category_ids,
                account_ids=account_ids,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.scheduled_posts,
            wire="scheduledPosts",
            total=lambda result: result.total,
            key=lambda item: item.id,
            paged=False,
        )

    async def skip_active_post(
        self,
        post_id: str | Post,
        *,
        location_id: str | None = None,
    ) -> QueueMessage:
        """Delete the post that a queue has scheduled, and schedule its next one.

        Takes the post out of the planner and schedules the next item of the queue in its place. It wants the
        id of the post, not that of the queue; a queue should tell it as `currentPostId`. Sent twice, it may
        skip two posts. Answers with a message and nothing else.

        post_id: Id of the post that the queue has scheduled, 24 hexadecimal digits.

        Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .delete_active_post import build

        return await self._sender.send(
            build(
                post_id=post_id,
                location_id=self._location(location_id),
            )
        )

    async def reset_item(
        self,
        queue_id: str | Queue,
        item_id: str | QueueItem,
        *,
        session_id: str | None = None,
        location_id: str | None = None,
    ) -> QueueItemResult:
        """Take back what an item has of its own, so that it publishes its post again.

        Drops the changed post and texts of the item, in the edit session that is named or in the queue itself
        where none is. An item that has no post to go back to is deleted instead; then the message says so,
        and the answer holds no item.

        queue_id: Id of the queue, 24 hexadecimal digits.
        item_id: Id of the item, 24 hexadecimal digits.
        session_id: Id of the edit session to change the item in. Without it, the item changes in the queue at
            once.

        Scope: `socialplanner/category.write`. Sent twice, it has the same effect as once. Raises
        `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .reset_queue_item import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                item_id=item_id,
                location_id=self._location(location_id),
                session_id=session_id,
            )
        )

    async def clone_item(
        self,
        queue_id: str | Queue,
        item_id: str | QueueItem,
        *,
        session_id: str,
        order: float,
        location_id: str | None = None,
    ) -> QueueItem:
        """Copy an item in an edit session.

        Puts a copy of the item at the place named. It works in an open edit session only, and counts once the
        session is saved.

        queue_id: Id of the queue, 24 hexadecimal digits.
        item_id: Id of the item, 24 hexadecimal digits.
        session_id: Id of the edit session, 24 hexadecimal digits.
        order: Where in the queue the copy goes: a number between the orders of the two items that it goes
            between. It may have a fraction; HighLevel's own example is 1.5.

        Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .clone_queue_item import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                item_id=item_id,
                location_id=self._location(location_id),
                session_id=session_id,
                order=order,
            )
        )

    async def add_item(
        self,
        queue_id: str | Queue,
        *,
        session_id: str | None = None,
        post: QueuePostInput | None = None,
        order: float | QueuePosition | None = None,
        variations: Sequence[QueueItemVariationInput] | None = None,
        primary_image: str | None = None,
        direct_to_queue: bool | None = None,
        location_id: str | None = None,
    ) -> QueueItem:
        """Add an item to a queue or to an edit session.

        Puts a new item into the edit session that is named, at the place named, or straight into the queue.
        Straight in, the place counts for nothing: the setting of the queue for new content decides. The API
        has no key against doubles: the same request sent twice makes two items.

        queue_id: Id of the queue, 24 hexadecimal digits.
        session_id: Id of the edit session that the item goes into. Leave it out where the item goes straight
            in.
        post: What the item publishes.
        order: Where in the queue the item goes: an end of it, or a number between the orders of the two items
            that it goes between. It goes to the end where nothing is said, and this counts for nothing where
            the item goes straight in.
        variations: Texts that take turns, one each time that the item goes out.
        primary_image: Address of the picture that stands for the item in the planner.
        direct_to_queue: Whether the item goes straight into the queue, without an edit session. Where it then
            stands is up to the queue: before the older items if the queue puts new content first, else behind
            them.

        Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .create_queue_item import build

        return await self._sender.send(
            build(
                queue_id=queue_id,
                location_id=self._location(location_id),
                session_id=session_id,
                post=post,
                order=order,
                variations=variations,
                primary_image=primary_image,
                direct_to_queue=direct_to_queue,
            )
        )
