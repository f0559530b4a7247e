"""Files to upload, and what becomes of them: a form at the raw server, or chunks on a road to nowhere."""

from __future__ import annotations

import io
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple

import anyio
import httpx

from socialplanner import SocialPlanner
from socialplanner.upload import FileInput

from . import RawServer, Received
from .calls import planner_at

KEPT = {"results": {"filePath": "loc/social-import/1.csv", "rowsCount": 2, "csvFileType": "basic"}}
CSV = "\ufeffpostAtSpecificTime,content\r\n2026-04-01 10:00:00,=1+1 Grüße\r\n\0".encode() + b"\xff\xfe" * 9
LARGE = os.urandom(300_000)  # several chunks, and no text


class Form(NamedTuple):
    """The one part of the form that a request holds."""

    boundary: str
    head: str
    content: bytes

    @property
    def name(self) -> str:
        return self.head.split('filename="')[1].split('"\r\n')[0]


def form(request: Received) -> Form:
    kind, boundary = request.headers["content-type"].split("; boundary=")
    assert kind == "multipart/form-data"
    start, end = f"--{boundary}\r\n".encode(), f"\r\n--{boundary}--\r\n".encode()
    assert request.body.startswith(start)
    assert request.body.endswith(end)
    head, _, content = request.body[len(start) : -len(end)].partition(b"\r\n\r\n")
    return Form(boundary, head.decode() + "\r\n", content)


class Slot:
    """An async file of the least kind: it only reads. `broken` is what its second read raises."""

    def __init__(self, data: bytes, broken: Exception | None = None) -> None:
        self._data = io.BytesIO(data)
        self._broken = broken

    def read(self, size: int = -1, /) -> Awaitable[bytes]:
        return self._read(size)

    async def _read(self, size: int) -> bytes:
        await anyio.lowlevel.checkpoint()
        if self._broken is not None and size:
            raise self._broken
        return self._data.read(size)


class Silent(Slot):
    """One that is open, and never gives a byte."""

    def __init__(self, data: bytes = b"") -> None:
        super().__init__(data)
        self.begun = anyio.Event()

    async def _read(self, size: int) -> bytes:
        if size:
            self.begun.set()
            await anyio.sleep_forever()
        return b""


class Road(httpx.AsyncBaseTransport):
    """A connection without a server: it takes the body chunk by chunk, and keeps none of it."""

    def __init__(self, after: Callable[[int], Awaitable[object]] | None = None) -> None:
        self.taken = 0
        self._after = after

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.AsyncByteStream)
        async for chunk in request.stream:
            self.taken += len(chunk)
            if self._after is not None:
                await self._after(self.taken)
        return httpx.Response(201, json=KEPT, stream=None)

    def planner(self, **options: Any) -> SocialPlanner:
        return SocialPlanner("t", location_id="loc", http_client=httpx.AsyncClient(transport=self), **options)


def fill(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def any_file(value: object) -> Any:
    """What a type checker would not let through."""
    return value


def upload(file: FileInput) -> Callable[[SocialPlanner], Any]:
    return lambda planner: planner.csv_imports.upload(file)


async def sent(server: RawServer, *files: Any) -> list[Form]:
    before = len(server.requests)
    async with planner_at(server) as planner:
        for file in files:
            assert (await planner.csv_imports.upload(file)).rows_count == 2
    return [form(request) for request in server.requests[before:]]
