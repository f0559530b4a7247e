"""`get_category`: GET /social-media-posting/{locationId}/categories/{id}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.category import Category

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.available_category import AvailableCategory


OPERATION = Operation(
    id="get_category",
    name="categories.get",
    method="GET",
    path="/social-media-posting/{locationId}/categories/{id}",
    repeat="read",
    scopes=("socialplanner/category.readonly",),
    result=("results", "category"),
    missing=("Category not found",),
)


def build(
    *,
    location_id: str,
    id: str | Category | AvailableCategory,
) -> Request[Category]:
    """Return the request of `get_category` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/categories/{path_segment('id', id, 'Category', 'AvailableCategory')}",
        Category.from_dict,
        location_id=location_id,
    )


async def get_category(
    sender: Sender,
    *,
    location_id: str,
    id: str | Category | AvailableCategory,
) -> Category:
    """Read one category.

    Gives the category. For an id that does not exist, the live service was seen to answer 200 with the text
    `Category not found` in the place of the category.

    id: Id of the category, 24 hexadecimal digits.

    Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            id=id,
        )
    )
