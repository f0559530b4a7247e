"""Clients of a sandbox, in the sandbox's time. Nothing else in here knows the SDK."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx
    from starlette.types import ASGIApp

    from socialplanner._core.client.api_client import TokenInput
    from socialplanner.client import SocialPlanner

    from .state.virtual_sleep import VirtualSleep

BASE_URL = "http://127.0.0.1"  # nothing listens there: the transport of the clients calls the app


class Clients:
    """The clients that a sandbox has made, and closes."""

    def __init__(self, app: ASGIApp, virtual_sleep: VirtualSleep) -> None:
        self._app = app
        self._virtual_sleep = virtual_sleep
        self._http: httpx.AsyncClient | None = None
        self._close: list[Callable[[], Awaitable[None]]] = []

    @property
    def http(self) -> httpx.AsyncClient:
        """The one httpx client, whose transport is the sandbox."""
        if self._http is None:
            import httpx

            from .server.transport import SandboxTransport

            transport = SandboxTransport(self._app, self._virtual_sleep)
            self._http = httpx.AsyncClient(transport=transport, base_url=BASE_URL)
            self._close.append(self._http.aclose)
        return self._http

    def planner(self, token: TokenInput, location_id: str) -> SocialPlanner:
        """Return a new client of the SDK."""
        planner = make_client(token, location_id, self.http, self._virtual_sleep)
        self._close.append(planner.aclose)
        return planner

    async def close(self) -> None:
        """Close all clients, the newest first."""
        while self._close:
            await self._close.pop()()


def make_client(
    token: TokenInput, location_id: str, http_client: httpx.AsyncClient, virtual_sleep: VirtualSleep
) -> SocialPlanner:
    """Return a client that moves the sandbox's clock where others wait: for the rate limit, and before a retry."""
    from socialplanner.client import SocialPlanner
    from socialplanner.testing import use_clock

    planner = SocialPlanner(token, location_id=location_id, base_url=BASE_URL, http_client=http_client)
    return use_clock(planner, clock=virtual_sleep.clock, sleep=virtual_sleep.sleep)
