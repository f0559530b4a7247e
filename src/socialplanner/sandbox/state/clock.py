"""The one clock of the sandbox, and how the API writes a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """Real time plus an offset; with `start`, a time that stands still until somebody moves it."""

    def __init__(self, start: datetime | None = None) -> None:
        if start is not None and start.tzinfo is None:
            raise ValueError("start must be aware: datetime(2026, 3, 1, tzinfo=timezone.utc)")
        self._start = start
        self._offset = timedelta()

    def now(self) -> datetime:
        """The time here, in UTC."""
        return (self._start or datetime.now(UTC)).astimezone(UTC) + self._offset

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass: a scheduled post whose time has come is published when next looked at."""
        step = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        if step < timedelta():
            raise ValueError("time goes forward only")
        self._offset += step


def written(moment: datetime) -> str:
    """As the API writes it: UTC, milliseconds, `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def read(text: str) -> datetime | None:
    """The aware time that an ISO 8601 text names; None where it names none, or no zone."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
