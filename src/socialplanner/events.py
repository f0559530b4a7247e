"""What a client tells its event hook while it works: `SocialPlanner(..., on_event=hook)`.

    Attempted   a request was answered, broke, or did not get away
    Retrying    it failed in a way that may pass, and is sent again after a wait
    Waited      the pace, or a pause that the server asked for, held a request back
    Refreshed   the token of a location was renewed, or could not be
    Ambiguous   a create may have happened, and nobody knows
    SpecDrift   a value in an answer does not fit the spec
    Done        the call is over

The hook is called in the task of the call, so it must be quick; what it raises is logged and goes no further.
Events hold no token, no body and no query. `call` is the same number in all events of one call.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

if TYPE_CHECKING:
    from .attempt import Attempt


@frozen(kw_only=True)
class AttemptEnded:
    """One request of a call. `seconds` is how long it took, `trace_id` what the API's support asks for."""

    call: int
    operation: str
    method: str
    path: str
    """The template, such as `/social-media-posting/{locationId}/posts/{id}`: no ids."""
    location_id: str | None
    attempt: Attempt
    trace_id: str | None


@frozen(kw_only=True)
class RetryScheduled:
    """The next attempt comes after `wait` seconds; `reason` is why there is one."""

    call: int
    operation: str
    number: int
    wait: float
    reason: str


@frozen(kw_only=True)
class RateLimitWait:
    """A request was held back for `seconds`, before it was sent, to stay under the limits of the location."""

    call: int
    operation: str
    location_id: str | None
    seconds: float


@frozen(kw_only=True)
class TokenRefreshed:
    """The token of a location was renewed; `error` is the class of what went wrong, or None."""

    location_id: str | None
    seconds: float
    error: str | None


@frozen(kw_only=True)
class OutcomeUnknown:
    """A create left at `sent_at` (UTC) and has no readable answer, because of `cause` (the name of a class)."""

    call: int
    operation: str
    location_id: str | None
    sent_at: datetime
    cause: str


@frozen
class SpecDrift:
    """A value in an answer that does not fit its field: `pointer` says where (RFC 6901), `value` what came.

    The field reads None (or the list without it), and the raw value stays in the model's `extras`.
    """

    operation: str
    pointer: str
    value: object = field(repr=False)


@frozen(kw_only=True)
class CallEnded:
    """The call is over after `seconds`. `error` is the name of the error's class, None where it went well, and
    `Cancelled` where the caller ended it. `spent` has the seconds by phase (see `DeadlineExceeded`)."""

    call: int
    operation: str
    method: str
    path: str
    location_id: str | None
    status: int | None
    error: str | Literal["Cancelled"] | None
    seconds: float
    spent: dict[str, float]
    attempts: tuple[Attempt, ...]
    trace_id: str | None


Event: TypeAlias = (
    AttemptEnded | RetryScheduled | RateLimitWait | TokenRefreshed | OutcomeUnknown | SpecDrift | CallEnded
)
OnEvent: TypeAlias = Callable[[Event], object]
