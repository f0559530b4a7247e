"""The room `tags`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...._core.lists.pages import Pages
    from ....request import Request
    from ...models import Tag, TagList


class Tags(Room):
    """Tags of a location, words that posts are marked with so that they are found again. A post names them
    by id. They are made in the app; here they are only read.
    """

    __slots__ = ()

    def list(
        self,
        *,
        search_text: str | None = None,
        page_size: int = 100,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[Tag]:
        """List the tags of a location.

        Gives one page of the tags, with the number of all that fit. The `_id` of one is what a post names in
        its `tags`. Where there are none, the live service was seen to send a text in the place of the list.

        search_text: Text to look for in the tags. Absent, all are given.

        Scope: `socialplanner/tag.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .list_tags import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[TagList]:
            return build(
                location_id=location,
                search_text=search_text,
                skip=skip,
                limit=limit,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.tags,
            wire="tags",
            total=lambda result: result.count,
            key=find_id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    def get_many(
        self,
        *,
        tag_ids: Sequence[str],
        location_id: str | None = None,
    ) -> Pages[Tag]:
        """Read the tags that have the given ids.

        Reads, although it is a POST, and answers 201. Gives the words that belong to the tag ids of a post,
        all in one answer. Where none of the ids exists, the live service was seen to send a text in the place
        of the list.

        tag_ids: Ids of tags, 24 hexadecimal digits each, as the `tags` of a post hold them.

        Scope: `socialplanner/tag.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.arguments import reusable
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .get_tags_by_ids import OPERATION, build

        location = self._location(location_id)
        tag_ids = reusable("tag_ids", tag_ids)

        def request(skip: int, limit: int) -> Request[TagList]:
            return build(
                location_id=location,
                tag_ids=tag_ids,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.tags,
            wire="tags",
            total=lambda result: result.count,
            key=find_id,
            paged=False,
        )
