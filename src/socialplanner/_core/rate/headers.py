"""What the five X-RateLimit headers of an answer say. What makes no sense is not heard."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_PLACES = {
    b"x-ratelimit-max": 0,
    b"x-ratelimit-remaining": 1,
    b"x-ratelimit-interval-milliseconds": 2,
    b"x-ratelimit-limit-daily": 3,
    b"x-ratelimit-daily-remaining": 4,
}
_SENSIBLE = (
    range(1, 100_001),  # requests a window
    range(100_001),
    range(1, 3_600_001),  # milliseconds: nobody waits longer than an hour
    range(1, 1_000_000_001),  # requests a day
    range(1_000_000_001),
)
LONGEST = 10  # digits


class RateHeaders(NamedTuple):
    """The numbers of one answer; None is what it did not tell, or what makes no sense."""

    limit: int | None
    remaining: int | None
    interval_ms: int | None
    daily_limit: int | None
    daily_remaining: int | None


def rate_headers(headers: Iterable[tuple[bytes, bytes]]) -> RateHeaders | None:
    """None where not one of the five is there: such a server tells no limits."""
    found: list[int | None] = [None] * 5
    any_there = False
    for name, value in headers:
        place = _PLACES.get(name.lower())
        if place is not None:
            any_there = True
            found[place] = _number(value.strip(), _SENSIBLE[place])
    return RateHeaders(*found) if any_there else None


def _number(value: bytes, sensible: range) -> int | None:
    if len(value) > LONGEST or not value.isdigit():
        return None
    number = int(value)
    return number if number in sensible else None
