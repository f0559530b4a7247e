"""A response body with one field changed: an enum to an unknown value, or any field to null."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ..state.json_codec import is_list, is_object
from ..state.spec import Operation, Spec

UNKNOWN = "something_new"

Place = tuple[str | int, ...]


def set_null(body: Any, where: str | None) -> Any | None:
    """Return a copy with one field null: that of this name or dotted path, else the first of the results. Return None
    where there is no such field."""
    places = (
        place for place, value in _field_places(body, ()) if value is not None and _matches(place, where)
    )
    if where is None:
        places = (place for place in places if place[0] == "results" and len(place) > 1)
    return _replace(body, next(places, None), None)


def set_unknown_enum(spec: Spec, schema: Any, body: Any, where: str | None) -> Any | None:
    """Return a copy with an unknown word in one field that is an enum of the document; None where there is none."""
    places = (place for place in _enum_places(spec, schema, body, ()) if _matches(place, where))
    return _replace(body, next(places, None), UNKNOWN)


def find_response_schema(spec: Spec, operation: Operation, status: int) -> Any:
    """Return the schema that the document has for a response; None where it has none."""
    start: list[str | int] = ["paths", "/" + "/".join(operation.steps), operation.method.lower(), "responses"]
    for key in (str(status), f"{status // 100}XX"):
        schema = spec.find_node([*start, key, "content", "application/json", "schema"])
        if schema is not None:
            return schema
    return None


def _matches(place: Place, where: str | None) -> bool:
    """Return whether a place is meant. A name is any field of this name, `results.post.status` this one only."""
    return where is None or place[-1] == where or ".".join(map(str, place)) == where


def _field_places(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    """Yield all fields of objects with their values, the outer ones first."""
    if is_object(value):
        yield from (((*place, name), each) for name, each in value.items())
        for name, each in value.items():
            yield from _field_places(each, (*place, name))
    elif is_list(value):
        for index, each in enumerate(value):
            yield from _field_places(each, (*place, index))


def _enum_places(spec: Spec, schema: Any, value: Any, place: Place) -> Iterator[Place]:
    """Yield the fields whose values are enums."""
    schema = spec.follow_refs(schema)
    if not is_object(schema):
        return
    if isinstance(value, str) and value in schema.get("enum", ()):
        yield place
    for key in ("allOf", "anyOf", "oneOf"):
        for each in schema.get(key, ()):
            yield from _enum_places(spec, each, value, place)
    if is_object(value):
        for name, each in schema.get("properties", {}).items():
            if name in value:
                yield from _enum_places(spec, each, value[name], (*place, name))
    elif is_list(value):
        for index, each in enumerate(value):
            yield from _enum_places(spec, schema.get("items"), each, (*place, index))


def _replace(body: Any, place: Place | None, value: Any) -> Any | None:
    if not place:
        return None
    changed = node = deepcopy(body)
    for step in place[:-1]:
        node = node[step]
    node[place[-1]] = value
    return changed
