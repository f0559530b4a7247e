"""One exchange: the request that came in, and the response in bytes that goes out, or does not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import parse_qsl

from starlette.types import Scope

from ..state import json_codec
from ..state.refusals import Refusal
from ..state.responses import Response
from .fault import HTML, Fault
from .limits import LimitKey

Ending = Literal["whole", "cut", "lost"]
RawHeaders = list[tuple[bytes, bytes]]

NO_KEY: LimitKey = ("", "")
JSON = b"application/json; charset=utf-8"


@dataclass(slots=True)
class Exchange:
    """A request, and what becomes known about it while it is handled."""

    scope: Scope
    content: bytes
    method: str
    path: str
    headers: dict[bytes, bytes]
    limit_key: LimitKey = NO_KEY
    body: Any = None
    fault: Fault | None = None

    @staticmethod
    def from_scope(scope: Scope, content: bytes) -> Exchange:
        """Start an exchange with the request of an ASGI scope."""
        path = scope["raw_path"].partition(b"?")[0].decode("latin-1")
        return Exchange(scope, content, scope["method"], path, dict(scope["headers"]))

    @property
    def content_type(self) -> str:
        """The header Content-Type."""
        return self.headers.get(b"content-type", b"").decode("latin-1")

    @property
    def query(self) -> dict[str, str]:
        """The query parameters."""
        text: bytes = self.scope["query_string"]
        return dict(parse_qsl(text.decode("latin-1"), keep_blank_values=True)) if text else {}

    @property
    def origin(self) -> str:
        """The address under which the client reached the sandbox."""
        host = self.headers.get(b"host", b"127.0.0.1").decode("latin-1")
        return f"{self.scope['scheme']}://{host}"

    def parse_body(self) -> Any:
        """Return the JSON of the body; None where the request has none."""
        if not self.content or self.content_type.startswith("multipart/"):
            return None
        try:
            return json_codec.loads(self.content)
        except (ValueError, RecursionError):
            raise Refusal(400, "The body is no JSON", broken=True) from None


@dataclass(slots=True)
class WireResponse:
    """A response in bytes. `ending` says how much of it reaches the client, `delay` after how many seconds."""

    status: int
    content_type: bytes
    body: bytes
    headers: RawHeaders = field(default_factory=RawHeaders)
    ending: Ending = "whole"
    delay: float = 0.0


def build_response(response: Response, headers: RawHeaders, fault: Fault | None) -> WireResponse:
    """Return a response in bytes, with what a fault does to them."""
    if response.location:
        headers.append((b"location", response.location.encode("latin-1")))
        wire_response = WireResponse(response.status, b"", b"", headers)
    else:
        wire_response = WireResponse(response.status, JSON, json_codec.dumps(response.body), headers)
    if fault is not None:
        _apply_fault(wire_response, fault)
    return wire_response


def _apply_fault(response: WireResponse, fault: Fault) -> None:
    response.delay = fault.delay
    for name, value in fault.headers.items():
        if name.lower() == "content-type":
            response.content_type = value.encode("latin-1")
        else:
            response.headers.append((name.lower().encode("latin-1"), value.encode("latin-1")))
    if isinstance(fault.body, str):  # sent as it is, not as JSON
        response.body = fault.body.encode()
    match fault.kind:
        case "drop" | "drop_after_commit":
            response.ending = "lost"
        case "truncate":
            response.ending = "cut"
        case "malform":
            response.body = response.body[: len(response.body) // 2] or b"{"
        case "html":
            response.content_type, response.body = b"text/html; charset=utf-8", HTML
        case _:
            pass
