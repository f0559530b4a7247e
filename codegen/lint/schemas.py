"""Rules for schemas: each becomes a class whose types never lie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..plan.names import class_name, snake_case
from ..spec.document import Object, Rule, as_list, as_object, is_object, reachable, schema_nodes, schemas
from . import reserved_names

UGLY = re.compile(r"DTO|Dto|Schema|GMB|Wrapped")
WORDS = {
    "$ref", "type", "format", "description", "examples", "deprecated", "x-sdk", "enum", "anyOf",
    "properties", "required", "additionalProperties", "items",
    "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems",
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "contentMediaType",
}  # fmt: skip
"""What the generator and the SDK understand. Some others (title, readOnly, discriminator) break them in silence."""
FORMATS = (None, "date", "date-time", "email", "uri")


def check_schema_names(document: Object) -> Iterator[str]:
    modules = [snake_case(name) for name in schemas(document)]
    rooms = {class_name(str(as_object(tag).get("name"))) for tag in as_list(document.get("tags"))}
    for name in schemas(document):
        if (
            not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name)
            or UGLY.search(name)
            or name in reserved_names.SCHEMAS | rooms
        ):
            yield f"schema {name}: give it a PascalCase name of the field's own words"
        if modules.count(snake_case(name)) > 1:
            yield f"schema {name}: another schema would have the same module {snake_case(name)}.py"


def check_schema_texts(document: Object) -> Iterator[str]:
    for name, schema in schemas(document).items():
        if not schema.get("description"):
            yield f"schema {name}: no description"
        if not schema.get("examples"):
            yield f"schema {name}: no examples"
        for wire, field in as_object(schema.get("properties")).items():
            if not as_object(field).get("description"):
                yield f"schema {name}.{wire}: no description"


def check_schema_words(document: Object) -> Iterator[str]:
    for place, node in schema_nodes(document):
        for word in sorted(as_object(node).keys() - WORDS):
            yield f"{place}: {word!r} is not understood by the generator"
        if as_object(node).get("format") not in FORMATS:
            yield f"{place}: the format {node['format']!r} is not understood by the generator"
        if "x-sdk" in as_object(node) and not re.fullmatch(r"\w+/properties/[^/]+", place):
            yield f"{place}: x-sdk stands on fields and operations only"


def check_types(document: Object) -> Iterator[str]:
    for place, node in schema_nodes(document):
        if not is_object(node):
            yield f"{place}: a boolean schema is not understood; name a type"
        elif len(node.keys() & {"type", "$ref", "anyOf"}) != 1:
            yield f"{place}: exactly one of type, $ref and anyOf is wanted"
        elif "type" in node and len(_types(node) - {"null"}) != 1 and not _is_null(place, node):
            yield f"{place}: type {node['type']!r}: one type is wanted, and 'null' with it where it may be null"
        elif "array" in _types(node) and "items" not in node:
            yield f"{place}: an array without items would be dropped"


def check_enums(document: Object) -> Iterator[str]:
    for place, node in schema_nodes(document):
        values = as_list(as_object(node).get("enum"))
        if not all(isinstance(value, str) for value in values) or (values and node.get("type") != "string"):
            yield f"{place}: an enum holds strings only; where null may stand: anyOf [$ref, type 'null']"


def check_nested_schemas(document: Object) -> Iterator[str]:
    for place, node in schema_nodes(document):
        here = as_object(node)
        if "/" in place and ("object" in _types(here) or "properties" in here):
            yield f"{place}: an object inside another needs a name of its own: move it to schemas/ and refer to it"
        if "/" in place and "enum" in here:
            yield f"{place}: an enum needs a name of its own: move it to schemas/ and refer to it"
        if "/" not in place and "type" not in here:
            yield f"schema {place}: a named schema says its type; refer to the other one where it is needed"
        if "/" not in place and "null" in _types(here):
            yield f"schema {place}: say where it is used that null may stand there: anyOf [$ref, type 'null']"


def check_unused_schemas(document: Object) -> Iterator[str]:
    used = reachable(document, document.get("paths"))
    for name in schemas(document):
        if name not in used:
            yield f"schema {name}: nothing uses it"


def _is_null(place: str, node: Object) -> bool:
    """Whether it is the second half of anyOf [X, null]."""
    return node.get("type") == "null" and place.rsplit("/", 2)[-2] == "anyOf"


def _types(node: Object) -> set[Any]:
    kind = node.get("type")
    return {kind} if isinstance(kind, str) else set(as_list(kind))


RULES: tuple[Rule, ...] = (
    check_schema_names,
    check_schema_texts,
    check_schema_words,
    check_types,
    check_enums,
    check_nested_schemas,
    check_unused_schemas,
)
