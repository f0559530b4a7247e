"""A failed attempt, with what decides whether it is repeated."""

from __future__ import annotations

from typing import NamedTuple

from ...errors import SocialPlannerError


class Failure(NamedTuple):
    """An attempt without success."""

    error: SocialPlannerError
    status: int | None = None
    transient: bool = False
    """Whether the next attempt may succeed."""
    maybe_applied: bool = False
    """Whether the server may have carried out the request all the same."""
    timed_out: bool = False
    """Whether the time ran out: such a failure is expensive, for both sides."""
    retry_after: float | None = None
    """Seconds that the server asks to wait."""
    token_rejected: bool = False
    """Whether the token was the reason, so that another token may be accepted."""
    raw_headers: tuple[tuple[bytes, bytes], ...] | None = None
    """The headers of a response whose body could not be read."""
