"""What a schema says, in one form: references followed, `allOf` and the options of `anyOf` merged."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

from ..spec.document import Object, as_list, as_object, is_object
from .limits import loosest, read_limits, strictest
from .source import Source

ANYTHING = frozenset[str]()
"""The types of a schema that names none."""
SEEN_FORMS = "x-seen-forms"
"""The key of a list of schemas: a value may have one of these forms too, and no reader minds."""


@dataclass(frozen=True)
class SchemaView:
    """One schema. Null is no type here; whether a value may be null stands in `nullable`."""

    name: str = ""
    """Its name among the components, where it has one."""
    types: frozenset[str] = ANYTHING
    fields: dict[str, Any] = field(default_factory=dict[str, Any])
    required: frozenset[str] = frozenset()
    items: Any = None
    values: Any = None
    """The schema of the values of a map."""
    is_free: bool = False
    """Whether it says in words that it is a map of anything."""
    enum: tuple[str, ...] | None = None
    is_open: bool = False
    """Whether values that are not in `enum` fit too: an alternative without a list takes any value."""
    nullable: bool = False
    format: str = ""
    limits: dict[str, Any] = field(default_factory=dict[str, Any])
    seen_forms: tuple[Any, ...] = ()
    """Schemas of the forms that are read in silence too."""
    alternatives: tuple[SchemaView, ...] = ()
    """The kinds of object that it may be, where there are several."""


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
            nodes = as_list(node.get(word))
            options = [self.of(option) for option in nodes if not _is_null(option)]
            view = replace(view, nullable=view.nullable or len(options) < len(nodes))
            if options:
                view = _merge_all(view, _merge_any(options))
        return view


def _plain(node: Object) -> SchemaView:
    declared = node.get("type")
    words = as_list(declared) or [declared]
    types = {str(each) for each in words if each not in (None, "null")}
    fields, items, values = (
        as_object(node.get("properties")),
        node.get("items"),
        node.get("additionalProperties"),
    )
    listed = [node["const"]] if "const" in node else as_list(node.get("enum"))
    nullable = "null" in words or node.get("nullable") is True or None in listed
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
        is_free=values is True or values == {},
        enum=tuple(dict.fromkeys(map(_word, listed))) if listed else None,
        nullable=nullable,
        format=_format(node) if types <= {"string"} else "",
        limits=read_limits(node),
        seen_forms=tuple(as_list(node.get(SEEN_FORMS))),
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
        is_free=one.is_free or other.is_free,
        enum=other.enum if one.enum is None else one.enum,
        is_open=other.is_open if one.enum is None else one.is_open,
        nullable=one.nullable or other.nullable,
        format=one.format or other.format,
        limits=strictest(one.limits, other.limits),
        seen_forms=one.seen_forms or other.seen_forms,
        alternatives=one.alternatives or other.alternatives,
    )


def _merge_any(options: list[SchemaView]) -> SchemaView:
    """Return the view of what fits one of them: every field of any, required where all require it."""
    fields: dict[str, list[Any]] = {}
    for option in options:
        for name, part in option.fields.items():
            fields.setdefault(name, []).append(part)
    named = {option.name for option in options if option.name}
    listed = [option for option in options if option.enum is not None]
    values = tuple(dict.fromkeys(value for option in listed for value in option.enum or ()))
    formats = {option.format for option in options if not option.types or "string" in option.types}
    return SchemaView(
        name=named.pop() if len(named) == 1 else "",
        types=ANYTHING.union(*(option.types for option in options))
        if all(option.types for option in options)
        else ANYTHING,
        fields={name: _any_of(parts) for name, parts in fields.items()},
        required=options[0].required.intersection(*(option.required for option in options)),
        items=_any_of([option.items for option in options if option.items is not None]),
        values=_any_of([option.values for option in options if option.values is not None]),
        is_free=any(option.is_free for option in options),
        enum=values or None,
        is_open=any(option.is_open or _takes_any(option, listed) for option in options),
        nullable=any(option.nullable for option in options),
        format=formats.pop() if len(formats) == 1 else "",
        limits=loosest([(option.types, option.limits) for option in options]),
        alternatives=_alternatives(options),
    )


def _any_of(parts: list[Any]) -> Any:
    """Return one schema for all of the parts; None where there are none."""
    return {"anyOf": parts} if len(parts) > 1 else next(iter(parts), None)


def _takes_any(option: SchemaView, listed: list[SchemaView]) -> bool:
    """Return whether an option without values takes such values as the others list."""
    if option.enum is not None or not listed:
        return False
    types = ANYTHING.union(*(each.types for each in listed))
    says_nothing = "object" in option.types and not option.fields and option.values is None
    return not option.types or says_nothing or bool(option.types & types)


def _alternatives(options: list[SchemaView]) -> tuple[SchemaView, ...]:
    """Return the kinds of object among the options, where there are several; equal in fields is one kind."""
    found: dict[object, SchemaView] = {}
    for option in options:
        is_kind = option.fields or option.values is not None
        for each in option.alternatives or ((option,) if is_kind else ()):
            found.setdefault((frozenset(each.fields), each.required, each.values is None), each)
    return tuple(found.values()) if len(found) > 1 else ()


def _format(node: Object) -> str:
    """Return the format of a string; a file is one, however it is said."""
    return "binary" if "contentMediaType" in node else str(node.get("format") or "")


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
