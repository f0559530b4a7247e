"""The one clock of the sandbox, and how the API writes a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """Real time plus an offset; with `start`, a time that does not move until `advance` is called."""

    def __init__(self, start: datetime | None = None) -> None:
        if start is not None and start.tzinfo is None:
            raise ValueError("start: expected an aware datetime, got a naive one. Add tzinfo=UTC.")
        self._start = start
        self._offset = timedelta()

    def now(self) -> datetime:
        """Return the time of the sandbox, in UTC."""
        return (self._start or datetime.now(UTC)).astimezone(UTC) + self._offset

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Move the clock forward. A scheduled post whose time has come is published when somebody next reads posts."""
        step = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        if step < timedelta():
            raise ValueError(
                f"advance: expected a time that is not negative, got {step}. Time goes forward only."
            )
        self._offset += step


def format_time(moment: datetime) -> str:
    """Return a time as the API writes it: UTC, milliseconds, `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def parse_time(text: str) -> datetime | None:
    """Return the aware time that an ISO 8601 text names; None where it names no time, or no time zone."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
