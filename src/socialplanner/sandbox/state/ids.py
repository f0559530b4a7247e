"""Ids in the forms that the API gives: 24 hex digits for a record, UUIDs for what ties or traces."""

from __future__ import annotations

from itertools import count
from random import Random
from uuid import UUID

FAMILY = "5a9db0c0de"  # the middle of every id made here, so that nobody takes it for an id of the API


class Ids:
    """A source of ids: each id once, and in two sandboxes the same ids in the same order."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._random = Random(2026)

    def record(self) -> str:
        """Return a new id of 24 hex digits."""
        return f"67e00000{FAMILY}{next(self._numbers):06x}"

    def uuid(self) -> str:
        """Return a new UUID, for `parentPostId` and `traceId`."""
        return str(UUID(int=self._random.getrandbits(128), version=4))
