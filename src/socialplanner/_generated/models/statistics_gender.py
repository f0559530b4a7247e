"""`StatisticsGender`. Written by `make generate`."""

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

_KNOWN = frozenset(("totals",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsGender(Model):
    """The box around the counts by gender."""

    _extras: Extras = field(init=False)

    totals: StatisticsGenderTotals | None
    """The counts."""

    def __init__(
        self,
        *,
        totals: StatisticsGenderTotals | None = None,
    ) -> None:
        self._extras = None
        self.totals = totals

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("totals")
        if value.__class__ is dict:
            self.totals = StatisticsGenderTotals.from_dict(value)
        elif value is None:
            self.totals = None
            missing += 1
        else:
            self.totals = None
            kept = keep_raw(kept, src, "totals", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (totals := self.totals) is not None:
            out["totals"] = totals.to_dict()
        return out


from .statistics_gender_totals import StatisticsGenderTotals
