"""`StatisticsDemographics`. Written by `make generate`."""

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

_KNOWN = frozenset(("gender", "age"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsDemographics(Model):
    """Who the audience of the accounts is, as far as the networks tell."""

    _extras: Extras = field(init=False)

    gender: StatisticsGender | None
    """The audience by gender."""

    age: StatisticsAge | None
    """The audience by age."""

    def __init__(
        self,
        *,
        gender: StatisticsGender | None = None,
        age: StatisticsAge | None = None,
    ) -> None:
        self._extras = None
        self.gender = gender
        self.age = age

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("gender")
        if value.__class__ is dict:
            self.gender = StatisticsGender.from_dict(value)
        elif value is None:
            self.gender = None
            missing += 1
        else:
            self.gender = None
            kept = keep_raw(kept, src, "gender", value)
        value = get("age")
        if value.__class__ is dict:
            self.age = StatisticsAge.from_dict(value)
        elif value is None:
            self.age = None
            missing += 1
        else:
            self.age = None
            kept = keep_raw(kept, src, "age", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (gender := self.gender) is not None:
            out["gender"] = gender.to_dict()
        if (age := self.age) is not None:
            out["age"] = age.to_dict()
        return out


from .statistics_age import StatisticsAge
from .statistics_gender import StatisticsGender
