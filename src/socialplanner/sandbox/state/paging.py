"""The part of a list that a call asks for with `skip` and `limit`, which are numbers written as strings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def take_page(entries: Sequence[T], query: dict[str, str], *, limit: str | None = None) -> list[T]:
    """Return the entries that the query asks for. Without a limit, in the query or here, nothing is cut off."""
    start, size = int(query.get("skip", "0")), query.get("limit", limit)
    return list(entries[start:] if size is None else entries[start : start + int(size)])
