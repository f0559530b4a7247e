"""`StatisticsAgeTotals`. Written by `make generate`."""

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

_KNOWN = frozenset(("13-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsAgeTotals(Model):
    """People by age in years."""

    _extras: Extras = field(init=False)

    from_13_to_17: int | None
    """People from 13 to 17 years of age."""

    from_18_to_24: int | None
    """People from 18 to 24 years of age."""

    from_25_to_34: int | None
    """People from 25 to 34 years of age."""

    from_35_to_44: int | None
    """People from 35 to 44 years of age."""

    from_45_to_54: int | None
    """People from 45 to 54 years of age."""

    from_55_to_64: int | None
    """People from 55 to 64 years of age."""

    from_65: int | None
    """People of 65 years of age or more."""

    def __init__(
        self,
        *,
        from_13_to_17: int | None = None,
        from_18_to_24: int | None = None,
        from_25_to_34: int | None = None,
        from_35_to_44: int | None = None,
        from_45_to_54: int | None = None,
        from_55_to_64: int | None = None,
        from_65: int | None = None,
    ) -> None:
        self._extras = None
        self.from_13_to_17 = from_13_to_17
        self.from_18_to_24 = from_18_to_24
        self.from_25_to_34 = from_25_to_34
        self.from_35_to_44 = from_35_to_44
        self.from_45_to_54 = from_45_to_54
        self.from_55_to_64 = from_55_to_64
        self.from_65 = from_65

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("13-17")
        if value is not None:
            self.from_13_to_17 = from_13_to_17 = read_integer(value)
            if from_13_to_17 is None:
                kept = keep_raw(kept, src, "13-17", value)
        else:
            self.from_13_to_17 = None
            missing += 1
        value = get("18-24")
        if value is not None:
            self.from_18_to_24 = from_18_to_24 = read_integer(value)
            if from_18_to_24 is None:
                kept = keep_raw(kept, src, "18-24", value)
        else:
            self.from_18_to_24 = None
            missing += 1
        value = get("25-34")
        if value is not None:
            self.from_25_to_34 = from_25_to_34 = read_integer(value)
            if from_25_to_34 is None:
                kept = keep_raw(kept, src, "25-34", value)
        else:
            self.from_25_to_34 = None
            missing += 1
        value = get("35-44")
        if value is not None:
            self.from_35_to_44 = from_35_to_44 = read_integer(value)
            if from_35_to_44 is None:
                kept = keep_raw(kept, src, "35-44", value)
        else:
            self.from_35_to_44 = None
            missing += 1
        value = get("45-54")
        if value is not None:
            self.from_45_to_54 = from_45_to_54 = read_integer(value)
            if from_45_to_54 is None:
                kept = keep_raw(kept, src, "45-54", value)
        else:
            self.from_45_to_54 = None
            missing += 1
        value = get("55-64")
        if value is not None:
            self.from_55_to_64 = from_55_to_64 = read_integer(value)
            if from_55_to_64 is None:
                kept = keep_raw(kept, src, "55-64", value)
        else:
            self.from_55_to_64 = None
            missing += 1
        value = get("65+")
        if value is not None:
            self.from_65 = from_65 = read_integer(value)
            if from_65 is None:
                kept = keep_raw(kept, src, "65+", value)
        else:
            self.from_65 = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 7 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (from_13_to_17 := self.from_13_to_17) is not None:
            out["13-17"] = from_13_to_17
        if (from_18_to_24 := self.from_18_to_24) is not None:
            out["18-24"] = from_18_to_24
        if (from_25_to_34 := self.from_25_to_34) is not None:
            out["25-34"] = from_25_to_34
        if (from_35_to_44 := self.from_35_to_44) is not None:
            out["35-44"] = from_35_to_44
        if (from_45_to_54 := self.from_45_to_54) is not None:
            out["45-54"] = from_45_to_54
        if (from_55_to_64 := self.from_55_to_64) is not None:
            out["55-64"] = from_55_to_64
        if (from_65 := self.from_65) is not None:
            out["65+"] = from_65
        return out
