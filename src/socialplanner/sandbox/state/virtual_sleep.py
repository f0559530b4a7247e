"""Sleep without losing time: a program that sleeps here moves the sandbox's clock."""

from __future__ import annotations

from anyio.lowlevel import checkpoint

from .clock import Clock

SHORTEST = 1e-6  # seconds: the clock has no shorter step


class VirtualSleep:
    """A clock and a sleep for a program that lives in the sandbox's time.

    Tasks that sleep at the same time wake in the order of their times, and the clock moves on by the longest sleep,
    not by the sum.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wake_times: list[float] = []

    def clock(self) -> float:
        """Return seconds that never go back, for measuring."""
        return self._clock.now().timestamp()

    async def sleep(self, seconds: float) -> None:
        """Wait for the tasks that wake earlier, then move the clock by the rest."""
        wake_time = self.clock() + seconds
        self._wake_times.append(wake_time)
        try:
            await checkpoint()  # a task that has something to do does it first
            while wake_time > min(self._wake_times):
                await checkpoint()
            left = wake_time - self.clock()
            if left > 0:
                self._clock.advance(seconds=max(left, SHORTEST))
        finally:
            self._wake_times.remove(wake_time)
