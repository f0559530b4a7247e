"""The one place that talks to the network: a request goes in, a typed answer or one of our errors comes out."""

from __future__ import annotations

import inspect
import sys
import time
from collections.abc import AsyncIterable, Awaitable, Callable
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlencode

import anyio
import httpx
from attrs import Factory, evolve, field, frozen

from .. import __version__
from ..errors import InvalidResponse, NotFound, NotSent, SocialPlannerError, UsageError
from .answer import Broken, RawResponse, Unreadable, read_body
from .body import http_request
from .call import Call
from .codec import dumps
from .lanes import Connections, NoLaneFree
from .origin import Origin
from .outcome import NETWORK, broken_off, judged, network_failure, too_late, unreadable
from .reading import OnEvent, read_result
from .refusal import refusal
from .request import Request
from .secrets import Secret, redacted, token_secret

if TYPE_CHECKING:
    from .upload import Opened

T = TypeVar("T")
Token = Secret | Callable[[], Awaitable[str]]
RawHeaders = list[tuple[bytes, bytes]]

USER_AGENT = f"socialplanner/{__version__} (Python {sys.version_info.major}.{sys.version_info.minor})"
TIMEOUTS = {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": None}
"""Seconds for a single step; the deadline of the call ends them all."""


def _fixed_headers(sender: Sender) -> RawHeaders:
    """The headers that are the same for every request, as they go out; the caller's own come first."""
    ours = {
        "Host": sender.origin.authority,
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": USER_AGENT,
        "Version": sender.api_version,
    }
    replaced = {name.lower() for name in sender.headers}
    kept = {name: value for name, value in ours.items() if name.lower() not in replaced}
    return [(name.encode(), value.encode()) for name, value in {**kept, **sender.headers}.items()]


@frozen(eq=False)
class Sender:
    """Sends requests with one token, one location and one set of options; siblings share its connections."""

    origin: Origin
    connections: Connections = field(repr=False)
    token: Token = field(repr=False)
    location_id: str | None = None
    timeout: float = 60.0
    strict: bool = False
    api_version: str = ""
    headers: dict[str, str] = field(factory=dict[str, str], repr=False)
    on_event: OnEvent | None = field(default=None, repr=False)
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    _fixed: RawHeaders = field(init=False, repr=False, default=Factory(_fixed_headers, takes_self=True))

    async def send(self, request: Request[T]) -> T:
        """Send it and give its typed result. Any 2xx is a success, whatever the body says of itself."""
        raw, call, secret = await self._exchange(request)
        if 200 <= raw.status < 300 or (request.operation.redirects and 300 <= raw.status < 400):
            result = read_result(request, raw, secret, strict=self.strict, on_event=self.on_event)
            if not isinstance(result, (InvalidResponse, NotFound)):
                return result
            raise judged(result, request, raw.status, self.clock() - call.began)
        raise judged(refusal(raw, request.operation, secret), request, raw.status, self.clock() - call.began)

    async def send_raw(self, request: Request[object]) -> RawResponse:
        """Send it and give the answer as it came, whatever its status."""
        raw = (await self._exchange(request))[0]
        if raw.broken:
            raise unreadable(request.operation, raw.broken, raw)
        return raw

    async def _exchange(self, request: Request[object]) -> tuple[RawResponse, Call, Secret]:
        """One answer within the deadline, or the reason why there is none."""
        if request.file is None:
            return await self._attempt(request, _content(request), self.timeout)
        async with request.file.opened(request.operation.name, self.timeout) as file:
            return await self._attempt(request, file, self.timeout + file.time)

    async def _attempt(
        self, request: Request[object], content: bytes | Opened | None, timeout: float
    ) -> tuple[RawResponse, Call, Secret]:
        operation = request.operation
        call = Call(self.clock)
        failure: SocialPlannerError | None = None
        with anyio.move_on_after(timeout):
            secret = self.token if isinstance(self.token, Secret) else await _asked(self.token)
            call.enter("connection")
            try:
                # The pace, the repeats and the refresh of a token find their place around this attempt.
                raw = await self.connections.exchange(
                    self._http(request, content, secret, call), _whole, call
                )
            except NoLaneFree:
                failure = NotSent(
                    f"{operation.name}: every connection was busy; give a larger max_connections=",
                    operation=operation.name,
                )
            except Broken as error:
                status = error.head.status
                if status >= 300:  # the status alone says what to do
                    return evolve(error.head, broken=redacted(str(error), secret)), call, secret
                failure = unreadable(operation, redacted(str(error), secret), error.head)
                if error.reason.silent:
                    failure = too_late(operation, call, str(error))
            except NETWORK as error:
                failure = network_failure(operation, call, error, self.origin.host, secret)
                if content is not None and not isinstance(content, bytes):
                    failure = content.problem or failure
            else:
                return raw, call, secret
        if failure is None:
            failure = too_late(operation, call, f"the deadline of {timeout:g} s is over")
        # raised out here, where no exception of httpx (with the token in its request) is in reach of a traceback
        raise judged(failure, request, None, self.clock() - call.began) if call.may_have_left else failure

    def _http(
        self, request: Request[object], content: bytes | Opened | None, secret: Secret, call: Call
    ) -> httpx.Request:
        url = _url(self.origin, request)
        headers = [*self._fixed, (b"Authorization", f"Bearer {secret.reveal()}".encode())]
        if request.operation.version:
            headers = [pair for pair in headers if pair[0] != b"Version"]
            headers.append((b"Version", request.operation.version.encode()))
        method, extensions = request.operation.method, {"timeout": TIMEOUTS, "trace": call.trace}
        return http_request(method, url, headers, content, extensions)


async def _asked(token: Callable[[], Awaitable[str]]) -> Secret:
    """What the caller's function gives, checked."""
    answer: object = token()
    if not inspect.isawaitable(answer):
        raise UsageError("token: the function must be async", argument="token")
    made = token_secret(await answer)
    if isinstance(made, UsageError):
        raise made
    return made


async def _whole(
    status: int, headers: list[tuple[bytes, bytes]], chunks: AsyncIterable[bytes]
) -> RawResponse:
    """Read an answer to its end. Raises `Broken` with its head where there is none."""
    encoding = b"".join(value for name, value in headers if name.lower() == b"content-encoding")
    try:
        body = await read_body(chunks, encoding.decode("latin-1").strip().lower())
    except Unreadable as error:
        reason = error
    except NETWORK as error:
        reason = broken_off(error)
    else:
        return RawResponse(status, tuple(headers), body)
    raise Broken(RawResponse(status, tuple(headers), b""), reason)


def _url(origin: Origin, request: Request[object]) -> httpx.URL:
    url = origin.url + request.path
    if request.query:
        url += "?" + urlencode(request.query)
    problem = ""
    try:
        return _parsed(url)
    except httpx.InvalidURL as error:
        problem = str(error)
    raise UsageError(f"{request.operation.name}: no URL can be made of these arguments: {problem}")


@lru_cache(maxsize=256)
def _parsed(url: str) -> httpx.URL:
    """Lists and creates go to the same few addresses, and httpx looks at every character of one."""
    return httpx.URL(url)


def _content(request: Request[object]) -> bytes | None:
    if request.body is None:
        return None
    problem = ""
    try:
        return dumps(request.body)
    except (TypeError, ValueError, RecursionError) as error:
        problem = str(error)[:200]
    raise UsageError(
        f"{request.operation.name}: the body cannot be written as JSON: {problem}", argument="body"
    )
