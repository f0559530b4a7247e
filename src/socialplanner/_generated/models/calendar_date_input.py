"""`CalendarDateInput`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import Model, aside, getter, leftovers
from ..._core.values import read_integer

_KNOWN = frozenset(
    (
        "year",
        "month",
        "day",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CalendarDateInput(Model):
    """A day, without a time and without a time zone."""

    _extras: dict[str, object] | None = field(init=False)

    year: int | None
    """The year, four digits."""

    month: int | None
    """The month, 1 for January."""

    day: int | None
    """The day of the month, from 1."""

    def __init__(
        self,
        *,
        year: int,
        month: int,
        day: int,
    ) -> None:
        self._extras = None
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        value = get("year")
        if value is None:
            self.year = None
        else:
            self.year = year = read_integer(value)
            if year is None:
                kept = aside(kept, src, "year", value)
        value = get("month")
        if value is None:
            self.month = None
        else:
            self.month = month = read_integer(value)
            if month is None:
                kept = aside(kept, src, "month", value)
        value = get("day")
        if value is None:
            self.day = None
        else:
            self.day = day = read_integer(value)
            if day is None:
                kept = aside(kept, src, "day", value)
        if kept is not None or None in src.values() or not src.keys() <= _KNOWN:
            self._extras = leftovers(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (year := self.year) is not None:
            out["year"] = year
        if (month := self.month) is not None:
            out["month"] = month
        if (day := self.day) is not None:
            out["day"] = day
        return out
