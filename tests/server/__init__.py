"""A raw HTTP/1.1 server on loopback, for what a well-behaved server cannot show: resets, cut answers, silence.

It runs in a thread with an event loop of its own, so that clients under asyncio, trio and several `asyncio.run`
can all use it. What it does with a request is a fault (see `faults`): a coroutine that is let go on by a `Gate`
or by the client hanging up, never by time.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import struct
import threading
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple, Self
from urllib.parse import unquote

import anyio

PATIENCE = 10.0  # seconds until a test that waits for the server fails: only a bug takes that long


class Received(NamedTuple):
    """A request as it came over the wire."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def segments(self) -> list[str]:
        """The path, cut at its slashes and then decoded, as a server's router sees it."""
        return [unquote(part) for part in self.target.split("?")[0].split("/")[1:]]

    @property
    def json(self) -> object:
        return json.loads(self.body)


class Gate:
    """Holds faults back until it is opened, from any thread."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._event = asyncio.Event()

    def open(self) -> None:
        self._loop.call_soon_threadsafe(self._event.set)

    async def passed(self) -> None:
        await self._event.wait()


class Connection:
    """One connection of a client, as faults see it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def hold(self, gate: Gate | None = None) -> None:
        """Wait for the gate; a client that hangs up first ends the connection."""
        waits: list[asyncio.Future[Any]] = [asyncio.ensure_future(self.reader.read(1))]
        if gate is not None:
            waits.append(asyncio.ensure_future(gate.passed()))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            results = await asyncio.gather(*waits, return_exceptions=True)
        if not isinstance(results[0], asyncio.CancelledError):
            raise ConnectionError("the client hung up")

    def close(self) -> None:
        self.writer.close()

    def reset(self) -> None:
        """End it with a TCP reset, as a crashed process or a strict firewall does."""
        held: socket.socket = self.writer.get_extra_info("socket")
        held.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()

    async def receive(self) -> Received | None:
        try:
            head = await self.reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return None
        first, *lines = head.decode("latin-1").split("\r\n")[:-2]
        method, target, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in lines)}
        body = await self.reader.readexactly(int(headers.get("content-length", 0)))
        return Received(method, target, headers, body)


Fault = Callable[[Connection, Received], Awaitable[None]]


class RawServer:
    """`with RawServer() as server:` serves at `server.url`; `server.script(...)` says what the next requests get,
    `server.otherwise` what all others get."""

    def __init__(self, otherwise: Fault, *, tls: ssl.SSLContext | None = None) -> None:
        self.otherwise = otherwise
        self.on_connect: Callable[[Connection], Awaitable[None]] | None = None
        self.requests: list[Received] = []
        self.opened = 0
        self.open = 0
        self.crashed: list[Exception] = []
        self._script: deque[Fault] = deque()
        self._tls = tls
        self._changed = threading.Condition()
        self._serving: set[asyncio.Task[None]] = set()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()), name="raw server")

    def __enter__(self) -> Self:
        self._thread.start()
        self._wait(lambda: hasattr(self, "_stop"))
        return self

    def __exit__(self, *error: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()
        assert self.crashed == [], "a fault itself went wrong"

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def script(self, *faults: Fault) -> None:
        self._script.extend(faults)

    def gate(self) -> Gate:
        return Gate(self._loop)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait, under any event loop, until requests and connections are as the test wants them."""
        await anyio.to_thread.run_sync(partial(self._wait, condition))

    def _wait(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, PATIENCE), "the server waited in vain"

    def _note(self, *, opened: int = 0, closed: int = 0, request: Received | None = None) -> None:
        with self._changed:
            self.opened += opened
            self.open += opened - closed
            if request is not None:
                self.requests.append(request)
            self._changed.notify_all()

    async def _main(self) -> None:
        server = await asyncio.start_server(
            self._serve, "127.0.0.1", 0, limit=2**20, backlog=512, ssl=self._tls
        )
        self.port: int = server.sockets[0].getsockname()[1]
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        self._note()
        await self._stop.wait()
        server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        connection = Connection(reader, writer)
        self._note(opened=1)
        try:
            if self.on_connect is not None:
                await self.on_connect(connection)
            while not writer.is_closing() and (request := await connection.receive()) is not None:
                fault = self._script.popleft() if self._script else self.otherwise
                self._note(request=request)
                await fault(connection, request)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client hung up, or the test is over
        except Exception as error:  # noqa: BLE001 - told when the test is over
            self.crashed.append(error)
        writer.close()
        with suppress(OSError, TimeoutError, asyncio.CancelledError):
            await asyncio.wait_for(writer.wait_closed(), 1)
        self._serving.discard(task)
        self._note(closed=1)
