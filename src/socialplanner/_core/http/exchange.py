"""What the core needs of a network: one request goes out, and its response is read to the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Protocol, TypeVar

import httpx

R = TypeVar("R")

CLOSE_WITHIN = 1.0  # seconds for closing a connection, whatever happens around it

Read = Callable[[int, "list[tuple[bytes, bytes]]", AsyncIterator[bytes]], Awaitable[R]]
"""Reads a response to its end: status, headers, body."""


class Connections(Protocol):
    """Sends requests over connections; `ConnectionPool` and `ExternalClient` are the two."""

    async def exchange(self, request: httpx.Request, read: Read[R], untraced: Callable[[], None]) -> R:
        """Send the request and have its response read. Calls `untraced` where nothing tells when it leaves."""
        ...

    async def aclose(self) -> None: ...
