"""`list_categories`: GET /social-media-posting/{locationId}/categories. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import integer, path_segment, text
from ....request import Operation, Request
from ...models.category_list import CategoryList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="list_categories",
    name="categories.list",
    method="GET",
    path="/social-media-posting/{locationId}/categories",
    repeat="read",
    scopes=("socialplanner/category.readonly",),
    result=("results",),
    items="categories",
)


def build(
    *,
    location_id: str,
    skip: int,
    limit: int,
    search_text: str | None = None,
) -> Request[CategoryList]:
    """Return the request of `list_categories` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    if search_text is not None:
        pairs.append(("searchText", text("search_text", search_text)))
    pairs.append(("skip", str(integer("skip", skip))))
    pairs.append(("limit", str(integer("limit", limit))))
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/categories",
        CategoryList.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def list_categories(
    sender: Sender,
    *,
    location_id: str,
    skip: int,
    limit: int,
    search_text: str | None = None,
) -> CategoryList:
    """List the categories of a location.

    Gives one page of the categories, with the number of all that fit. The `_id` of one is what a post names
    as its `categoryId`.

    search_text: Text to look for in the names of categories. Absent, all are given.

    Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            search_text=search_text,
            skip=skip,
            limit=limit,
        )
    )
