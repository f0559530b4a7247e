"""What a schema says, in one form: references followed, `allOf` and the options of `anyOf` merged."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

from ..spec.document import Object, as_list, as_object, is_object
from .source import Source

ANYTHING = frozenset[str]()
"""The types of a schema that names none."""


@dataclass(frozen=True)
class SchemaView:
    """One schema. Null is left out: any field of a response may be null."""

    name: str = ""
    """Its name among the components, where it has one."""
    types: frozenset[str] = ANYTHING
    fields: dict[str, Any] = field(default_factory=dict[str, Any])
    required: frozenset[str] = frozenset()
    items: Any = None
    values: Any = None
    """The schema of the values of a map."""
    enum: tuple[str, ...] | None = None


class SchemaViews:
    """The views of the schemas of one source; each is made once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.made: dict[int, tuple[object, SchemaView]] = {}  # the node is kept, so that its id stays its own

    def of(self, node: object) -> SchemaView:
        if id(node) not in self.made:
            self.made[id(node)] = (node, SchemaView())  # what a schema that is made of itself adds to itself
            self.made[id(node)] = (node, self._view(node))
        return self.made[id(node)][1]

    def _view(self, node: object) -> SchemaView:
        if not is_object(node):
            return SchemaView()
        if "$ref" in node:
            found, name = self.source.target(node)
            rest = {key: part for key, part in node.items() if key != "$ref"}
            return _merge_all(replace(self.of(found), name=name), self._own(rest)) if found else SchemaView()
        return self._own(node)

    def _own(self, node: Object) -> SchemaView:
        view = _plain(node)
        for part in as_list(node.get("allOf")):
            view = _merge_all(view, self.of(part))
        for word in ("anyOf", "oneOf"):
            options = [self.of(option) for option in as_list(node.get(word)) if not _is_null(option)]
            if options:
                view = _merge_all(view, _merge_any(options))
        return view


def _plain(node: Object) -> SchemaView:
    declared = node.get("type")
    types = {str(each) for each in (as_list(declared) or [declared]) if each not in (None, "null")}
    fields, items, values = (
        as_object(node.get("properties")),
        node.get("items"),
        node.get("additionalProperties"),
    )
    listed = [node["const"]] if "const" in node else as_list(node.get("enum"))
    listed = [value for value in listed if value is not None]
    if types == {"array"} and listed and not any(isinstance(value, list) for value in listed):
        items, listed = (
            {"allOf": [items, {"enum": listed}]},
            [],
        )  # the values of its items, one floor too high
    if listed and (not types or types == {"object"}):
        types = {_type_of(value) for value in listed}
    if not types:
        types = {"object"} if fields or values else {"array"} if items is not None else set[str]()
    return SchemaView(
        types=frozenset(types),
        fields=fields,
        required=frozenset(str(name) for name in as_list(node.get("required"))),
        items=items,
        values=values if is_object(values) and values else None,
        enum=tuple(dict.fromkeys(map(_word, listed))) if listed else None,
    )


def _merge_all(one: SchemaView, other: SchemaView) -> SchemaView:
    """Return the view of what fits both. Where they contradict each other, the first one counts."""
    common = one.types & other.types or one.types or other.types
    return SchemaView(
        name=one.name or other.name,
        types=common,
        fields={**other.fields, **one.fields},
        required=one.required | other.required,
        items=other.items if one.items is None else one.items,
        values=other.values if one.values is None else one.values,
        enum=other.enum if one.enum is None else one.enum,
    )


def _merge_any(options: list[SchemaView]) -> SchemaView:
    """Return the view of what fits one of them: every field of any, required where all require it."""
    fields: dict[str, list[Any]] = {}
    for option in options:
        for name, part in option.fields.items():
            fields.setdefault(name, []).append(part)
    enums = [option.enum for option in options if option.enum is not None]
    values = tuple(dict.fromkeys(value for enum in enums for value in enum))
    named = {option.name for option in options if option.name}
    return SchemaView(
        name=named.pop() if len(named) == 1 else "",
        types=ANYTHING.union(*(option.types for option in options))
        if all(o.types for o in options)
        else ANYTHING,
        fields={name: parts[0] if len(parts) == 1 else {"anyOf": parts} for name, parts in fields.items()},
        required=options[0].required.intersection(*(option.required for option in options)),
        items=next((option.items for option in options if option.items is not None), None),
        values=next((option.values for option in options if option.values is not None), None),
        enum=values or None,
    )


def _is_null(node: object) -> bool:
    return as_object(node).get("type") == "null"


def _type_of(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    return "number" if isinstance(value, float) else "string"


def _word(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, default=str)
