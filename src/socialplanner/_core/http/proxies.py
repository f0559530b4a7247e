"""The proxy from the environment: HTTPS_PROXY, ALL_PROXY, NO_PROXY, as the standard library reads them."""

from __future__ import annotations

import ssl
from urllib.request import getproxies, proxy_bypass

import httpx

from .origin import Origin


def proxy_for(where: Origin) -> str | None:
    """Return the proxy's URL, or None. Only https uses one (as a CONNECT tunnel, which sees no token);
    plain http, which this SDK speaks to loopback only, never does."""
    if where.scheme != "https" or where.is_loopback:
        return None
    proxies = getproxies()
    proxy = proxies.get("https") or proxies.get("all")
    if not proxy or proxy_bypass(where.host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def make_proxy(address: str, tls: ssl.SSLContext) -> httpx.Proxy:
    """Return the proxy for httpx. A proxy that speaks TLS itself gets the context that all connections have.

    Raises `ValueError` or `httpx.InvalidURL` for an address that no connection can be made to.
    """
    url = httpx.URL(address)
    if not url.host:
        raise ValueError("its address names no host.")
    if url.port is not None and not 0 < url.port < 65_536:
        raise ValueError(f"expected a port from 1 to 65535, got {url.port}.")
    return httpx.Proxy(url, ssl_context=tls if url.scheme == "https" else None)
