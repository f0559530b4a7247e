"""A clock that a test moves, and a client that uses it."""

from __future__ import annotations

from typing import Any

import anyio.lowlevel

from socialplanner import SocialPlanner
from socialplanner.testing import use_clock
from tests.support.internals import change_options, retry

FIRST_WAIT = 0.5  # what the tests' conftest takes away


class VirtualTime:
    """`sleep` turns the clock instead of waiting; `naps` are the sleeps so far, in seconds."""

    def __init__(self, chance: float = 1.0) -> None:
        self.now = 1_000.0
        self.naps: list[float] = []
        self.chance = chance

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        assert 0 <= seconds < 3_600, "nobody sleeps like that"
        self.naps.append(seconds)
        self.now += seconds
        await anyio.lowlevel.checkpoint()

    def living(self, planner: SocialPlanner, **changes: Any) -> SocialPlanner:
        """The client, with this for its time and the full back-off."""
        retry.FIRST_WAIT = FIRST_WAIT  # the conftest's fixture takes it back
        use_clock(planner, clock=self.clock, sleep=self.sleep, random=lambda: self.chance)
        return change_options(planner, **changes)
