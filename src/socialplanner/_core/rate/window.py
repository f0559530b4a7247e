"""The arithmetic of the pace: which requests of one location count, and when the next may go.

It knows no clock and does not wait: times are given, in seconds of whatever clock the caller has.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from ...errors import RateLimited
from .headers import RateHeaders

LIMIT = 100  # requests in a window, as long as the server has not told
INTERVAL = 10.0  # seconds of a window, as long as the server has not told
DAILY_LIMIT = 200_000  # requests in a day, as long as the server has not told
DAY = 86_400.0  # seconds
PROBE_EVERY = 60.0  # seconds between the requests that find out whether a new day has begun
LATE = 1.0  # seconds within which the server has counted a request that is still on its way
SILENT_AFTER = 3  # answers without the headers: one may be a gateway's, three are a server without limits

_UNCOUNTED = object()
"""The permit of a location that is not paced."""


class Window:
    """The requests of one location that count against its limits."""

    __slots__ = (
        "_day_heard",
        "_done",
        "_flying",
        "_foreign",
        "_foreign_least",
        "_foreign_until",
        "_least_until",
        "_location_id",
        "_not_before",
        "_probe_at",
        "_random",
        "_silent_after",
        "_spread_until",
        "daily_limit",
        "day_left",
        "interval",
        "limit",
        "paced",
        "paused_until",
        "told",
    )

    def __init__(self, location_id: str, now: float, random: Callable[[], float]) -> None:
        self.limit = LIMIT
        self.interval = INTERVAL
        self.told = False
        self.paced = True
        self._silent_after: int | None = SILENT_AFTER
        self._flying: dict[object, float] = {}  # when each was taken, oldest first
        self._done: deque[float] = deque()  # when each was done
        self._foreign = 0  # requests of other programs
        self._foreign_least = 0  # those that the last answer proves
        self._foreign_until = self._least_until = now
        self.paused_until = self._spread_until = self._not_before = now
        self.daily_limit = self.day_left = DAILY_LIMIT
        self._day_heard = self._probe_at = now
        self._location_id = location_id
        self._random = random

    def wait(self, now: float) -> float:
        """Seconds until another look makes sense; 0.0 if a request may go now. Raises `RateLimited` if the day is
        used up."""
        if not self.paced:
            return 0.0
        if self.day_left <= 0 and not self._another_day(now) and now < self._probe_at:
            raise self._day_used_up()
        if now < self._not_before:
            return self._not_before - now
        if len(self._flying) + len(self._done) + self._foreign < self.limit or self.room(now) > 0:
            return 0.0
        ends = [self.interval]  # a request that ends from now on counts for so long at least
        if self._done:
            ends.append(self._done[0] + self.interval - now)
        if self._flying:
            ends.append(next(iter(self._flying.values())) + self.interval + LATE - now)
        if self._foreign:
            ends.append(self._foreign_until - now)
        return min(ends)

    def take(self, now: float) -> object:
        """The permit of a request that goes now."""
        if not self.paced:
            return _UNCOUNTED
        permit = object()
        self._flying[permit] = now
        self.day_left -= 1
        if self.day_left <= 0:
            self._probe_at = now + PROBE_EVERY
        if now < self._spread_until:
            self._not_before = now + self._gap()
        return permit

    def give_back(self, permit: object, now: float, sent: bool) -> float:
        """One that was sent counts for one interval more: the server may have counted it as late as now.

        Tells when it was taken; `now` where that is not known, since it was not counted or is forgotten.
        """
        taken = self._flying.pop(permit, None)
        if taken is None:
            return now
        if sent:
            self._done.append(now)
            return taken
        self.day_left += 1
        if self.day_left <= 0:
            self._probe_at = now  # that was the probe: let another one go instead
        return taken

    def hear(self, headers: RateHeaders | None, taken: float, now: float) -> None:
        """Learn from the headers of an answer, to a request that was taken then; None: it has none of them."""
        if headers is None:
            if self._silent_after is not None and self.paced:
                self._silent_after -= 1
                self.paced = self._silent_after > 0
            return
        self._silent_after = None
        self.paced = True
        if headers.limit is not None:
            self.limit = headers.limit
            self.told = True
        if headers.interval_ms is not None:
            self.interval = headers.interval_ms / 1000
        if headers.remaining is not None and headers.remaining <= self.limit:
            self._hear_used(self.limit - headers.remaining, taken, now)
        self._hear_day(headers, now)

    def pause(self, until: float) -> None:
        """Nobody goes before that; afterwards one by one, at random moments, for one interval."""
        self._silent_after = None
        self.paced = True
        if until > self.paused_until:
            self.paused_until = until
            self._spread_until = until + self.interval
            self._not_before = until + self._gap()

    def room(self, now: float) -> int:
        """How many requests the window has room for."""
        return max(0, self.limit - self._ours(now) - self._others(now))

    def idle(self, now: float) -> bool:
        """Whether nothing is lost if it is forgotten: the next answer tells the rest."""
        return self._spread_until <= now and self.day_left > 0 and self.room(now) == self.limit

    def _ours(self, now: float) -> int:
        done, flying = self._done, self._flying
        while done and done[0] + self.interval <= now:
            done.popleft()
        while flying:
            oldest = next(iter(flying))
            if flying[oldest] + self.interval + LATE > now:
                break
            del flying[oldest]
        return len(done) + len(flying)

    def _others(self, now: float) -> int:
        if self._foreign_until <= now:
            self._foreign, self._foreign_until = self._foreign_least, self._least_until
            self._foreign_least = 0
            if self._foreign_until <= now:
                self._foreign = 0
        return self._foreign

    def _hear_used(self, used: int, taken: float, now: float) -> None:
        """Other programs have used what we have not. Which of our requests on their way the server had counted is
        not known: the first answers to many at once would show fewer of the others than there are, and the last
        ones more. So what was found earlier stays as long as the answer does not rule it out."""
        found, least = self._others(now), max(0, used - self._ours(now))
        if found <= least:
            self._foreign = least
            self._foreign_until = now + self.interval
        else:
            ended = now - self.interval + LATE
            surely_ours = 1 + sum(ended < done <= taken for done in self._done)
            self._foreign = max(least, min(found, used - surely_ours))
        self._foreign_least = least
        self._least_until = now + self.interval

    def _gap(self) -> float:
        """Seconds to the next request after a pause: any from none to twice the average that the limit allows, so
        that callers whom one pause held back do not come back in step."""
        return self._random() * 2 * self.interval / self.limit

    def _hear_day(self, headers: RateHeaders, now: float) -> None:
        if headers.daily_limit is not None:
            self.day_left += headers.daily_limit - self.daily_limit
            self.daily_limit = headers.daily_limit
        if headers.daily_remaining is not None:
            self.day_left = headers.daily_remaining
            self._day_heard = now
            if self.day_left <= 0:
                self._probe_at = now + PROBE_EVERY

    def _another_day(self, now: float) -> bool:
        """Whether the last news are a day old, so that a new day must have begun."""
        if now < self._day_heard + DAY:
            return False
        self.day_left = self.daily_limit
        self._day_heard = now
        return True

    def _day_used_up(self) -> RateLimited:
        error = RateLimited(
            f"the {self.daily_limit:,} requests a day of location {self._location_id} are used up, and nothing was"
            " sent. The API does not tell when the next day begins; one request a minute is let through to find out",
            status=429,
        )
        error.retry_after = PROBE_EVERY
        return error
