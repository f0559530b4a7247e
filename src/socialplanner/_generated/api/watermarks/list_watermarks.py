"""`list_watermarks`: GET /social-media-posting/{locationId}/watermarks. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import integer, path_segment, text
from ....request import Operation, Request
from ...models.watermark_list import WatermarkList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="list_watermarks",
    name="watermarks.list",
    method="GET",
    path="/social-media-posting/{locationId}/watermarks",
    repeat="read",
    scopes=("socialplanner/watermarks.readonly",),
    result=("results",),
    items="watermarks",
)


def build(
    *,
    location_id: str,
    skip: int,
    limit: int,
    name: str | None = None,
) -> Request[WatermarkList]:
    """Return the request of `list_watermarks` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    if name is not None:
        pairs.append(("name", text("name", name)))
    pairs.append(("skip", str(integer("skip", skip))))
    pairs.append(("limit", str(integer("limit", limit))))
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/watermarks",
        WatermarkList.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def list_watermarks(
    sender: Sender,
    *,
    location_id: str,
    skip: int,
    limit: int,
    name: str | None = None,
) -> WatermarkList:
    """List the watermark templates of a location.

    Gives one page of the templates, with a count. HighLevel states neither how many it gives where no `limit`
    is sent nor whether deleted templates are among them. That reading wants this scope is inferred from its
    name.

    name: Text to look for in the names of the templates. Absent, all are given.

    Scope: `socialplanner/watermarks.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            name=name,
            skip=skip,
            limit=limit,
        )
    )
