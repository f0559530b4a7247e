"""How long a server asks to wait: `Retry-After` in all its forms, or the interval of its rate limit."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 20  # characters of a number that is one
_NUMBER = re.compile(r"\d+(\.\d*)?([eE]\d+)?", re.ASCII)


def asked_wait(headers: Iterable[tuple[bytes, bytes]], now: datetime) -> float | None:
    """Seconds, never below zero; None where the server asks for nothing that makes sense. Of several, the longest.

    A date is measured against the answer's own `Date`: the two clocks need not agree. `now` stands in where the
    answer has none.
    """
    after: list[str] = []
    told: dict[str, str] = {}
    for raw_name, raw_value in headers:
        name = raw_name.decode("latin-1").lower()
        if name == "retry-after":
            after.append(raw_value.decode("latin-1").strip())
        elif name in ("date", "x-ratelimit-remaining", "x-ratelimit-interval-milliseconds"):
            told[name] = raw_value.decode("latin-1").strip()
    date = _date(told.get("date", "")) or now
    waits = [wait for value in after if (wait := _seconds(value, date)) is not None]
    if waits:
        return max(waits)
    if told.get("x-ratelimit-remaining") == "0":  # the API's own way to say so
        interval = _number(told.get("x-ratelimit-interval-milliseconds", ""))
        return None if interval is None else interval / 1000
    return None


def _seconds(value: str, date: datetime) -> float | None:
    number = _number(value)
    if number is not None:
        return number
    until = _date(value)
    return None if until is None else max(0.0, (until - date).total_seconds())


def _number(value: str) -> float | None:
    if len(value) > LONGEST or not _NUMBER.fullmatch(value):
        return None
    number = float(value)
    return number if math.isfinite(number) else None


def _date(value: str) -> datetime | None:
    if len(value) > 2 * LONGEST:
        return None
    try:
        found = parsedate_to_datetime(value)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
