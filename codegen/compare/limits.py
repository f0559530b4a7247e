"""Limits of a value in two documents: which of them is stricter."""

from __future__ import annotations

from ..spec.document import Object

LEAST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
MOST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
OTHERS = ("pattern", "uniqueItems", "multipleOf")
KINDS = {
    "number": ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"),
    "string": ("minLength", "maxLength", "pattern"),
    "array": ("minItems", "maxItems", "uniqueItems"),
    "object": ("minProperties", "maxProperties"),
}  # fmt: skip
"""The limits by the type of the values that they are about."""


def read_limits(node: Object) -> Object:
    """Return the limits that a schema states. One that forbids nothing is left out."""
    found = {word: node[word] for word in (*LEAST, *MOST, *OTHERS) if word in node}
    for side, word in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if found.get(side) is True and word in found:  # OpenAPI 3.0 says it with a flag beside the number
            found[side] = found.pop(word)
    return {word: value for word, value in found.items() if not _forbids_nothing(word, value)}


def _forbids_nothing(word: str, value: object) -> bool:
    return (
        value is None or value is False or (value == 0 and word in ("minLength", "minItems", "minProperties"))
    )


def is_stricter(word: str, value: object, other: object) -> bool:
    """Return whether `value` forbids something that `other` allows. Of two patterns nobody can tell."""
    if word in OTHERS or not _is_number(value) or not _is_number(other):
        return value != other
    one, two = float(str(value)), float(str(other))
    return one > two if word in LEAST else one < two


def strictest(one: Object, other: Object) -> Object:
    """Return the limits of a value that both hold for."""
    return {
        word: other[word]
        if word not in one or (word in other and is_stricter(word, other[word], one[word]))
        else one[word]
        for word in {**one, **other}
    }


def loosest(options: list[tuple[frozenset[str], Object]]) -> Object:
    """Return the limits that hold for a value of any of the options; each option is its types and its limits."""
    found: Object = {}
    for kind, words in KINDS.items():
        kinds = {kind, "integer"} if kind == "number" else {kind}
        held = [limits for types, limits in options if not types or types & kinds]
        for word in words if held else ():
            if all(word in limits for limits in held):
                values = [limits[word] for limits in held]
                if word not in OTHERS:
                    found[word] = (min if word in LEAST else max)(values)
                elif all(value == values[0] for value in values):
                    found[word] = values[0]
    return found


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
