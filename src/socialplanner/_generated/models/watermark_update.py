"""`WatermarkUpdate`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Choice, Field, Number, Text
from .enums import WatermarkPosition


@define(init=False, eq=False, repr=False, weakref_slot=False)
class WatermarkUpdate(RequestModel):
    """What is to change in a template. What is absent stays as it is."""

    _extras: Extras = field(init=False)

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
    """Ids of the accounts that get the template. They take the place of all that had it, so name those
    that keep it too.
    """

    deleted: bool | None
    """True to delete the template, as the operation for that does."""

    def __init__(
        self,
        *,
        position: WatermarkPosition | None = None,
        scale: float | None = None,
        opacity: float | None = None,
        padding: bool | None = None,
        template_name: str | None = None,
        account_ids: list[str] | None = None,
        deleted: bool | None = None,
    ) -> None:
        self._extras = None
        self.position = position
        self.scale = scale
        self.opacity = opacity
        self.padding = padding
        self.template_name = template_name
        self.account_ids = account_ids
        self.deleted = deleted
        self._check()


set_fields(
    WatermarkUpdate,
    Field("position", "position", Choice(WatermarkPosition)),
    Field("scale", "scale", Number(least=0, most=1)),
    Field("opacity", "opacity", Number(least=0, most=1)),
    Field("padding", "padding", Boolean()),
    Field("template_name", "templateName", Text()),
    Field("account_ids", "accountIds", Items(Text(is_id=True))),
    Field("deleted", "deleted", Boolean()),
)
