"""Rules for schemas: each becomes a class whose annotations are true."""

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
    "properties", "required", "dependentRequired", "additionalProperties", "items",
    "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems",
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "contentMediaType",
}  # fmt: skip
"""The keys that the generator and the SDK understand. Others (title, readOnly, discriminator) break them silently."""
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
            yield f"schema {name}: expected a free PascalCase name in the words of the API. Rename it."
        if modules.count(snake_case(name)) > 1:
            yield f"schema {name}: expected a module of its own, got {snake_case(name)}.py, which another schema has."


def check_schema_texts(document: Object) -> Iterator[str]:
    for name, schema in schemas(document).items():
        if not schema.get("description"):
            yield f"schema {name}: description: expected a text, got none."
        if not schema.get("examples"):
            yield f"schema {name}: examples: expected at least one, got none."
        for wire, field in as_object(schema.get("properties")).items():
            if not as_object(field).get("description"):
                yield f"schema {name}.{wire}: description: expected a text, got none."


def check_schema_words(document: Object) -> Iterator[str]:
    for place, node in schema_nodes(document):
        for word in sorted(as_object(node).keys() - WORDS):
            yield f"{place}: expected keys that the generator knows, got {word!r}. Remove it."
        if as_object(node).get("format") not in FORMATS:
            yield f"{place}: format: expected one of {', '.join(filter(None, FORMATS))}, got {node['format']!r}."
        if "x-sdk" in as_object(node) and not re.fullmatch(r"\w+/properties/[^/]+", place):
            yield f"{place}: expected x-sdk on fields and operations only. Remove it."


def check_types(document: Object) -> Iterator[str]:
    for place, node in schema_nodes(document):
        if not is_object(node):
            yield f"{place}: expected a schema with a type, got {node!r}."
        elif len(found := node.keys() & {"type", "$ref", "anyOf"}) != 1:
            yield f"{place}: expected exactly one of type, $ref and anyOf, got {', '.join(sorted(found)) or 'none'}."
        elif "type" in node and len(_types(node) - {"null"}) != 1 and not _is_null(place, node):
            yield f"{place}: type: expected one type, with 'null' where the value may be null, got {node['type']!r}."
        elif "array" in _types(node) and "items" not in node:
            yield f"{place}: items: expected a schema, got none."


def check_enums(document: Object) -> Iterator[str]:
    for place, node in schema_nodes(document):
        values = as_list(as_object(node).get("enum"))
        if not all(isinstance(value, str) for value in values) or (values and node.get("type") != "string"):
            yield f"{place}: enum: expected strings, got {values!r}. Write null as anyOf [$ref, type 'null']."


def check_nested_schemas(document: Object) -> Iterator[str]:
    for place, node in schema_nodes(document):
        here = as_object(node)
        if "/" in place and ("object" in _types(here) or "properties" in here):
            yield f"{place}: expected the name of an object, got its fields. Move it to schemas/ and refer to it."
        if "/" in place and "enum" in here:
            yield f"{place}: enum: expected the name of a schema, got values. Move them to schemas/ and refer to them."
        if "/" not in place and "type" not in here:
            yield f"schema {place}: type: expected a type, got none. Refer to the other schema where it is used."
        if "/" not in place and "null" in _types(here):
            yield f"schema {place}: type: expected no 'null'. Write anyOf [$ref, type 'null'] where the schema is used."


def check_unused_schemas(document: Object) -> Iterator[str]:
    used = reachable(document, document.get("paths"))
    for name in schemas(document):
        if name not in used:
            yield f"schema {name}: expected an operation that uses it, got none. Remove it."


def _is_null(place: str, node: Object) -> bool:
    """Return whether the node is the second half of anyOf [X, null]."""
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
