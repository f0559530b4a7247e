"""What the document says of the API as a whole, under `x-sdk: {api: ...}`: its rate limits and its error bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Dialect:
    """The limits of one app at one location, the headers with these limits, and the fields of an error body."""

    limit: int  # requests in a window
    window: float  # seconds
    daily_limit: int  # requests in a day
    limit_header: bytes  # the header names are lower case, as ASGI wants them
    remaining_header: bytes
    window_header: bytes  # the window in milliseconds
    daily_limit_header: bytes
    daily_remaining_header: bytes
    status_field: str
    message_field: str
    trace_id_field: str

    @staticmethod
    def parse(document: dict[str, Any]) -> Dialect:
        """Read the block of a document. Of the places where an error may hold a field, the first is the one used."""
        api = document["x-sdk"]["api"]
        rate, errors = api["rate"], api["errors"]
        headers = {name: header.lower().encode() for name, header in rate["headers"].items()}
        return Dialect(
            limit=rate["limit"],
            window=float(rate["window"]),
            daily_limit=rate["daily_limit"],
            limit_header=headers["limit"],
            remaining_header=headers["remaining"],
            window_header=headers["window_ms"],
            daily_limit_header=headers["daily_limit"],
            daily_remaining_header=headers["daily_remaining"],
            status_field=errors["status"][0],
            message_field=errors["message"][0],
            trace_id_field=errors["trace_id"][0],
        )

    def error_body(self, status: int, message: object, **more: object) -> dict[str, Any]:
        """Return an error body with its status, its message and further fields."""
        return {self.status_field: status, self.message_field: message, **more}
