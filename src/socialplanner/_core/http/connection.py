"""One connection: a transport of httpx of its own, closed to the last socket whatever it was doing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from operator import attrgetter
from typing import Protocol, cast

import anyio
import httpx

CLOSE_WITHIN = 1.0  # seconds for closing a connection, whatever happens around it

log = logging.getLogger("socialplanner")

_Info = dict[str, object]
_Trace = Callable[[str, _Info], Coroutine[object, object, None]]


class _Stream(Protocol):
    async def aclose(self) -> None: ...


class Connection:
    """A connection that is used for one request at a time.

    httpcore forgets a socket whose call is cancelled during the TLS handshake. It tells of each socket that it has
    opened (the `trace` extension of httpx), so this keeps the newest one and closes it in any case.
    """

    __slots__ = ("_report", "_stream", "_transport", "idle_since")

    def __init__(self, transport: httpx.AsyncHTTPTransport) -> None:
        self._transport = transport
        self._stream: _Stream | None = None
        self._report: _Trace = _report_nothing
        self.idle_since = 0.0
        """When its last request ended, in seconds of the event loop's clock."""

    async def send(self, request: httpx.Request) -> httpx.Response:
        """Send the request, over a new socket if the old one is closed or was idle for too long."""
        self._report = request.extensions.get("trace", _report_nothing)
        request.extensions["trace"] = self._trace
        return await self._transport.handle_async_request(request)

    def rest(self, now: float) -> None:
        """Note that the request has ended well, and keep nothing of it."""
        self._report = _report_nothing
        self.idle_since = now

    def may_hold_unread_bytes(self) -> bool:
        """Return whether the server sent more than one response.

        httpcore notices bytes that come later, when the connection is used again, but not those that came with the
        response: so this looks inside httpcore. With a version of it that cannot be looked into, the answer is True.
        """
        try:
            for inner in _inner_connections(self._transport):  # none where the server has closed it
                if _unread_bytes(inner)[0]:
                    return True
        except (AttributeError, ValueError, TypeError, IndexError, KeyError):
            _warn_once()
            return True
        return False

    async def close(self) -> None:
        """Close it, even while its caller is being cancelled. A failure to close is ignored."""
        stream, self._stream, self._report = self._stream, None, _report_nothing
        try:
            await _close(self._transport)
        finally:
            if stream is not None:
                await _close(stream)

    def _trace(self, event: str, info: _Info) -> Coroutine[object, object, None]:
        if event.endswith("connect_tcp.complete"):
            self._stream = cast("_Stream", info.get("return_value"))
        return self._report(event, info)


async def _report_nothing(event: str, info: _Info) -> None:
    """Take a report that nobody asked for."""


async def _close(what: _Stream) -> None:
    with anyio.move_on_after(CLOSE_WITHIN, shield=True):
        try:
            await what.aclose()
        except Exception:  # noqa: BLE001 - the socket is gone either way
            return


_inner_connections = attrgetter("_pool.connections")
_unread_bytes = attrgetter("_connection._h11_state.trailing_data")
_warned: list[bool] = []


def _warn_once() -> None:
    if not _warned:
        _warned.append(True)
        log.warning(
            "this version of httpcore does not show unread bytes of a connection, so each connection is used for one"
            " request only. Install another version of httpcore, or update socialplanner."
        )
