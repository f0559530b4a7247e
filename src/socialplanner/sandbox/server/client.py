"""The SDK's client of a sandbox, in the sandbox's time. Nothing else in here knows the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

    from socialplanner import SocialPlanner
    from socialplanner.options import TokenInput

    from ..virtual_sleep import Waiting


def client_of(
    token: TokenInput,
    location_id: str,
    base_url: str,
    http_client: httpx.AsyncClient,
    waiting: Waiting,
) -> SocialPlanner:
    """A client that moves the sandbox's clock where others wait: for its turn, and before it tries again."""
    from attrs import evolve

    from socialplanner import SocialPlanner
    from socialplanner._core.rate.limiter import Pace

    pace = Pace(clock=waiting.clock, sleep=waiting.sleep)
    planner = SocialPlanner(
        token, location_id=location_id, base_url=base_url, http_client=http_client, limiter=pace
    )
    # how the time passes is nothing that a client in use should be asked for, so it is no option
    planner._sender = evolve(planner._sender, clock=waiting.clock, sleep=waiting.sleep)  # pyright: ignore[reportPrivateUsage]
    return planner
