"""Whom the sandbox answers: programs and browsers that call it by a name of this machine, or by one that it was given,
and no page of another site.

A site that lets its own name lead here sends that name in `Host`, and a browser says in `Sec-Fetch-Site` and `Origin`
whose page sends a request. So both are checked on every path, before a body is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from .loopback import is_loopback

_HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9.-]+))(?::\d{1,5})?")
"""A host as HTTP has it: a name or an address, and perhaps a port."""
FOREIGN_HOST = "The sandbox answers under a name of this machine only, or one given with --allow-host"
FOREIGN_PAGE = "The sandbox answers no page of another site"

Headers = Iterable[tuple[bytes, bytes]]


def explain_refusal(
    headers: Headers, *, is_control: bool = False, names: frozenset[str] = frozenset()
) -> str:
    """Return why a request is refused; an empty text where it is answered.

    is_control: whether the path changes the sandbox itself; pages of other sites must not even try.
    names: further names and addresses, in lower case, by which it may be called.
    """
    hosts, origins, sites = (
        _read(headers, b"host"),
        _read(headers, b"origin"),
        _read(headers, b"sec-fetch-site"),
    )
    if len(hosts) != 1 or not _is_known(_find_name(hosts[0]), names):
        return FOREIGN_HOST
    if "cross-site" in sites or (
        is_control and not all(_is_known(_find_host(each), names) for each in origins)
    ):
        return FOREIGN_PAGE
    return ""


def _read(headers: Headers, wanted: bytes) -> list[str]:
    return [value.decode("latin-1").strip() for name, value in headers if name == wanted]


def _find_name(host: str) -> str:
    """Return the name or the address in a `Host`, without the port; an empty text for what is no `Host`."""
    found = _HOST.fullmatch(host)
    return "" if found is None else found[1] or found[2]


def _find_host(url: str) -> str:
    """Return the host of a URL; an empty text for what is no URL."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_known(name: str, names: frozenset[str]) -> bool:
    """Return whether a name is `localhost`, an IP address of this machine, or one that was given."""
    return name.lower() == "localhost" or is_loopback(name) or name.lower() in names
