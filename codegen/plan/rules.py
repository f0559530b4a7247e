"""The rules for what is sent, as Python: the types and limits that the spec states of a field or an argument."""

from __future__ import annotations

from collections.abc import Iterable, Set

from ..errors import SpecError
from ..spec.document import Object, as_list, as_object, resolve, sdk
from .types import Shape

LIMITS = {
    "text": {"minLength": "least", "maxLength": "most", "pattern": "pattern"},
    "integer": {"minimum": "least", "maximum": "most"},
    "number": {"minimum": "least", "maximum": "most"},
    "list": {"minItems": "least", "maxItems": "most", "uniqueItems": "unique"},
}  # fmt: skip
"""The arguments of a rule, by the words of the spec."""
UNCHECKED = ("exclusiveMinimum", "exclusiveMaximum", "multipleOf")
RULES = {
    "text": "Text", "flag": "Boolean", "integer": "Number", "number": "Number", "datetime": "Time", "date": "Day",
    "object": "AnyObject", "enum": "Choice", "either": "Either", "list": "Items", "map": "Map", "model": "Nested",
}  # fmt: skip
NESTED = ("Items", "Map", "Nested")
"""Rules of `_core.nested_rules`."""
TIMES = ("Time", "Day")
"""Rules of `_core.time_rules`; the others are in `_core.rules`."""


def rule_of(document: Object, shape: Shape, schema: Object, where: str) -> str:
    """Return the Python expression of the rule for values of this shape."""
    parts = _parts(document, schema)
    if any(word in part for part in parts for word in UNCHECKED):
        raise SpecError(f"{where}: expected limits that the SDK checks. Use minimum and maximum.")
    inner = [_inner(document, shape, parts, where)] if shape.item is not None else []
    if shape.kind in ("enum", "model"):
        return f"{RULES[shape.kind]}({shape.name})"
    if shape.kind == "either":
        return f"Either({inner[0]}, Choice({shape.name}))"
    known = ["whole=True"] if shape.kind == "integer" else []
    if shape.kind == "text" and is_id(where.replace("[]", "")):
        known.append("is_id=True")
    if shape.kind == "text" and "source" in sdk(schema):
        hint = f" Take one from planner.{sdk(schema)['source']}()."
        known.append(f"hint={hint!r}")
    limits = [f"{word}={value!r}" for word, value in limits_of(document, shape.kind, schema).items()]
    return f"{RULES[shape.kind]}({', '.join([*inner, *known, *limits])})"


def is_id(wire: str) -> bool:
    """Return whether a text of this name, or each of several, is an id: what comes along in pasting is refused there."""
    return wire.endswith(("Id", "Ids"))


def limits_of(document: Object, kind: str, schema: Object) -> Object:
    """Return the limits of a value, by the arguments of its rule."""
    parts = _parts(document, schema)
    return {
        argument: part[word]
        for word, argument in LIMITS.get(kind, {}).items()
        for part in parts
        if word in part
    }


def rules_by_module(used: Iterable[Set[str]]) -> dict[str, list[str]]:
    """Return the names of rules, by the module of `_core` that they are imported from."""
    names = set[str]().union(*used)
    nested, times = names & {*NESTED}, names & {*TIMES}
    homes = {"nested_rules": nested, "rules": names - nested - times, "time_rules": times}
    return {home: sorted(here) for home, here in homes.items() if here}


def rule_names(shape: Shape) -> set[str]:
    """Return the names of the rules in the expression."""
    return {RULES[part.kind] for part in shape.parts if part.kind in RULES} | (
        {"Choice"} if _has_either(shape) else set()
    )


def _has_either(shape: Shape) -> bool:
    return any(part.kind == "either" for part in shape.parts)


def _inner(document: Object, shape: Shape, parts: list[Object], where: str) -> str:
    """Return the rule for what a list or a map holds, or for the number of a number or a word."""
    assert shape.item is not None
    word = {"list": "items", "map": "additionalProperties"}.get(shape.kind)
    if word is None:
        numbers = [part for part in parts if part.get("type") in ("integer", "number")]
        return rule_of(document, shape.item, numbers[0] if numbers else {}, where)
    held = [as_object(part[word]) for part in parts if word in part]
    return rule_of(document, shape.item, held[0] if held else {}, f"{where}[]")


def _parts(document: Object, schema: Object) -> list[Object]:
    """Return the schema, what it refers to, and the alternatives in it, without null."""
    found = [schema] if "$ref" not in schema else [schema, resolve(document, schema)]
    alternatives = [resolve(document, node) for part in found for node in as_list(part.get("anyOf"))]
    return [*found, *(each for each in alternatives if each.get("type") != "null")]
