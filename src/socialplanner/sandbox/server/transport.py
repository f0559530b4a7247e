"""The sandbox as a transport of httpx: calls within the process that can fail as those over a network do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx

from .connection import CONNECTION, ConnectionLost, InProcessConnection, NoResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from ..state.virtual_sleep import VirtualSleep


class SandboxTransport(httpx.AsyncBaseTransport):
    """A transport with what `httpx.ASGITransport` does not have: responses that are lost or cut off, and read timeouts,
    by the sandbox's clock. It calls httpx's `trace` extension when the request leaves."""

    def __init__(self, app: ASGIApp, virtual_sleep: VirtualSleep) -> None:
        self._app = app
        self._virtual_sleep = virtual_sleep

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        extensions: dict[str, Any] = request.extensions
        trace = extensions.get("trace")
        if trace is not None:
            await trace("http11.send_request_headers.started", {"request": request})
        connection = InProcessConnection(self._virtual_sleep, extensions.get("timeout", {}).get("read"))
        inner = httpx.ASGITransport(app=partial(self._call_app, connection))
        try:
            response = await inner.handle_async_request(request)
        except ConnectionLost as error:
            raise httpx.ReadError(str(error), request=request) from error
        except NoResponse as error:
            raise httpx.ReadTimeout(str(error), request=request) from error
        if connection.was_cut and isinstance(response.stream, httpx.AsyncByteStream):
            response.stream = _CutStream(response.stream, request)
        return response

    async def _call_app(
        self, connection: InProcessConnection, scope: Scope, receive: Receive, send: Send
    ) -> None:
        await self._app({**scope, "state": {CONNECTION: connection}}, receive, send)


class _CutStream(httpx.AsyncByteStream):
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
