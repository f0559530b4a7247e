"""`TimeOfDay`. Written by `make generate`."""

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

_KNOWN = frozenset(("hours", "minutes", "seconds"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class TimeOfDay(Model):
    """A time of the day, without a day and without a time zone."""

    _extras: Extras = field(init=False)

    hours: int | None
    """The hour, on a clock of 24 hours."""

    minutes: int | None
    """The minute of the hour."""

    seconds: int | None
    """The second of the minute."""

    def __init__(
        self,
        *,
        hours: int | None = None,
        minutes: int | None = None,
        seconds: int | None = None,
    ) -> None:
        self._extras = None
        self.hours = hours
        self.minutes = minutes
        self.seconds = seconds

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("hours")
        if value is not None:
            self.hours = hours = read_integer(value)
            if hours is None:
                kept = keep_raw(kept, src, "hours", value)
        else:
            self.hours = None
            missing += 1
        value = get("minutes")
        if value is not None:
            self.minutes = minutes = read_integer(value)
            if minutes is None:
                kept = keep_raw(kept, src, "minutes", value)
        else:
            self.minutes = None
            missing += 1
        value = get("seconds")
        if value is not None:
            self.seconds = seconds = read_integer(value)
            if seconds is None:
                kept = keep_raw(kept, src, "seconds", value)
        else:
            self.seconds = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (hours := self.hours) is not None:
            out["hours"] = hours
        if (minutes := self.minutes) is not None:
            out["minutes"] = minutes
        if (seconds := self.seconds) is not None:
            out["seconds"] = seconds
        return out
