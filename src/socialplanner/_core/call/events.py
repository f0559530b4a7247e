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
    RuleNotKept,
    SpecDrift,
    TokenRefreshed,
    UnknownField,
)
from ..http.response import RawResponse
from .api_errors import find_trace_id
from .failure import Failure
from .log import log
from .record import CallRecord
from .typed_response import TypedResponse

T = TypeVar("T")


def emit_attempt_ended(record: CallRecord, attempt: Attempt, response: RawResponse | Failure) -> None:
    """Emit that an attempt got a response or broke."""
    operation = record.request.operation
    event = AttemptEnded(
        call=record.ensure_id(),
        operation=operation.name,
        method=operation.method,
        path=operation.path,
        location_id=record.request.location_id,
        attempt=attempt,
        trace_id=None if isinstance(response, Failure) else find_trace_id(response, operation, record.api),
    )
    emit(record.on_event, event)


def emit_retry(record: CallRecord, failure: Failure, wait: float) -> None:
    """Emit that another attempt is to come."""
    reason = f"{type(failure.error).__name__}{f' {failure.status}' if failure.status else ''}"
    event = RetryScheduled(
        call=record.ensure_id(),
        operation=record.request.operation.name,
        number=len(record.attempts) + 1,
        wait=wait,
        reason=reason,
    )
    emit(record.on_event, event)


def emit_rate_limit_wait(record: CallRecord, seconds: float) -> None:
    """Emit that the rate limit held a request back."""
    event = RateLimitWait(
        call=record.ensure_id(),
        operation=record.request.operation.name,
        location_id=record.request.location_id,
        seconds=seconds,
    )
    emit(record.on_event, event)


def emit_call_ended(record: CallRecord, outcome: TypedResponse[T] | BaseException) -> None:
    """Emit that the whole call has ended, after `OutcomeUnknown` where a create may have happened."""
    request = record.request
    _emit_if_unknown(record, outcome)
    trace_id: str | None = None
    if isinstance(outcome, TypedResponse):
        trace_id = find_trace_id(outcome.response, request.operation, record.api)
    elif isinstance(outcome, (APIError, InvalidResponse)):
        trace_id = outcome.trace_id
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
        trace_id=trace_id,
    )
    emit(record.on_event, event)


def _emit_if_unknown(record: CallRecord, outcome: TypedResponse[T] | BaseException) -> None:
    """Emit that a create may have happened: one that was cancelled in flight is as uncertain as one without a
    response."""
    request = record.request
    if isinstance(outcome, AmbiguousOutcome):
        cause = type(outcome.cause).__name__
    elif isinstance(outcome, (TypedResponse, SocialPlannerError)):
        return
    elif request.operation.repeat == "create" and record.maybe_applied:
        cause = _error_name(outcome)
    else:
        return
    event = OutcomeUnknown(
        call=record.ensure_id(),
        operation=request.operation.name,
        location_id=request.location_id,
        sent_at=record.sent_at(),
        cause=cause,
    )
    emit(record.on_event, event)


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
        case UnknownField():
            log.debug(
                "%s: the response has a field %s, which the spec does not know", event.operation, event.path
            )
        case RuleNotKept():
            log.info("%s: rule %s at %s: %s", event.operation, event.rule, event.field, event.message)
        case CallEnded():
            log.debug("%s: %s after %.3f s", event.operation, event.error or event.status, event.seconds)
