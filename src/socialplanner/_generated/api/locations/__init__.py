"""The room `locations`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from ...models import Location


class Locations(Room):
    """The location itself, beside the planner: its time zone, its names and its agency."""

    __slots__ = ()

    async def get(
        self,
        *,
        location_id: str | None = None,
    ) -> Location:
        """Read what is known of a location, such as its time zone.

        The location is the business whose posts the planner keeps. Its `timezone` is what its people mean by
        a time of day: the planner itself takes and gives times in UTC, so a date is turned into UTC with it.
        Its `companyId` is the agency, which the search for users wants to know.

        Scope: `locations.readonly`. It only reads: it may be sent again. Raises `BadRequest`, `Unauthorized`,
        `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .get_location import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
            )
        )
