"""Callers of a rate limiter on a virtual clock."""

from __future__ import annotations

from collections.abc import Callable, Coroutine

from socialplanner.testing import VirtualClock as VirtualClock
from tests.support.internals import RateLimiter

Caller = Callable[[], Coroutine[object, object, object]]


def entering(limiter: RateLimiter, into: list[float], clock: VirtualClock) -> Caller:
    """A request that takes no time; notes when it went."""

    async def caller() -> None:
        permit = await limiter.acquire("loc-1")
        into.append(clock.now)
        limiter.release("loc-1", permit, None, sent=True)

    return caller
