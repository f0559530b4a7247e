"""The proxy from the environment: HTTPS_PROXY, ALL_PROXY, NO_PROXY, as the standard library reads them."""

from __future__ import annotations

from urllib.request import getproxies, proxy_bypass

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
