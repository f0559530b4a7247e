"""How long a server asks to wait: `Retry-After` in all its forms, or the window of its rate limit."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import datetime

from ..api import RateHeaderNames
from ..http_date import parse_http_date

LONGEST = 20  # characters of a number
_NUMBER = re.compile(r"\d+(\.\d*)?([eE]\d+)?", re.ASCII)


def parse_retry_after(
    headers: Iterable[tuple[bytes, bytes]], names: RateHeaderNames | None, now: datetime
) -> float | None:
    """Return seconds, never below zero; None if the server asks for no wait that can be understood.

    Of several values the longest counts. A date is measured against the response's own `Date`, since the two clocks
    need not agree; `now` is used where the response has none. `names` are the headers of a window that may be used up;
    None where that is no reason to wait.
    """
    after: list[str] = []
    others: dict[str, str] = {}
    remaining, window_ms = ("", "") if names is None else (names.remaining.lower(), names.window_ms.lower())
    for raw_name, raw_value in headers:
        name = raw_name.decode("latin-1").lower()
        if name == "retry-after":
            after.append(raw_value.decode("latin-1").strip())
        elif name and name in ("date", remaining, window_ms):
            others[name] = raw_value.decode("latin-1").strip()
    date = parse_http_date(others.get("date", "")) or now
    waits = [wait for value in after if (wait := _seconds(value, date)) is not None]
    if waits:
        return max(waits)
    if others.get(remaining) == "0":  # the window is used up: it ends after its length at the latest
        window = _number(others.get(window_ms, ""))
        return None if window is None else window / 1000
    return None


def _seconds(value: str, date: datetime) -> float | None:
    number = _number(value)
    if number is not None:
        return number
    until = parse_http_date(value)
    return None if until is None else max(0.0, (until - date).total_seconds())


def _number(value: str) -> float | None:
    if len(value) > LONGEST or not _NUMBER.fullmatch(value):
        return None
    number = float(value)
    return number if math.isfinite(number) else None
