"""The room `categories`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from ...._core.lists.pages import Pages
    from ....request import Request
    from ...models import AvailableCategory, Category, CategoryList


class Categories(Room):
    """Categories of a location, by which posts are sorted and queues are filled. A post stands in one
    category at most. They are made in the app; here they are only read.
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
    ) -> Pages[Category]:
        """List the categories of a location.

        Gives one page of the categories, with the number of all that fit. The `_id` of one is what a post
        names as its `categoryId`.

        search_text: Text to look for in the names of categories. Absent, all are given.

        Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .list_categories import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[CategoryList]:
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
            items=lambda result: result.categories,
            wire="categories",
            total=lambda result: result.count,
            key=find_id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    async def get(
        self,
        id: str | Category | AvailableCategory,
        *,
        location_id: str | None = None,
    ) -> Category:
        """Read one category.

        Gives the category. For an id that does not exist, the live service was seen to answer 200 with the
        text `Category not found` in the place of the category.

        id: Id of the category, 24 hexadecimal digits.

        Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .get_category import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                id=id,
            )
        )
