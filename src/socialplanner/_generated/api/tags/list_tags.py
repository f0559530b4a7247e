"""`list_tags`: GET /social-media-posting/{locationId}/tags. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import integer, path_segment, text
from ....request import Operation, Request
from ...models.tag_list import TagList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="list_tags",
    name="tags.list",
    method="GET",
    path="/social-media-posting/{locationId}/tags",
    repeat="read",
    scopes=("socialplanner/tag.readonly",),
    result=("results",),
    empty=(("/results/tags", "Tags not found for Location Id"), ("/results/tags", "Tags not found")),
    items="tags",
)


def build(
    *,
    location_id: str,
    skip: int,
    limit: int,
    search_text: str | None = None,
) -> Request[TagList]:
    """Return the request of `list_tags` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    if search_text is not None:
        pairs.append(("searchText", text("search_text", search_text)))
    pairs.append(("skip", str(integer("skip", skip))))
    pairs.append(("limit", str(integer("limit", limit))))
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/tags",
        TagList.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def list_tags(
    sender: Sender,
    *,
    location_id: str,
    skip: int,
    limit: int,
    search_text: str | None = None,
) -> TagList:
    """List the tags of a location.

    Gives one page of the tags, with the number of all that fit. The `_id` of one is what a post names in its
    `tags`. Where there are none, the live service was seen to send a text in the place of the list.

    search_text: Text to look for in the tags. Absent, all are given.

    Scope: `socialplanner/tag.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
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
