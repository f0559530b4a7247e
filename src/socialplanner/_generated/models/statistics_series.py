"""`StatisticsSeries`. Written by `make generate`."""

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
from ..._core.values import read_integer

_KNOWN = frozenset(("total", "series"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsSeries(Model):
    """One kind of count on one network."""

    _extras: Extras = field(init=False)

    total: int | None
    """The count over all days."""

    series: list[int]
    """The count of each day, in the order of `dayRange`."""

    def __init__(
        self,
        *,
        total: int | None = None,
        series: list[int] | None = None,
    ) -> None:
        self._extras = None
        self.total = total
        self.series = Absent() if series is None else series

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
        value = get("series")
        if value.__class__ is list:
            series = [got for item in value if (got := read_integer(item)) is not None]
            self.series = series
            if len(series) != len(value):
                kept = keep_raw_list(kept, "series", value, read_integer)
                self.series = series or Absent()
        elif value is None:
            self.series = Absent()
            missing += 1
        else:
            self.series = Absent()
            kept = keep_raw(kept, src, "series", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (total := self.total) is not None:
            out["total"] = total
        if (series := self.series) or series.__class__ is not Absent:
            out["series"] = series
        return out
