"""The rate limits: requests in a window and in a day, for each app at each location, by the sandbox's clock."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from ..state.clock import Clock
from ..state.dialect import Dialect
from ..state.refusals import Refusal
from ..state.spec import load_spec

DAY = 86_400  # seconds

LimitKey = tuple[str, str]
"""An app and a location: each pair has limits of its own."""


class TooManyRequests(Refusal):
    """A 429, with the two fields that clients of the API test for."""

    def __init__(self) -> None:
        super().__init__(429, "Too Many Requests")

    def body(self, trace_id: str) -> dict[str, Any]:
        """Return the error body; it has no trace id."""
        dialect = load_spec().dialect
        return {dialect.message_field: self.reasons[0], dialect.status_field: self.status}


@dataclass(slots=True)
class _Usage:
    """What one app has used at one location."""

    times: deque[float] = field(default_factory=deque[float])  # of the requests that still count
    day: int = 0
    day_count: int = 0  # requests of that day


class Limits:
    """`sandbox.limits`: the rate limits, which a test may set at any time.

        sandbox.limits.max = 5

    on: whether requests are counted at all. Without it, responses have no headers of limits either.
    max: requests in any `interval` seconds. daily: requests in a day of UTC.

    The window slides: it is never more generous than any that the API may have. Refused requests do not count.
    """

    def __init__(self, clock: Clock, dialect: Dialect, *, on: bool = True) -> None:
        self.on = on
        self.max = dialect.limit
        self.interval = dialect.window
        self.daily = dialect.daily_limit
        self._dialect = dialect
        self._clock = clock
        self._usages: dict[LimitKey, _Usage] = {}

    def count(self, key: LimitKey) -> None:
        """Count one request. Raises the 429 if it is one too many."""
        if not self.on:
            return
        usage, now = self._update_usage(key)
        if len(usage.times) >= self.max or usage.day_count >= self.daily:
            raise TooManyRequests
        usage.times.append(now)
        usage.day_count += 1

    def build_headers(self, key: LimitKey) -> list[tuple[bytes, bytes]]:
        """Return the five headers of every response."""
        if not self.on:
            return []
        usage, _ = self._update_usage(key)
        dialect = self._dialect
        return [
            (dialect.daily_limit_header, b"%d" % self.daily),
            (dialect.daily_remaining_header, b"%d" % max(0, self.daily - usage.day_count)),
            (dialect.window_header, b"%d" % round(self.interval * 1000)),
            (dialect.limit_header, b"%d" % self.max),
            (dialect.remaining_header, b"%d" % max(0, self.max - len(usage.times))),
        ]

    def _update_usage(self, key: LimitKey) -> tuple[_Usage, float]:
        """Return what counts at this moment, and the moment."""
        now = self._clock.now().timestamp()
        usage = self._usages.get(key)
        if usage is None:
            usage = self._usages[key] = _Usage()
        while usage.times and usage.times[0] <= now - self.interval:
            usage.times.popleft()
        day = int(now // DAY)
        if day != usage.day:
            usage.day, usage.day_count = day, 0
        return usage, now
