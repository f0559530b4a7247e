"""A request as it is sent: its address, its headers, its body."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlencode

import httpx

from ..._version import __version__
from ...errors import UsageError
from ...request import Request
from ...secret import Secret
from ..api import Api
from ..json_codec import dumps
from .origin import Origin

if TYPE_CHECKING:
    from .form import Form

RawHeaders: TypeAlias = list[tuple[bytes, bytes]]
Body: TypeAlias = "bytes | Secret | Form | None"
"""JSON bytes; an urlencoded form with secrets in it; a multipart form; nothing."""
Trace: TypeAlias = Callable[[str, dict[str, object]], Awaitable[None]]
"""httpx calls it with each step of sending."""

USER_AGENT = f"socialplanner/{__version__} (Python {sys.version_info.major}.{sys.version_info.minor})"
TIMEOUTS = {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": None}
"""Seconds for a single step; the deadline of the call ends them all."""


def constant_headers(api: Api, origin: Origin, api_version: str, own: dict[str, str]) -> RawHeaders:
    """Return the headers that every request has, in their order. The caller's own replace ours."""
    ours = {
        "Host": origin.authority,
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": USER_AGENT,
    }
    if api.version is not None:
        ours[api.version.header] = api_version
    replaced = {name.lower() for name in own}
    others = {name: value for name, value in ours.items() if name.lower() not in replaced}
    return [(name.encode(), value.encode()) for name, value in {**others, **own}.items()]


def build_http_request(
    api: Api,
    origin: Origin,
    constant: RawHeaders,
    request: Request[object],
    body: Body,
    token: Secret | None,
    trace: Trace,
) -> httpx.Request:
    """Return the request for httpx. Raises `UsageError` where no URL can be made of its path and query."""
    url = _url(origin, request)  # before any variable holds the token: this may raise
    method, headers = request.operation.method, constant.copy()
    if token is not None:
        headers.append((api.auth.header.encode(), f"{api.auth.prefix}{token.reveal()}".encode()))
    if request.operation.version and api.version is not None:
        name = api.version.header.encode()
        headers = [pair for pair in headers if pair[0] != name]
        headers.append((name, request.operation.version.encode()))
    extensions = {"timeout": TIMEOUTS, "trace": trace}
    if body is None or isinstance(body, (bytes, Secret)):
        content = _with_content_headers(headers, method, body)
        return httpx.Request(method, url, headers=headers, stream=BytesStream(content), extensions=extensions)
    from .form import make_form_request  # few calls send one

    return make_form_request(method, url, headers, body, extensions)


def _with_content_headers(headers: RawHeaders, method: str, body: bytes | Secret | None) -> bytes:
    """Add the headers of the body, and return its bytes."""
    kind = b"application/x-www-form-urlencoded" if isinstance(body, Secret) else b"application/json"
    content = body.reveal().encode() if isinstance(body, Secret) else body
    if content is not None:
        headers += [(b"Content-Type", kind), (b"Content-Length", b"%d" % len(content))]
    elif method not in ("GET", "HEAD", "DELETE"):
        headers.append((b"Content-Length", b"0"))
    return content or b""


def _url(origin: Origin, request: Request[object]) -> httpx.URL:
    if not request.path.startswith("/"):  # or it would become a part of the host, and the token go there
        raise UsageError(
            f"{request.operation.name}: path: expected a path that begins with a slash.", argument="path"
        )
    url = origin.url + request.path
    if request.query:
        url += "?" + urlencode(request.query)
    problem = ""
    try:
        return _parse_url(url)
    except httpx.InvalidURL as error:
        problem = str(error)
    raise UsageError(f"{request.operation.name}: no URL can be made of these arguments: {problem}")


@lru_cache(maxsize=256)
def _parse_url(url: str) -> httpx.URL:
    """Parse a URL. Lists and creates go to the same few addresses, and httpx looks at every character of one."""
    return httpx.URL(url)


def encode_body(request: Request[object]) -> bytes | Secret | Form | None:
    """Return the body in bytes; one with secrets in it stays hidden from the variables of a traceback. Of a form with
    a file, the caller adds the file.

    Raises `UsageError` for what JSON cannot hold.
    """
    if request.form is not None:
        return Secret(urlencode([(name, _plain(value)) for name, value in request.form]))
    if request.fields:
        from .form import Form

        return Form(request.fields)
    if request.body is None:
        return None
    problem = ""
    try:
        return dumps(request.body)
    except (TypeError, ValueError, RecursionError) as error:
        problem = str(error)[:200]
    raise UsageError(
        f"{request.operation.name}: the body cannot be written as JSON: {problem}", argument="body"
    )


def _plain(value: str | Secret) -> str:
    return value.reveal() if isinstance(value, Secret) else value


class BytesStream(httpx.AsyncByteStream):
    """Bytes to send. Its iterator is not an async generator: trio warns of those that a broken connection leaves."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _SingleUse(self._content)


class _SingleUse:
    def __init__(self, content: bytes) -> None:
        self._content: bytes | None = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        content, self._content = self._content, None
        if content is None:
            raise StopAsyncIteration
        return content
