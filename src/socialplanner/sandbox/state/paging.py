"""The part of a list that a call asks for with `skip` and `limit`, numbers written as strings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def page(entries: Sequence[T], query: dict[str, str], *, limit: str | None = None) -> list[T]:
    """The entries asked for. Without a `limit` of its own or of the call, all that are not skipped."""
    start, most = int(query.get("skip", "0")), query.get("limit", limit)
    return list(entries[start:] if most is None else entries[start : start + int(most)])
