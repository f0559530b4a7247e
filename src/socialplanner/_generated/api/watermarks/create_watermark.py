"""`create_watermark`: POST /social-media-posting/{locationId}/watermarks. Written by `make generate`."""

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

_WATERMARK_IMAGE_URL = Text(least=1)
_POSITION = Choice(WatermarkPosition)
_SCALE = Number(least=0, most=1)
_OPACITY = Number(least=0, most=1)
_PADDING = Boolean()
_TEMPLATE_NAME = Text()

OPERATION = Operation(
    id="create_watermark",
    name="watermarks.create",
    method="POST",
    path="/social-media-posting/{locationId}/watermarks",
    repeat="create",
    scopes=("socialplanner/watermarks.write",),
    result=("results",),
)


def build(
    *,
    location_id: str,
    watermark_image_url: str,
    position: WatermarkPosition,
    scale: float,
    opacity: float,
    padding: bool,
    template_name: str,
    account_ids: Sequence[str],
) -> Request[Watermark]:
    """Return the request of `create_watermark` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["watermarkImageUrl"] = checked("watermark_image_url", watermark_image_url, _WATERMARK_IMAGE_URL)
    body["position"] = checked("position", position, _POSITION)
    body["scale"] = checked("scale", scale, _SCALE)
    body["opacity"] = checked("opacity", opacity, _OPACITY)
    body["padding"] = checked("padding", padding, _PADDING)
    body["templateName"] = checked("template_name", template_name, _TEMPLATE_NAME)
    body["accountIds"] = strings("account_ids", account_ids)
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/watermarks",
        Watermark.from_dict,
        location_id=location_id,
        body=body,
    )


async def create_watermark(
    sender: Sender,
    *,
    location_id: str,
    watermark_image_url: str,
    position: WatermarkPosition,
    scale: float,
    opacity: float,
    padding: bool,
    template_name: str,
    account_ids: Sequence[str],
) -> Watermark:
    """Create a watermark template.

    Keeps an image, where and how it is laid over pictures, and the accounts whose posts get it when they are
    published with `applyWatermark`. An account has one template at a time; what becomes of an account that
    has another one is not documented. That this scope is wanted is inferred from its name.

    watermark_image_url: Public address of the image, PNG or JPG, at least 200 times 200 pixels and at most 5
        MB. An upload to HighLevel's media library gives one.
    position: Where on the picture it lies.
    scale: How large it is, between 0 and 1. Whether the two ends are taken is not documented; the SDK lets
        them pass.
    opacity: How much it covers, between 0 and 1. Whether the two ends are taken is not documented; the SDK
        lets them pass.
    padding: Whether some room is left between it and the edge.
    template_name: Name of the template.
    account_ids: Ids of the accounts that get the template, as the list of accounts gives them. HighLevel's
        examples show 24 hexadecimal digits, such as an `oauthId` has, so which of the two is wanted is open;
        so is whether the list may be empty.

    Scope: `socialplanner/watermarks.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where
    it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
    `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            watermark_image_url=watermark_image_url,
            position=position,
            scale=scale,
            opacity=opacity,
            padding=padding,
            template_name=template_name,
            account_ids=account_ids,
        )
    )
