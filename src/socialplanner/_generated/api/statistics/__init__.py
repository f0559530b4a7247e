"""The room `statistics`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...models import StatisticsRange, StatisticsReport


class Statistics(Room):
    """How the posts and accounts of a location did on their networks in a stretch of days, beside the
    stretch before. Accounts are named by `profileId` here.
    """

    __slots__ = ()

    async def get(
        self,
        *,
        profile_ids: Sequence[str],
        platforms: Sequence[str] | None = None,
        current_range: StatisticsRange | None = None,
        previous_range: StatisticsRange | None = None,
        location_id: str | None = None,
    ) -> StatisticsReport:
        """Count what up to 100 accounts did in a stretch of days.

        Reads, although it is a POST. Without dates it counts the last seven whole days and compares them with
        the seven before; the smallest step is a day. Statistics exist for LinkedIn pages and TikTok business
        accounts, not for profiles there. Accounts are named by `profileId`, and one whose
        `hasStatisticsPermissions` is false adds nothing. It answers 200 in version `v3` and 201 in older
        ones.

        profile_ids: The `profileId` of each account to count, 1 to 100 of them. More than 100 end in a 400.
            Whether the `id` of an account does as well is not known: an undated page of HighLevel has one in
            its example.
        platforms: Networks to count. Absent, every network counts that the accounts belong to.
        current_range: The days to count. Absent, the last seven whole days count.
        previous_range: The days to compare with; allowed only together with `currentRange`. With
            `currentRange` alone nothing is compared; where both are absent, the last seven days are compared
            with the seven before.

        Scope: `socialplanner/statistics.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .get_statistics import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                profile_ids=profile_ids,
                platforms=platforms,
                current_range=current_range,
                previous_range=previous_range,
            )
        )
