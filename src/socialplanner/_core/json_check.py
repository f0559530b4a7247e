"""The check that a value of the caller can be written as JSON."""

from __future__ import annotations

from math import isfinite

from .nesting import DEEPEST_SENT, show
from .problems import BROKEN_TEXT, Problems, describe


def check_json(value: object, path: str, problems: Problems, around: tuple[int, ...] = ()) -> None:
    """Add to `problems` each part of the value that JSON cannot hold. around: the ids of what the value stands in."""
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, str):
        if BROKEN_TEXT.search(value):
            problems.add(path, "expected text, got half of a character (a lone surrogate). Remove it.")
    elif isinstance(value, (int, float)):
        if not isfinite(value) if isinstance(value, float) else abs(value) >= 2**63:
            problems.add(path, "expected a finite number of less than 64 bits.")
    elif id(value) in around:
        problems.add(path, "expected values that end, got one that contains itself. Take it out of itself.")
    elif len(around) > DEEPEST_SENT:
        problems.add(path, f"expected at most {DEEPEST_SENT} objects and lists in each other, got more.")
    elif isinstance(value, dict):
        inside = (*around, id(value))  # pyright: ignore[reportUnknownArgumentType]
        for key, item in value.items():  # pyright: ignore[reportUnknownVariableType]
            problems.check_key(key, path)  # pyright: ignore[reportUnknownArgumentType]
            check_json(item, f"{path}[{show(key)}]", problems, inside)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, (list, tuple)):
        inside = (*around, id(value))  # pyright: ignore[reportUnknownArgumentType]
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            check_json(item, f"{path}[{index}]", problems, inside)  # pyright: ignore[reportUnknownArgumentType]
    else:
        problems.add(path, f"expected a value that JSON can hold, got {describe(value)}.")
