"""Everything that can go wrong, one class for each thing that a caller would do differently.

    SocialPlannerError
    ├── UsageError         wrong before anything was sent (also a ValueError); names the argument
    ├── NotSent            nothing reached the server, safe to repeat
    ├── AmbiguousOutcome   a create that may have happened: look before you send it again
    ├── DeadlineExceeded   the total time is over; says where it went
    ├── InvalidResponse    an answer that cannot be read
    ├── PagesError         the server's paging makes no sense
    └── APIError           the API refused: .status .message .messages .code .trace_id
        ├── BadRequest 400    ├── Unauthorized 401    ├── Forbidden 403    ├── NotFound 404
        ├── Conflict 409      ├── Invalid 422         ├── RateLimited 429  └── ServerError 5xx

All of them pickle, and none holds a token. Each has `attempts`: the requests that were tried, and how they ended.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .attempt import Attempt
    from .events import SpecDrift
    from .request import Request


class SocialPlannerError(Exception):
    """Whatever this SDK raises; `operation` is `room.method`, or None outside of a call; `attempts` the requests
    of the call and how each ended, empty where nothing was tried."""

    def __init__(self, message: str, *, operation: str | None = None) -> None:
        super().__init__(message)
        self.operation = operation
        self.attempts: tuple[Attempt, ...] = ()

    def __str__(self) -> str:
        text = super().__str__()
        if len(self.attempts) < 2:
            return text
        ends = ", ".join(str(attempt.status or attempt.error) for attempt in self.attempts)
        return f"{text} ({len(self.attempts)} attempts: {ends})"

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self.args, dict(self.__dict__))


class UsageError(SocialPlannerError, ValueError):
    """A wrong argument, found before anything was sent; `argument` is its name."""

    def __init__(self, message: str, *, argument: str | None = None, operation: str | None = None) -> None:
        super().__init__(message, operation=operation)
        self.argument = argument


class NotSent(SocialPlannerError):
    """Nothing reached the server (refused, DNS, TLS, no connection free): safe to repeat."""


class AmbiguousOutcome(SocialPlannerError):
    """A create left, and no readable answer came: it may have happened or not.

    `request` is what was sent (without the token), `sent_at` when (UTC), `cause` the error that
    hid the answer, `searched` whether it was looked for in vain already (`on_ambiguous="reconcile"`).
    Look in the list before you send it again: `find_match` of the room does that.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        request: Request[object] | None = None,
        sent_at: datetime | None = None,
        cause: SocialPlannerError | None = None,
    ) -> None:
        super().__init__(message, operation=operation)
        self.request = request
        self.sent_at = sent_at
        self.cause = cause
        self.searched = False


class DeadlineExceeded(SocialPlannerError):
    """The total time of the call is over. `sent` tells whether a request may have left that was not refused;
    `spent` gives seconds by phase (`token`, `pace`, `connection`, `answer`, `wait` between attempts)."""

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        sent: bool = False,
        spent: dict[str, float] | None = None,
    ) -> None:
        super().__init__(message, operation=operation)
        self.sent = sent
        self.spent = spent or {}


class InvalidResponse(SocialPlannerError):
    """An answer that cannot be read: HTML, a redirect, cut short, too large, the wrong shape.

    `status` is None where not even a status line came; `snippet` has at most 200 characters of the
    body, without secrets; `trace_id` what the API's support asks for; `drift` what did not fit the spec
    (strict mode only).
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        status: int | None = None,
        snippet: str = "",
        trace_id: str | None = None,
        drift: tuple[SpecDrift, ...] = (),
    ) -> None:
        super().__init__(message, operation=operation)
        self.status = status
        self.snippet = snippet
        self.trace_id = trace_id
        self.drift = drift


class PagesError(SocialPlannerError):
    """The server's paging makes no sense (it ignores `skip`, or never ends): the walk stops here."""


class APIError(SocialPlannerError):
    """The API refused. `messages` are its own words, `message` the same in one line, `trace_id` what its
    support asks for, `code` its machine-readable reason where it gives one."""

    def __init__(
        self,
        text: str,
        *,
        operation: str | None = None,
        status: int,
        messages: list[str] | None = None,
        code: str | None = None,
        name: str | None = None,
        trace_id: str | None = None,
        details: dict[str, object] | None = None,
    ) -> None:
        super().__init__(text, operation=operation)
        self.status = status
        self.messages = messages or []
        self.code = code
        self.name = name
        self.trace_id = trace_id
        self.details = details or {}

    @property
    def message(self) -> str:
        return "; ".join(self.messages)


class BadRequest(APIError):
    """400: the request as a whole does not make sense to the API."""


class Unauthorized(APIError):
    """401: the token is missing, expired or has not the scope; or the Version header is wrong."""


class Forbidden(APIError):
    """403: the token is valid, but not for this location."""


class NotFound(APIError):
    """404: nothing there has this id."""


class Conflict(APIError):
    """409: it clashes with what is there."""


class Invalid(APIError):
    """422: fields of the request break the API's rules; `messages` names each."""


class RateLimited(APIError):
    """429: too many requests. `retry_after` is the server's wish in seconds, or None where it has none.

    The client waits by itself where the wish is 60 s or less and the deadline allows it."""

    retry_after: float | None = None


class ServerError(APIError):
    """5xx: the API failed."""


def _restored(
    kind: type[SocialPlannerError], args: tuple[object, ...], state: dict[str, object]
) -> SocialPlannerError:
    """An error out of a pickle, whatever its constructor asks for."""
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(state)
    return error
