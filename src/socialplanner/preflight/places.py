"""The places of a body that a path names: `media[].altText` is that field of each item, `*` each value of a map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeGuard

from .._generated.rules import Rule

Place = tuple[str | int, ...]


def is_map(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[object] | tuple[object, ...]]:
    return isinstance(value, (list, tuple))


def is_given(value: object) -> bool:
    """Return whether a value says something: not null, not false, not blank and not empty."""
    return bool(value.strip() if isinstance(value, str) else value) or (value == 0 and value is not False)


def find(body: object, path: str) -> Iterator[tuple[Place, object]]:
    """Yield the values at a path with their places. What is missing, or is of another type, is passed over."""
    found: list[tuple[Place, object]] = [((), body)]
    for step in path.split("."):
        name, is_each = step.removesuffix("[]"), step.endswith("[]")
        found = [each for place, value in found for each in _take(place, value, name)]
        if is_each:
            found = [
                ((*place, index), item)
                for place, value in found
                if is_list(value)
                for index, item in enumerate(value)
            ]
    yield from found


def _take(place: Place, value: object, name: str) -> Iterator[tuple[Place, object]]:
    if not is_map(value):
        return
    if name == "*":
        yield from (((*place, key), each) for key, each in value.items())
    elif name in value:
        yield (*place, name), value[name]


def value_at(body: object, path: str) -> object:
    """Return the one value at a path without `[]`, None if there is none."""
    return next((value for _, value in find(body, path)), None)


def media_kind(item: object) -> str:
    """Return `image` or `video`, empty for what is neither."""
    return str(item.get("type", "")).partition("/")[0] if is_map(item) else ""


def items_of(body: object, rule: Rule, path: str) -> Iterator[tuple[Place, object]]:
    """Yield the values at a path, of the files that the rule is about only."""
    for place, value in find(body, path):
        holder = value_at_place(body, place[:2]) if rule.of and place[:1] == ("media",) else None
        if holder is None or media_kind(holder) == rule.of:
            yield place, value


def value_at_place(body: object, place: Place) -> object:
    """Return the value at a place that was found."""
    for step in place:
        if isinstance(step, int):
            body = body[step] if is_list(body) else None
        else:
            body = body.get(step) if is_map(body) else None
    return body


def write_place(rule: Rule, path: str, place: Place = ()) -> str:
    """Return a place with the names of the SDK: `media[0].alt_text`."""
    steps = [step for step in place if isinstance(step, int)]
    keys = iter(
        step
        for step, name in zip((s for s in place if isinstance(s, str)), path.split("."), strict=False)
        if name == "*"
    )
    names: list[str] = []
    for step, wire in zip(rule.names.get(path, path).split("."), path.split("."), strict=True):
        name = f"[{next(keys, '*')!r}]" if wire == "*" else f".{step}"
        if name.endswith("[]"):
            name = name.replace("[]", f"[{steps.pop(0)}]" if steps else "[]")
        names.append(name)
    return "".join(names).removeprefix(".")
