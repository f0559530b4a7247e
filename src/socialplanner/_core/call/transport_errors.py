"""What a caller must know when no good answer came: did it reach the server, and may it be sent again?"""

from __future__ import annotations

import ssl

import anyio
import httpx

from ...errors import AmbiguousOutcome, DeadlineExceeded, InvalidResponse, NotSent
from ..attempt import Failure
from ..http.response import RawResponse, Unreadable
from ..request import Operation, Request
from ..secrets import Secrets, redacted
from .api_errors import snippet, trace_id_of
from .record import Call

NETWORK = (httpx.HTTPError, httpx.StreamError, anyio.BrokenResourceError, anyio.ClosedResourceError, OSError)
"""What a network can do to a request."""


def network_failure(
    operation: Operation, call: Call, error: Exception, host: str, secrets: Secrets
) -> Failure:
    """A request that broke on its way or lost its answer."""
    if not call.may_have_left:
        certificate = any(isinstance(each, ssl.SSLCertVerificationError) for each in _chain(error))
        advice = "Check the certificates." if certificate else "It is safe to try again."
        text = f"{operation.name}: nothing reached {host} ({_said(error)}). {advice}"
        return Failure(NotSent(text, operation=operation.name), transient=not certificate)
    broken = broken_off(error)
    reason = redacted(str(broken), secrets)  # what is no HTTP is quoted there, whatever it says
    return incomplete(operation, call, broken, reason)


def incomplete(
    operation: Operation, call: Call, broken: Unreadable, reason: str, head: RawResponse | None = None
) -> Failure:
    """An answer that was awaited or begun, and has no end that makes sense."""
    error = too_late(operation, call, reason) if broken.silent else unreadable(operation, reason, head)
    status = None if head is None else head.status
    return Failure(error, status, transient=not broken.lasting, uncertain=True, silent=broken.silent)


def broken_off(error: Exception) -> Unreadable:
    """Why an answer that was awaited or begun has no end."""
    if isinstance(error, httpx.TimeoutException):
        return Unreadable(f"the server was silent for too long ({type(error).__name__})", silent=True)
    return Unreadable(f"the connection ended before the answer was complete ({_said(error)})")


def _chain(error: BaseException | None) -> list[BaseException]:
    """The error and those that it came from."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain


def _said(error: Exception) -> str:
    """The error's own words, or those of what lies under it: on trio httpx keeps none."""
    words = next((str(each) for each in _chain(error) if str(each)), "")
    return f"{type(error).__name__}: {words}".rstrip(": ")


def too_late(operation: Operation, call: Call, reason: str) -> DeadlineExceeded:
    spent = call.spent()
    parts = ", ".join(f"{phase} {seconds:.2f} s" for phase, seconds in spent.items())
    return DeadlineExceeded(
        f"{operation.name}: {reason}; its time went to: {parts}.",
        operation=operation.name,
        sent=call.may_have_happened,
        spent=spent,
    )


def unreadable(
    operation: Operation, reason: str, raw: RawResponse | None = None, secrets: Secrets = ()
) -> InvalidResponse:
    """The error for an answer that makes no sense, or has no end; `raw` is what came of it."""
    shown = "" if raw is None or operation.private else snippet(raw.body, secrets)
    status = raw.status if raw is not None else None
    with_status = f" ({status})" if status is not None else ""
    begins = f"; it begins with {shown!r}" if shown else ""
    return InvalidResponse(
        f"{operation.name}: the answer{with_status} cannot be read: {reason}{begins}.",
        operation=operation.name,
        status=status,
        snippet=shown,
        trace_id=None if raw is None else trace_id_of(raw, operation),
    )


def ambiguous(failure: Failure, request: Request[object], call: Call) -> AmbiguousOutcome:
    """A create that left and has no readable answer may have happened: that is what the caller must know."""
    sent_at = call.sent_at()
    return AmbiguousOutcome(
        f"{request.operation.name} may have happened (sent {sent_at:%Y-%m-%d %H:%M:%S} UTC): {failure.error}"
        " Look in the list before you send it again.",
        operation=request.operation.name,
        request=request,
        sent_at=sent_at,
        cause=failure.error,
    )
