"""The server's time, told by its own answers: this machine's clock may be hours off, or jump."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime


class ServerTime:
    """`now()` is this machine's time until the first answer with a `Date`; from then on that one, carried on by a
    clock that never jumps."""

    def __init__(self, clock: Callable[[], float], wall: Callable[[], datetime]) -> None:
        self._clock = clock
        self._wall = wall
        self._told: tuple[datetime, float] | None = None

    def now(self) -> datetime:
        if self._told is None:
            return self._wall()
        date, at = self._told
        return date + timedelta(seconds=self._clock() - at)

    def learn(self, date: str) -> None:
        """The header `Date` of an answer that came just now; what is no date is ignored."""
        try:
            found = parsedate_to_datetime(date)
            found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
        except (ValueError, OverflowError, IndexError, TypeError):
            return
        self._told = (found, self._clock())


def wall_clock() -> datetime:
    return datetime.now(UTC)
