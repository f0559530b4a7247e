"""`StatisticsRange`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.values import read_datetime, write_datetime

_KNOWN = frozenset(("startDate", "endDate"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsRange(Model):
    """A stretch of time, from its first moment to its last."""

    _extras: Extras = field(init=False)

    start_date: datetime | None
    """Its first moment, UTC."""

    end_date: datetime | None
    """Its last moment, UTC."""

    def __init__(
        self,
        *,
        start_date: datetime,
        end_date: datetime,
    ) -> None:
        self._extras = None
        self.start_date = start_date
        self.end_date = end_date

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("startDate")
        if value is not None:
            self.start_date = start_date = read_datetime(value)
            if start_date is None:
                kept = keep_raw(kept, src, "startDate", value)
        else:
            self.start_date = None
            missing += 1
        value = get("endDate")
        if value is not None:
            self.end_date = end_date = read_datetime(value)
            if end_date is None:
                kept = keep_raw(kept, src, "endDate", value)
        else:
            self.end_date = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (start_date := self.start_date) is not None:
            out["startDate"] = write_datetime("start_date", start_date)
        if (end_date := self.end_date) is not None:
            out["endDate"] = write_datetime("end_date", end_date)
        return out
