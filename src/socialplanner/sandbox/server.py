"""A real server around the app, on loopback only."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from ipaddress import ip_address

import uvicorn
from starlette.types import ASGIApp

BACKLOG = 1024  # connections that may wait to be accepted
GRACE = 1  # seconds for answers under way when the server stops


class Server(uvicorn.Server):
    """uvicorn, telling when it is ready, and leaving the signals of the process alone."""

    def __init__(self, app: ASGIApp) -> None:
        config = uvicorn.Config(app, log_level="warning", lifespan="off", ws="none")
        config.timeout_graceful_shutdown = GRACE
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; `port=0` takes a free one. Raises `ValueError` for any host but this machine."""
    host = "127.0.0.1" if host == "localhost" else host
    if not _is_loopback(host):
        raise ValueError(f"the sandbox listens on this machine only (127.0.0.1), not on {host!r}")
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


def address(listener: socket.socket) -> str:
    """The URL under which a listening socket is reached."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@asynccontextmanager
async def serving(app: ASGIApp, host: str, port: int) -> AsyncGenerator[str]:
    """Serve in the running asyncio loop while the block runs; gives the URL."""
    with listen(host, port) as listener:
        server = Server(app)
        running = asyncio.create_task(server.serve([listener]))
        running.add_done_callback(lambda _: server.ready.set())  # if it cannot start, nobody waits
        try:
            await server.ready.wait()
            yield address(listener)
        finally:
            server.should_exit = True
            await running


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:  # a name: whom it leads to is not ours to guess
        return False
