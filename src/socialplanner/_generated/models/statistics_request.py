"""`StatisticsRequest`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_text
from .enums import StatisticsPlatform

_KNOWN = frozenset(("profileIds", "platforms", "currentRange", "prevRange"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsRequest(Model):
    """Which accounts and which days to count."""

    _extras: Extras = field(init=False)

    profile_ids: list[str] | None
    """The `profileId` of each account to count, 1 to 100 of them; the `id` of an account will not do. More
    than 100 end in a 400.
    """

    platforms: list[StatisticsPlatform] | None
    """Networks to count. Absent, every network counts that the accounts belong to."""

    current_range: StatisticsRange | None
    """The days to count. Absent, the last seven whole days count."""

    previous_range: StatisticsRange | None
    """The days to compare with; allowed only together with `currentRange`. With `currentRange` alone
    nothing is compared; where both are absent, the last seven days are compared with the seven before.
    """

    def __init__(
        self,
        *,
        profile_ids: list[str],
        platforms: list[StatisticsPlatform] | None = None,
        current_range: StatisticsRange | None = None,
        previous_range: StatisticsRange | None = None,
    ) -> None:
        self._extras = None
        self.profile_ids = profile_ids
        self.platforms = platforms
        self.current_range = current_range
        self.previous_range = previous_range

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("profileIds")
        if value.__class__ is list:
            profile_ids = [item for item in value if item.__class__ is str]
            self.profile_ids = profile_ids
            if len(profile_ids) != len(value):
                kept = keep_raw_list(kept, "profileIds", value, read_text)
                self.profile_ids = profile_ids or None
        elif value is None:
            self.profile_ids = None
            missing += 1
        else:
            self.profile_ids = None
            kept = keep_raw(kept, src, "profileIds", value)
        value = get("platforms")
        if value.__class__ is list:
            platforms = [item for item in value if item.__class__ is str]
            self.platforms = platforms
            if len(platforms) != len(value):
                kept = keep_raw_list(kept, "platforms", value, read_text)
                self.platforms = platforms or None
        elif value is None:
            self.platforms = None
            missing += 1
        else:
            self.platforms = None
            kept = keep_raw(kept, src, "platforms", value)
        value = get("currentRange")
        if value.__class__ is dict:
            self.current_range = StatisticsRange.from_dict(value)
        elif value is None:
            self.current_range = None
            missing += 1
        else:
            self.current_range = None
            kept = keep_raw(kept, src, "currentRange", value)
        value = get("prevRange")
        if value.__class__ is dict:
            self.previous_range = StatisticsRange.from_dict(value)
        elif value is None:
            self.previous_range = None
            missing += 1
        else:
            self.previous_range = None
            kept = keep_raw(kept, src, "prevRange", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (profile_ids := self.profile_ids) is not None:
            out["profileIds"] = profile_ids
        if (platforms := self.platforms) is not None:
            out["platforms"] = platforms
        if (current_range := self.current_range) is not None:
            out["currentRange"] = current_range.to_dict()
        if (previous_range := self.previous_range) is not None:
            out["prevRange"] = previous_range.to_dict()
        return out


from .statistics_range import StatisticsRange
