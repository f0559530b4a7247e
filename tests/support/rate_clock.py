"""Callers of a rate limiter, and a clock on which hours pass at once, on asyncio and on trio."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Coroutine

import anyio
import anyio.lowlevel

from tests.support.internals import RateLimiter

Caller = Callable[[], Coroutine[object, object, object]]


class VirtualClock:
    """Time that passes only while everybody waits."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleeping: list[tuple[float, int, anyio.Event]] = []
        self._moves = 0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self._moves += 1
        event = anyio.Event()
        heapq.heappush(self._sleeping, (self.now + seconds, self._moves, event))
        await event.wait()
        self._moves += 1

    async def run(self, *callers: Caller) -> float:
        """Let all of them run to their end, and tell how many seconds that took."""
        began, left = self.now, len(callers)

        async def one(caller: Caller) -> None:
            nonlocal left
            await caller()
            left -= 1
            self._moves += 1

        async with anyio.create_task_group() as group:
            for caller in callers:
                group.start_soon(one, caller)
            await self.everybody_waits()
            while left:
                assert self._sleeping, "they wait for something that never comes"
                self.now = max(self.now, self._sleeping[0][0])
                while self._sleeping and self._sleeping[0][0] <= self.now:
                    heapq.heappop(self._sleeping)[2].set()
                await self.everybody_waits()
        return self.now - began

    async def everybody_waits(self) -> None:
        quiet = 0
        while quiet < 10:
            before = self._moves
            await anyio.lowlevel.checkpoint()
            quiet = quiet + 1 if self._moves == before else 0


def entering(limiter: RateLimiter, into: list[float], clock: VirtualClock) -> Caller:
    """A request that takes no time; notes when it went."""

    async def caller() -> None:
        permit = await limiter.acquire("loc-1")
        into.append(clock.now)
        limiter.release("loc-1", permit, None, sent=True)

    return caller
