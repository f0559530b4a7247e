"""What a handler is given, what it returns, and how it is registered for the operation that it handles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .state import Location, State
from .switches import Switches


@dataclass(frozen=True, slots=True)
class Request:
    """A call whose token and parameters were checked against the document. `body` is None for operations without."""

    state: State
    switches: Switches
    location: Location
    path: dict[str, str]
    query: dict[str, str]
    body: Any
    origin: str  # under which the sandbox is reached
    content: bytes = b""  # the body as it came, for bodies that are not JSON
    content_type: str = ""
    version: str = "v3"  # the header Version


@dataclass(frozen=True, slots=True)
class Response:
    """A status and a JSON body, or a status and the address to redirect to."""

    status: int
    body: dict[str, Any]
    location: str = ""
    generic: bool = False  # made from the document alone; no room knows the operation


Handler = Callable[[Request], Response]
EarlyCheck = Callable[[Any], None]


class Room:
    """The operations of one tag of the document, each with the function that handles it."""

    def __init__(self) -> None:
        self.handlers: dict[str, Handler] = {}
        self.early_checks: dict[str, EarlyCheck] = {}

    def handle(
        self, operation_id: str, *, early_check: EarlyCheck | None = None
    ) -> Callable[[Handler], Handler]:
        """Register the function below for an operation. `early_check` gets the body before it is validated."""

        def register(handler: Handler) -> Handler:
            self.handlers[operation_id] = handler
            if early_check is not None:
                self.early_checks[operation_id] = early_check
            return handler

        return register


def ok(status: int, message: str, results: dict[str, Any] | None = None) -> Response:
    """Return a success in the envelope of posts and accounts; without `results` it is an acknowledgement."""
    body: dict[str, Any] = {"success": True, "statusCode": status, "message": message}
    if results is not None:
        body["results"] = results
    return Response(status, body)
