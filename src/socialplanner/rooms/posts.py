"""The room `posts`, with the deletion of any number of them, and the search for one that has no answer."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable
from typing import TYPE_CHECKING, cast

from .._core.arguments import path_segment
from .._generated.api.posts import Posts as GeneratedPosts

if TYPE_CHECKING:
    from datetime import datetime

    from .._core.lists.bulk import BulkJob, BulkReport
    from ..errors import AmbiguousOutcome
    from ..models import Post, PostCreate


class Posts(GeneratedPosts):
    """Posts of a location: list, create, read, replace and delete them."""

    __slots__ = ()

    def delete_many(
        self,
        ids: Iterable[str | Post] | AsyncIterable[str | Post],
        *,
        progress: Callable[[BulkReport], object] | None = None,
        location_id: str | None = None,
    ) -> BulkJob:
        """Delete any number of posts: `report = await planner.posts.delete_many(ids)`.

        `ids` may be a list, a generator, or the pages of `posts.list(...)`; it is read to its end before the
        first post is deleted, repeats and blanks dropped. As many as the API takes go in one request, 8 requests
        at once. A refused request does not stop the others, and an error of the API is not raised but reported:
        each id ends in exactly one list of the report. `job.report` is live and stays readable after a cancel
        or a timeout. `progress(report)` is called after each request.

        Deletes from the planner only; a post that a network shows stays there.
        Scope: `socialplanner/post.write`. Raises `UsageError` for an id that is none, before anything is sent,
        and what reading `ids` raises.
        """
        from .._core.lists.bulk import BulkJob
        from .._generated.api.posts.bulk_delete_posts import MAX_POST_IDS, OPERATION, build

        location = self._location(location_id)
        path_segment("location_id", location)  # refused here, before anything is read or sent

        async def delete(batch: list[str]) -> int | None:
            answer = await self._sender.send_with_response(build(location_id=location, post_ids=batch))
            if (
                answer.already_done
            ):  # on a retry after a lost response nothing of the batch was there any more
                return len(batch)
            result = answer.result
            return result.results.deleted_count if result.results is not None else None

        return BulkJob(ids, delete, size=MAX_POST_IDS, name=OPERATION.name, progress=progress)

    async def find_match(
        self,
        sent: PostCreate | AmbiguousOutcome,
        *,
        since: datetime | None = None,
        ignore: Iterable[str] = (),
        location_id: str | None = None,
    ) -> Post | None:
        """The post that `create` made without answering, or None if there is none like it now.

        `sent` is the error of the create, or the post itself with the time at which it was sent (`since`, aware, by
        this machine's clock; the server's is taken from its answers). Like it is a post of one of its accounts with
        the same text, form, schedule and pictures, made since. A twin made on purpose at the same time is like it
        too: name its id in `ignore`, or its `parent_post_id`. Of several the oldest is given.

        Reads all posts around the dates of this one, of its accounts only unless it is a draft: one request per 100.

        Scope: `socialplanner/post.readonly`. Raises `AmbiguousOutcome` where a post may be it and shows too little to
        tell, `UsageError` for a `PostCreate` without `since`, and what `list` raises.
        """
        from .._generated.api.posts.create_post import OPERATION, build
        from ..errors import UsageError
        from ..models import PostCreate
        from ..reconcile.find import find_for_error, find_for_operation

        if isinstance(sent, PostCreate):
            if since is None:
                raise UsageError(
                    "since: say when the post was sent, by this machine's clock", argument="since"
                )
            made = build(location_id=self._location(location_id), post=sent)
            return cast("Post | None", await find_for_operation(self._sender, made, since, ignore))
        request, sent_at = find_for_error(sent)
        if request.operation.id != OPERATION.id:
            raise UsageError(
                f"sent: it is of {request.operation.name}, not of {OPERATION.name}; use planner.find_match(error)",
                argument="sent",
            )
        if location_id not in (None, request.location_id):
            raise UsageError(
                "location_id: the post was sent to another location, and can only be there",
                argument="location_id",
            )
        return cast("Post | None", await find_for_operation(self._sender, request, since or sent_at, ignore))
