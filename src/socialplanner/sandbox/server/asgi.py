"""The sandbox as an ASGI app: pages of its own, and the API."""

from __future__ import annotations

from email.utils import format_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from .connection import CONNECTION, Connection, InProcessConnection

if TYPE_CHECKING:
    from datetime import datetime

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from ..state.virtual_sleep import VirtualSleep
    from .app import Planner
    from .response import RawHeaders, WireResponse

PAGES = "/_sandbox/"  # a path that begins so is not a path of the API
OVERVIEW = "/"


class SandboxApp:
    """The ASGI app. Responses have the sandbox's time in `Date`, and use the connection of their request."""

    def __init__(self, planner: Planner, pages: ASGIApp, virtual_sleep: VirtualSleep) -> None:
        self._planner = planner
        self._pages = pages
        self._virtual_sleep = virtual_sleep

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _is_page(scope):
            await self._pages(scope, receive, self._add_date(send))
            return
        content = await _read_body(receive)
        if content is not None:
            response = self._planner.respond(scope, content)
            connection: Connection | None = scope.get("state", {}).get(CONNECTION)
            connection = connection or InProcessConnection(self._virtual_sleep)
            await _send(response, self._build_headers(response), connection, send)

    def _build_headers(self, response: WireResponse) -> RawHeaders:
        headers = [*response.headers, self._build_date(), (b"content-length", b"%d" % len(response.body))]
        if response.content_type:
            headers.append((b"content-type", response.content_type))
        return headers

    def _build_date(self) -> tuple[bytes, bytes]:
        return b"date", _format_date(self._planner.state.clock.now().replace(microsecond=0))

    def _add_date(self, send: Send) -> Send:
        async def send_with_date(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), self._build_date()]
            await send(message)

        return send_with_date


def _is_page(scope: Scope) -> bool:
    path: str = scope["path"]
    return path.startswith(PAGES) or (path == OVERVIEW and scope["method"] in ("GET", "HEAD"))


async def _send(response: WireResponse, headers: RawHeaders, connection: Connection, send: Send) -> None:
    """Send a response as late and as complete as it is meant to arrive."""
    if response.delay:
        await connection.wait(response.delay)
    if response.ending == "lost":
        await connection.hang_up()
        return
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
    if response.ending == "cut":
        half = response.body[: len(response.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        await connection.cut()
        # the app must end its response, though nothing arrives any more
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.body", "body": response.body})


async def _read_body(receive: Receive) -> bytes | None:
    """Return the body of the request; None where the client went away."""
    content = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        part: bytes = message.get("body", b"")
        content += part
        if not message.get("more_body", False):
            return content


@lru_cache(maxsize=4)
def _format_date(moment: datetime) -> bytes:
    return format_datetime(moment, usegmt=True).encode()
