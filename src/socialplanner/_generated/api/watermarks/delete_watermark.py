"""`delete_watermark`: DELETE /social-media-posting/{locationId}/watermarks/{templateId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.watermark import Watermark

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="delete_watermark",
    name="watermarks.delete",
    method="DELETE",
    path="/social-media-posting/{locationId}/watermarks/{templateId}",
    repeat="idempotent",
    scopes=("socialplanner/watermarks.write",),
    result=("results",),
    removes=True,
)


def build(
    *,
    location_id: str,
    template_id: str,
) -> Request[Watermark]:
    """Return the request of `delete_watermark` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/watermarks/{path_segment('template_id', template_id)}",
        Watermark.from_dict,
        location_id=location_id,
    )


async def delete_watermark(
    sender: Sender,
    *,
    location_id: str,
    template_id: str,
) -> Watermark:
    """Delete a watermark template.

    Marks the template as deleted and keeps its record. It is laid over no more posts, and its accounts are
    free for other templates. That this scope is wanted is inferred from its name.

    template_id: Id of the template, 24 hexadecimal digits.

    Scope: `socialplanner/watermarks.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            template_id=template_id,
        )
    )
