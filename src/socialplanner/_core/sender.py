"""The one place that talks to the network: a request goes in, a typed answer or one of our errors comes out."""

from __future__ import annotations

import platform
import time
from collections.abc import AsyncIterable, Awaitable, Callable
from typing import TypeVar
from urllib.parse import urlencode

import anyio
import httpx
from attrs import field, frozen

from .. import __version__
from ..errors import InvalidResponse, NotFound, NotSent, SocialPlannerError, UsageError
from .answer import Broken, RawResponse, Unreadable, read_body
from .call import Call
from .codec import dumps
from .lanes import Connections, NoLaneFree
from .origin import Origin
from .outcome import NETWORK, broken_off, judged, network_failure, too_late, unreadable
from .reading import OnEvent, read_result
from .refusal import refusal
from .request import Request
from .secrets import Secret, token_secret
from .upload import Opened

T = TypeVar("T")
Token = Secret | Callable[[], Awaitable[str]]

USER_AGENT = f"socialplanner/{__version__} (Python {platform.python_version()})"
TIMEOUTS = {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": None}
"""Seconds for a single step; the deadline of the call ends them all."""
UPLOAD_RATE = 50_000  # bytes a second that an upload is given on top of the deadline


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
        return (await self._exchange(request))[0]

    async def _exchange(self, request: Request[object]) -> tuple[RawResponse, Call, Secret]:
        """One answer within the deadline, or the reason why there is none."""
        if request.file is None:
            return await self._attempt(request, _content(request), self.timeout)
        async with request.file.opened() as file:
            return await self._attempt(request, file, self.timeout + file.size / UPLOAD_RATE)

    async def _attempt(
        self, request: Request[object], content: bytes | Opened | None, timeout: float
    ) -> tuple[RawResponse, Call, Secret]:
        operation = request.operation
        call = Call(self.clock)
        failure: SocialPlannerError | None = None
        with anyio.move_on_after(timeout):
            token = self.token
            secret = token if isinstance(token, Secret) else token_secret(await token())
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
                    return error.head, call, secret
                failure = unreadable(operation, str(error), error.head)
                if error.reason.silent:
                    failure = too_late(operation, call, str(error))
            except NETWORK as error:
                failure = network_failure(operation, call, error, self.origin.host)
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
        headers = [
            ("Host", self.origin.authority),
            ("Accept", "application/json"),
            ("Accept-Encoding", "gzip"),
            ("User-Agent", USER_AGENT),
            ("Authorization", f"Bearer {secret.reveal()}"),
            *self.headers,
        ]
        if request.operation.version:
            headers = [each for each in headers if each[0] != "Version"]
            headers.append(("Version", request.operation.version))
        extensions = {"timeout": TIMEOUTS, "trace": call.trace}
        if isinstance(content, Opened):
            # the boundary is httpx's to choose: one that can be guessed lets a file forge fields of the form
            files = {content.field: (content.name, content.file, "application/octet-stream")}
            return httpx.Request(
                request.operation.method, url, headers=headers, files=files, extensions=extensions
            )
        if content is not None:
            headers.append(("Content-Type", "application/json"))
        return httpx.Request(
            request.operation.method, url, headers=headers, content=content, extensions=extensions
        )


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
        return httpx.URL(url)
    except httpx.InvalidURL as error:
        problem = str(error)
    raise UsageError(f"{request.operation.name}: no URL can be made of these arguments: {problem}")


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
