"""One request on the wire, with a permit of the rate limiter: its response, or how it broke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from ...errors import RateLimited, SocialPlannerError
from ...secret import Secret
from ..http.http_request import Body, build_http_request
from ..http.response import IncompleteResponse, RawResponse, read_response
from ..secrets import redact, secrets_in
from .failure import Failure
from .options import Options
from .record import CallRecord
from .transport_errors import incomplete_failure, network_failure

if TYPE_CHECKING:
    from ..rate.limiter import Limiter, Permit, Priority

SHORTEST_WAIT_REPORTED = 0.01  # seconds that a request may be held back without an event


async def attempt(
    options: Options, record: CallRecord, location: str, body: Body, token: Secret | None
) -> RawResponse | Failure:
    """Wait for a permit, send the request once, and give the permit back with what the response tells of limits."""
    limiter = options.limiter
    if limiter is None:
        return await exchange(options, record, body, token)
    permit = await acquire_permit(limiter, record, location, options.priority or "interactive")
    headers: tuple[tuple[bytes, bytes], ...] | None = None
    try:
        response = await exchange(options, record, body, token)
        headers = response.raw_headers
        return response
    finally:
        limiter.release(location, permit, headers, sent=record.maybe_sent)


async def acquire_permit(limiter: Limiter, record: CallRecord, location: str, priority: Priority) -> Permit:
    """Wait until the rate limit lets the request go. Raises `RateLimited` where the day's requests are used up."""
    record.enter_phase("rate_limit")
    began = record.clock()
    try:
        permit = await limiter.acquire(location, priority=priority)
    except RateLimited as error:
        error.operation = record.request.operation.name
        raise
    seconds = record.clock() - began
    if seconds > SHORTEST_WAIT_REPORTED and record.is_observed:
        from .events import emit_rate_limit_wait

        emit_rate_limit_wait(record, seconds)
    return permit


async def exchange(
    options: Options, record: CallRecord, body: Body, token: Secret | None
) -> RawResponse | Failure:
    """Send the request once and read the response to its end."""
    request = record.request
    record.enter_phase("connection")
    try:
        http_request = build_http_request(
            options.api, options.origin, options.constant_headers, request, body, token, record.trace
        )
        return await options.connections.exchange(http_request, read_response, record.send_untraced)
    except IncompleteResponse as error:
        reason = redact(str(error), secrets_in(options.api, request, token))
        if error.head.status >= 300:
            return evolve(error.head, broken=reason)  # the status alone says what to do
        return incomplete_failure(request.operation, record, error.reason, reason, options.api, error.head)
    except SocialPlannerError:
        raise
    except Exception as error:  # noqa: BLE001 - a transport may raise whatever it likes; callers get our errors only
        secrets = secrets_in(options.api, request, token)
        failure = network_failure(request.operation, record, error, options.origin.host, options.api, secrets)
        return _blame_file(body, failure)


def _blame_file(body: Body, failure: Failure) -> Failure:
    """Report a file that could not be read instead of the connection that broke with it."""
    if body is None or isinstance(body, (bytes, Secret)) or body.problem is None:
        return failure
    return Failure(body.problem, maybe_applied=failure.maybe_applied)
