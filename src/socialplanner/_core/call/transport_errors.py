"""The errors of a call that got no usable response: did it reach the server, and may it be sent again?"""

from __future__ import annotations

from ...errors import AmbiguousOutcome, DeadlineExceeded, InvalidResponse, NotSent
from ...request import Operation, Request
from ..api import Api
from ..http.network_errors import UnreadableBody, describe, explain_break, is_certificate_error, may_pass
from ..http.response import RawResponse
from ..secrets import Secrets, redact
from .api_errors import find_trace_id, snippet
from .failure import Failure
from .record import CallRecord


def network_failure(
    operation: Operation, record: CallRecord, error: Exception, host: str, api: Api, secrets: Secrets
) -> Failure:
    """Return the failure of a request that was not sent completely, or lost its response."""
    if not record.maybe_sent:
        certificate = is_certificate_error(error)
        advice = "Check the certificates." if certificate else "It is safe to try again."
        reached = redact(describe(error), secrets)
        text = f"{operation.name}: nothing reached {host} ({reached}). {advice}"
        return Failure(NotSent(text, operation=operation.name), transient=not certificate and may_pass(error))
    reason = explain_break(error)
    # what is not HTTP is quoted there, whatever it says
    return incomplete_failure(operation, record, reason, redact(str(reason), secrets), api)


def incomplete_failure(
    operation: Operation,
    record: CallRecord,
    reason: UnreadableBody,
    text: str,
    api: Api,
    head: RawResponse | None = None,
) -> Failure:
    """Return the failure of a response that did not come, or did not come to its end."""
    error = (
        deadline_exceeded(operation, record, text)
        if reason.timed_out
        else invalid_response(operation, text, head, api, Secrets())
    )
    return Failure(
        error,
        None if head is None else head.status,
        transient=not reason.permanent,
        maybe_applied=True,
        timed_out=reason.timed_out,
        raw_headers=None if head is None else head.raw_headers,
    )


def deadline_exceeded(operation: Operation, record: CallRecord, reason: str) -> DeadlineExceeded:
    """Return the error of a call whose time is over, with where the time went."""
    times = record.time_by_phase()
    parts = ", ".join(f"{phase} {seconds:.2f} s" for phase, seconds in times.items())
    return DeadlineExceeded(
        f"{operation.name}: {reason}. The time was spent on: {parts}.",
        operation=operation.name,
        sent=record.maybe_applied,
        spent=times,
    )


def invalid_response(
    operation: Operation, reason: str, response: RawResponse | None, api: Api, secrets: Secrets
) -> InvalidResponse:
    """Return the error for a response that is incomplete or cannot be parsed."""
    shown = "" if response is None or operation.private else snippet(response.body, secrets)
    status = None if response is None else response.status
    with_status = "" if status is None else f" ({status})"
    beginning = f"; it begins with {shown!r}" if shown else ""
    trace_id = None if response is None else find_trace_id(response, operation, api)
    return InvalidResponse(
        f"{operation.name}: the response{with_status} cannot be read: {reason}{beginning}.",
        operation=operation.name,
        status=status,
        snippet=shown,
        trace_id=None if trace_id is None else redact(trace_id, secrets),
    )


def ambiguous_outcome(failure: Failure, request: Request[object], record: CallRecord) -> AmbiguousOutcome:
    """Return the error of a create that left and has no readable response: it may have happened."""
    sent_at = record.sent_at()
    return AmbiguousOutcome(
        f"{request.operation.name} may have happened (sent {sent_at:%Y-%m-%d %H:%M:%S} UTC): {failure.error}"
        " Look in the list before you send it again.",
        operation=request.operation.name,
        request=request,
        sent_at=sent_at,
        cause=failure.error,
    )
