"""Connections that a cancelled call cannot harm: one lane is one connection with a transport of its own.

httpx's pool can be left unusable by cancelled requests (encode/httpcore#1093) and looks at every connection for
every request. Here a lane that did not end its request well is closed and never used again, and a free one is
found by one `pop`. The newest free lane is used first, so that idle ones can age out. Lanes belong to the event
loop that opened them: one client works in several, one after the other.
"""

from __future__ import annotations

import ssl
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar
from weakref import WeakKeyDictionary

import anyio
import httpx

from ...errors import UsageError
from ..event_loop import Loop, here
from .origin import Origin
from .proxies import proxy_for

if TYPE_CHECKING:
    from ..call.record import Call

R = TypeVar("R")

IDLE_LIMIT = 5.0  # seconds after which an unused connection is not trusted any more: servers hang up silently
CLOSE_WITHIN = 1.0  # seconds for closing a lane, whatever happens around it
WAIT_LIMIT = 5.0  # seconds to wait for a free lane
MOST_LEFT = 1000  # chunks of a body that was given up

Read = Callable[[int, "list[tuple[bytes, bytes]]", AsyncIterator[bytes]], Awaitable[R]]
"""Reads an answer to its end: status, headers, body."""


class NoLaneFree(Exception):
    """Every connection was busy for the whole waiting time."""


class Connections(Protocol):
    """What a sender needs of the network."""

    async def exchange(self, request: httpx.Request, read: Read[R], call: Call) -> R: ...

    async def aclose(self) -> None: ...


class Lanes:
    """At most `most` connections to one origin, per event loop."""

    def __init__(self, origin: Origin, *, most: int = 100, trust_env: bool = True) -> None:
        self._most = most
        self._secure = origin.scheme == "https"
        self._trust_env = trust_env
        self._proxy = proxy_for(origin) if trust_env else None
        self._loops: WeakKeyDictionary[Loop, _Loop] = WeakKeyDictionary()
        self._closed = False

    async def exchange(self, request: httpx.Request, read: Read[R], call: Call) -> R:
        """Send the request on a free lane and have its answer read to the end."""
        if self._closed:
            raise UsageError("the client is closed; make a new one")
        loop = self._loops.get(here()) or await self._open_loop()
        try:
            loop.permits.acquire_nowait()
        except anyio.WouldBlock:
            await self._wait(loop)
        lane: httpx.AsyncHTTPTransport | None = None
        chunks: AsyncIterator[bytes] | None = None
        try:
            if loop.ended:
                raise UsageError("the client was closed while this call waited for a connection")
            lane = loop.free.pop()[1] if loop.free else await self._open_lane()
            response = await lane.handle_async_request(request)
            chunks = _chunks(response)
            result = await read(response.status_code, response.headers.raw, chunks)
            await response.aclose()
        except BaseException:
            await _discard(lane)
            await _unwind(chunks)
            raise
        else:
            if _holds_more(lane):
                await _discard(lane)  # the next call would take it for its own answer
            else:
                await loop.take_back(lane)
            return result
        finally:
            loop.permits.release()

    async def aclose(self) -> None:
        """Close this event loop's lanes. Those of other loops went when their loop ended."""
        self._closed = True
        loop = self._loops.pop(here(), None)
        if loop is not None:
            await loop.last_call.aclose()

    async def _wait(self, loop: _Loop) -> None:
        with anyio.move_on_after(WAIT_LIMIT) as scope:
            await loop.permits.acquire()
        if scope.cancelled_caught:
            raise NoLaneFree

    async def _open_loop(self) -> _Loop:
        loop = self._loops[here()] = _Loop(self._most)
        await loop.last_call.__anext__()
        return loop

    async def _open_lane(self) -> httpx.AsyncHTTPTransport:
        tls = await _tls(self._trust_env) if self._secure else _no_tls()
        problem = ""
        try:
            return httpx.AsyncHTTPTransport(verify=tls, trust_env=False, limits=_ONE, proxy=self._proxy)
        except (ImportError, ValueError, httpx.InvalidURL) as error:
            problem = str(error) or type(error).__name__
        raise UsageError(f"the proxy of the environment cannot be used: {problem}", argument="trust_env")


