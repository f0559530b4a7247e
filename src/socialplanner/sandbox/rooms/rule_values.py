"""How a rule finds its values in a body, and how the API counts them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ..state.json_codec import is_list, is_object


def read(body: Any, path: str) -> list[Any]:
    """Return the values at a path: `[]` stands for each item of a list, `*` for each value of a map."""
    values = [body]
    for step in path.split("."):
        key = step.removesuffix("[]")
        maps = [each for each in values if is_object(each)]
        if key == "*":
            values = [inner for each in maps for inner in each.values()]
        else:
            values = [each[key] for each in maps if key in each]
        if step.endswith("[]"):
            values = [item for each in values if is_list(each) for item in each]
    return values


def read_one(body: Any, path: str) -> Any:
    """Return the value at a path, None if there is none."""
    return next(iter(read(body, path)), None)


def change(body: dict[str, Any], path: str, kind: str, limit: int | None) -> dict[str, Any]:
    """Return a copy of the body in which the values at a path are cut to a limit; 0 takes them out."""
    *steps, last = path.split(".")
    changed = deepcopy(body)
    for holder in read(changed, ".".join(steps)) if steps else [changed]:
        if is_object(holder) and last in holder and is_of(holder, kind):
            value = holder.pop(last)
            if limit:
                holder[last] = cut(value, limit) if isinstance(value, str) else value[:limit]
    return changed


def is_said(value: Any) -> bool:
    """Return whether a value says something. False and what is empty ask for nothing."""
    return bool(value.strip()) if isinstance(value, str) else value not in (None, False, [], {})


def is_of(item: Any, kind: str) -> bool:
    """Return whether a file is an image or a video, as a rule wants it."""
    return not kind or (is_object(item) and str(item.get("type", "")).startswith(f"{kind}/"))


def select(rule: dict[str, Any], body: Any, path: str) -> list[Any]:
    """Return the values at a path, of the files that the rule is about only."""
    kind, (head, dot, tail) = rule.get("of", ""), path.partition("[].")
    if not (kind and dot):
        return read(body, path)
    return [value for item in read(body, f"{head}[]") if is_of(item, kind) for value in read(item, tail)]


def count_units(text: str) -> int:
    """Return the length in units of UTF-16, as JavaScript counts: most emojis are two."""
    return sum(2 if ord(letter) > 0xFFFF else 1 for letter in text)


def cut(text: str, limit: int) -> str:
    """Return the start of a text. An emoji that is cut in half ends as the sign for a broken character."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * limit].decode("utf-16-le", "replace")
