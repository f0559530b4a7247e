"""From an answer that is no success to the error that a caller can act on."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from ... import errors
from ...errors import APIError, InvalidResponse, NotFound
from ..attempt import Failure
from ..http.response import RawResponse
from ..json_codec import NotJSON, loads
from ..rate.retry_after import asked_wait
from ..request import Operation
from ..secrets import Secrets, redacted
from ..values import read_list, read_object
from .retry import TRANSIENT
from .token_source import another_token_may_do

SNIPPET = 200  # characters of a body that an error shows
LOOKED_AT = 64 * 1024  # bytes of a body from which they are taken, after what is secret is out
LONGEST = 2000  # characters of one message of the API
_TRACE_ID = re.compile(rb'"traceId"\s*:\s*"([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"')

_BY_STATUS: dict[int, type[APIError]] = {
    400: errors.BadRequest,
    401: errors.Unauthorized,
    403: errors.Forbidden,
    404: errors.NotFound,
    409: errors.Conflict,
    422: errors.Invalid,
    429: errors.RateLimited,
}


def refusal(raw: RawResponse, operation: Operation, secrets: Secrets) -> Failure:
    """A status outside of 2xx. All of 3xx and 4xx are answers, but for a 408: there the server gave up on a request
    that it may have begun."""
    error = _error(raw, operation, secrets)
    hint = asked_wait(raw.raw_headers, datetime.now(UTC))
    if isinstance(error, errors.RateLimited):
        error.retry_after = hint
    return Failure(
        error,
        raw.status,
        transient=raw.status in TRANSIENT,
        uncertain=not 300 <= raw.status < 500 or raw.status == 408,
        hint=hint,
        curable=isinstance(error, errors.Unauthorized) and another_token_may_do(error.messages),
    )


def _error(raw: RawResponse, operation: Operation, secrets: Secrets) -> APIError | InvalidResponse:
    """The error for it; a body in any shape is read as far as it makes sense."""
    if raw.status < 400:
        what = (
            f"a redirect ({raw.status}{_target(raw)}), which is never followed"
            if raw.status >= 300
            else raw.status
        )
        return InvalidResponse(
            f"{operation.name}: the server answered with {what}. Is base_url right?",
            operation=operation.name,
            status=raw.status,
        )
    kind = _BY_STATUS.get(raw.status, errors.ServerError if raw.status >= 500 else APIError)
    body = _object(raw.body)
    body |= read_object(body.get("error")) or {}  # the newer endpoints wrap everything in `error`
    messages = [
        redacted(line, secrets)[:LONGEST]
        for line in _lines(body.get("message") or body.get("error_description"))
    ]
    trace_id, code, name = (_word(body.get(key), secrets) for key in ("traceId", "code", "name"))
    said = (
        "; ".join(messages) or ("" if operation.private else snippet(raw.body, secrets)) or "no reason given"
    )
    text = f"{operation.name} was refused with {raw.status}: {said.rstrip('.')}."
    if trace_id:
        text += f" Trace id {trace_id}."
    if kind.advice:
        text += f" {kind.advice}"
    return kind(
        text,
        operation=operation.name,
        status=raw.status,
        messages=messages,
        code=code,
        name=name,
        trace_id=trace_id,
    )


def not_there(operation: Operation, said: str, raw: RawResponse) -> NotFound:
    """The API answers with a success and a text where other APIs say 404."""
    text = f"{operation.name}: {said.rstrip('.')}. {NotFound.advice}"
    return NotFound(text, operation=operation.name, status=raw.status, messages=[said])


def snippet(body: bytes, secrets: Secrets) -> str:
    """The beginning of a body, in one line, without secrets."""
    beginning = body[:LOOKED_AT].decode("utf-8", "replace")
    return " ".join(redacted(beginning, secrets).split())[:SNIPPET]


def trace_id_of(raw: RawResponse, operation: Operation) -> str | None:
    """The trace id of an answer that may be no JSON at all."""
    found = _TRACE_ID.search(raw.body, 0, LOOKED_AT)
    return None if found is None or operation.private else found[1].decode("ascii")


def _object(body: bytes) -> dict[str, object]:
    try:
        document = loads(body)
    except NotJSON:
        return {}
    return read_object(document) or {}


def _lines(message: object) -> list[str]:
    if isinstance(message, str):
        return [message] if message else []
    return [line if isinstance(line, str) else str(line) for line in read_list(message) or ()]


def _word(value: object, secrets: Secrets) -> str | None:
    return redacted(value, secrets)[:SNIPPET] if isinstance(value, str) and value else None


def _target(raw: RawResponse) -> str:
    """The host only: the rest of a location may hold secrets."""
    found = re.match(
        r"(?:https?:)?//(?:[^/?#\\@]*@)?([A-Za-z0-9.:\[\]-]{1,100})", raw.headers.get("location", "")
    )
    return f" to {found[1]}" if found else ""
