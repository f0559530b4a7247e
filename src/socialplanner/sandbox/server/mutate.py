"""An answer with one field changed: an enum to a value that nobody knows, or anything to null."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ..state.json_codec import is_list, is_object
from ..state.spec import Operation, Spec

UNKNOWN = "something_new"

Place = tuple[str | int, ...]


def with_null(body: Any, where: str | None) -> Any | None:
    """A copy with one field null: that of this name or dotted path, else the first of the results. None where there
    is no such field."""
    places = (place for place, value in _fields(body, ()) if value is not None and _meant(place, where))
    if where is None:
        places = (place for place in places if place[0] == "results" and len(place) > 1)
    return _changed(body, next(places, None), None)


def with_unknown_enum(spec: Spec, schema: Any, body: Any, where: str | None) -> Any | None:
    """A copy with an unknown word in one field that the spec has a list of words for. None where there is none."""
    places = (place for place in _enums(spec, schema, body, ()) if _meant(place, where))
    return _changed(body, next(places, None), UNKNOWN)


def schema_of(spec: Spec, operation: Operation, status: int) -> Any:
    """What the spec promises of an answer; None where that is nothing."""
    start: list[str | int] = ["paths", "/" + "/".join(operation.steps), operation.method.lower(), "responses"]
    for key in (str(status), f"{status // 100}XX"):
        schema = spec.at([*start, key, "content", "application/json", "schema"])
        if schema is not None:
            return schema
    return None


def _meant(place: Place, where: str | None) -> bool:
    """A name means the field wherever it stands, `results.post.status` this one only."""
    return where is None or place[-1] == where or ".".join(map(str, place)) == where


def _fields(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    """All fields of objects, whatever they are in; those further out first."""
    if is_object(value):
        yield from (((*place, name), each) for name, each in value.items())
        for name, each in value.items():
            yield from _fields(each, (*place, name))
    elif is_list(value):
        for index, each in enumerate(value):
            yield from _fields(each, (*place, index))


def _enums(spec: Spec, schema: Any, value: Any, place: Place) -> Iterator[Place]:
    """The fields whose values are of a list of words."""
    schema = spec.followed(schema)
    if not is_object(schema):
        return
    if isinstance(value, str) and value in schema.get("enum", ()):
        yield place
    for key in ("allOf", "anyOf", "oneOf"):
        for each in schema.get(key, ()):
            yield from _enums(spec, each, value, place)
    if is_object(value):
        for name, each in schema.get("properties", {}).items():
            if name in value:
                yield from _enums(spec, each, value[name], (*place, name))
    elif is_list(value):
        for index, each in enumerate(value):
            yield from _enums(spec, schema.get("items"), each, (*place, index))


def _changed(body: Any, place: Place | None, value: Any) -> Any | None:
    if not place:
        return None
    changed = node = deepcopy(body)
    for step in place[:-1]:
        node = node[step]
    node[place[-1]] = value
    return changed
