"""The interface of a network: one request is sent, and its response is read to the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Protocol, TypeVar

import anyio
import httpx

from ...errors import UsageError

R = TypeVar("R")

CLOSE_WITHIN = 1.0  # seconds for closing a connection, whatever happens around it
MOST_LEFT = 1000  # chunks of a body that was given up

Read = Callable[[int, "list[tuple[bytes, bytes]]", AsyncIterator[bytes]], Awaitable[R]]
"""Reads a response to its end: status, headers, body."""


class Connections(Protocol):
    """The interface of `ConnectionPool` and `ExternalClient`, which send requests over connections."""

    async def exchange(self, request: httpx.Request, read: Read[R], untraced: Callable[[], None]) -> R:
        """Send the request and read its response. Calls `untraced` if httpx will not report when it leaves."""
        ...

    async def aclose(self) -> None: ...


def body_chunks(response: httpx.Response) -> AsyncIterator[bytes]:
    """Return the body as it comes from the wire: it is inflated elsewhere, in bounded pieces."""
    if not isinstance(response.stream, httpx.AsyncByteStream):
        raise UsageError(
            "http_client: expected an async transport, got one whose body is not async.",
            argument="http_client",
        )
    return aiter(response.stream)


async def unwind(chunks: AsyncIterator[bytes] | None) -> None:
    """End the generators of a half-read body now: trio warns of those that the garbage collector finds.

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
