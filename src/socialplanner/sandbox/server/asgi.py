"""The sandbox as an ASGI app: pages of its own, and the API."""

from __future__ import annotations

from email.utils import format_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from .connection import CONNECTION, Connection, InProcessConnection
from .guard import explain_refusal

if TYPE_CHECKING:
    from datetime import datetime

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from ..state.virtual_sleep import VirtualSleep
    from .app import Planner
    from .response import RawHeaders, WireResponse

PAGES = "/_sandbox/"  # a path that begins so is not a path of the API
OVERVIEW = "/"
CONTROL = ("/_sandbox/faults", "/_sandbox/clock", "/_sandbox/calls", "/_sandbox/state")
MAX_BODY = 64 * 1024 * 1024  # bytes of a request
MAX_FORM = 512 * 1024 * 1024  # bytes of one with a file: the API takes videos of 500 MB
TOO_LARGE = b"too large"
"""Stands for a body that is larger: it is compared by identity."""
_TOO_LARGE_BODY = {
    "statusCode": 413,
    "message": f"The body is larger than {MAX_BODY // 2**20} MB ({MAX_FORM // 2**20} MB for a form)",
    "error": "Payload Too Large",
}


class SandboxApp:
    """The ASGI app. Responses have the sandbox's time in `Date`, and use the connection of their request."""

    def __init__(self, planner: Planner, pages: ASGIApp, virtual_sleep: VirtualSleep) -> None:
        self._planner = planner
        self._pages = pages
        self._virtual_sleep = virtual_sleep
        self.names: frozenset[str] = frozenset()
        """Further names by which it may be called, in lower case."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._pages(scope, receive, send)
            return
        control = scope["path"].startswith(CONTROL)
        problem = explain_refusal(scope["headers"], is_control=control, names=self.names)
        if problem:
            await JSONResponse({"statusCode": 403, "message": problem}, 403)(
                scope, receive, self._add_date(send)
            )
            return
        if _is_page(scope):
            await self._pages(scope, receive, self._add_date(send))
            return
        content = b"" if self._planner.lacks_token(scope) else await _read_body(receive, scope["headers"])
        if content is TOO_LARGE:
            await JSONResponse(_TOO_LARGE_BODY, 413, {"connection": "close"})(
                scope, receive, self._add_date(send)
            )
        elif content is not None:
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


async def _read_body(receive: Receive, headers: RawHeaders) -> bytes | None:
    """Return the body of the request; None where the client went away, `TOO_LARGE` where it is over the limit."""
    known = dict(headers)
    length, kind = known.get(b"content-length", b""), known.get(b"content-type", b"")
    most = MAX_FORM if kind.startswith(b"multipart/") else MAX_BODY
    if length.isdigit() and int(length) > most:
        return TOO_LARGE
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        part: bytes = message.get("body", b"")
        parts.append(part)
        size += len(part)
        if size > most:
            return TOO_LARGE
        if not message.get("more_body", False):
            return b"".join(parts)


@lru_cache(maxsize=4)
def _format_date(moment: datetime) -> bytes:
    return format_datetime(moment, usegmt=True).encode()
