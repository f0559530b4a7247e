"""The numbers in the rate limit headers of a response. Impossible values are ignored."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..api import RateHeaderNames

_POSSIBLE = (
    range(1, 100_001),  # requests a window
    range(100_001),
    range(1, 3_600_001),  # milliseconds: nobody waits longer than an hour
    range(1, 1_000_000_001),  # requests a day
    range(1_000_000_001),
)
LONGEST = 10  # digits


class RateHeaders(NamedTuple):
    """The numbers of one response; None for one that is missing or impossible."""

    limit: int | None
    remaining: int | None
    window_ms: int | None
    daily_limit: int | None
    daily_remaining: int | None


def parse_rate_headers(headers: Iterable[tuple[bytes, bytes]], names: RateHeaderNames) -> RateHeaders | None:
    """Return the numbers, or None if none of the headers is there: such a server sends no limits."""
    places = _places(names)
    found: list[int | None] = [None] * len(_POSSIBLE)
    any_there = False
    for name, value in headers:
        place = places.get(name.lower())
        if place is not None:
            any_there = True
            found[place] = _number(value.strip(), _POSSIBLE[place])
    return RateHeaders(*found) if any_there else None


@lru_cache(maxsize=16)
def _places(names: RateHeaderNames) -> dict[bytes, int]:
    return {name.lower().encode(): place for place, name in enumerate(names)}


def _number(value: bytes, possible: range) -> int | None:
    if len(value) > LONGEST or not value.isdigit():
        return None
    number = int(value)
    return number if number in possible else None
