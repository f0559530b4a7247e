"""Connections that a cancelled call cannot harm: each is one connection with a transport of its own.

httpx's pool can be left unusable by cancelled requests (encode/httpcore#1093) and looks at every connection for
every request. Here a connection that did not end its request well is closed and never used again, and a free one is
found by one `pop`. The newest free connection is used first, so that idle ones can age out. Connections belong to
the event loop that opened them: one client works in several, one after the other.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Protocol, TypeVar
from weakref import WeakValueDictionary

import httpx

from ...errors import UsageError
from ..event_loop import NO_LOOP, LoopKey, current_loop, running_loop
from .connection import Connection
from .loop_connections import IDLE_LIMIT, LoopConnections
from .origin import Origin
from .response import body_chunks, unwind
from .tls import load_tls_context, without_tls

R = TypeVar("R")

Read = Callable[[int, "list[tuple[bytes, bytes]]", AsyncIterator[bytes]], Awaitable[R]]
"""Reads a response to its end: status, headers, body."""


class Connections(Protocol):
    """The interface of `ConnectionPool` and `ExternalClient`, which send requests over connections."""

    async def exchange(self, request: httpx.Request, read: Read[R], untraced: Callable[[], None]) -> R:
        """Send the request and read its response. Calls `untraced` if httpx will not report when it leaves."""
        ...

    async def aclose(self) -> None: ...


class ConnectionPool:
    """A pool of at most `most` connections to one origin, for each event loop."""

    def __init__(self, origin: Origin, *, most: int = 100, trust_env: bool = True) -> None:
        self._most = most
        self._secure = origin.scheme == "https"
        self._trust_env = trust_env
        self._proxy = _find_proxy(origin) if trust_env and self._secure else None
        self._loops: WeakValueDictionary[LoopKey, LoopConnections] = WeakValueDictionary()
        self._closed = False

    async def exchange(self, request: httpx.Request, read: Read[R], untraced: Callable[[], None]) -> R:
        """Send the request on a free connection and have its response read to the end.

        Waits for a connection as long as its caller lets it. Raises `UsageError` after `aclose`.
        """
        if self._closed:
            raise UsageError("the client is closed. Make a new one.")
        loop = self._loops.get(running_loop.get(NO_LOOP)) or await self._open_loop()
        await loop.acquire()
        connection: Connection | None = None
        chunks: AsyncIterator[bytes] | None = None
        try:
            if loop.ended:
                raise UsageError("the client was closed while this call waited for a connection.")
            connection = loop.free.pop() if loop.free else await self._open_connection()
            response = await connection.send(request)
            chunks = body_chunks(response)
            result = await read(response.status_code, response.headers.raw, chunks)
            await response.aclose()
        except BaseException:
            try:
                if connection is not None:
                    await connection.close()
            finally:
                await unwind(chunks)
            raise
        else:
            if connection.may_hold_unread_bytes():
                await connection.close()  # the next call would take them for its own response
            else:
                await loop.keep(connection)
            return result
        finally:
            await loop.release()

    async def aclose(self) -> None:
        """Close this event loop's connections. Those of other loops were closed when their loop ended."""
        self._closed = True
        loop = self._loops.get(current_loop())
        if loop is not None:
            await loop.end()

    async def _open_loop(self) -> LoopConnections:
        key, loops = current_loop(), self._loops
        loop = loops[key] = LoopConnections(self._most, lambda: loops.pop(key, None))
        await loop.open()
        return loop

    async def _open_connection(self) -> Connection:
        tls = await load_tls_context(self._trust_env) if self._secure else without_tls()
        if self._proxy is None:
            return _make_connection(tls, None)
        from .proxies import make_proxy

        problem = ""
        try:
            return _make_connection(tls, make_proxy(self._proxy, tls))
        except Exception as error:  # noqa: BLE001 - whatever httpx and its helpers raise for a proxy that cannot be
            problem = str(error) or type(error).__name__
        raise UsageError(
            f"trust_env: the proxy of the environment cannot be used: {problem}", argument="trust_env"
        )


def _make_connection(tls: ssl.SSLContext, proxy: httpx.Proxy | None) -> Connection:
    return Connection(httpx.AsyncHTTPTransport(verify=tls, trust_env=False, limits=_ONE, proxy=proxy))


def _find_proxy(origin: Origin) -> str | None:
    from .proxies import proxy_for  # only https goes through a proxy

    return proxy_for(origin)


_ONE = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=IDLE_LIMIT)
