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
    foreign: bool = False
    """Whether it does not come from where the API looks after what it has: from something before it, or for want of a
    route. Such a refusal knows nothing of an earlier attempt."""
    says_gone: bool = False
    """Whether the API itself says that there is nothing with this id."""
    raw_headers: tuple[tuple[bytes, bytes], ...] | None = None
    """The headers of a response whose body could not be read."""
