"""A refusal: what a handler or the authentication raises, and the error body that the caller gets for it."""

from __future__ import annotations

from typing import Any

from .spec import load_spec

INVALID = 422
PHRASES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    INVALID: "Unprocessable Entity",  # `http` has another phrase for it since Python 3.13
    501: "Not Implemented",
}


class Refusal(Exception):
    """A call is answered with an error. A 422 has a list of all reasons, the other statuses have one text.

    `broken` says that the request breaks the rules of the API in every state: no program should send it.
    """

    def __init__(self, status: int, *reasons: str, broken: bool = False) -> None:
        super().__init__(status, *reasons)
        self.status = status
        self.reasons = list(reasons)
        self.broken = broken or status == INVALID

    def body(self, trace_id: str) -> dict[str, Any]:
        """Return the error body, in the API's shape."""
        dialect = load_spec().dialect
        message = self.reasons if self.status == INVALID else "; ".join(self.reasons)
        body = dialect.error_body(self.status, message, error=PHRASES[self.status])
        return body | {dialect.trace_id_field: trace_id}


def invalid(*reasons: str) -> Refusal:
    """Return a 422 with all reasons."""
    return Refusal(INVALID, *reasons)


def not_found(what: str) -> Refusal:
    """Return a 404: the thing does not exist, or no longer exists."""
    return Refusal(404, f"{what} not found")
