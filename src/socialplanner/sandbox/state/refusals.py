"""A refusal: what a handler or the gate raises, and the error body that the caller gets for it."""

from __future__ import annotations

from typing import Any

INVALID = 422


class Refusal(Exception):
    """The call is answered with an error. A 422 says everything that is wrong, the others one thing.

    `broken` says that the request breaks the rules of the API whatever the state is: no program should send it.
    """

    def __init__(self, status: int, *reasons: str, broken: bool = False) -> None:
        super().__init__(status, *reasons)
        self.status = status
        self.reasons = list(reasons)
        self.broken = broken or status == INVALID

    def body(self, trace_id: str) -> dict[str, Any]:
        """The error body, in the API's shape."""
        return {
            "statusCode": self.status,
            "message": self.reasons if self.status == INVALID else "; ".join(self.reasons),
            "error": PHRASES[self.status],
            "traceId": trace_id,
        }


PHRASES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    INVALID: "Unprocessable Entity",  # `http` has another word for it since Python 3.13
    501: "Not Implemented",
}


def invalid(*reasons: str) -> Refusal:
    """422, with all that is wrong."""
    return Refusal(INVALID, *reasons)


def not_found(what: str) -> Refusal:
    """404: there is no such thing, or no longer."""
    return Refusal(404, f"{what} not found")
