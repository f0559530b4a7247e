"""The SDK's client of a sandbox, in the sandbox's time. Nothing else in here knows the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

    from socialplanner import SocialPlanner
    from socialplanner.options import TokenInput

    from .waiting import Waiting


def client_of(
    token: TokenInput,
    location_id: str,
    base_url: str,
    http_client: httpx.AsyncClient,
    waiting: Waiting,
    options: dict[str, Any],
) -> SocialPlanner:
    """A client that moves the sandbox's clock where others wait: for its turn, and before it tries again."""
    from attrs import evolve

    from socialplanner import SocialPlanner
    from socialplanner._core.pace import Pace

    pace = Pace(clock=waiting.clock, sleep=waiting.sleep)
    given: dict[str, Any] = {"limiter": pace, "location_id": location_id, **options}
    planner = SocialPlanner(token, base_url=base_url, http_client=http_client, **given)
    # how the time passes is nothing that a client in use should be asked for, so it is no option
    planner._sender = evolve(planner._sender, clock=waiting.clock, sleep=waiting.sleep)  # pyright: ignore[reportPrivateUsage]
    return planner
