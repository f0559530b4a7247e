"""Dates in the format of HTTP headers."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

MAX_LENGTH = 40  # characters of a date


def parse_http_date(value: str) -> datetime | None:
    """Return the time in UTC, or None where the text is not a date."""
    if len(value) > MAX_LENGTH:
        return None
    try:
        found = parsedate_to_datetime(value)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
