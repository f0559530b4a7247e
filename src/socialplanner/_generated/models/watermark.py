"""`Watermark`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_datetime, read_number, read_text, write_datetime
from .enums import WatermarkPosition

_KNOWN = frozenset(
    (
        "_id",
        "watermarkImageUrl",
        "position",
        "scale",
        "opacity",
        "padding",
        "templateName",
        "locationId",
        "createdBy",
        "accountIds",
        "deleted",
        "createdAt",
        "updatedAt",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class Watermark(Model):
    """A watermark template of a location."""

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the template, 24 hexadecimal digits."""

    watermark_image_url: str | None
    """Address of the image."""

    position: WatermarkPosition | None
    """Where on pictures it lies."""

    scale: float | None
    """How large it is, from 0 to 1."""

    opacity: float | None
    """How much it covers, from 0 to 1."""

    padding: bool | None
    """Whether some room is left between it and the edge."""

    template_name: str | None
    """Name of the template."""

    location_id: str | None
    """Id of the location that has the template."""

    created_by: str | None
    """Id of the user who made it."""

    account_ids: list[str]
    """Ids of the accounts that have it."""

    deleted: bool | None
    """True for a template that was deleted."""

    created_at: datetime | None
    """When it was made, UTC."""

    updated_at: datetime | None
    """When it last changed, UTC."""

    def __init__(
        self,
        *,
        id: str | None = None,
        watermark_image_url: str | None = None,
        position: WatermarkPosition | None = None,
        scale: float | None = None,
        opacity: float | None = None,
        padding: bool | None = None,
        template_name: str | None = None,
        location_id: str | None = None,
        created_by: str | None = None,
        account_ids: list[str] | None = None,
        deleted: bool | None = None,
        created_at: datetime | None = None,
        updated_at: datetime | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.watermark_image_url = watermark_image_url
        self.position = position
        self.scale = scale
        self.opacity = opacity
        self.padding = padding
        self.template_name = template_name
        self.location_id = location_id
        self.created_by = created_by
        self.account_ids = Absent() if account_ids is None else account_ids
        self.deleted = deleted
        self.created_at = created_at
        self.updated_at = updated_at

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("_id")
        if value.__class__ is str:
            self.id = value
        elif value is None:
            self.id = None
            missing += 1
        else:
            self.id = None
            kept = keep_raw(kept, src, "_id", value)
        value = get("watermarkImageUrl")
        if value.__class__ is str:
            self.watermark_image_url = value
        elif value is None:
            self.watermark_image_url = None
            missing += 1
        else:
            self.watermark_image_url = None
            kept = keep_raw(kept, src, "watermarkImageUrl", value)
        value = get("position")
        if value.__class__ is str:
            self.position = value
        elif value is None:
            self.position = None
            missing += 1
        else:
            self.position = None
            kept = keep_raw(kept, src, "position", value)
        value = get("scale")
        if value is not None:
            self.scale = scale = read_number(value)
            if scale is None:
                kept = keep_raw(kept, src, "scale", value)
        else:
            self.scale = None
            missing += 1
        value = get("opacity")
        if value is not None:
            self.opacity = opacity = read_number(value)
            if opacity is None:
                kept = keep_raw(kept, src, "opacity", value)
        else:
            self.opacity = None
            missing += 1
        value = get("padding")
        if value.__class__ is bool:
            self.padding = value
        elif value is None:
            self.padding = None
            missing += 1
        else:
            self.padding = None
            kept = keep_raw(kept, src, "padding", value)
        value = get("templateName")
        if value.__class__ is str:
            self.template_name = value
        elif value is None:
            self.template_name = None
            missing += 1
        else:
            self.template_name = None
            kept = keep_raw(kept, src, "templateName", value)
        value = get("locationId")
        if value.__class__ is str:
            self.location_id = value
        elif value is None:
            self.location_id = None
            missing += 1
        else:
            self.location_id = None
            kept = keep_raw(kept, src, "locationId", value)
        value = get("createdBy")
        if value.__class__ is str:
            self.created_by = value
        elif value is None:
            self.created_by = None
            missing += 1
        else:
            self.created_by = None
            kept = keep_raw(kept, src, "createdBy", value)
        value = get("accountIds")
        if value.__class__ is list:
            account_ids = [item for item in value if item.__class__ is str]
            self.account_ids = account_ids
            if len(account_ids) != len(value):
                kept = keep_raw_list(kept, "accountIds", value, read_text)
                self.account_ids = account_ids or Absent()
        elif value is None:
            self.account_ids = Absent()
            missing += 1
        else:
            self.account_ids = Absent()
            kept = keep_raw(kept, src, "accountIds", value)
        value = get("deleted")
        if value.__class__ is bool:
            self.deleted = value
        elif value is None:
            self.deleted = None
            missing += 1
        else:
            self.deleted = None
            kept = keep_raw(kept, src, "deleted", value)
        value = get("createdAt")
        if value is not None:
            self.created_at = created_at = read_datetime(value)
            if created_at is None:
                kept = keep_raw(kept, src, "createdAt", value)
        else:
            self.created_at = None
            missing += 1
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 13 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["_id"] = id
        if (watermark_image_url := self.watermark_image_url) is not None:
            out["watermarkImageUrl"] = watermark_image_url
        if (position := self.position) is not None:
            out["position"] = position
        if (scale := self.scale) is not None:
            out["scale"] = scale
        if (opacity := self.opacity) is not None:
            out["opacity"] = opacity
        if (padding := self.padding) is not None:
            out["padding"] = padding
        if (template_name := self.template_name) is not None:
            out["templateName"] = template_name
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (created_by := self.created_by) is not None:
            out["createdBy"] = created_by
        if (account_ids := self.account_ids) or account_ids.__class__ is not Absent:
            out["accountIds"] = account_ids
        if (deleted := self.deleted) is not None:
            out["deleted"] = deleted
        if (created_at := self.created_at) is not None:
            out["createdAt"] = write_datetime("created_at", created_at)
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        return out
