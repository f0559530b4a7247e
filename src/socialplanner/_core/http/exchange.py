"""The interface of a network: one request is sent, and its response is read to the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Protocol, TypeVar

import httpx

R = TypeVar("R")

CLOSE_WITHIN = 1.0  # seconds for closing a connection, whatever happens around it

Read = Callable[[int, "list[tuple[bytes, bytes]]", AsyncIterator[bytes]], Awaitable[R]]
"""Reads a response to its end: status, headers, body."""


class Connections(Protocol):
    """The interface of `ConnectionPool` and `ExternalClient`, which send requests over connections."""

    async def exchange(self, request: httpx.Request, read: Read[R], untraced: Callable[[], None]) -> R:
        """Send the request and read its response. Calls `untraced` if httpx will not report when it leaves."""
        ...

    async def aclose(self) -> None: ...
