"""One attempt of a call, as errors and events show it."""

from __future__ import annotations

from typing import NamedTuple


class Attempt(NamedTuple):
    """One request of a call. A call that succeeds at once has one attempt."""

    number: int
    status: int | None
    """The status of the response; None where no response came."""
    error: str
    """The class of the error; an empty text where the attempt succeeded."""
    reason: str
    maybe_applied: bool
    """Whether the server may have carried out the request although no success was received."""
    seconds: float
    waited: float
    """Seconds between the attempt before and this one: the back-off, or what the server asked for."""
