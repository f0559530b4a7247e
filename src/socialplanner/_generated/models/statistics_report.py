"""`StatisticsReport`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_text

_KNOWN = frozenset(
    ("dayRange", "totals", "postPerformance", "breakdowns", "platformTotals", "demographics", "grouping")
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsReport(Model):
    """All numbers of one stretch of days: totals, day by day, network by network, and who the audience is.
    There is no finer step than a day. Accounts whose `hasStatisticsPermissions` is false add nothing.
    """

    _extras: Extras = field(init=False)

    day_range: list[str]
    """Names of the days that every list of daily numbers counts by, in their order. English names of
    weekdays, three letters each, in HighLevel's example.
    """

    totals: StatisticsTotals | None
    """One number for each kind of count."""

    post_performance: StatisticsPostPerformance | None
    """How the posts did, day by day."""

    breakdowns: StatisticsBreakdowns | None
    """The same counts network by network, with their change."""

    platform_totals: StatisticsPlatformTotals | None
    """Counts network by network, with their daily numbers."""

    demographics: StatisticsDemographics | None
    """Gender and age of the audience, where the networks tell."""

    grouping: str | None
    """How the numbers are grouped; `daily` was seen."""

    def __init__(
        self,
        *,
        day_range: list[str] | None = None,
        totals: StatisticsTotals | None = None,
        post_performance: StatisticsPostPerformance | None = None,
        breakdowns: StatisticsBreakdowns | None = None,
        platform_totals: StatisticsPlatformTotals | None = None,
        demographics: StatisticsDemographics | None = None,
        grouping: str | None = None,
    ) -> None:
        self._extras = None
        self.day_range = Absent() if day_range is None else day_range
        self.totals = totals
        self.post_performance = post_performance
        self.breakdowns = breakdowns
        self.platform_totals = platform_totals
        self.demographics = demographics
        self.grouping = grouping

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("dayRange")
        if value.__class__ is list:
            day_range = [item for item in value if item.__class__ is str]
            self.day_range = day_range
            if len(day_range) != len(value):
                kept = keep_raw_list(kept, "dayRange", value, read_text)
                self.day_range = day_range or Absent()
        elif value is None:
            self.day_range = Absent()
            missing += 1
        else:
            self.day_range = Absent()
            kept = keep_raw(kept, src, "dayRange", value)
        value = get("totals")
        if value.__class__ is dict:
            self.totals = StatisticsTotals.from_dict(value)
        elif value is None:
            self.totals = None
            missing += 1
        else:
            self.totals = None
            kept = keep_raw(kept, src, "totals", value)
        value = get("postPerformance")
        if value.__class__ is dict:
            self.post_performance = StatisticsPostPerformance.from_dict(value)
        elif value is None:
            self.post_performance = None
            missing += 1
        else:
            self.post_performance = None
            kept = keep_raw(kept, src, "postPerformance", value)
        value = get("breakdowns")
        if value.__class__ is dict:
            self.breakdowns = StatisticsBreakdowns.from_dict(value)
        elif value is None:
            self.breakdowns = None
            missing += 1
        else:
            self.breakdowns = None
            kept = keep_raw(kept, src, "breakdowns", value)
        value = get("platformTotals")
        if value.__class__ is dict:
            self.platform_totals = StatisticsPlatformTotals.from_dict(value)
        elif value is None:
            self.platform_totals = None
            missing += 1
        else:
            self.platform_totals = None
            kept = keep_raw(kept, src, "platformTotals", value)
        value = get("demographics")
        if value.__class__ is dict:
            self.demographics = StatisticsDemographics.from_dict(value)
        elif value is None:
            self.demographics = None
            missing += 1
        else:
            self.demographics = None
            kept = keep_raw(kept, src, "demographics", value)
        value = get("grouping")
        if value.__class__ is str:
            self.grouping = value
        elif value is None:
            self.grouping = None
            missing += 1
        else:
            self.grouping = None
            kept = keep_raw(kept, src, "grouping", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 7 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (day_range := self.day_range) or day_range.__class__ is not Absent:
            out["dayRange"] = day_range
        if (totals := self.totals) is not None:
            out["totals"] = totals.to_dict()
        if (post_performance := self.post_performance) is not None:
            out["postPerformance"] = post_performance.to_dict()
        if (breakdowns := self.breakdowns) is not None:
            out["breakdowns"] = breakdowns.to_dict()
        if (platform_totals := self.platform_totals) is not None:
            out["platformTotals"] = platform_totals.to_dict()
        if (demographics := self.demographics) is not None:
            out["demographics"] = demographics.to_dict()
        if (grouping := self.grouping) is not None:
            out["grouping"] = grouping
        return out


from .statistics_breakdowns import StatisticsBreakdowns
from .statistics_demographics import StatisticsDemographics
from .statistics_platform_totals import StatisticsPlatformTotals
from .statistics_post_performance import StatisticsPostPerformance
from .statistics_totals import StatisticsTotals
