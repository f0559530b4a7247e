"""What a handler is given, what it gives back, and how it is told which operation it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .state import Location, State
from .switches import Switches


@dataclass(frozen=True, slots=True)
class Request:
    """A call that passed the gate and fits the spec. `body` is None where the operation takes none."""

    state: State
    switches: Switches
    location: Location
    path: dict[str, str]
    query: dict[str, str]
    body: Any
    origin: str  # under which the sandbox is reached
    content: bytes = b""  # the body as it came, for those that are no JSON
    content_type: str = ""
    version: str = "v3"  # the header Version


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and a JSON body, or a status and the address to go on to."""

    status: int
    body: dict[str, Any]
    location: str = ""


Handler = Callable[[Request], Answer]
Glance = Callable[[Any], None]


class Room:
    """The operations of one noun of the API, each answered by one function."""

    def __init__(self) -> None:
        self.handlers: dict[str, Handler] = {}
        self.glances: dict[str, Glance] = {}

    def answers(self, operation_id: str, *, first: Glance | None = None) -> Callable[[Handler], Handler]:
        """Mark the function that answers an operation. `first` sees the body before the spec judges it."""

        def mark(handler: Handler) -> Handler:
            self.handlers[operation_id] = handler
            if first is not None:
                self.glances[operation_id] = first
            return handler

        return mark


def done(status: int, message: str, results: dict[str, Any] | None = None) -> Answer:
    """A success in the envelope of posts and accounts; without `results` it is an acknowledgement."""
    body: dict[str, Any] = {"success": True, "statusCode": status, "message": message}
    if results is not None:
        body["results"] = results
    return Answer(status, body)
