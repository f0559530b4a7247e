"""Whom the sandbox answers: programs and browsers that call it by a name of this machine, and no page of another site.

A site that lets its own name lead here sends that name in `Host`, and a browser says in `Sec-Fetch-Site` and `Origin`
whose page sends a request. So both are checked on every path, before a body is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .loopback import is_local_url, is_loopback

_HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9.-]+))(?::\d{1,5})?")
"""A host as HTTP has it: a name or an address, and perhaps a port."""
FOREIGN_HOST = "The sandbox answers under a name of this machine only"
FOREIGN_PAGE = "The sandbox answers no page of another site"

Headers = Iterable[tuple[bytes, bytes]]


def explain_refusal(headers: Headers, *, is_control: bool = False) -> str:
    """Return why a request is refused; an empty text where it is answered.

    is_control: whether the path changes the sandbox itself; pages of other sites must not even try.
    """
    hosts, origins, sites = (
        _read(headers, b"host"),
        _read(headers, b"origin"),
        _read(headers, b"sec-fetch-site"),
    )
    if len(hosts) != 1 or not _is_local_host(hosts[0]):
        return FOREIGN_HOST
    if "cross-site" in sites or (is_control and not all(map(is_local_url, origins))):
        return FOREIGN_PAGE
    return ""


def _read(headers: Headers, wanted: bytes) -> list[str]:
    return [value.decode("latin-1").strip() for name, value in headers if name == wanted]


def _is_local_host(host: str) -> bool:
    """Return whether a `Host` is a plain `localhost` or an IP address of this machine, with or without a port."""
    found = _HOST.fullmatch(host)
    if found is None:
        return False
    name = found[1] or found[2]
    return name.lower() == "localhost" or is_loopback(name)
