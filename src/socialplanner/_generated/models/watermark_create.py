"""`WatermarkCreate`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Choice, Field, Number, Text
from .enums import WatermarkPosition


@define(init=False, eq=False, repr=False, weakref_slot=False)
class WatermarkCreate(RequestModel):
    """A new template, an image and how it is laid over pictures."""

    _extras: Extras = field(init=False)

    watermark_image_url: str | None
    """Public address of the image, PNG or JPG, at least 200 times 200 pixels and at most 5 MB. An upload
    to HighLevel's media library gives one.
    """

    position: WatermarkPosition | None
    """Where on the picture it lies."""

    scale: float | None
    """How large it is, between 0 and 1. Whether the two ends are taken is not documented; the SDK lets
    them pass.
    """

    opacity: float | None
    """How much it covers, between 0 and 1. Whether the two ends are taken is not documented; the SDK lets
    them pass.
    """

    padding: bool | None
    """Whether some room is left between it and the edge."""

    template_name: str | None
    """Name of the template."""

    account_ids: list[str] | None
    """Ids of the accounts that get the template, as the list of accounts gives them. HighLevel's examples
    show 24 hexadecimal digits, such as an `oauthId` has, so which of the two is wanted is open; so is
    whether the list may be empty.
    """

    def __init__(
        self,
        *,
        watermark_image_url: str,
        position: WatermarkPosition,
        scale: float,
        opacity: float,
        padding: bool,
        template_name: str,
        account_ids: list[str],
    ) -> None:
        self._extras = None
        self.watermark_image_url = watermark_image_url
        self.position = position
        self.scale = scale
        self.opacity = opacity
        self.padding = padding
        self.template_name = template_name
        self.account_ids = account_ids
        self._check()


set_fields(
    WatermarkCreate,
    Field("watermark_image_url", "watermarkImageUrl", Text(least=1), required=True),
    Field("position", "position", Choice(WatermarkPosition), required=True),
    Field("scale", "scale", Number(least=0, most=1), required=True),
    Field("opacity", "opacity", Number(least=0, most=1), required=True),
    Field("padding", "padding", Boolean(), required=True),
    Field("template_name", "templateName", Text(), required=True),
    Field("account_ids", "accountIds", Items(Text(is_id=True)), required=True),
)
