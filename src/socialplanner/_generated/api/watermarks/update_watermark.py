"""`update_watermark`: PUT /social-media-posting/{locationId}/watermarks/{templateId}. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import checked, path_segment, strings
from ...._core.rules import Boolean, Choice, Number, Text
from ....request import Operation, Request
from ...models.enums import WatermarkPosition
from ...models.watermark import Watermark

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_POSITION = Choice(WatermarkPosition)
_SCALE = Number(least=0, most=1)
_OPACITY = Number(least=0, most=1)
_PADDING = Boolean()
_TEMPLATE_NAME = Text()
_DELETED = Boolean()

OPERATION = Operation(
    id="update_watermark",
    name="watermarks.update",
    method="PUT",
    path="/social-media-posting/{locationId}/watermarks/{templateId}",
    repeat="idempotent",
    scopes=("socialplanner/watermarks.write",),
    result=("results",),
)


def build(
    *,
    location_id: str,
    template_id: str,
    position: WatermarkPosition | None = None,
    scale: float | None = None,
    opacity: float | None = None,
    padding: bool | None = None,
    template_name: str | None = None,
    account_ids: Sequence[str] | None = None,
    deleted: bool | None = None,
) -> Request[Watermark]:
    """Return the request of `update_watermark` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    if position is not None:
        body["position"] = checked("position", position, _POSITION)
    if scale is not None:
        body["scale"] = checked("scale", scale, _SCALE)
    if opacity is not None:
        body["opacity"] = checked("opacity", opacity, _OPACITY)
    if padding is not None:
        body["padding"] = checked("padding", padding, _PADDING)
    if template_name is not None:
        body["templateName"] = checked("template_name", template_name, _TEMPLATE_NAME)
    if account_ids is not None:
        body["accountIds"] = strings("account_ids", account_ids)
    if deleted is not None:
        body["deleted"] = checked("deleted", deleted, _DELETED)
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/watermarks/{path_segment('template_id', template_id)}",
        Watermark.from_dict,
        location_id=location_id,
        body=body,
    )


async def update_watermark(
    sender: Sender,
    *,
    location_id: str,
    template_id: str,
    position: WatermarkPosition | None = None,
    scale: float | None = None,
    opacity: float | None = None,
    padding: bool | None = None,
    template_name: str | None = None,
    account_ids: Sequence[str] | None = None,
    deleted: bool | None = None,
) -> Watermark:
    """Change a watermark template.

    Changes what the request names and leaves the rest. The accounts that are named take the place of all that
    had the template. HighLevel's text counts the image among what can be changed, while its list of fields
    has none. That this scope is wanted is inferred from its name.

    template_id: Id of the template, 24 hexadecimal digits.
    position: Where on the picture it lies.
    scale: How large it is, between 0 and 1. Whether the two ends are taken is not documented; the SDK lets
        them pass.
    opacity: How much it covers, between 0 and 1. Whether the two ends are taken is not documented; the SDK
        lets them pass.
    padding: Whether some room is left between it and the edge.
    template_name: Name of the template.
    account_ids: Ids of the accounts that get the template. They take the place of all that had it, so name
        those that keep it too.
    deleted: True to delete the template, as the operation for that does.

    Scope: `socialplanner/watermarks.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            template_id=template_id,
            position=position,
            scale=scale,
            opacity=opacity,
            padding=padding,
            template_name=template_name,
            account_ids=account_ids,
            deleted=deleted,
        )
    )
