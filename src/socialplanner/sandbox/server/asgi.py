"""The door of the sandbox as an ASGI app: pages of its own, and the API."""

from __future__ import annotations

from email.utils import format_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from .connection import LINE, InProcess, Line

if TYPE_CHECKING:
    from datetime import datetime

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from ..virtual_sleep import Waiting
    from .app import Planner
    from .response import RawHeaders, Reply

OWN = "/_sandbox/"  # what begins so is no path of the API
PAGE = "/"


class Front:
    """Answers tell the sandbox's time in `Date`, and come over the line that the request came by."""

    def __init__(self, planner: Planner, pages: ASGIApp, waiting: Waiting) -> None:
        self._planner = planner
        self._pages = pages
        self._waiting = waiting

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _is_own(scope):
            await self._pages(scope, receive, self._dated(send))
            return
        content = await _content(receive)
        if content is not None:
            reply = self._planner.reply(scope, content)
            line: Line = scope.get("state", {}).get(LINE) or InProcess(self._waiting)
            await _answer(reply, self._head(reply), line, send)

    def _head(self, reply: Reply) -> RawHeaders:
        head = [*reply.headers, self._date(), (b"content-length", b"%d" % len(reply.body))]
        if reply.content_type:
            head.append((b"content-type", reply.content_type))
        return head

    def _date(self) -> tuple[bytes, bytes]:
        return b"date", _written(self._planner.state.clock.now().replace(microsecond=0))

    def _dated(self, send: Send) -> Send:
        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), self._date()]
            await send(message)

        return dated


def _is_own(scope: Scope) -> bool:
    path: str = scope["path"]
    return path.startswith(OWN) or (path == PAGE and scope["method"] in ("GET", "HEAD"))


async def _answer(reply: Reply, head: RawHeaders, line: Line, send: Send) -> None:
    if reply.delay:
        await line.wait(reply.delay)
    if reply.ending == "lost":
        await line.hang_up()
        return
    await send({"type": "http.response.start", "status": reply.status, "headers": head})
    if reply.ending == "cut":
        half = reply.body[: len(reply.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        await line.cut()
        await send(
            {"type": "http.response.body", "body": b""}
        )  # what stands behind a cut line is sent, not heard
        return
    await send({"type": "http.response.body", "body": reply.body})


async def _content(receive: Receive) -> bytes | None:
    """The body of the request; None where the client went away."""
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
def _written(moment: datetime) -> bytes:
    return format_datetime(moment, usegmt=True).encode()
