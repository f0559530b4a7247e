"""The one place that talks to the network: a request goes in, a typed answer or one of our errors comes out."""

from __future__ import annotations

import logging
import platform
import ssl
import time
from collections.abc import AsyncIterable, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from urllib.parse import urlencode

import anyio
import httpx
from attrs import evolve, field, frozen

from ..errors import AmbiguousOutcome, DeadlineExceeded, InvalidResponse, NotSent, SocialPlannerError, UsageError
from .answer import RawResponse, Unreadable, read_body
from .codec import NotJSON, dumps, loads
from .drift import Misfit, SpecDrift, noticed, pointers
from .lanes import Connections, NoLaneFree
from .origin import Origin
from .refusal import refusal, snippet
from .request import Operation, Request
from .secrets import Secret, token_secret

T = TypeVar("T")
Token = Secret | Callable[[], Awaitable[str]]
OnEvent = Callable[[SpecDrift], None]

CONNECT, READ, WRITE = 5.0, 30.0, 30.0  # seconds; the deadline of the call ends all of them
_log = logging.getLogger("socialplanner")
_NETWORK = (httpx.HTTPError, httpx.StreamError, anyio.BrokenResourceError, anyio.ClosedResourceError, OSError)


class Call:
    """One call on its way: where its time went, and whether its request may have left."""

    __slots__ = ("_clock", "phases", "sent", "traced")

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.sent = False
        self.traced = False
        self.phases: list[tuple[str, float]] = [("token", clock())]

    def enter(self, phase: str) -> None:
        self.phases.append((phase, self._clock()))

    async def trace(self, event: str, info: dict[str, object]) -> None:
        # the only proof that a request did not leave: its head was never begun (the CONNECT to a proxy is not it)
        self.traced = True
        if event.endswith("send_request_headers.started") and getattr(info["request"], "method", b"") != b"CONNECT":
            self.sent = True
            self.enter("answer")

    @property
    def may_have_left(self) -> bool:
        return self.sent or (not self.traced and self.phases[-1][0] == "answer")

    def spent(self) -> dict[str, float]:
        """Seconds by phase."""
        ends = [begun for _, begun in self.phases[1:]] + [self._clock()]
        return {phase: round(end - begun, 3) for (phase, begun), end in zip(self.phases, ends, strict=True)}


