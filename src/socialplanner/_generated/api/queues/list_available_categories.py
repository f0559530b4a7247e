"""`list_available_categories`: GET /social-media-posting/category/queues/available-categories. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import identifier, integer, text
from ....request import Operation, Request
from ...models.available_category_list import AvailableCategoryList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="list_available_categories",
    name="queues.available_categories",
    method="GET",
    path="/social-media-posting/category/queues/available-categories",
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
    search: str | None = None,
) -> Request[AvailableCategoryList]:
    """Return the request of `list_available_categories` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    pairs.append(("skip", str(integer("skip", skip))))
    pairs.append(("limit", str(integer("limit", limit))))
    if search is not None:
        pairs.append(("q", text("search", search)))
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/available-categories",
        AvailableCategoryList.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def list_available_categories(
    sender: Sender,
    *,
    location_id: str,
    skip: int,
    limit: int,
    search: str | None = None,
) -> AvailableCategoryList:
    """List the categories of a location, with the queue that each has.

    Gives one page of the categories with the number of their published posts, and says of each whether it can
    get a queue, has one, or has one that is a draft. A category has one queue at most.

    search: Words to look for in the names of the categories.

    Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            skip=skip,
            limit=limit,
            search=search,
        )
    )
