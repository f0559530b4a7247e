"""The events of a call, made from what its record holds, and given to the hook and to the log."""

from __future__ import annotations

from typing import TypeVar

from ...attempt import Attempt
from ...errors import AmbiguousOutcome, APIError, InvalidResponse, SocialPlannerError
from ...events import (
    AttemptEnded,
    CallEnded,
    Event,
    OnEvent,
    OutcomeUnknown,
    RateLimitWait,
    RetryScheduled,
    SpecDrift,
    TokenRefreshed,
)
from ...request import Request
from ..api import Api
from ..http.response import RawResponse
from .api_errors import find_trace_id
from .failure import Failure
from .log import log
from .record import CallRecord
from .typed_response import TypedResponse

T = TypeVar("T")


def emit_attempt_ended(
    on_event: OnEvent | None,
    request: Request[object],
    record: CallRecord,
    attempt: Attempt,
    response: RawResponse | Failure,
    api: Api,
) -> None:
    """Emit that an attempt got a response or failed."""
    operation = request.operation
    event = AttemptEnded(
        call=record.ensure_id(),
        operation=operation.name,
        method=operation.method,
        path=operation.path,
        location_id=request.location_id,
        attempt=attempt,
        trace_id=None if isinstance(response, Failure) else find_trace_id(response, operation, api),
    )
    emit(on_event, event)


def emit_retry(
    on_event: OnEvent | None, request: Request[object], record: CallRecord, failure: Failure, wait: float
) -> None:
    """Emit that another attempt follows."""
    reason = f"{type(failure.error).__name__}{f' {failure.status}' if failure.status else ''}"
    event = RetryScheduled(
        call=record.ensure_id(),
        operation=request.operation.name,
        number=len(record.attempts) + 1,
        wait=wait,
        reason=reason,
    )
    emit(on_event, event)


def emit_rate_limit_wait(
    on_event: OnEvent | None, request: Request[object], record: CallRecord, seconds: float
) -> None:
    """Emit that the rate limit held a request back."""
    event = RateLimitWait(
        call=record.ensure_id(),
        operation=request.operation.name,
        location_id=request.location_id,
        seconds=seconds,
    )
    emit(on_event, event)


def emit_call_ended(
    on_event: OnEvent | None,
    request: Request[object],
    record: CallRecord,
    outcome: TypedResponse[T] | BaseException,
    api: Api,
) -> None:
    """Emit that the whole call has ended, after `OutcomeUnknown` where a create may have happened."""
    cause = _find_cause_of_unknown_outcome(request, record, outcome)
    if cause is not None:
        emit(
            on_event,
            OutcomeUnknown(
                call=record.ensure_id(),
                operation=request.operation.name,
                location_id=request.location_id,
                sent_at=record.sent_at(),
                cause=cause,
            ),
        )
    event = CallEnded(
        call=record.ensure_id(),
        operation=request.operation.name,
        method=request.operation.method,
        path=request.operation.path,
        location_id=request.location_id,
        status=record.attempts[-1].status if record.attempts else None,
        error=None if isinstance(outcome, TypedResponse) else _error_name(outcome),
        seconds=record.clock() - record.began,
        spent=record.time_by_phase(),
        attempts=tuple(record.attempts),
        trace_id=_trace_id_of(request, outcome, api),
    )
    emit(on_event, event)


def _trace_id_of(request: Request[object], outcome: TypedResponse[T] | BaseException, api: Api) -> str | None:
    if isinstance(outcome, TypedResponse):
        return find_trace_id(outcome.response, request.operation, api)
    return outcome.trace_id if isinstance(outcome, (APIError, InvalidResponse)) else None


def _find_cause_of_unknown_outcome(
    request: Request[object], record: CallRecord, outcome: TypedResponse[T] | BaseException
) -> str | None:
    """Return why a create may have happened: one that was cancelled in flight is as uncertain as one without a
    response. None where the outcome is known."""
    if isinstance(outcome, AmbiguousOutcome):
        return type(outcome.cause).__name__
    if isinstance(outcome, (TypedResponse, SocialPlannerError)):
        return None
    return _error_name(outcome) if request.operation.repeat == "create" and record.maybe_applied else None


def _error_name(error: BaseException) -> str:
    return type(error).__name__ if isinstance(error, Exception) else "Cancelled"


def emit(on_event: OnEvent | None, event: Event) -> None:
    """Write the event to the log and give it to the hook. What the hook raises is logged and goes no further."""
    _write_log(event)
    if on_event is None:
        return
    try:
        on_event(event)
    except Exception as error:  # noqa: BLE001 - a hook must not cost the caller the response
        log.error("on_event raised %s", type(error).__name__)


def _write_log(event: Event) -> None:
    match event:
        case AttemptEnded(attempt=attempt):
            log.debug(
                "%s %s: %s in %.3f s, attempt %d%s",
                event.method,
                event.path,
                attempt.status or attempt.error,
                attempt.seconds,
                attempt.number,
                f", trace id {event.trace_id}" if event.trace_id else "",
            )
        case RetryScheduled():
            log.info("%s: attempt %d in %.2f s (%s)", event.operation, event.number, event.wait, event.reason)
        case RateLimitWait():
            log.debug("%s: held back for %.2f s by the rate limit", event.operation, event.seconds)
        case TokenRefreshed(error=None):
            log.info("a token was refreshed in %.3f s", event.seconds)
        case TokenRefreshed():
            log.warning("a token could not be refreshed: %s", event.error)
        case OutcomeUnknown():
            log.warning("%s may have happened, and has no response (%s)", event.operation, event.cause)
        case SpecDrift():
            log.debug(
                "%s: the response has a %s at %s, which the spec does not expect",
                event.operation,
                type(event.value).__name__,
                event.pointer,
            )
        case CallEnded():
            log.debug("%s: %s after %.3f s", event.operation, event.error or event.status, event.seconds)
