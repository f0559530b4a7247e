"""What the raw server may do with a request. Each is a coroutine, or makes one."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from collections.abc import Sequence
from contextlib import suppress

from . import Connection, Fault, Gate, Received

Headers = Sequence[tuple[str, str]]


def message(
    status: int | str, body: bytes = b"", headers: Headers = (), *, length: int | None = None
) -> bytes:
    """An answer in bytes; `length` lies about the body's."""
    size = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status} Whatever", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join([*lines, f"Content-Length: {size}", "", ""]).encode("latin-1") + body


def answer(
    document: object = None, *, status: int | str = 200, body: bytes | None = None, headers: Headers = ()
) -> Fault:
    """A normal answer: a JSON document, or bytes of any kind."""
    data = json.dumps(document).encode() if body is None else body
    return wire(message(status, data, [("Content-Type", "application/json"), *headers]))


def wire(data: bytes, *, then_close: bool = False) -> Fault:
    """These very bytes, well-formed or not."""

    async def fault(connection: Connection, request: Received) -> None:
        await connection.send(data)
        if then_close:
            connection.close()

    return fault


def closing(document: object) -> Fault:
    """A normal answer, and the end of the connection announced with it."""
    body = json.dumps(document).encode()
    return wire(message(200, body, [("Connection", "close")]), then_close=True)


def hang(gate: Gate | None = None, *, after: bytes = b"", then: Fault | None = None) -> Fault:
    """Send what stands in `after`, then nothing until the gate is opened or the client hangs up."""

    async def fault(connection: Connection, request: Received) -> None:
        await connection.send(after)
        await connection.hold(gate)
        if then is not None:
            await then(connection, request)

    return fault


async def reset(connection: Connection, request: Received | None = None) -> None:
    """Reset the connection: after the request was read, or, as `server.on_connect`, before."""
    connection.reset()


async def hang_up(connection: Connection, request: Received | None = None) -> None:
    """Close the connection without a word."""
    connection.close()


def cut(document: object, *, chunked: bool = False) -> Fault:
    """Half of the body is missing when the connection ends."""
    body = json.dumps(document).encode()
    half = body[: len(body) // 2]
    if chunked:
        head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        return wire(head + f"{len(body):x}\r\n".encode() + half, then_close=True)
    return wire(message(200, half, length=len(body)), then_close=True)


def zipped(data: bytes) -> Fault:
    return wire(message(200, data, [("Content-Encoding", "gzip")]))


def truncated_gzip(document: object) -> Fault:
    """The gzip data ends too early, but the Content-Length is right: nothing below the SDK notices."""
    return zipped(gzip.compress(json.dumps(document).encode() * 50)[:-12])


def corrupt_gzip(document: object) -> Fault:
    data = bytearray(gzip.compress(json.dumps(document).encode() * 50))
    data[10:14] = b"\xff" * 4  # the first block now is of a kind that gzip does not have
    return zipped(bytes(data))


def gzip_bomb(megabytes: int) -> Fault:
    """A small answer that inflates to many megabytes of zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(2**20)
    return zipped(b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush())


def html(status: int = 200, text: str = "<html><body>Bad gateway</body></html>") -> Fault:
    return wire(message(status, text.encode(), [("Content-Type", "text/html")]))


def redirect(location: str, status: int = 302) -> Fault:
    return wire(message(status, b"", [("Location", location)]))


def drip(data: bytes, gates: Sequence[Gate]) -> Fault:
    """An answer whose body comes byte by byte: each waits for its gate."""

    async def fault(connection: Connection, request: Received) -> None:
        await connection.send(message(200, length=len(data)))
        for index in range(len(data)):
            await connection.hold(gates[index])
            await connection.send(data[index : index + 1])

    return fault


async def endless(connection: Connection, request: Received) -> None:
    """A body of one-byte chunks without an end: no read timeout ever sees a pause."""
    await connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not connection.writer.is_closing():
        await connection.send(b"1\r\n \r\n")
        await asyncio.sleep(0)


def tunnel(port: int) -> Fault:
    """What a proxy does for a CONNECT: pass the bytes on, here to another server of the test."""

    async def fault(connection: Connection, request: Received) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)

        async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
            with suppress(OSError):
                while data := await source.read(65536):
                    target.write(data)
                    await target.drain()

        await connection.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        ways = [
            asyncio.ensure_future(copy(connection.reader, writer)),
            asyncio.ensure_future(copy(reader, connection.writer)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            writer.close()
            connection.close()

    return fault
