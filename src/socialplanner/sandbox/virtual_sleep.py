"""Waiting without losing time: who sleeps moves the sandbox's clock instead."""

from __future__ import annotations

from anyio.lowlevel import checkpoint

from .state.clock import Clock

SHORTEST = 1e-6  # seconds: the clock knows no shorter step


class Waiting:
    """Time for a program that lives in the sandbox's.

    Those who sleep at the same time wake in the order of their times, and the clock moves on by the longest
    sleep, not by the sum.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wakes: list[float] = []

    def clock(self) -> float:
        """Seconds that never go back, for measuring."""
        return self._clock.now().timestamp()

    async def sleep(self, seconds: float) -> None:
        until = self.clock() + seconds
        self._wakes.append(until)
        try:
            await checkpoint()  # whoever has something to do does it first
            while until > min(self._wakes):
                await checkpoint()
            left = until - self.clock()
            if left > 0:
                self._clock.advance(seconds=max(left, SHORTEST))
        finally:
            self._wakes.remove(until)
