"""`WatermarkList`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
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
from ..._core.values import read_object

_KNOWN = frozenset(("watermarks", "meta"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class WatermarkList(Model):
    """One page of templates, with a count."""

    _extras: Extras = field(init=False)

    watermarks: list[Watermark]
    """The templates of this page."""

    meta: WatermarkListMeta | None
    """The count."""

    def __init__(
        self,
        *,
        watermarks: list[Watermark] | None = None,
        meta: WatermarkListMeta | None = None,
    ) -> None:
        self._extras = None
        self.watermarks = Absent() if watermarks is None else watermarks
        self.meta = meta

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("watermarks")
        if value.__class__ is list:
            watermarks = [Watermark.from_dict(item) for item in value if item.__class__ is dict]
            self.watermarks = watermarks
            if len(watermarks) != len(value):
                kept = keep_raw_list(kept, "watermarks", value, read_object)
                self.watermarks = watermarks or Absent()
        elif value is None:
            self.watermarks = Absent()
            missing += 1
        else:
            self.watermarks = Absent()
            kept = keep_raw(kept, src, "watermarks", value)
        value = get("meta")
        if value.__class__ is dict:
            self.meta = WatermarkListMeta.from_dict(value)
        elif value is None:
            self.meta = None
            missing += 1
        else:
            self.meta = None
            kept = keep_raw(kept, src, "meta", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (watermarks := self.watermarks) or watermarks.__class__ is not Absent:
            out["watermarks"] = [item.to_dict() for item in watermarks]
        if (meta := self.meta) is not None:
            out["meta"] = meta.to_dict()
        return out


from .watermark import Watermark
from .watermark_list_meta import WatermarkListMeta
