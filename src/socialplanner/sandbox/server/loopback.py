"""Whether an address is of this machine. The sandbox serves nobody else, unless its program is told to."""

from __future__ import annotations

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """Return whether a host is an IP address of this machine. Of a name nobody knows where it leads."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