@frozen(eq=False)
class Sender:
    """Sends requests with one token, one location and one set of options; siblings share its connections."""

    origin: Origin
    connections: Connections = field(repr=False)
    token: Token = field(repr=False)
    location_id: str | None = None
    timeout: float = 60.0
    strict: bool = False
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    on_event: OnEvent | None = field(default=None, repr=False)
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)

    def but(self, **changes: object) -> Sender:
        """A sibling with other options, on the same connections."""
        return evolve(self, **changes)

    async def send(self, request: Request[T]) -> T:
        """Send it and give its typed result. Any 2xx is a success, whatever the body says of itself."""
        raw, secret, began = await self._exchange(request)
        outcome: T | SocialPlannerError
        if 200 <= raw.status < 300:
            outcome = self._decoded(request, raw, secret)
        else:
            outcome = refusal(raw, request.operation, secret)
        if isinstance(outcome, SocialPlannerError):
            raise self._judged(outcome, request, raw.status, began)
        return outcome

    async def send_raw(self, request: Request[object]) -> RawResponse:
        """Send it and give the answer as it came, whatever its status."""
        return (await self._exchange(request))[0]

    async def _exchange(self, request: Request[object]) -> tuple[RawResponse, Secret, float]:
        """One answer within the deadline, or the reason why there is none."""
        call = Call(self.clock)
        began = call.phases[0][1]
        content = _content(request)
        failure: SocialPlannerError | None = None
        with anyio.move_on_after(self.timeout):
            secret = self.token if isinstance(self.token, Secret) else token_secret(await self.token())
            call.enter("connection")
            try:
                # The pace, the repeats and the refresh of a token find their place around this attempt.
                raw = await self.connections.exchange(self._http(request, content, secret, call), _whole, call)
            except NoLaneFree:
                failure = NotSent(
                    f"{request.operation.name}: every connection was busy; give a larger max_connections=",
                    operation=request.operation.name,
                )
            except Unreadable as error:
                failure = _unreadable(request.operation, str(error))
            except _NETWORK as error:
                failure = self._network_failure(request.operation, call, error)
            else:
                return raw, secret, began
        if failure is None:
            failure = self._too_late(request.operation, call)
        raise self._judged(failure, request, None, began, left=call.may_have_left)

    def _http(self, request: Request[object], content: bytes | None, secret: Secret, call: Call) -> httpx.Request:
        url = self.origin.url + request.path
        if request.query:
            url += "?" + urlencode(request.query)
        headers = [
            ("Host", _host(self.origin.url)),
            ("Accept", "application/json"),
            ("Accept-Encoding", "gzip"),
            ("User-Agent", USER_AGENT),
            ("Authorization", f"Bearer {secret.reveal()}"),
            *self.headers,
        ]
        if content is not None:
            headers += [("Content-Type", "application/json")]
        return httpx.Request(
            request.operation.method,
            url,
            headers=headers,
            content=content,
            extensions={"timeout": _TIMEOUT, "trace": call.trace},
        )

    def _decoded(self, request: Request[T], raw: RawResponse, secret: Secret) -> T | SocialPlannerError:
        operation = request.operation
        try:
            document = loads(raw.body)
        except NotJSON as error:
            return _unreadable(operation, f"it is no JSON ({error})", raw, secret)
        value = document
        for step in operation.result:
            value = value.get(step) if isinstance(value, dict) else None
        if not isinstance(value, dict):
            where = f"`{'.'.join(operation.result)}`" if operation.result else "an object"
            return _unreadable(operation, f"{where} is missing in it", raw, secret)
        misfits: list[Misfit] = []
        token = noticed.set(misfits)
        try:
            result = request.decode(value)
        finally:
            noticed.reset(token)
        if misfits:
            return self._reported(operation, document, misfits) or result
        return result

    def _reported(self, operation: Operation, document: object, misfits: list[Misfit]) -> InvalidResponse | None:
        """Tell the hook and the log what did not fit; an error in strict mode only."""
        found = [
            SpecDrift(operation.name, pointer, misfit.value)
            for pointer, misfit in zip(pointers(document, misfits), misfits, strict=True)
            if (pointer, misfit.value) not in operation.empty
        ]
        for drift in found:
            kind = type(drift.value).__name__
            _log.debug("%s: the answer holds a %s at %s, which the spec does not know", operation.name, kind, drift.pointer)
            self._tell(drift)
        if not found or not self.strict:
            return None
        places = ", ".join(f"{drift.pointer} ({type(drift.value).__name__})" for drift in found[:5])
        return InvalidResponse(
            f"{operation.name}: the answer does not fit the spec at {places}", operation=operation.name, drift=tuple(found)
        )

    def _tell(self, event: SpecDrift) -> None:
        if self.on_event is None:
            return
        try:
            self.on_event(event)
        except Exception as error:  # noqa: BLE001 - a hook must not cost the caller the answer
            _log.error("on_event raised %s", type(error).__name__)

    def _judged(
        self, error: SocialPlannerError, request: Request[object], status: int | None, began: float, *, left: bool = True
    ) -> SocialPlannerError:
        """A create without a readable answer may have happened: then that is what the caller must know."""
        refused = status is not None and 300 <= status < 500 and status != 408
        strict_only = isinstance(error, InvalidResponse) and error.drift
        if request.operation.repeat != "create" or not left or refused or strict_only or isinstance(error, UsageError):
            return error
        sent_at = datetime.now(UTC) - timedelta(seconds=self.clock() - began)
        return AmbiguousOutcome(
            f"{request.operation.name} may have happened, sent {sent_at:%Y-%m-%d %H:%M:%S} UTC: {error}"
            " Look in the list before you send it again.",
            operation=request.operation.name,
            request=request,
            sent_at=sent_at,
            cause=error,
        )

    def _network_failure(self, operation: Operation, call: Call, error: Exception) -> SocialPlannerError:
        reason = f"{type(error).__name__}: {error}".rstrip(": ")
        if not call.may_have_left:
            certificate = isinstance(error.__cause__, ssl.SSLCertVerificationError) or "CERTIFICATE_VERIFY" in reason
            advice = "Check the certificates." if certificate else "It is safe to try again."
            return NotSent(
                f"{operation.name}: nothing reached {self.origin.host} ({reason}). {advice}", operation=operation.name
            )
        if isinstance(error, httpx.TimeoutException):
            return self._too_late(operation, call, f"no answer for {READ:.0f} s")
        return _unreadable(operation, f"the connection ended before the answer was complete ({reason})")

    def _too_late(self, operation: Operation, call: Call, reason: str = "") -> DeadlineExceeded:
        spent = call.spent()
        parts = ", ".join(f"{phase} {seconds:.2f} s" for phase, seconds in spent.items())
        return DeadlineExceeded(
            f"{operation.name}: {reason or f'the deadline of {self.timeout:g} s is over'} (time went to: {parts}).",
            operation=operation.name,
            sent=call.may_have_left,
            spent=spent,
        )


async def _whole(status: int, headers: list[tuple[bytes, bytes]], chunks: AsyncIterable[bytes]) -> RawResponse:
    encoding = b"".join(value for name, value in headers if name.lower() == b"content-encoding")
    body = await read_body(chunks, encoding.decode("latin-1").strip().lower())
    return RawResponse(status, tuple(headers), body)


def _content(request: Request[object]) -> bytes | None:
    if request.body is None:
        return None
    problem = ""
    try:
        return dumps(request.body)
    except (TypeError, ValueError, RecursionError) as error:
        problem = str(error)[:200]
    raise UsageError(f"{request.operation.name}: the body cannot be written as JSON: {problem}", argument="body")


def _unreadable(
    operation: Operation, reason: str, raw: RawResponse | None = None, secret: Secret | None = None
) -> InvalidResponse:
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


def _host(url: str) -> str:
    return url.split("//", 1)[1].split("/", 1)[0]


_TIMEOUT = {"connect": CONNECT, "read": READ, "write": WRITE, "pool": None}
USER_AGENT = f"socialplanner (Python {platform.python_version()})"
