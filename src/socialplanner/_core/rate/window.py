"""The arithmetic of the rate limit: which requests of one location count, and when the next one may go.

It reads no clock and does not wait: times are arguments, in seconds of whatever clock the caller has.

    not enforced   a server that sent no limits in its first responses: everything may go at once
    open           a request may go while own requests (in flight, or ended within the last window) and those of
                   other programs are fewer than the limit
    full           nothing goes until there is room; where the server's word fills the window, and not our own
                   requests, one request a documented window finds out whether that is still so
    paused         nothing goes until the pause is over; then one by one, at random moments, for one window
    day used up    `RateLimited` at once; one request a minute finds out whether a new day has begun

A whole window may be used at once. A request counts from its start until one window after its end, since the server
may have counted it at any moment between; a plain sliding window over starts would send too early.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from ...errors import RateLimited
from ..api import Rate
from .headers import RateHeaders

DAY = 86_400.0  # seconds
PROBE_EVERY = 60.0  # seconds between the requests that find out whether a new day has begun
LATE = 1.0  # seconds within which the server has counted a request that is still in flight
LONGEST_WINDOW = 60.0  # seconds: a server that tells of a longer window is believed only so far
SILENT_AFTER = 3  # responses without the headers: one may be a gateway's, three are a server without limits

_UNCOUNTED = object()
"""The permit of a location whose limits are not enforced."""


class Window:
    """The requests of one location that count against its limits."""

    __slots__ = (
        "_day_learned",
        "_documented",
        "_ended",
        "_in_flight",
        "_last_at",
        "_least_until",
        "_location_id",
        "_not_before",
        "_others_least",
        "_others_until",
        "_probe_at",
        "_random",
        "_silent_after",
        "_spread_until",
        "_used_by_others",
        "daily_limit",
        "day_left",
        "enforced",
        "from_server",
        "limit",
        "paused_until",
        "window",
    )

    def __init__(self, location_id: str, rate: Rate, now: float, random: Callable[[], float]) -> None:
        self.limit = rate.limit
        self.window = rate.window
        self._documented = rate.window
        self._last_at = now
        self.from_server = False
        self.enforced = True
        self._silent_after: int | None = SILENT_AFTER
        self._in_flight: dict[object, float] = {}  # when each was reserved, oldest first
        self._ended: deque[float] = deque()  # when each has ended
        self._used_by_others = 0  # requests of other programs
        self._others_least = 0  # those that the last response proves
        self._others_until = self._least_until = now
        self.paused_until = self._spread_until = self._not_before = now
        self.daily_limit = self.day_left = rate.daily_limit
        self._day_learned = self._probe_at = now
        self._location_id = location_id
        self._random = random

    def wait(self, now: float) -> float:
        """Return the seconds until the caller should ask again; 0.0 if a request may go now.

        Raises `RateLimited` if the day is used up.
        """
        if not self.enforced:
            return 0.0
        if self.day_left <= 0 and not self._is_another_day(now) and now < self._probe_at:
            raise self._day_used_up()
        if now < self._not_before:
            return self._not_before - now
        counted = len(self._in_flight) + len(self._ended) + self._used_by_others
        if counted < self.limit or self.free(now) > 0:
            return 0.0
        probe = self._until_probe(now)
        if not probe:
            return 0.0
        ends = [self.window, probe]  # a request that ends from now on counts for one window at least
        if self._ended:
            ends.append(self._ended[0] + self.window - now)
        if self._in_flight:
            ends.append(next(iter(self._in_flight.values())) + self.window + LATE - now)
        if self._used_by_others:
            ends.append(self._others_until - now)
        return min(ends)

    def reserve(self, now: float) -> object:
        """Return the permit of a request that goes now."""
        if not self.enforced:
            return _UNCOUNTED
        permit = object()
        self._in_flight[permit] = self._last_at = now
        self.day_left -= 1
        if self.day_left <= 0:
            self._probe_at = now + PROBE_EVERY
        if now < self._spread_until:
            self._not_before = now + self._spacing()
        return permit

    def end(self, permit: object, now: float, *, sent: bool) -> float:
        """End the request of this permit. One that was sent counts for one window more: the server may have counted
        it as late as now. One that was not sent counts no longer.

        Returns when it was reserved; `now` where that is not known, since it was not counted or is forgotten.
        """
        reserved = self._in_flight.pop(permit, None)
        if reserved is None:
            return now
        if sent:
            self._ended.append(now)
            self._last_at = now
            return reserved
        self.day_left += 1
        if self.day_left <= 0:
            self._probe_at = now  # that was the probe: let another one go instead
        return reserved

    def learn(self, headers: RateHeaders | None, reserved: float, now: float) -> None:
        """Learn from the headers of a response, to a request that was reserved then; None: it has none of them."""
        if headers is None:
            if self._silent_after is not None and self.enforced:
                self._silent_after -= 1
                self.enforced = self._silent_after > 0
            return
        self._silent_after = None
        self.enforced = True
        if headers.limit is not None:
            self.limit = headers.limit
            self.from_server = True
        if headers.window_ms is not None:
            self.window = min(headers.window_ms / 1000, LONGEST_WINDOW)
        if headers.remaining is not None and headers.remaining <= self.limit:
            self._learn_used(self.limit - headers.remaining, reserved, now)
        self._learn_day(headers, now)

    def pause(self, until: float) -> None:
        """Let no request go before that time; afterwards one by one, at random moments, for one window."""
        self._silent_after = None
        self.enforced = True
        if until > self.paused_until:
            self.paused_until = until
            self._spread_until = until + self.window
            self._not_before = until + self._spacing()

    def free(self, now: float) -> int:
        """Return how many requests the window has room for."""
        return max(0, self.limit - self._count_own(now) - self._count_others(now))

    def is_idle(self, now: float) -> bool:
        """Whether the window can be forgotten without a loss: the next response says the rest."""
        return self._spread_until <= now and self.day_left > 0 and self.free(now) == self.limit

    def _until_probe(self, now: float) -> float:
        """Return seconds until a request may find out whether the server's word still holds: one documented window
        after the last request ended, and only while no other is in flight."""
        if not self.from_server and not self._used_by_others:
            return self.window
        return self.window if self._in_flight else max(0.0, self._last_at + self._documented - now)

    def _count_own(self, now: float) -> int:
        ended, in_flight = self._ended, self._in_flight
        while ended and ended[0] + self.window <= now:
            ended.popleft()
        while in_flight:
            oldest = next(iter(in_flight))
            if in_flight[oldest] + self.window + LATE > now:
                break
            del in_flight[oldest]
        return len(ended) + len(in_flight)

    def _count_others(self, now: float) -> int:
        if self._others_until <= now:
            self._used_by_others, self._others_until = self._others_least, self._least_until
            self._others_least = 0
            if self._others_until <= now:
                self._used_by_others = 0
        return self._used_by_others

    def _learn_used(self, used: int, reserved: float, now: float) -> None:
        """Count what other programs have used: all that we have not. Which of our requests in flight the server had
        counted is not known: the first responses to many at once would show fewer of the others than there are, and
        the last ones more. So what was found earlier stays as long as the response does not rule it out."""
        found, least = self._count_others(now), max(0, used - self._count_own(now))
        if found <= least:
            self._used_by_others = least
            self._others_until = now + self.window
        else:
            past = now - self.window + LATE
            surely_ours = 1 + sum(past < ended <= reserved for ended in self._ended)
            self._used_by_others = max(least, min(found, used - surely_ours))
        self._others_least = least
        self._least_until = now + self.window

    def _spacing(self) -> float:
        """Return seconds to the next request after a pause: any from none to twice the average that the limit allows,
        so that callers whom one pause held back do not come back in step."""
        return self._random() * 2 * self.window / self.limit

    def _learn_day(self, headers: RateHeaders, now: float) -> None:
        if headers.daily_limit is not None:
            self.day_left += headers.daily_limit - self.daily_limit
            self.daily_limit = headers.daily_limit
        if headers.daily_remaining is not None:
            self.day_left = headers.daily_remaining
            self._day_learned = now
            if self.day_left <= 0:
                self._probe_at = now + PROBE_EVERY

    def _is_another_day(self, now: float) -> bool:
        """Return whether a new day must have begun, since the last response is a day old. Its count begins then."""
        if now < self._day_learned + DAY:
            return False
        self.day_left = self.daily_limit
        self._day_learned = now
        return True

    def _day_used_up(self) -> RateLimited:
        error = RateLimited(
            f"the {self.daily_limit:,} requests a day of location {self._location_id} are used up, and nothing was"
            " sent. The API does not tell when the next day begins; one request a minute is let through to find out.",
            status=429,
        )
        error.retry_after = PROBE_EVERY
        return error
