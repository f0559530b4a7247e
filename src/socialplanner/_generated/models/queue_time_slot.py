"""`QueueTimeSlot`. Written by `make generate`."""

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

_KNOWN = frozenset(("_id", "dayOfWeek", "time"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueTimeSlot(Model):
    """A time of the week at which a queue publishes one item."""

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the record. Only the answer to creating a queue holds it."""

    day_of_week: int | None
    """Day of the week, 0 to 6. It is likely that 0 is Sunday; HighLevel does not say so."""

    time: str | None
    """Time of the day as HH:mm on a clock of 24 hours, in the time zone of the location."""

    def __init__(
        self,
        *,
        id: str | None = None,
        day_of_week: int | None = None,
        time: str | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.day_of_week = day_of_week
        self.time = time

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
        value = get("dayOfWeek")
        if value is not None:
            self.day_of_week = day_of_week = read_integer(value)
            if day_of_week is None:
                kept = keep_raw(kept, src, "dayOfWeek", value)
        else:
            self.day_of_week = None
            missing += 1
        value = get("time")
        if value.__class__ is str:
            self.time = value
        elif value is None:
            self.time = None
            missing += 1
        else:
            self.time = None
            kept = keep_raw(kept, src, "time", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["_id"] = id
        if (day_of_week := self.day_of_week) is not None:
            out["dayOfWeek"] = day_of_week
        if (time := self.time) is not None:
            out["time"] = time
        return out
