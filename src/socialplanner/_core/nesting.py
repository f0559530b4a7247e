"""How deep objects and lists may stand in each other, and texts about values that may be that deep.

Python copies, compares, pickles and shows them by recursion, which ends in a `RecursionError` at about 300 levels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeGuard

DEEPEST_RECEIVED = 60
"""Levels of a received value that are kept; one that is deeper is set aside."""
DEEPEST_SENT = 100
"""Levels of a value that are sent: more, so that all that was received can go back, also inside of other objects."""
TOO_DEEP = f"(a value of more than {DEEPEST_RECEIVED} levels of objects and lists)"
"""Stands in an event for a value that is set aside for its depth."""


def is_too_deep(value: object) -> bool:
    """Return whether a value has more levels than are kept, without recursion. One that contains itself has."""
    if not _is_nest(value):
        return False
    level = {id(value): value}
    for _ in range(DEEPEST_RECEIVED):
        if not level:
            return False
        level = {
            id(child): child
            for node in level.values()
            for child in (node.values() if isinstance(node, Mapping) else node)
            if _is_nest(child)
        }
    return bool(level)


def _is_nest(value: object) -> TypeGuard[Mapping[object, object] | Sequence[object]]:
    return isinstance(value, (dict, list, tuple))


def list_hint(value: object) -> str:
    """Return what to write in place of one str where a list is wanted."""
    return (
        f' Write ["{value}"].' if isinstance(value, str) and value.isprintable() and len(value) < 40 else ""
    )


def show(value: object) -> str:
    """Return a value in the words of an error: a short text or number itself, of anything else its type."""
    if value is None or isinstance(value, (str, float)) or (isinstance(value, int) and abs(value) < 2**64):
        return f"{value!r:.60}"
    return "a larger number" if isinstance(value, int) else type(value).__name__
