"""`StatisticsBreakdown`. Written by `make generate`."""

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
from ..._core.values import map_of, model_of, read_integer, read_number

_KNOWN = frozenset(("total", "totalChange", "platforms"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsBreakdown(Model):
    """One kind of count, in all and network by network."""

    _extras: Extras = field(init=False)

    total: int | None
    """The count over all networks."""

    total_change: float | None
    """Change of the total against the days that were compared with, in percent; below 0 where it fell."""

    platforms: dict[str, StatisticsChange] | None
    """The count of each network."""

    def __init__(
        self,
        *,
        total: int | None = None,
        total_change: float | None = None,
        platforms: dict[str, StatisticsChange] | None = None,
    ) -> None:
        self._extras = None
        self.total = total
        self.total_change = total_change
        self.platforms = platforms

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("total")
        if value is not None:
            self.total = total = read_integer(value)
            if total is None:
                kept = keep_raw(kept, src, "total", value)
        else:
            self.total = None
            missing += 1
        value = get("totalChange")
        if value is not None:
            self.total_change = total_change = read_number(value)
            if total_change is None:
                kept = keep_raw(kept, src, "totalChange", value)
        else:
            self.total_change = None
            missing += 1
        value = get("platforms")
        if value is not None:
            self.platforms = platforms = map_of(model_of(StatisticsChange))(value)
            if platforms is None:
                kept = keep_raw(kept, src, "platforms", value)
        else:
            self.platforms = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (total := self.total) is not None:
            out["total"] = total
        if (total_change := self.total_change) is not None:
            out["totalChange"] = total_change
        if (platforms := self.platforms) is not None:
            out["platforms"] = {key: item.to_dict() for key, item in platforms.items()}
        return out


from .statistics_change import StatisticsChange
