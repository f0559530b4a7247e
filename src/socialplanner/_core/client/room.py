"""The base of the rooms of a client."""

from __future__ import annotations

from ...errors import UsageError
from ..call.sender import Sender


class Room:
    """The operations of one noun of the API, bound to a client and its location."""

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def _location(self, given: str | None) -> str:
        location = self._sender.options.location_id if given is None else given
        if location is None:
            raise UsageError(
                "location_id: expected a location. Give location_id= here or to the client, or use"
                " planner.for_location(...).",
                argument="location_id",
            )
        return location
