"""What a caller must know when no good answer came: did it reach the server, and may it be sent again?"""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta

import anyio
import httpx

from ..errors import AmbiguousOutcome, DeadlineExceeded, InvalidResponse, NotSent, SocialPlannerError
from .answer import RawResponse
from .call import Call
from .refusal import snippet
from .request import Operation, Request
from .secrets import Secret

NETWORK = (httpx.HTTPError, httpx.StreamError, anyio.BrokenResourceError, anyio.ClosedResourceError, OSError)
"""What a network can do to a request."""


def network_failure(operation: Operation, call: Call, error: Exception, host: str) -> SocialPlannerError:
    """The error for a request that broke on its way or lost its answer."""
    reason = f"{type(error).__name__}: {error}".rstrip(": ")
    if not call.may_have_left:
        certificate = "CERTIFICATE_VERIFY" in reason or isinstance(
            error.__cause__, ssl.SSLCertVerificationError
        )
        advice = "Check the certificates." if certificate else "It is safe to try again."
        return NotSent(
            f"{operation.name}: nothing reached {host} ({reason}). {advice}", operation=operation.name
        )
    if isinstance(error, httpx.TimeoutException):
        return too_late(operation, call, f"the server was silent for too long ({type(error).__name__})")
    return unreadable(operation, f"the connection ended before the answer was complete ({reason})")


def too_late(operation: Operation, call: Call, reason: str) -> DeadlineExceeded:
    spent = call.spent()
    parts = ", ".join(f"{phase} {seconds:.2f} s" for phase, seconds in spent.items())
    return DeadlineExceeded(
        f"{operation.name}: {reason}; its time went to: {parts}.",
        operation=operation.name,
        sent=call.may_have_left,
        spent=spent,
    )


def unreadable(
    operation: Operation, reason: str, raw: RawResponse | None = None, secret: Secret | None = None
) -> InvalidResponse:
    """The error for an answer that came and makes no sense."""
    shown = snippet(raw.body, secret) if raw is not None and secret is not None else ""
    status = raw.status if raw is not None else None
    with_status = f" ({status})" if status is not None else ""
    begins = f"; it begins with {shown!r}" if shown else ""
    return InvalidResponse(
        f"{operation.name}: the answer{with_status} cannot be read: {reason}{begins}.",
        operation=operation.name,
        status=status,
        snippet=shown,
    )


def judged(
    error: SocialPlannerError, request: Request[object], status: int | None, age: float
) -> SocialPlannerError:
    """A create that left and has no readable answer may have happened: then that is what the caller must know.

    A refusal (3xx, 4xx) is an answer, but for a 408: the server gave up on a request that it may have begun.
    """
    refused = status is not None and 300 <= status < 500 and status != 408
    understood = isinstance(error, InvalidResponse) and bool(
        error.drift
    )  # strict mode: it was read, and it drifts
    if request.operation.repeat != "create" or refused or understood:
        return error
    sent_at = datetime.now(UTC) - timedelta(seconds=age)
    return AmbiguousOutcome(
        f"{request.operation.name} may have happened (sent {sent_at:%Y-%m-%d %H:%M:%S} UTC): {error}"
        " Look in the list before you send it again.",
        operation=request.operation.name,
        request=request,
        sent_at=sent_at,
        cause=error,
    )
