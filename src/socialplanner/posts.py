"""The room `posts`, with the deletion of any number of them."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable
from typing import TYPE_CHECKING

from ._core.arguments import segment
from ._generated.api.posts import Posts as GeneratedPosts

if TYPE_CHECKING:
    from ._core.bulk import BulkJob, BulkReport
    from .models import Post


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
        from ._core.bulk import BulkJob
        from ._generated.api.posts.bulk_delete_posts import MAX_POST_IDS, OPERATION, build

        location = self._location(location_id)
        segment("location_id", location)  # refused here, before anything is read or sent

        async def delete(batch: list[str]) -> int | None:
            answer = await self._sender.send(build(location_id=location, post_ids=batch))
            return answer.results.deleted_count if answer.results is not None else None

        return BulkJob(ids, delete, size=MAX_POST_IDS, name=OPERATION.name, progress=progress)
