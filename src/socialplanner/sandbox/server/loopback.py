"""Whether a host or an address is of this machine. The sandbox serves nobody else."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(host: str) -> bool:
    """Return whether a host is an IP address of this machine. Of a name nobody knows where it leads."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_local_url(url: str) -> bool:
    """Return whether the host of a URL is `localhost` or an IP address of this machine."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return host == "localhost" or is_loopback(host)