class _Loop:
    """The lanes of one event loop."""

    def __init__(self, most: int) -> None:
        self.permits = anyio.Semaphore(most, fast_acquire=True)
        self.free: deque[tuple[float, httpx.AsyncHTTPTransport]] = deque()
        self.ended = False
        self.last_call = self._closed_with_the_loop()

    async def take_back(self, lane: httpx.AsyncHTTPTransport) -> None:
        """A lane that did well is free again; the one that has been idle for longest goes, if it is time."""
        now = anyio.current_time()
        self.free.append((now, lane))
        if self.ended or self.free[0][0] < now - IDLE_LIMIT:
            await _discard(self.free.popleft()[1])

    async def _closed_with_the_loop(self) -> AsyncGenerator[None, None]:
        # asyncio.run and trio.run finish the async generators that are still open: no socket outlives its loop
        try:
            yield
        finally:
            self.ended = True
            while self.free:
                await _discard(self.free.pop()[1])


class Borrowed:
    """The caller's own `httpx.AsyncClient`. Its pool, proxies and timeouts are its business; closing it too."""

    def __init__(self, client: object) -> None:
        if not isinstance(client, httpx.AsyncClient):
            raise UsageError(
                f"http_client: an httpx.AsyncClient is wanted, not {type(client).__name__}",
                argument="http_client",
            )
        self._client = client
        self._closed = False

    async def exchange(self, request: httpx.Request, read: Read[R], call: Call) -> R:
        if self._closed:
            raise UsageError("the client is closed; make a new one")
        if self._client.is_closed:
            raise UsageError("http_client: it is closed", argument="http_client")
        call.enter("answer")  # what a foreign transport does before it sends is not known
        response = await self._client.send(request, stream=True, auth=None, follow_redirects=False)
        chunks: AsyncIterator[bytes] | None = None
        try:
            chunks = _chunks(response)
            return await read(response.status_code, response.headers.raw, chunks)
        finally:
            with anyio.move_on_after(CLOSE_WITHIN, shield=True):
                await response.aclose()
            await _unwind(chunks)

    async def aclose(self) -> None:
        self._closed = True


def _chunks(response: httpx.Response) -> AsyncIterator[bytes]:
    """The body as it comes from the wire: it is inflated elsewhere, in bounded pieces."""
    if not isinstance(response.stream, httpx.AsyncByteStream):
        raise UsageError(
            "http_client: its transport answers with a body that is not async", argument="http_client"
        )
    return aiter(response.stream)


async def _unwind(chunks: AsyncIterator[bytes] | None) -> None:
    """Let the generators of a half-read body end now: trio warns of those that the garbage collector finds.

    The connection is closed, so what is left is what was received already.
    """
    if chunks is None:
        return
    with anyio.move_on_after(CLOSE_WITHIN, shield=True):
        try:
            for _ in range(MOST_LEFT):
                await anext(chunks)
        except (StopAsyncIteration, Exception):  # noqa: BLE001 - why the call failed is known already
            return


_surplus = attrgetter("_connection._h11_state.trailing_data")


def _holds_more(lane: httpx.AsyncHTTPTransport) -> bool:
    """Whether the server sent more than the one answer. What comes later is seen by httpcore when the lane is used
    again; of what came with the answer nobody tells, so this looks inside. A stranger in there is left alone."""
    try:
        [connection] = attrgetter("_pool.connections")(lane)
        return bool(_surplus(connection)[0])
    except (AttributeError, ValueError, TypeError, IndexError):
        return False


async def _discard(lane: httpx.AsyncHTTPTransport | None) -> None:
    """Close a lane for good, even while its caller is being cancelled; a failure to close harms nobody."""
    if lane is None:
        return
    with anyio.move_on_after(CLOSE_WITHIN, shield=True):
        try:
            await lane.aclose()
        except Exception:  # noqa: BLE001 - the socket is gone either way
            return


_ONE = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=IDLE_LIMIT)
_contexts: dict[bool, ssl.SSLContext] = {}


async def _tls(trust_env: bool) -> ssl.SSLContext:
    """One context for all clients of the process: it takes 20 ms to make, so off the event loop."""
    if trust_env not in _contexts:
        _contexts[trust_env] = await anyio.to_thread.run_sync(
            lambda: httpx.create_ssl_context(trust_env=trust_env), abandon_on_cancel=True
        )
    return _contexts[trust_env]


@cache
def _no_tls() -> ssl.SSLContext:
    """Stands in where no TLS is spoken: it loads no certificates."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
