"""`get_location`: GET /locations/{locationId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.location import Location

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="get_location",
    name="locations.get",
    method="GET",
    path="/locations/{locationId}",
    repeat="read",
    scopes=("locations.readonly",),
    result=("location",),
)


def build(
    *,
    location_id: str,
) -> Request[Location]:
    """Return the request of `get_location` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/locations/{path_segment('location_id', location_id)}",
        Location.from_dict,
        location_id=location_id,
    )


async def get_location(
    sender: Sender,
    *,
    location_id: str,
) -> Location:
    """Read what is known of a location, such as its time zone.

    The location is the business whose posts the planner keeps. Its `timezone` is what its people mean by a
    time of day: the planner itself takes and gives times in UTC, so a date is turned into UTC with it. Its
    `companyId` is the agency, which the search for users wants to know.

    Scope: `locations.readonly`. It only reads: it may be sent again. Raises `BadRequest`, `Unauthorized`,
    `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
        )
    )
