"""`StatisticsGenderTotals`. Written by `make generate`."""

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

_KNOWN = frozenset(("male", "female", "unknown"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsGenderTotals(Model):
    """People by gender."""

    _extras: Extras = field(init=False)

    male: StatisticsShare | None
    """Men."""

    female: StatisticsShare | None
    """Women."""

    unknown: StatisticsShare | None
    """Those of whom the network does not tell."""

    def __init__(
        self,
        *,
        male: StatisticsShare | None = None,
        female: StatisticsShare | None = None,
        unknown: StatisticsShare | None = None,
    ) -> None:
        self._extras = None
        self.male = male
        self.female = female
        self.unknown = unknown

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("male")
        if value.__class__ is dict:
            self.male = StatisticsShare.from_dict(value)
        elif value is None:
            self.male = None
            missing += 1
        else:
            self.male = None
            kept = keep_raw(kept, src, "male", value)
        value = get("female")
        if value.__class__ is dict:
            self.female = StatisticsShare.from_dict(value)
        elif value is None:
            self.female = None
            missing += 1
        else:
            self.female = None
            kept = keep_raw(kept, src, "female", value)
        value = get("unknown")
        if value.__class__ is dict:
            self.unknown = StatisticsShare.from_dict(value)
        elif value is None:
            self.unknown = None
            missing += 1
        else:
            self.unknown = None
            kept = keep_raw(kept, src, "unknown", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (male := self.male) is not None:
            out["male"] = male.to_dict()
        if (female := self.female) is not None:
            out["female"] = female.to_dict()
        if (unknown := self.unknown) is not None:
            out["unknown"] = unknown.to_dict()
        return out


from .statistics_share import StatisticsShare
