"""The errors of this SDK: one class for each way in which a caller reacts.

    SocialPlannerError
    ├── UsageError         a wrong argument, found before anything was sent (also a ValueError)
    ├── NotSent            nothing reached the server: safe to send again
    ├── AmbiguousOutcome   a create that may have happened: look before you send it again
    ├── DeadlineExceeded   the time for the whole call is over; says where it went
    ├── InvalidResponse    a response that cannot be read
    ├── PagesError         the pages of a list contradict each other, or never end
    ├── MissingField       the id of a record that came without one was read: ask `has_id` before
    └── APIError           the API refused: .status .message .messages .code .trace_id .details
        ├── BadRequest 400    ├── Unauthorized 401    ├── Forbidden 403    ├── NotFound 404
        ├── Conflict 409      ├── Invalid 422         ├── RateLimited 429  └── ServerError 5xx

All of them can be pickled, and none holds a token. `attempts` lists the requests that were made, and how they ended.
"""

from __future__ import annotations

import os
from copy import copy
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .attempt import Attempt
    from .events import SpecDrift
    from .request import Request


class SocialPlannerError(Exception):
    """The base class of all errors of this SDK.

    `operation` is `room.method`, or None outside of a call. `attempts` are the requests of the call and how each
    ended; empty where no request was made.
    """

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

    def to_json(self) -> dict[str, object]:
        """Return what is known as plain JSON values, for a log or a job queue: the class, the operation, the status,
        the API's messages, the trace id, the times, the attempts. Never a body, a token or a response's text."""
        return _write_error(self)

    @staticmethod
    def from_json(document: object) -> SocialPlannerError:
        """Return the error that `to_json` wrote, of the same class. Raises `UsageError`, which names the field.

        An `AmbiguousOutcome` has no `request` then, as that holds a body.
        """
        from ._plain_json import Misfit

        problem, place = "", ""
        try:
            return _read_error(document)
        except Misfit as error:
            problem, place = str(error), error.place
        raise UsageError(problem, argument=place)

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), self.args, dict(self.__dict__))


class UsageError(SocialPlannerError, ValueError):
    """A wrong argument, found before anything was sent. `argument` is its name."""

    def __init__(self, message: str, *, argument: str | None = None, operation: str | None = None) -> None:
        super().__init__(message, operation=operation)
        self.argument = argument


class NotSent(SocialPlannerError):
    """A failure before the request left (refused, DNS, TLS, no connection free): it is safe to send it again."""


class AmbiguousOutcome(SocialPlannerError):
    """A create that left and got no readable response: it may have happened or not.

    `request` is what was sent (without the token), `sent_at` when (UTC), `cause` the error in place of the response.
    `sent_at_server` is `sent_at` by the server's clock, or a little before, for a search on another machine; None if no
    response told that clock. `searched`: `on_ambiguous="reconcile"` has read all lists and found nothing like it. `key`
    names this create, in copies of the error too. Before you send it again, look: `find_match` of the room does that.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str | None = None,
        request: Request[object] | None = None,
        sent_at: datetime | None = None,
        sent_at_server: datetime | None = None,
        key: str = "",
        cause: SocialPlannerError | None = None,
    ) -> None:
        super().__init__(message, operation=operation)
        self.request = request
        self.sent_at = sent_at
        self.sent_at_server = sent_at_server
        self.cause = cause
        self.searched = False
        self.key = key or os.urandom(16).hex()


class DeadlineExceeded(SocialPlannerError):
    """The time for the whole call is over.

    `sent` is True if the server may have carried out a request. `spent` holds the seconds of each phase: `token`,
    `rate_limit`, `connection`, `response`, and `wait` (between attempts).
    """

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
    """A response that cannot be read: HTML, a redirect, cut short, too large, or of the wrong shape.

    `status` is None where not even a status line came. `snippet` has at most 200 characters of the body, without
    secrets. `trace_id` is the id that the API's support asks for. `drift` holds the values that do not fit the spec
    (with `strict=True` only).
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
    """Pages of a list that contradict each other: the server ignores `skip`, or the list never ends. Reading stops."""


