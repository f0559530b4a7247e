"""`GooglePostStart`. Written by `make generate`."""

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

_KNOWN = frozenset(("startDate", "startTime"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GooglePostStart(Model):
    """The day and the time at which an event or offer starts."""

    _extras: Extras = field(init=False)

    date: CalendarDate | None
    """The first day."""

    time: TimeOfDay | None
    """The time on the first day."""

    def __init__(
        self,
        *,
        date: CalendarDate | None = None,
        time: TimeOfDay | None = None,
    ) -> None:
        self._extras = None
        self.date = date
        self.time = time

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("startDate")
        if value.__class__ is dict:
            self.date = CalendarDate.from_dict(value)
        elif value is None:
            self.date = None
            missing += 1
        else:
            self.date = None
            kept = keep_raw(kept, src, "startDate", value)
        value = get("startTime")
        if value.__class__ is dict:
            self.time = TimeOfDay.from_dict(value)
        elif value is None:
            self.time = None
            missing += 1
        else:
            self.time = None
            kept = keep_raw(kept, src, "startTime", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (date := self.date) is not None:
            out["startDate"] = date.to_dict()
        if (time := self.time) is not None:
            out["startTime"] = time.to_dict()
        return out


from .calendar_date import CalendarDate
from .time_of_day import TimeOfDay
