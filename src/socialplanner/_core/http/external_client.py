"""The caller's own `httpx.AsyncClient`, used for sending and not closed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import anyio
import httpx

from ...errors import UsageError
from .connection import CLOSE_WITHIN
from .connections import R, Read
from .response import body_chunks, unwind


class ExternalClient:
    """Connections of the caller's client. Its pool, proxies, timeouts and closing remain the task of the caller."""

    def __init__(self, client: object) -> None:
        if not isinstance(client, httpx.AsyncClient):
            raise UsageError(
                f"http_client: expected httpx.AsyncClient, got {type(client).__name__}.",
                argument="http_client",
            )
        self._client = client
        self._closed = False

    async def exchange(self, request: httpx.Request, read: Read[R], untraced: Callable[[], None]) -> R:
        """Send the request with the caller's client and have its response read to the end."""
        if self._closed:
            raise UsageError("the client is closed. Make a new one.")
        if self._client.is_closed:
            raise UsageError(
                "http_client: expected an open client, got a closed one.", argument="http_client"
            )
        untraced()  # what a foreign transport does before it sends is not known
        response = await self._client.send(request, stream=True, auth=None, follow_redirects=False)
        chunks: AsyncIterator[bytes] | None = None
        try:
            chunks = body_chunks(response)
            return await read(response.status_code, response.headers.raw, chunks)
        finally:
            with anyio.move_on_after(CLOSE_WITHIN, shield=True):
                await response.aclose()
            await unwind(chunks)

    async def aclose(self) -> None:
        """Refuse further calls; the caller's client stays open."""
        self._closed = True
