"""A change of our own spec, as users see it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """A line of the changelog, and the version step that it needs."""

    section: str
    step: str
    text: str
