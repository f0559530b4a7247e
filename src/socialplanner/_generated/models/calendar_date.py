"""`CalendarDate`. Written by `make generate`."""

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

_KNOWN = frozenset(("year", "month", "day"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CalendarDate(Model):
    """A day, without a time and without a time zone."""

    _extras: Extras = field(init=False)

    year: int | None
    """The year, four digits."""

    month: int | None
    """The month, 1 for January."""

    day: int | None
    """The day of the month, from 1."""

    def __init__(
        self,
        *,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
    ) -> None:
        self._extras = None
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("year")
        if value is not None:
            self.year = year = read_integer(value)
            if year is None:
                kept = keep_raw(kept, src, "year", value)
        else:
            self.year = None
            missing += 1
        value = get("month")
        if value is not None:
            self.month = month = read_integer(value)
            if month is None:
                kept = keep_raw(kept, src, "month", value)
        else:
            self.month = None
            missing += 1
        value = get("day")
        if value is not None:
            self.day = day = read_integer(value)
            if day is None:
                kept = keep_raw(kept, src, "day", value)
        else:
            self.day = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
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
