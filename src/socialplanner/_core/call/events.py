"""The events of a call, made from what the sender knows of it, and told to the hook and to the log."""

from __future__ import annotations

from ...errors import AmbiguousOutcome, APIError, InvalidResponse, SocialPlannerError
from ...events import Ambiguous, Attempted, Done, Event, OnEvent, Refreshed, Retrying, SpecDrift, Waited
from ..attempt import Attempt, Failure
from ..http.response import RawResponse
from ..request import Request
from .api_errors import trace_id_of
from .log import log
from .record import Call
from .typed_response import Delivery


def attempt_ended(
    on_event: OnEvent | None,
    request: Request[object],
    call: Call,
    attempt: Attempt,
    raw: RawResponse | Failure,
) -> None:
    """An attempt was answered or broke."""
    operation = request.operation
    event = Attempted(
        call=call.named(),
        operation=operation.name,
        method=operation.method,
        path=operation.path,
        location_id=request.location_id,
        attempt=attempt,
        trace_id=None if isinstance(raw, Failure) else trace_id_of(raw, operation),
    )
    tell(on_event, event)


def retrying(
    on_event: OnEvent | None, request: Request[object], call: Call, failure: Failure, wait: float
) -> None:
    """Another attempt is to come."""
    reason = f"{type(failure.error).__name__}{f' {failure.status}' if failure.status else ''}"
    event = Retrying(
        call=call.named(),
        operation=request.operation.name,
        number=len(call.attempts) + 1,
        wait=wait,
        reason=reason,
    )
    tell(on_event, event)


def call_ended(
    on_event: OnEvent | None,
    request: Request[object],
    call: Call,
    ended: Delivery[object] | SocialPlannerError | BaseException,
) -> None:
    """The whole call is over. A create that was cancelled on its way is as uncertain as one without an answer."""
    cause: str | None = None
    if isinstance(ended, Delivery):
        error, trace_id = None, trace_id_of(ended.answer, request.operation)
    else:
        ours = isinstance(ended, SocialPlannerError)
        error = type(ended).__name__ if isinstance(ended, Exception) else "Cancelled"
        trace_id = ended.trace_id if isinstance(ended, (APIError, InvalidResponse)) else None
        if isinstance(ended, AmbiguousOutcome):
            cause = type(ended.cause).__name__
        elif not ours and request.operation.repeat == "create" and call.may_have_happened:
            cause = error
    operation = request.operation
    if cause is not None:
        tell(
            on_event,
            Ambiguous(
                call=call.named(),
                operation=operation.name,
                location_id=request.location_id,
                sent_at=call.sent_at(),
                cause=cause,
            ),
        )
    event = Done(
        call=call.named(),
        operation=operation.name,
        method=operation.method,
        path=operation.path,
        location_id=request.location_id,
        status=call.attempts[-1].status if call.attempts else None,
        error=error,
        seconds=call.clock() - call.began,
        spent=call.spent(),
        attempts=tuple(call.attempts),
        trace_id=trace_id,
    )
    tell(on_event, event)


def held_back(on_event: OnEvent | None, request: Request[object], call: Call, seconds: float) -> None:
    """The pace kept it waiting."""
    name, where = request.operation.name, request.location_id
    tell(on_event, Waited(call=call.named(), operation=name, location_id=where, seconds=seconds))


def tell(on_event: OnEvent | None, event: Event) -> None:
    _write(event)
    if on_event is None:
        return
    try:
        on_event(event)
    except Exception as error:  # noqa: BLE001 - a hook must not cost the caller the answer
        log.error("on_event raised %s", type(error).__name__)


def _write(event: Event) -> None:
    match event:
        case Attempted(attempt=attempt):
            log.debug(
                "%s %s: %s in %.3f s, attempt %d%s",
                event.method,
                event.path,
                attempt.status or attempt.error,
                attempt.seconds,
                attempt.number,
                f", trace id {event.trace_id}" if event.trace_id else "",
            )
        case Retrying():
            log.info("%s: attempt %d in %.2f s (%s)", event.operation, event.number, event.wait, event.reason)
        case Waited():
            log.debug("%s: held back for %.2f s by the pace", event.operation, event.seconds)
        case Refreshed(error=None):
            log.info("a token was renewed in %.3f s", event.seconds)
        case Refreshed():
            log.warning("a token could not be renewed: %s", event.error)
        case Ambiguous():
            log.warning("%s may have happened, and has no answer (%s)", event.operation, event.cause)
        case SpecDrift():
            kind = type(event.value).__name__
            log.debug(
                "%s: the answer has a %s at %s, which the spec does not expect",
                event.operation,
                kind,
                event.pointer,
            )
        case Done():
            log.debug("%s: %s after %.3f s", event.operation, event.error or event.status, event.seconds)
