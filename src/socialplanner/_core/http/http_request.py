"""A request as it goes out: its address, its headers, its body."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import httpx

from ... import __version__
from ...errors import UsageError
from ..call.record import Call
from ..json_codec import dumps
from ..request import Request
from ..secrets import Secret, Secrets
from .body import http_request
from .origin import Origin

if TYPE_CHECKING:
    from .upload import Opened

RawHeaders = list[tuple[bytes, bytes]]

USER_AGENT = f"socialplanner/{__version__} (Python {sys.version_info.major}.{sys.version_info.minor})"
TIMEOUTS = {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": None}
"""Seconds for a single step; the deadline of the call ends them all."""


def fixed_headers(origin: Origin, api_version: str, own: dict[str, str]) -> RawHeaders:
    """The headers that are the same for every request, as they go out; the caller's own come first."""
    ours = {
        "Host": origin.authority,
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": USER_AGENT,
        "Version": api_version,
    }
    replaced = {name.lower() for name in own}
    kept = {name: value for name, value in ours.items() if name.lower() not in replaced}
    return [(name.encode(), value.encode()) for name, value in {**kept, **own}.items()]


def http(
    origin: Origin,
    fixed: RawHeaders,
    request: Request[object],
    content: bytes | Secret | Opened | None,
    secret: Secret | None,
    call: Call,
) -> httpx.Request:
    url = _url(origin, request)  # before any variable holds the token: it may be refused
    headers = fixed.copy()
    if secret is not None:
        headers.append((b"Authorization", f"Bearer {secret.reveal()}".encode()))
    if request.operation.version:
        headers = [pair for pair in headers if pair[0] != b"Version"]
        headers.append((b"Version", request.operation.version.encode()))
    extensions = {"timeout": TIMEOUTS, "trace": call.trace}
    return http_request(request.operation.method, url, headers, content, extensions)


def _url(origin: Origin, request: Request[object]) -> httpx.URL:
    if not request.path.startswith("/"):  # or it would become a part of the host, and the token go there
        raise UsageError(
            f"{request.operation.name}: the path of a request begins with a slash", argument="path"
        )
    url = origin.url + request.path
    if request.query:
        url += "?" + urlencode(request.query)
    problem = ""
    try:
        return _parsed(url)
    except httpx.InvalidURL as error:
        problem = str(error)
    raise UsageError(f"{request.operation.name}: no URL can be made of these arguments: {problem}")


@lru_cache(maxsize=256)
def _parsed(url: str) -> httpx.URL:
    """Lists and creates go to the same few addresses, and httpx looks at every character of one."""
    return httpx.URL(url)


def content_of(request: Request[object]) -> bytes | Secret | None:
    """The body in bytes; one with secrets in it stays hidden from whoever looks at the variables of a traceback."""
    if request.form is not None:
        return Secret(urlencode([(name, _plain(value)) for name, value in request.form]))
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


def hidden_in(request: Request[object], token: Secret | None) -> Secrets:
    """What the server gets to know and nobody else: an answer may repeat it."""
    fields = tuple(value for _, value in request.form or () if isinstance(value, Secret))
    return fields if token is None else (token, *fields)


def _plain(value: str | Secret) -> str:
    return value.reveal() if isinstance(value, Secret) else value
