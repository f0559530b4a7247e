"""One visit at the door: what came in, and the answer in bytes that goes out, or does not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import parse_qsl

from starlette.types import Scope

from ..state import json_codec as wire
from ..state.refusals import Refusal
from ..state.responses import Answer
from .faults import HTML, Fault
from .limits import Counted

Ending = Literal["whole", "cut", "lost"]
RawHeaders = list[tuple[bytes, bytes]]

NOBODY: Counted = ("", "")
JSON = b"application/json; charset=utf-8"


@dataclass(slots=True)
class Visit:
    """A request, and what becomes known of it while it is answered."""

    scope: Scope
    content: bytes
    method: str
    path: str
    headers: dict[bytes, bytes]
    counted: Counted = NOBODY
    body: Any = None
    fault: Fault | None = None

    @staticmethod
    def of(scope: Scope, content: bytes) -> Visit:
        path = scope["raw_path"].partition(b"?")[0].decode("latin-1")
        return Visit(scope, content, scope["method"], path, dict(scope["headers"]))

    @property
    def content_type(self) -> str:
        return self.headers.get(b"content-type", b"").decode("latin-1")

    @property
    def query(self) -> dict[str, str]:
        text: bytes = self.scope["query_string"]
        return dict(parse_qsl(text.decode("latin-1"), keep_blank_values=True)) if text else {}

    @property
    def origin(self) -> str:
        host = self.headers.get(b"host", b"127.0.0.1").decode("latin-1")
        return f"{self.scope['scheme']}://{host}"

    def parsed(self) -> Any:
        """The JSON of the body; None where it has none."""
        if not self.content or self.content_type.startswith("multipart/"):
            return None
        try:
            return wire.loads(self.content)
        except (ValueError, RecursionError):
            raise Refusal(400, "The body is no JSON", broken=True) from None


@dataclass(slots=True)
class Reply:
    """An answer in bytes. `ending` tells how much of it reaches the client, `delay` after how many seconds."""

    status: int
    content_type: bytes
    body: bytes
    headers: RawHeaders = field(default_factory=RawHeaders)
    ending: Ending = "whole"
    delay: float = 0.0


def reply_of(answer: Answer, headers: RawHeaders, fault: Fault | None) -> Reply:
    """The answer, and whatever a fault does to its bytes."""
    if answer.location:
        headers.append((b"location", answer.location.encode("latin-1")))
        reply = Reply(answer.status, b"", b"", headers)
    else:
        reply = Reply(answer.status, JSON, wire.dumps(answer.body), headers)
    if fault is not None:
        _spoil(reply, fault)
    return reply


def _spoil(reply: Reply, fault: Fault) -> None:
    reply.delay = fault.delay
    for name, value in fault.headers.items():
        if name.lower() == "content-type":
            reply.content_type = value.encode("latin-1")
        else:
            reply.headers.append((name.lower().encode("latin-1"), value.encode("latin-1")))
    if isinstance(fault.body, str):  # as it is, whatever it is
        reply.body = fault.body.encode()
    match fault.kind:
        case "drop" | "drop_after_commit":
            reply.ending = "lost"
        case "truncate":
            reply.ending = "cut"
        case "malform":
            reply.body = reply.body[: len(reply.body) // 2] or b"{"
        case "html":
            reply.content_type, reply.body = b"text/html; charset=utf-8", HTML
        case _:
            pass
