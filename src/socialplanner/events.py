"""The events that a client sends to its hook: `SocialPlanner(..., on_event=hook)`.

    AttemptEnded     a request got a response, broke, or did not leave
    RetryScheduled   the request failed in a way that may pass, and is sent again after a wait
    RateLimitWait    the rate limit, or a pause that the server asked for, held a request back
    TokenRefreshed   the token of a location was renewed, or the renewal failed
    OutcomeUnknown   a create may have happened or not
    SpecDrift        a value in a response does not fit the spec
    UnknownField     a response has a field that the spec does not know; told once for each field and client
    RuleNotKept      a post that was to be checked breaks a rule, and is sent all the same
    CallEnded        the call is over

The hook is called in the task of the call, so it must be quick. An error that it raises is logged and does not reach
the caller. Events hold no token, no body and no query. `call` is the same number in all events of one call.
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
    """The end of one request. `attempt` says how it ended, `trace_id` is the id that the API's support asks for."""

    call: int
    operation: str
    method: str
    path: str
    """The path template, such as `/social-media-posting/{locationId}/posts/{id}`: no ids."""
    location_id: str | None
    attempt: Attempt
    trace_id: str | None


@frozen(kw_only=True)
class RetryScheduled:
    """The plan of another attempt, after `wait` seconds. `reason` says how the last one failed."""

    call: int
    operation: str
    number: int
    wait: float
    reason: str


@frozen(kw_only=True)
class RateLimitWait:
    """A wait of `seconds` before a request was sent, to stay under the limits of the location."""

    call: int
    operation: str
    location_id: str | None
    seconds: float


@frozen(kw_only=True)
class TokenRefreshed:
    """The end of a token's renewal. `error` is the name of the error's class, or None if it succeeded.

    `location_id` is None for the agency's own token.
    """

    location_id: str | None
    seconds: float
    error: str | None


@frozen(kw_only=True)
class OutcomeUnknown:
    """A create that left at `sent_at` (UTC) and got no readable response. `cause` is the name of the error's class."""

    call: int
    operation: str
    location_id: str | None
    sent_at: datetime
    cause: str


@frozen
class SpecDrift:
    """A value in a response that does not fit its field. `pointer` says where (RFC 6901), `value` is what came.

    The field reads None (a list leaves the element out), and the raw value is kept in the model's `extras`. One of more
    than 60 levels of objects and lists is not kept, and `value` says so: Python cannot copy or compare it.
    """

    operation: str
    pointer: str
    value: object = field(repr=False)


@frozen
class UnknownField:
    """A field of a response that the spec does not know. Its value is kept in the model's `extras`; it is no drift.

    `model` and `field` name it, by the class and by the API's name; `path` is a place where it was, such as
    `/results/posts/*/media/*/blurHash`, with a star for each index. A client and its views tell each field once,
    and of 1000 fields at most.
    """

    operation: str
    path: str
    model: str
    field: str


@frozen(kw_only=True)
class RuleNotKept:
    """A rule that a post breaks, found by `posts.create(..., check=True)`, which sends the post all the same.

    It is cut, loses a field, is not as it should be, or may be refused for what is only inferred. `rule`, `severity`,
    `field` and `network` are those of `preflight.Problem`; `message` has no text of the post.
    """

    operation: str
    location_id: str | None
    rule: str
    severity: str
    field: str
    network: str | None
    message: str


@frozen(kw_only=True)
class CallEnded:
    """The end of a call, after `seconds`.

    `error` is the name of the error's class, None if the call succeeded, and `Cancelled` if the caller ended it.
    `spent` holds the seconds of each phase (see `DeadlineExceeded`).
    """

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
    AttemptEnded
    | RetryScheduled
    | RateLimitWait
    | TokenRefreshed
    | OutcomeUnknown
    | SpecDrift
    | UnknownField
    | RuleNotKept
    | CallEnded
)
OnEvent: TypeAlias = Callable[[Event], object]
