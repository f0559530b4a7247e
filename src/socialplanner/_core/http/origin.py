"""The base URL of all requests, checked before a token is sent to it."""

from __future__ import annotations

import ipaddress
from typing import NamedTuple
from urllib.parse import urlsplit

from ...errors import UsageError
from ..arguments import boolean
from ..pasted import paste_fault


class Origin(NamedTuple):
    """A checked base URL: `url` without a trailing slash, and its parts."""

    url: str
    scheme: str
    host: str
    authority: str
    """The value of the header Host."""

    @property
    def is_loopback(self) -> bool:
        return is_loopback(self.host)


def parse_origin(base_url: object, *, allow_insecure: bool = False) -> Origin:
    """Return the checked base URL: https, or http to this machine; no user info, query or fragment.

    `allow_insecure` allows http to other machines too: the token then travels in the clear.
    Raises `UsageError` for anything else.
    """
    insecure = boolean("allow_insecure", allow_insecure)
    if not isinstance(base_url, str) or not base_url.strip():
        raise _refuse("expected a URL such as https://api.example.com.")
    if fault := paste_fault(base_url):
        raise _refuse(fault)
    if any(ord(char) <= 0x20 or ord(char) == 0x7F for char in base_url):
        raise _refuse("expected a URL without white space or control characters.")
    failed = False
    try:
        parts = urlsplit(base_url)
        host, _ = parts.hostname, parts.port
        if host and not (
            host.isascii() and all(0 < len(label) < 64 for label in host.rstrip(".").split("."))
        ):
            host.encode("idna")  # refuses what no name may hold; slow to load, and seldom needed
    except ValueError:
        failed, parts, host = True, urlsplit(""), None
    if failed or parts.scheme not in ("http", "https") or not host:
        raise _refuse("expected https://, a host and, if any, a valid port.")
    if "@" in parts.netloc:
        raise _refuse("expected a URL without user info (name:password@). Give the token as `token`.")
    if parts.query or parts.fragment or "?" in base_url or "#" in base_url:
        raise _refuse("expected a URL without query and fragment.")
    if any(step in (".", "..") for step in parts.path.lower().replace("%2e", ".").split("/")):
        raise _refuse("expected a path without . and .. in it.")
    if parts.scheme == "http" and not is_loopback(host) and not insecure:
        raise _refuse(
            "http:// would send the token in the clear. Use https:// (http is for this machine's loopback only,"
            " or with allow_insecure=True)."
        )
    return Origin(base_url.rstrip("/"), parts.scheme, host, parts.netloc)


def is_loopback(host: str) -> bool:
    """Return whether a host name or an address is the loopback of this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _refuse(reason: str) -> UsageError:
    return UsageError(f"base_url: {reason}", argument="base_url")
