"""How many requests are too many: in a window and in a day, for each app at each location, by the sandbox's clock."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from ..state.clock import Clock
from ..state.refusals import Refusal

DAY = 86_400  # seconds

Counted = tuple[str, str]
"""An app and a location: what has a limit of its own."""


class TooMany(Refusal):
    """429, in the two fields that clients of the API test for."""

    def __init__(self) -> None:
        super().__init__(429, "Too Many Requests")

    def body(self, trace_id: str) -> dict[str, Any]:
        return {"message": self.reasons[0], "statusCode": self.status}


@dataclass(slots=True)
class _Used:
    """What one app has used at one location."""

    times: deque[float] = field(default_factory=deque[float])  # of the requests that still count
    day: int = 0
    of_day: int = 0  # requests of that day


class Limits:
    """`sandbox.limits`: set what you want to be other, at any time.

        sandbox.limits.max = 5

    on: whether requests are counted at all. Without it the answers tell no limits either.
    max: requests in any `interval` seconds. daily: requests in a day of UTC.

    The window slides: it is never more generous than any that the API may have. Refused requests do not count.
    """

    def __init__(self, clock: Clock, *, on: bool = True) -> None:
        self.on = on
        self.max = 100
        self.interval = 10.0
        self.daily = 200_000
        self._clock = clock
        self._used: dict[Counted, _Used] = {}

    def count(self, who: Counted) -> None:
        """One request more. Raises the 429 if it is one too many."""
        if not self.on:
            return
        used, now = self._now(who)
        if len(used.times) >= self.max or used.of_day >= self.daily:
            raise TooMany
        used.times.append(now)
        used.of_day += 1

    def headers(self, who: Counted) -> list[tuple[bytes, bytes]]:
        """The five that every answer has."""
        if not self.on:
            return []
        used, _ = self._now(who)
        return [
            (b"x-ratelimit-limit-daily", b"%d" % self.daily),
            (b"x-ratelimit-daily-remaining", b"%d" % max(0, self.daily - used.of_day)),
            (b"x-ratelimit-interval-milliseconds", b"%d" % round(self.interval * 1000)),
            (b"x-ratelimit-max", b"%d" % self.max),
            (b"x-ratelimit-remaining", b"%d" % max(0, self.max - len(used.times))),
        ]

    def _now(self, who: Counted) -> tuple[_Used, float]:
        """What counts at this moment."""
        now = self._clock.now().timestamp()
        used = self._used.get(who)
        if used is None:
            used = self._used[who] = _Used()
        while used.times and used.times[0] <= now - self.interval:
            used.times.popleft()
        day = int(now // DAY)
        if day != used.day:
            used.day, used.of_day = day, 0
        return used, now
