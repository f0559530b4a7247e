"""The pace: no more requests of a location than the API allows, in the order in which they were asked for.

The API announces 100 requests in 10 s and 200,000 a day per app and location, and tells with every answer what is
left. A whole window may be used at once: an even drip would make a hundred requests wait for nothing.
"""

from __future__ import annotations

import math
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

import anyio
from attrs import frozen

from ..event_loop import Loop, here
from .headers import rate_headers
from .window import Window

MANY = 1000  # locations from which on the idle ones are forgotten

Permit = object
"""What `enter` gives and `leave` takes back. Only the limiter knows what is in it."""


@frozen
class RateLimit:
    """What is known of a location's limits at this moment."""

    limit: int
    """Requests in a window (X-RateLimit-Max). Until the server tells it: 100, which the API announces."""
    remaining: int
    """Requests that the window has room for, by our own count and what other programs were seen to use."""
    interval: float
    """Seconds of a window (X-RateLimit-Interval-Milliseconds). Until the server tells it: 10, as announced."""
    daily_limit: int
    """Requests in a day (X-RateLimit-Limit-Daily). Until the server tells it: 200,000, as announced."""
    daily_remaining: int
    """Requests left of the day: X-RateLimit-Daily-Remaining of the last answer less what has gone out since, or
    our own count where the server does not tell it. Nobody tells when the day begins anew."""
    paused_for: float
    """Seconds until the end of a pause that the server asked for (429, Retry-After); 0.0 where there is none."""
    waiting: int
    """Calls that wait for their turn."""
    told: bool
    """Whether the server has told its limit of a window; otherwise it is the announced one."""
    paced: bool
    """Whether calls wait at all. A server that tells no limits is not paced until it asks for a pause."""


class Limiter(Protocol):
    """Decides when a request of a location may go. `Pace` is the one for a single process; write your own to share
    the limits between processes.

    `leave`, `pause` and `rate_limit` are plain functions, because a call that is being cancelled must be able to
    use them: what they have to tell others can wait for the next `enter`.
    """

    async def enter(self, location_id: str, /) -> Permit:
        """Wait until a request of this location may go. Every permit comes back in exactly one `leave`.

        Whoever is cancelled in here holds no permit. Raises `RateLimited` where it makes no sense to wait.
        """
        ...

    def leave(
        self,
        location_id: str,
        permit: Permit,
        headers: Sequence[tuple[bytes, bytes]] | None,
        /,
        *,
        sent: bool,
    ) -> None:
        """The request is done. `headers` are its answer's, None where no answer came; `sent=False` says that it
        provably never left. Must not raise."""
        ...

    def pause(self, location_id: str, seconds: float, /) -> None:
        """The server asked for it: nobody of this location enters for so long. Must not raise."""
        ...

    def rate_limit(self, location_id: str, /) -> RateLimit:
        """What is known at this moment, without I/O."""
        ...


class Pace:
    """Keeps the requests of each location of one app under the API's limits, within one process.

    It has no task of its own, and works in several event loops, one after the other.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = anyio.sleep,
        random: Callable[[], float] = random.random,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._random = random
        self._lines: dict[str, _Line] = {}
        self._many = MANY

    async def enter(self, location_id: str, /) -> Permit:
        """Wait until a request of this location may go; first come, first served.

        Raises `RateLimited` at once where the day's requests are used up.
        """
        line = self._lines.get(location_id) or self._open(location_id)
        now = self._clock()
        if line.wait(now) or line.waiting:
            return await self._queue(line)
        return line.take(now)

    def leave(
        self,
        location_id: str,
        permit: Permit,
        headers: Sequence[tuple[bytes, bytes]] | None,
        /,
        *,
        sent: bool,
    ) -> None:
        """The request is done, and its answer's headers tell what is left. `sent=False` gives the permit to another
        at once; otherwise it counts for one interval more."""
        line = self._lines.get(location_id) or self._open(location_id)
        now = self._clock()
        taken = line.give_back(permit, now, sent)
        if headers is not None:
            line.hear(rate_headers(headers), taken, now)
        if line.waiting:
            line.waiting[0].look_again()

    def pause(self, location_id: str, seconds: float, /) -> None:
        """Nobody of this location enters for so long, nor all at once afterwards. A longer pause stays."""
        if math.isfinite(seconds) and seconds >= 0:
            line = self._lines.get(location_id) or self._open(location_id)
            line.pause(self._clock() + seconds)

    def rate_limit(self, location_id: str, /) -> RateLimit:
        """What is known of this location at this moment."""
        now = self._clock()
        line = self._lines.get(location_id) or _Line(location_id, now, self._random)
        return RateLimit(
            limit=line.limit,
            remaining=line.room(now),
            interval=line.interval,
            daily_limit=line.daily_limit,
            daily_remaining=max(0, line.day_left),
            paused_for=max(0.0, line.paused_until - now),
            waiting=len(line.waiting),
            told=line.told,
            paced=line.paced,
        )

    async def _queue(self, line: _Line) -> Permit:
        turn = _Turn()
        line.join(turn)
        try:
            if line.waiting[0] is not turn:
                await turn.come.wait()
            while wait := line.wait(now := self._clock()):
                with anyio.CancelScope() as turn.asleep:
                    await self._sleep(wait)
            return line.take(
                now
            )  # nothing is awaited from here on: a permit that was taken reaches its caller
        finally:
            line.quit(turn)

    def _open(self, location_id: str) -> _Line:
        now = self._clock()
        if len(self._lines) >= self._many:
            self._lines = {
                name: line for name, line in self._lines.items() if line.waiting or not line.idle(now)
            }
            self._many = max(MANY, 2 * len(self._lines))  # where all are busy, do not look at each every time
        line = self._lines[location_id] = _Line(location_id, now, self._random)
        return line


class _Turn:
    """A caller that waits: the first of the line sleeps until there is room, the others until they are first."""

    def __init__(self) -> None:
        self.come = anyio.Event()
        self.asleep: anyio.CancelScope | None = None

    def look_again(self) -> None:
        """There may be room earlier than the first one thought when it went to sleep."""
        if self.asleep is not None:
            self.asleep.cancel()


class _Line(Window):
    """The window of a location, and who waits for room in it."""

    __slots__ = ("_loop", "waiting")

    def __init__(self, location_id: str, now: float, random: Callable[[], float]) -> None:
        super().__init__(location_id, now, random)
        self.waiting: deque[_Turn] = deque()
        self._loop: Loop | None = None

    def join(self, turn: _Turn) -> None:
        loop = here()
        if loop is not self._loop:  # who waits in a loop that has ended would wait for ever, and we behind it
            self.waiting.clear()
            self._loop = loop
        self.waiting.append(turn)

    def quit(self, turn: _Turn) -> None:
        if turn not in self.waiting:
            return  # its loop had ended
        self.waiting.remove(turn)
        if self.waiting:
            self.waiting[0].come.set()
