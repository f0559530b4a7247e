"""`StatisticsRequest`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Text
from .enums import StatisticsPlatform


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsRequest(RequestModel):
    """Which accounts and which days to count."""

    _extras: Extras = field(init=False)

    profile_ids: list[str] | None
    """The `profileId` of each account to count, 1 to 100 of them. More than 100 end in a 400. Whether the
    `id` of an account does as well is not known: an undated page of HighLevel has one in its example.
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
        self._check()


from .statistics_range import StatisticsRange

set_fields(
    StatisticsRequest,
    Field("profile_ids", "profileIds", Items(Text(is_id=True), least=1, most=100), required=True),
    Field("platforms", "platforms", Items(Choice(StatisticsPlatform))),
    Field("current_range", "currentRange", Nested(StatisticsRange)),
    Field("previous_range", "prevRange", Nested(StatisticsRange)),
)
