"""Connections that a cancelled call cannot harm: each is one connection with a transport of its own.

httpx's pool can be left unusable by cancelled requests (encode/httpcore#1093) and looks at every connection for
every request. Here a connection that did not end its request well is closed and never used again, and a free one is
found by one `pop`. The newest free connection is used first, so that idle ones can age out. Connections belong to
the event loop that opened them: one client works in several, one after the other.
"""

from __future__ import annotations

import ssl
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from functools import cache
from operator import attrgetter
from typing import Protocol, TypeVar
from weakref import WeakKeyDictionary

import anyio
import httpx

from ...errors import UsageError
from ..event_loop import NO_LOOP, LoopKey, current_loop, running_loop
from .origin import Origin
from .response import body_chunks, unwind

R = TypeVar("R")

CLOSE_WITHIN = 1.0  # seconds for closing a connection, whatever happens around it
IDLE_LIMIT = 5.0  # seconds after which an unused connection is not trusted any more: servers hang up silently
WAIT_LIMIT = 5.0  # seconds to wait for a free connection


Read = Callable[[int, "list[tuple[bytes, bytes]]", AsyncIterator[bytes]], Awaitable[R]]
"""Reads a response to its end: status, headers, body."""


class Connections(Protocol):
    """The interface of `ConnectionPool` and `ExternalClient`, which send requests over connections."""

    async def exchange(self, request: httpx.Request, read: Read[R], untraced: Callable[[], None]) -> R:
        """Send the request and read its response. Calls `untraced` if httpx will not report when it leaves."""
        ...

    async def aclose(self) -> None: ...


class NoConnectionFree(Exception):
    """The error for a request that found every connection busy for the whole waiting time."""


class ConnectionPool:
    """A pool of at most `most` connections to one origin, for each event loop."""

    def __init__(self, origin: Origin, *, most: int = 100, trust_env: bool = True) -> None:
        self._most = most
        self._secure = origin.scheme == "https"
        self._trust_env = trust_env
        self._proxy = _find_proxy(origin) if trust_env and self._secure else None
        self._loops: WeakKeyDictionary[LoopKey, _LoopConnections] = WeakKeyDictionary()
        self._closed = False

    async def exchange(self, request: httpx.Request, read: Read[R], untraced: Callable[[], None]) -> R:
        """Send the request on a free connection and have its response read to the end.

        Raises `NoConnectionFree` where none gets free in time, and `UsageError` after `aclose`.
        """
        if self._closed:
            raise UsageError("the client is closed. Make a new one.")
        loop = self._loops.get(running_loop.get(NO_LOOP)) or await self._open_loop()
        try:
            loop.permits.acquire_nowait()
        except anyio.WouldBlock:
            await _wait_for_connection(loop)
        connection: httpx.AsyncHTTPTransport | None = None
        chunks: AsyncIterator[bytes] | None = None
        try:
            if loop.ended:
                raise UsageError("the client was closed while this call waited for a connection.")
            connection = loop.free.pop()[1] if loop.free else await self._open_connection()
            response = await connection.handle_async_request(request)
            chunks = body_chunks(response)
            result = await read(response.status_code, response.headers.raw, chunks)
            await response.aclose()
        except BaseException:
            await _close(connection)
            await unwind(chunks)
            raise
        else:
            if _has_unread_bytes(connection):
                await _close(connection)  # the next call would take them for its own response
            else:
                await loop.release(connection)
            return result
        finally:
            loop.permits.release()

    async def aclose(self) -> None:
        """Close this event loop's connections. Those of other loops were closed when their loop ended."""
        self._closed = True
        loop = self._loops.pop(current_loop(), None)
        if loop is not None:
            await loop.end_with_loop.aclose()

    async def _open_loop(self) -> _LoopConnections:
        loop = self._loops[current_loop()] = _LoopConnections(self._most)
        await loop.end_with_loop.__anext__()
        return loop

    async def _open_connection(self) -> httpx.AsyncHTTPTransport:
        tls = await _tls_context(self._trust_env) if self._secure else _no_tls()
        problem = ""
        try:
            return httpx.AsyncHTTPTransport(verify=tls, trust_env=False, limits=_ONE, proxy=self._proxy)
        except (ImportError, ValueError, httpx.InvalidURL) as error:
            problem = str(error) or type(error).__name__
        raise UsageError(
            f"trust_env: the proxy of the environment cannot be used: {problem}", argument="trust_env"
        )


class _LoopConnections:
    """The connections of one event loop."""

    def __init__(self, most: int) -> None:
        self.permits = anyio.Semaphore(most, fast_acquire=True)
        self.free: deque[tuple[float, httpx.AsyncHTTPTransport]] = deque()
        self.ended = False
        self.end_with_loop = self._end_with_loop()

    async def release(self, connection: httpx.AsyncHTTPTransport) -> None:
        """Make a connection free after a success, and close the one that is idle for longest if it is too old."""
        now = anyio.current_time()
        self.free.append((now, connection))
        if self.ended or self.free[0][0] < now - IDLE_LIMIT:
            await _close(self.free.popleft()[1])

    async def _end_with_loop(self) -> AsyncGenerator[None, None]:
        # asyncio.run and trio.run finish the async generators that are still open: no socket outlives its loop
        try:
            yield
        finally:
            self.ended = True
            while self.free:
                await _close(self.free.pop()[1])


def _find_proxy(origin: Origin) -> str | None:
    from .proxies import proxy_for  # only https goes through a proxy

    return proxy_for(origin)


async def _wait_for_connection(loop: _LoopConnections) -> None:
    with anyio.move_on_after(WAIT_LIMIT) as scope:
        await loop.permits.acquire()
    if scope.cancelled_caught:
        raise NoConnectionFree


_unread_bytes = attrgetter("_connection._h11_state.trailing_data")


def _has_unread_bytes(connection: httpx.AsyncHTTPTransport) -> bool:
    """Return whether the server sent more than one response.

    httpcore notices bytes that come later, when the connection is used again, but not those that came with the response:
    so this looks inside httpcore. With another version of it the answer may be False.
    """
    try:
        [inner] = attrgetter("_pool.connections")(connection)
        return bool(_unread_bytes(inner)[0])
    except (AttributeError, ValueError, TypeError, IndexError):
        return False


async def _close(connection: httpx.AsyncHTTPTransport | None) -> None:
    """Close a connection, even while its caller is being cancelled. A failure to close is ignored."""
    if connection is None:
        return
    with anyio.move_on_after(CLOSE_WITHIN, shield=True):
        try:
            await connection.aclose()
        except Exception:  # noqa: BLE001 - the socket is gone either way
            return


_ONE = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=IDLE_LIMIT)
_contexts: dict[bool, ssl.SSLContext] = {}


async def _tls_context(trust_env: bool) -> ssl.SSLContext:
    """Return one context for all clients of the process: it takes 20 ms to make, so off the event loop."""
    if trust_env not in _contexts:
        _contexts[trust_env] = await anyio.to_thread.run_sync(
            lambda: httpx.create_ssl_context(trust_env=trust_env), abandon_on_cancel=True
        )
    return _contexts[trust_env]


@cache
def _no_tls() -> ssl.SSLContext:
    """Return a context that loads no certificates, for where no TLS is used."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
