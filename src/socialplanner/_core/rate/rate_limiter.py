"""The rate limiter of one process: no more requests of a location than the API allows.

The API says in its document how many requests a window and a day have, and tells with every response what is left.
A whole window may be used at once: an even drip would make a hundred requests wait for nothing.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Awaitable, Callable, Sequence

import anyio

from ..api import Rate
from .headers import parse_rate_headers
from .limiter import Permit, Priority, RateLimit
from .location_queue import LocationQueue, Waiter

MANY = 1000  # locations from which on the idle ones are forgotten


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
        self._queues: dict[str, LocationQueue] = {}
        self._many = MANY

    async def acquire(self, location_id: str, /, *, priority: Priority = "interactive") -> Permit:
        """Wait until a request of this location may go: interactive calls before bulk ones but for one in ten, and
        otherwise in the order in which they came.

        Raises `RateLimited` at once where the day's requests are used up.
        """
        queue = self._queues.get(location_id) or self._open_queue(location_id)
        now = self._clock()
        if queue.wait(now) or queue.interactive or queue.bulk:
            return await self._wait_in(queue, priority)
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
        queue.recheck()

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
            waiting=queue.waiting,
            from_server=queue.from_server,
            enforced=queue.enforced,
        )

    async def _wait_in(self, queue: LocationQueue, priority: Priority) -> Permit:
        waiter = Waiter(priority)
        queue.join(waiter)
        try:
            while True:
                if queue.next_waiter() is not waiter:
                    waiter.may_be_next = anyio.Event()
                    await waiter.may_be_next.wait()
                elif wait := queue.wait(now := self._clock()):
                    with anyio.CancelScope() as waiter.sleeping:
                        await self._sleep(wait)
                else:
                    return queue.grant(now)  # no await from here on: what was reserved reaches its caller
        finally:
            queue.leave(waiter)

    def _open_queue(self, location_id: str) -> LocationQueue:
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

    def _new_queue(self, location_id: str, now: float) -> LocationQueue:
        return LocationQueue(location_id, self._rate, now, self._random)
