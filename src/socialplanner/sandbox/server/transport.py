"""The sandbox as a transport of httpx: calls within the process that can fail as those over a network do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx

from .connection import LINE, InProcess, Lost, Silent

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from ..virtual_sleep import Waiting


class SandboxTransport(httpx.AsyncBaseTransport):
    """What `httpx.ASGITransport` does not know: answers that are lost or cut off, and read timeouts, by the sandbox's
    clock. It tells httpx's `trace` extension that the request leaves."""

    def __init__(self, app: ASGIApp, waiting: Waiting) -> None:
        self._app = app
        self._waiting = waiting

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        extensions: dict[str, Any] = request.extensions
        trace = extensions.get("trace")
        if trace is not None:
            await trace("http11.send_request_headers.started", {"request": request})
        line = InProcess(self._waiting, extensions.get("timeout", {}).get("read"))
        inner = httpx.ASGITransport(app=partial(self._called, line))
        try:
            response = await inner.handle_async_request(request)
        except Lost as error:
            raise httpx.ReadError(str(error), request=request) from error
        except Silent as error:
            raise httpx.ReadTimeout(str(error), request=request) from error
        if line.was_cut and isinstance(response.stream, httpx.AsyncByteStream):
            response.stream = _Cut(response.stream, request)
        return response

    async def _called(self, line: InProcess, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app({**scope, "state": {LINE: line}}, receive, send)


class _Cut(httpx.AsyncByteStream):
    """The beginning of a body, and then the end of the connection."""

    def __init__(self, stream: httpx.AsyncByteStream, request: httpx.Request) -> None:
        self._stream = stream
        self._request = request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            yield chunk
        raise httpx.RemoteProtocolError(
            "peer closed connection without sending complete message body", request=self._request
        )
