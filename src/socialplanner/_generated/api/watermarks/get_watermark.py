"""`get_watermark`: GET /social-media-posting/{locationId}/watermarks/{templateId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.watermark import Watermark

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="get_watermark",
    name="watermarks.get",
    method="GET",
    path="/social-media-posting/{locationId}/watermarks/{templateId}",
    repeat="read",
    scopes=("socialplanner/watermarks.readonly",),
    result=("results",),
)


def build(
    *,
    location_id: str,
    template_id: str,
) -> Request[Watermark]:
    """Return the request of `get_watermark` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/watermarks/{path_segment('template_id', template_id)}",
        Watermark.from_dict,
        location_id=location_id,
    )


async def get_watermark(
    sender: Sender,
    *,
    location_id: str,
    template_id: str,
) -> Watermark:
    """Read one watermark template.

    Gives the template, with the accounts that have it. That reading wants this scope is inferred from its
    name.

    template_id: Id of the template, 24 hexadecimal digits.

    Scope: `socialplanner/watermarks.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            template_id=template_id,
        )
    )