class MissingField(SocialPlannerError):
    """The id of a record that came without one was read. Ask `has_id` before: `getattr` and `hasattr` raise it too."""

    model, field = "", ""


class APIError(SocialPlannerError):
    """A refusal by the API.

    `messages` are the API's own words, and `message` joins them in one line. `code` is its machine-readable reason
    and `name` its name for the error; None where it gives none. `trace_id` is the id that the API's support asks
    for. `details` holds the other fields of the error body, under the API's own names and without secrets.
    """

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
    """400: the API cannot use the request as a whole."""


class Unauthorized(APIError):
    """401: the token is missing, expired or without the scope, or the Version header is wrong."""


class Forbidden(APIError):
    """403: the token is valid, but not for this location."""


class NotFound(APIError):
    """404: the API knows nothing with this id."""


class Conflict(APIError):
    """409: the request conflicts with what exists already."""


class Invalid(APIError):
    """422: fields of the request break the API's rules. `messages` names each of them."""


class RateLimited(APIError):
    """429: too many requests. `retry_after` is the number of seconds that the server asks to wait, or None.

    The client waits by itself where that is 60 s or less and the deadline allows it.
    """

    retry_after: float | None = None


class ServerError(APIError):
    """5xx: the API failed."""


def _restore(
    kind: type[SocialPlannerError], args: tuple[object, ...], state: dict[str, object]
) -> SocialPlannerError:
    """Rebuild a pickled error without its constructor, whose arguments differ from class to class."""
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(state)
    return error


def _write_error(error: SocialPlannerError) -> dict[str, object]:
    from ._plain_json import ERROR_FIELDS, write_attempt

    kind = next(each for each in type(error).__mro__ if each.__module__ == __name__)
    document: dict[str, object] = {"error": kind.__name__, "text": _outline(error)}
    for name in ERROR_FIELDS:
        if hasattr(error, name):
            value: object = getattr(error, name)
            document[name] = value.isoformat() if isinstance(value, datetime) else copy(value)
    if isinstance(error, AmbiguousOutcome):
        document["cause"] = None if error.cause is None else _write_error(error.cause)
    document["attempts"] = [write_attempt(each) for each in error.attempts]
    return document


def _read_error(document: object) -> SocialPlannerError:
    from ._plain_json import ERROR_FIELDS, as_dict, as_list, as_text, classes_below, read_attempt

    fields = as_dict("error", document)
    named = as_text("error.error", fields.get("error"))
    kind = classes_below(SocialPlannerError).get(named, SocialPlannerError)
    text = as_text("error.text", fields.get("text"))
    error = kind(text, status=0) if issubclass(kind, APIError) else kind(text)
    for name, read in ERROR_FIELDS.items():
        if hasattr(error, name) and fields.get(name) is not None:
            setattr(error, name, read(f"error.{name}", fields[name]))
    if isinstance(error, AmbiguousOutcome) and fields.get("cause") is not None:
        error.cause = _read_error(fields["cause"])
    attempts = as_list("error.attempts", fields.get("attempts", []))
    error.attempts = tuple(read_attempt(f"error.attempts[{at}]", each) for at, each in enumerate(attempts))
    return error


def _outline(error: SocialPlannerError) -> str:
    """Return a text for the error. Where its own may quote a response, one is made of what is known."""
    name, trace_id = error.operation or "the call", getattr(error, "trace_id", None)
    end = f" Trace id {trace_id}." if trace_id else ""
    match error:
        case APIError():
            reason = error.message.rstrip(".") or "no reason given"
            return f"{name} was refused with {error.status}: {reason}.{end}"
        case InvalidResponse():
            status = "" if error.status is None else f" ({error.status})"
            return f"{name}: the response{status} cannot be read.{end}"
        case AmbiguousOutcome():
            cause = "" if error.cause is None else f": {_outline(error.cause)}"
            return f"{name} may have happened{cause.rstrip('.')}. Look in the list before you send it again."
        case DeadlineExceeded():
            return f"{name}: the time for the whole call is over."
        case _:
            return Exception.__str__(error)
