"""`get_statistics`: POST /social-media-posting/statistics. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, strings
from ...._core.nested_rules import Items, Nested
from ...._core.rules import Choice
from ....request import Operation, Request
from ...models.enums import StatisticsPlatform
from ...models.statistics_range import StatisticsRange
from ...models.statistics_report import StatisticsReport

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

MAX_PROFILE_IDS = 100
"""The most that the API accepts in one request."""

_PLATFORMS = Items(Choice(StatisticsPlatform))
_CURRENT_RANGE = Nested(StatisticsRange)
_PREVIOUS_RANGE = Nested(StatisticsRange)

OPERATION = Operation(
    id="get_statistics",
    name="statistics.get",
    method="POST",
    path="/social-media-posting/statistics",
    repeat="read",
    scopes=("socialplanner/statistics.readonly",),
    result=("results",),
)


def build(
    *,
    location_id: str,
    profile_ids: Sequence[str],
    platforms: Sequence[str] | None = None,
    current_range: StatisticsRange | None = None,
    previous_range: StatisticsRange | None = None,
) -> Request[StatisticsReport]:
    """Return the request of `get_statistics` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    body: dict[str, object] = {}
    body["profileIds"] = strings("profile_ids", profile_ids, least=1, most=100)
    if platforms is not None:
        body["platforms"] = checked("platforms", platforms, _PLATFORMS)
    if current_range is not None:
        body["currentRange"] = checked("current_range", current_range, _CURRENT_RANGE)
    if previous_range is not None:
        body["prevRange"] = checked("previous_range", previous_range, _PREVIOUS_RANGE)
    return Request(
        OPERATION,
        f"/social-media-posting/statistics",
        StatisticsReport.from_dict,
        location_id=location_id,
        query=tuple(pairs),
        body=body,
    )


async def get_statistics(
    sender: Sender,
    *,
    location_id: str,
    profile_ids: Sequence[str],
    platforms: Sequence[str] | None = None,
    current_range: StatisticsRange | None = None,
    previous_range: StatisticsRange | None = None,
) -> StatisticsReport:
    """Count what up to 100 accounts did in a stretch of days.

    Reads, although it is a POST. Without dates it counts the last seven whole days and compares them with the
    seven before; the smallest step is a day. Statistics exist for LinkedIn pages and TikTok business
    accounts, not for profiles there. Accounts are named by `profileId`, and one whose
    `hasStatisticsPermissions` is false adds nothing. It answers 200 in version `v3` and 201 in older ones.

    profile_ids: The `profileId` of each account to count, 1 to 100 of them. More than 100 end in a 400.
        Whether the `id` of an account does as well is not known: an undated page of HighLevel has one in its
        example.
    platforms: Networks to count. Absent, every network counts that the accounts belong to.
    current_range: The days to count. Absent, the last seven whole days count.
    previous_range: The days to compare with; allowed only together with `currentRange`. With `currentRange`
        alone nothing is compared; where both are absent, the last seven days are compared with the seven
        before.

    Scope: `socialplanner/statistics.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            profile_ids=profile_ids,
            platforms=platforms,
            current_range=current_range,
            previous_range=previous_range,
        )
    )
