"""One request on the wire: its response, or how it broke."""

from __future__ import annotations

from attrs import evolve

from ...request import Request
from ...secret import Secret
from ..http.connections import NoConnectionFree
from ..http.http_request import Body, build_http_request
from ..http.network_errors import NETWORK_ERRORS
from ..http.response import IncompleteResponse, RawResponse, read_response
from ..secrets import redact, secrets_in
from .failure import Failure
from .options import Options
from .record import CallRecord
from .transport_errors import busy_failure, incomplete_failure, network_failure


async def exchange(
    options: Options, request: Request[object], body: Body, token: Secret | None, record: CallRecord
) -> RawResponse | Failure:
    """Send the request once and read the response to its end."""
    record.enter_phase("connection")
    try:
        http_request = build_http_request(
            options.api, options.origin, options.constant_headers, request, body, token, record.trace
        )
        return await options.connections.exchange(http_request, read_response, record.send_untraced)
    except NoConnectionFree:
        return busy_failure(request.operation)
    except IncompleteResponse as error:
        reason = redact(str(error), secrets_in(options.api, request, token))
        if error.head.status >= 300:
            return evolve(error.head, broken=reason)  # the status alone says what to do
        return incomplete_failure(request.operation, record, error.reason, reason, options.api, error.head)
    except NETWORK_ERRORS as error:
        secrets = secrets_in(options.api, request, token)
        failure = network_failure(request.operation, record, error, options.origin.host, options.api, secrets)
        return _blame_file(body, failure)


def _blame_file(body: Body, failure: Failure) -> Failure:
    """Report a file that could not be read instead of the connection that broke with it."""
    if body is None or isinstance(body, (bytes, Secret)) or body.problem is None:
        return failure
    return Failure(body.problem, maybe_applied=failure.maybe_applied)
