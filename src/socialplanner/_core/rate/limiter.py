"""The rate limiter: no more requests of a location than the API allows, in the order in which callers asked.

The API says in its document how many requests a window and a day have, and tells with every response what is left.
A whole window may be used at once: an even drip would make a hundred requests wait for nothing.
"""

from __future__ import annotations

import math
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeAlias

import anyio
from attrs import frozen

from ..api import Rate
from ..event_loop import LoopKey, current_loop
from .headers import parse_rate_headers
from .window import Window

MANY = 1000  # locations from which on the idle ones are forgotten

Permit: TypeAlias = object
"""What `acquire` returns and `release` takes back. Only the limiter knows what is in it."""


@frozen
class RateLimit:
    """What is known of a location's limits at this moment."""

    limit: int
    """Requests in a window. Until the server tells it: what the API's document says."""
    remaining: int
    """Requests that the window has room for, by our own count and what other programs were seen to use."""
    interval: float
    """Seconds of a window, 60 at most. Until the server tells it: what the API's document says."""
    daily_limit: int
    """Requests in a day. Until the server tells it: what the API's document says."""
    daily_remaining: int
    """Requests left of the day: what the last response said less what has gone out since, or our own count where the
    server does not tell it. No response says when the day begins anew."""
    paused_for: float
    """Seconds until the end of a pause that the server asked for (429, Retry-After); 0.0 where there is none."""
    waiting: int
    """Calls that wait for their turn."""
    from_server: bool
    """Whether the limit of a window is from the server; otherwise it is the documented one."""
    enforced: bool
    """Whether calls wait at all. A server that tells no limits is not limited until it asks for a pause."""


class Limiter(Protocol):
    """The interface that decides when a request may go. `RateLimiter` serves a single process; write your own to
    share the limits between processes.

    `release`, `pause` and `rate_limit` are plain functions, because a call that is being cancelled must be able to
    use them: what they have to tell others can wait for the next `acquire`.
    """

    async def acquire(self, location_id: str, /) -> Permit:
        """Wait until a request of this location may go. Every permit comes back in exactly one `release`.

        A caller that is cancelled in here holds no permit. Raises `RateLimited` where waiting is useless.
        """
        ...

    def release(
        self,
        location_id: str,
        permit: Permit,
        headers: Sequence[tuple[bytes, bytes]] | None,
        /,
        *,
        sent: bool,
    ) -> None:
        """End a request. `headers` are those of its response, None where no response came; `sent=False` says that it
        provably never left. Must not raise."""
        ...

    def pause(self, location_id: str, seconds: float, /) -> None:
        """Let no request of this location go for so long, since the server asked for it. Must not raise."""
        ...

    def rate_limit(self, location_id: str, /) -> RateLimit:
        """Return what is known at this moment, without I/O."""
        ...


class RateLimiter:
    """A rate limiter that keeps the requests of each location of one app under the API's limits, in one process.

    It has no task of its own, and works in several event loops, one after the other.
    """

    def __init__(
        self,
        rate: Rate,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = anyio.sleep,
        random: Callable[[], float] = random.random,
    ) -> None:
        self._rate = rate
        self._clock = clock
        self._sleep = sleep
        self._random = random
        self._queues: dict[str, _LocationQueue] = {}
        self._many = MANY

    async def acquire(self, location_id: str, /) -> Permit:
        """Wait until a request of this location may go; first come, first served.

        Raises `RateLimited` at once where the day's requests are used up.
        """
        queue = self._queues.get(location_id) or self._open_queue(location_id)
        now = self._clock()
        if queue.wait(now) or queue.waiting:
            return await self._wait_in(queue)
        return queue.reserve(now)

    def release(
        self,
        location_id: str,
        permit: Permit,
        headers: Sequence[tuple[bytes, bytes]] | None,
        /,
        *,
        sent: bool,
    ) -> None:
        """End a request, and learn from its response's headers what is left. `sent=False` gives the permit to another
        request at once; otherwise it counts for one window more."""
        queue = self._queues.get(location_id) or self._open_queue(location_id)
        now = self._clock()
        reserved = queue.end(permit, now, sent=sent)
        if headers is not None:
            queue.learn(parse_rate_headers(headers, self._rate.headers), reserved, now)
        if queue.waiting:
            queue.waiting[0].recheck()

    def pause(self, location_id: str, seconds: float, /) -> None:
        """Let no request of this location go for so long, nor all at once afterwards. A longer pause stays."""
        if math.isfinite(seconds) and seconds >= 0:
            queue = self._queues.get(location_id) or self._open_queue(location_id)
            queue.pause(self._clock() + seconds)

    def rate_limit(self, location_id: str, /) -> RateLimit:
        """Return what is known of this location at this moment."""
        now = self._clock()
        queue = self._queues.get(location_id) or self._new_queue(location_id, now)
        return RateLimit(
            limit=queue.limit,
            remaining=queue.free(now),
            interval=queue.window,
            daily_limit=queue.daily_limit,
            daily_remaining=max(0, queue.day_left),
            paused_for=max(0.0, queue.paused_until - now),
            waiting=len(queue.waiting),
            from_server=queue.from_server,
            enforced=queue.enforced,
        )

    async def _wait_in(self, queue: _LocationQueue) -> Permit:
        waiter = _Waiter()
        queue.join(waiter)
        try:
            if queue.waiting[0] is not waiter:
                await waiter.is_first.wait()
            while wait := queue.wait(now := self._clock()):
                with anyio.CancelScope() as waiter.sleeping:
                    await self._sleep(wait)
            return queue.reserve(now)  # no await from here on: a permit that was reserved reaches its caller
        finally:
            queue.leave(waiter)

    def _open_queue(self, location_id: str) -> _LocationQueue:
        now = self._clock()
        if len(self._queues) >= self._many:
            self._queues = {
                name: queue for name, queue in self._queues.items() if queue.waiting or not queue.is_idle(now)
            }
            self._many = max(
                MANY, 2 * len(self._queues)
            )  # where all are busy, do not look at each every time
        queue = self._queues[location_id] = self._new_queue(location_id, now)
        return queue

    def _new_queue(self, location_id: str, now: float) -> _LocationQueue:
        return _LocationQueue(location_id, self._rate, now, self._random)


class _Waiter:
    """A caller that waits: the first in the queue sleeps until there is room, the others until they are first."""

    def __init__(self) -> None:
        self.is_first = anyio.Event()
        self.sleeping: anyio.CancelScope | None = None

    def recheck(self) -> None:
        """Wake the first waiter: there may be room earlier than when it began to sleep."""
        if self.sleeping is not None:
            self.sleeping.cancel()


class _LocationQueue(Window):
    """The window of a location, and the callers that wait for room in it."""

    __slots__ = ("_loop", "waiting")

    def __init__(self, location_id: str, rate: Rate, now: float, random: Callable[[], float]) -> None:
        super().__init__(location_id, rate, now, random)
        self.waiting: deque[_Waiter] = deque()
        self._loop: LoopKey | None = None

    def join(self, waiter: _Waiter) -> None:
        loop = current_loop()
        if (
            loop is not self._loop
        ):  # waiters of a loop that has ended would wait for ever, and all behind them
            self.waiting.clear()
            self._loop = loop
        self.waiting.append(waiter)

    def leave(self, waiter: _Waiter) -> None:
        if waiter not in self.waiting:
            return  # its loop had ended
        self.waiting.remove(waiter)
        if self.waiting:
            self.waiting[0].is_first.set()
