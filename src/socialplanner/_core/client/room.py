"""What every room of the client stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors import UsageError

if TYPE_CHECKING:
    from ..call.sender import Sender


class Room:
    """The operations of one noun of the API, bound to a client and its location."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def _location(self, given: str | None) -> str:
        location = self._sender.location_id if given is None else given
        if location is None:
            raise UsageError(
                "location_id: no location; give location_id= here, to SocialPlanner(...),"
                " or use planner.for_location(...)",
                argument="location_id",
            )
        return location
