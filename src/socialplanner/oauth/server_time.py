"""The server's time, read from its responses: this machine's clock may be hours off, or jump."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from .._core.http_date import parse_http_date


class ServerTime:
    """The server's clock: its last header `Date`, carried on by a clock that never jumps.

    Until the first response with a `Date` it is this machine's time.
    """

    def __init__(self, clock: Callable[[], float], wall: Callable[[], datetime]) -> None:
        self._clock = clock
        self._wall = wall
        self._date: tuple[datetime, float] | None = None

    def now(self) -> datetime:
        """Return the server's time; aware, UTC."""
        if self._date is None:
            return self._wall()
        date, at = self._date
        return date + timedelta(seconds=self._clock() - at)

    def learn(self, date: str) -> None:
        """Set the clock by the header `Date` of a response that came just now. What cannot be read is ignored."""
        found = parse_http_date(date)
        if found is not None:
            self._date = (found, self._clock())


def wall_clock() -> datetime:
    """Return this machine's time; aware, UTC."""
    return datetime.now(UTC)
