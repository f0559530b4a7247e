"""The check that a value of the caller can be written as JSON."""

from __future__ import annotations

from math import isfinite

from .problems import BROKEN_TEXT, Problems, describe

_DEEPEST = 60


def check_json(value: object, path: str, problems: Problems, depth: int = 0) -> None:
    """Add to `problems` each part of the value that JSON cannot hold."""
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, str):
        if BROKEN_TEXT.search(value):
            problems.add(path, "expected text, got half of a character (a lone surrogate). Remove it.")
    elif isinstance(value, (int, float)):
        if not isfinite(value) if isinstance(value, float) else abs(value) >= 2**63:
            problems.add(path, "expected a finite number of less than 64 bits.")
    elif depth > _DEEPEST:
        problems.add(path, f"expected at most {_DEEPEST} objects and lists in each other, got more.")
    elif isinstance(value, dict):
        for key, item in value.items():  # pyright: ignore[reportUnknownVariableType]
            problems.check_key(key, path)  # pyright: ignore[reportUnknownArgumentType]
            check_json(item, f"{path}[{key!r:.40}]", problems, depth + 1)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            check_json(item, f"{path}[{index}]", problems, depth + 1)  # pyright: ignore[reportUnknownArgumentType]
    else:
        problems.add(path, f"expected a value that JSON can hold, got {describe(value)}.")
