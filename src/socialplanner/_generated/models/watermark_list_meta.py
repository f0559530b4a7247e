"""`WatermarkListMeta`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.values import read_integer

_KNOWN = frozenset(("count", "usingLegacy"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class WatermarkListMeta(Model):
    """What the server says of a list of templates beside the templates."""

    _extras: Extras = field(init=False)

    count: int | None
    """How many templates fit in all, as far as is known."""

    using_legacy: bool | None
    """HighLevel explains this nowhere; from its name, whether the location still has an older kind of
    watermark.
    """

    def __init__(
        self,
        *,
        count: int | None = None,
        using_legacy: bool | None = None,
    ) -> None:
        self._extras = None
        self.count = count
        self.using_legacy = using_legacy

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("count")
        if value is not None:
            self.count = count = read_integer(value)
            if count is None:
                kept = keep_raw(kept, src, "count", value)
        else:
            self.count = None
            missing += 1
        value = get("usingLegacy")
        if value.__class__ is bool:
            self.using_legacy = value
        elif value is None:
            self.using_legacy = None
            missing += 1
        else:
            self.using_legacy = None
            kept = keep_raw(kept, src, "usingLegacy", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (count := self.count) is not None:
            out["count"] = count
        if (using_legacy := self.using_legacy) is not None:
            out["usingLegacy"] = using_legacy
        return out
