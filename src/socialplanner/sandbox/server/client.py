"""The SDK's client of a sandbox, in the sandbox's time. Nothing else in here knows the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

    from socialplanner import SocialPlanner
    from socialplanner._core.client.api_client import TokenInput

    from ..virtual_sleep import Waiting


def client_of(
    token: TokenInput,
    location_id: str,
    base_url: str,
    http_client: httpx.AsyncClient,
    waiting: Waiting,
) -> SocialPlanner:
    """Return a client that moves the sandbox's clock where others wait: for its turn, and before a retry."""
    from socialplanner import SocialPlanner
    from socialplanner.testing import use_clock

    planner = SocialPlanner(token, location_id=location_id, base_url=base_url, http_client=http_client)
    return use_clock(planner, clock=waiting.clock, sleep=waiting.sleep)
