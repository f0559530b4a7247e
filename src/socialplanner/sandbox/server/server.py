"""A real server around the app, on this machine only unless its program is told otherwise."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

import anyio
import uvicorn
from uvicorn.protocols.http.auto import AutoHTTPProtocol

from .connection import CONNECTION
from .loopback import is_loopback

if TYPE_CHECKING:
    from starlette.types import ASGIApp

BACKLOG = 1024  # connections that may wait to be accepted
GRACE = 1  # seconds for answers under way when the server stops


class Server(uvicorn.Server):
    """uvicorn with an event for when it is ready. It leaves the signals of the process alone."""

    def __init__(self, app: ASGIApp) -> None:
        config = uvicorn.Config(
            app,
            log_level="warning",
            lifespan="off",
            ws="none",
            date_header=False,  # the app sends the sandbox's time
            http=PROTOCOL,
        )
        config.timeout_graceful_shutdown = GRACE
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


class SocketConnection:
    """The connection of a served sandbox: time is real, and a lost response is a closed connection."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport

    async def wait(self, seconds: float) -> None:
        await anyio.sleep(seconds)

    async def hang_up(self) -> None:
        self._transport.close()
        await asyncio.sleep(0)  # lets uvicorn see the end, so that it writes no error page of its own

    cut = hang_up


class _ConnectionProtocol(asyncio.Protocol):
    """A protocol that hands each connection to the app, in the scope's `state`."""

    app_state: dict[str, object]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        if isinstance(transport, asyncio.Transport):
            self.app_state = {**self.app_state, CONNECTION: SocketConnection(transport)}


PROTOCOL: type[asyncio.Protocol] = type("Protocol", (_ConnectionProtocol, AutoHTTPProtocol), {})
"""The protocol that uvicorn chose, with the connection handed on."""


def listen(host: str, port: int, *, for_others: bool = False) -> socket.socket:
    """Return a listening socket; `port=0` takes a free port. Raises `ValueError` for any host but this machine, unless
    it is `for_others` too."""
    host = "127.0.0.1" if host == "localhost" else host
    if not for_others and not is_loopback(host):
        raise ValueError(f"host: expected this machine only (127.0.0.1), got {host!r}. Use the default host.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # without the protocol named, asyncio does not see that this is TCP and leaves Nagle's algorithm on
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # on Windows it would let two servers share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def format_url(listener: socket.socket) -> str:
    """Return the URL of a listening socket."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@asynccontextmanager
async def serve_app(app: ASGIApp, host: str, port: int) -> AsyncGenerator[str]:
    """Serve in the running asyncio loop while the block runs; yield the URL."""
    with listen(host, port) as listener:
        server = Server(app)
        running = asyncio.create_task(server.serve([listener]))
        running.add_done_callback(
            lambda _: server.ready.set()
        )  # a server that cannot start must not be waited for
        try:
            await server.ready.wait()
            yield format_url(listener)
        finally:
            server.should_exit = True
            await running
