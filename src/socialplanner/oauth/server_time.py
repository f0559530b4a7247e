"""The server's time, told by its own answers: this machine's clock may be hours off, or jump."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from .._core.http_date import parse_http_date


class ServerTime:
    """`now()` is this machine's time until the first answer with a `Date`; from then on that one, carried on by a
    clock that never jumps."""

    def __init__(self, clock: Callable[[], float], wall: Callable[[], datetime]) -> None:
        self._clock = clock
        self._wall = wall
        self._date: tuple[datetime, float] | None = None

    def now(self) -> datetime:
        if self._date is None:
            return self._wall()
        date, at = self._date
        return date + timedelta(seconds=self._clock() - at)

    def learn(self, date: str) -> None:
        """The header `Date` of an answer that came just now; what is no date is ignored."""
        found = parse_http_date(date)
        if found is not None:
            self._date = (found, self._clock())


def wall_clock() -> datetime:
    return datetime.now(UTC)
