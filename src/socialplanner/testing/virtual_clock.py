"""A clock on which hours pass at once, for many tasks."""

from __future__ import annotations

import heapq
from collections.abc import Awaitable, Callable

import anyio
import anyio.lowlevel

QUIET = 10  # turns of the event loop in which nobody begins or ends to sleep: then everybody waits


class VirtualClock:
    """Time that passes only while everybody waits: `await clock.run(main)`, with `clock` and `clock.sleep` given to
    what is tested.

    It works on asyncio and trio. Nothing in it may wait for a network, a file or a thread: the clock would not see
    that, and turn.
    """

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleeping: list[tuple[float, int, anyio.Event]] = []
        self._moves = 0

    def __call__(self) -> float:
        """Return the seconds of this clock, as `time.monotonic` does."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Wait for so many seconds of this clock."""
        self._moves += 1
        event = anyio.Event()
        heapq.heappush(self._sleeping, (self.now + seconds, self._moves, event))
        await event.wait()
        self._moves += 1

    async def run(self, *callers: Callable[[], Awaitable[object]]) -> float:
        """Run all of these async functions to their end, and return how many seconds that took. The first error ends
        it."""
        began = self.now
        left = len(callers)
        problems: list[Exception] = []

        async def run_one(caller: Callable[[], Awaitable[object]]) -> None:
            nonlocal left
            try:
                await caller()
            except Exception as error:  # noqa: BLE001 - raised below, without an ExceptionGroup around it
                problems.append(error)
                group.cancel_scope.cancel()
            left -= 1
            self._moves += 1

        async with anyio.create_task_group() as group:
            for caller in callers:
                group.start_soon(run_one, caller)
            await self.wait_until_quiet()
            while left:
                if not self._sleeping:
                    raise AssertionError("VirtualClock: the callers wait for something that never comes.")
                self.now = max(self.now, self._sleeping[0][0])
                while self._sleeping and self._sleeping[0][0] <= self.now:
                    heapq.heappop(self._sleeping)[2].set()
                await self.wait_until_quiet()
        if problems:
            raise problems[0]
        return self.now - began

    async def wait_until_quiet(self) -> None:
        """Wait until every task waits for something."""
        quiet = 0
        while quiet < QUIET:
            before = self._moves
            await anyio.lowlevel.checkpoint()
            quiet = quiet + 1 if self._moves == before else 0
