"""The errors of responses outside of 2xx, with what their body says."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache

from ... import errors
from ...errors import APIError, InvalidResponse, NotFound
from ...request import Operation
from ..api import Api, Paths
from ..http.response import RawResponse
from ..json_codec import InvalidJSON, loads
from ..nesting import TOO_DEEP, is_too_deep
from ..rate.retry_after import parse_retry_after
from ..secrets import Secrets, redact
from ..values import read_list, read_object
from .error_details import read_details, value_at
from .failure import Failure
from .retry import TRANSIENT
from .speaker import NOT_IMPLEMENTED, TOO_MANY, advise, is_about_route, is_own
from .token_source import may_need_token

SNIPPET = 200  # characters of a body that an error shows
SEARCHED = 64 * 1024  # bytes of a body from which they are taken, after the secrets are taken out
UNAVAILABLE = 503
LONGEST = 2000  # characters of one message of the API

_BY_STATUS: dict[int, type[APIError]] = {
    400: errors.BadRequest,
    401: errors.Unauthorized,
    403: errors.Forbidden,
    404: errors.NotFound,
    409: errors.Conflict,
    422: errors.Invalid,
    429: errors.RateLimited,
}


def to_failure(response: RawResponse, operation: Operation, api: Api, secrets: Secrets) -> Failure:
    """Return the failure of a status outside of 2xx. All of 3xx and 4xx are refusals, but for a 408: there the server
    gave up on a request that it may have begun. So are the 5xx that say that a server does no such thing."""
    status = response.status
    if status < 400:
        return Failure(_redirect(response, operation, secrets), status, maybe_applied=status < 300)
    body = _object(response.body)
    own = is_own(body, api.errors)
    error = _api_error(response, body, operation, api, secrets, own=own)
    about_route = is_about_route(error.messages, api.errors)
    retry_after = _retry_after(response, api)
    if isinstance(error, errors.RateLimited):
        error.retry_after = retry_after
    return Failure(
        error,
        status,
        transient=status in TRANSIENT,
        maybe_applied=(status >= 500 and status not in NOT_IMPLEMENTED) or status == 408,
        retry_after=retry_after,
        token_rejected=own
        and isinstance(error, errors.Unauthorized)
        and may_need_token(error.messages, api.errors.not_about_token),
        foreign=(not own or about_route) and status != TOO_MANY,
        says_gone=own and status == 404 and not about_route,
    )


def _retry_after(response: RawResponse, api: Api) -> float | None:
    """Return the seconds that the server asks to wait. Only a server that is asked too much, or is out of service,
    asks for that: with other statuses the same headers say how the pace is, and no more."""
    if response.status not in (TOO_MANY, UNAVAILABLE):
        return None
    names = api.rate.headers if response.status == TOO_MANY else None
    return parse_retry_after(response.raw_headers, names, datetime.now(UTC))


def not_found(operation: Operation, text: str, response: RawResponse, api: Api) -> NotFound:
    """Return the error for a success that says in its text what other APIs say with a 404."""
    message = f"{operation.name}: {text.rstrip('.')}. {api.advise(404)}"
    return NotFound(message, operation=operation.name, status=response.status, messages=[text])


def snippet(body: bytes, secrets: Secrets) -> str:
    """Return the beginning of a body, in one line, without secrets."""
    beginning = body[:SEARCHED].decode("utf-8", "replace")
    return " ".join(redact(beginning, secrets).split())[:SNIPPET]


def find_trace_id(response: RawResponse, operation: Operation, api: Api) -> str | None:
    """Return the trace id of a response whose body need not be JSON."""
    if operation.private:
        return None
    found = _trace_id_pattern(api.errors.trace_id).search(response.body, 0, SEARCHED)
    return None if found is None else found[1].decode("ascii")


@lru_cache(maxsize=16)
def _trace_id_pattern(paths: Paths) -> re.Pattern[bytes]:
    names = "|".join(dict.fromkeys(re.escape(path[-1]) for path in paths))
    return re.compile(
        rf'"(?:{names})"\s*:\s*"([0-9a-fA-F]{{8}}(?:-[0-9a-fA-F]{{4}}){{3}}-[0-9a-fA-F]{{12}})"'.encode()
    )


def _redirect(response: RawResponse, operation: Operation, secrets: Secrets) -> InvalidResponse:
    target = redact(_target(response), secrets)
    what = f"a redirect ({response.status}{target}), which is never followed"
    return InvalidResponse(
        f"{operation.name}: the server answered with {what if response.status >= 300 else response.status}."
        " Check base_url.",
        operation=operation.name,
        status=response.status,
    )


def _api_error(
    response: RawResponse,
    body: dict[str, object],
    operation: Operation,
    api: Api,
    secrets: Secrets,
    *,
    own: bool,
) -> APIError:
    """Return the error for the status. A body of any shape is read as far as it can be."""
    status, shape = response.status, api.errors
    kind = _BY_STATUS.get(status, errors.ServerError if status >= 500 else APIError)
    messages = [redact(line, secrets)[:LONGEST] for line in _messages(body, shape.message)]
    code, name, trace_id = (
        _short_text(body, paths, secrets) for paths in (shape.code, shape.name, shape.trace_id)
    )
    reason = "; ".join(messages) or ("" if operation.private else snippet(response.body, secrets))
    text = f"{operation.name} was refused with {status}: {(reason or 'no reason given').rstrip('.')}."
    if trace_id:
        text += f" Trace id {trace_id}."
    advice = advise(api, status, own=own, about_route=is_about_route(messages, shape))
    return kind(
        f"{text} {advice}".rstrip(),
        operation=operation.name,
        status=status,
        messages=messages,
        code=code,
        name=name,
        trace_id=trace_id,
        details={} if operation.private else read_details(body, shape, secrets),
    )


def _object(body: bytes) -> dict[str, object]:
    try:
        document = loads(body)
    except InvalidJSON:
        return {}
    return read_object(document) or {}


def _messages(body: dict[str, object], paths: Paths) -> list[str]:
    """Return the texts at the first path that has any."""
    for path in paths:
        message = value_at(body, path)
        if isinstance(message, str) and message:
            return [message]
        if lines := read_list(message):
            return [TOO_DEEP if is_too_deep(line) else str(line) for line in lines]
    return []


def _short_text(body: dict[str, object], paths: Paths, secrets: Secrets) -> str | None:
    """Return the text at the first path that has one, without secrets."""
    for path in paths:
        value = value_at(body, path)
        if isinstance(value, str) and value:
            return redact(value, secrets)[:SNIPPET]
    return None


def _target(response: RawResponse) -> str:
    """Return the host of a redirect only: the rest of the location may hold secrets."""
    found = re.match(
        r"(?:https?:)?//(?:[^/?#\\@]*@)?([A-Za-z0-9.:\[\]-]{1,100})", response.headers.get("location", "")
    )
    return f" to {found[1]}" if found else ""
