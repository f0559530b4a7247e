"""Rules for schemas: each becomes a class whose types never lie."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from .lower import operations, reachable, resolve
from .names import is_identifier, snake_case

Rule = Callable[[dict[str, Any]], Iterator[str]]

TAKEN_FIELDS = (
    "self",
    "cls",
    "src",
    "extras",
    "from_dict",
    "to_dict",
    "kept",
    "get",
    "value",
    "out",
    "item",
    "got",
)
"""Python names that the generated classes use themselves."""
TAKEN_SCHEMAS = (
    "Model",
    "Client",
    "Response",
    "File",
    "Any",
    "Unset",
    "Absent",
    "Self",
    "Callable",
    "Mapping",
)
UGLY = re.compile(r"DTO|Dto|Schema|GMB|Wrapped")
NOT_UNDERSTOOD = (
    "title",
    "discriminator",
    "readOnly",
    "writeOnly",
    "nullable",
    "oneOf",
    "not",
    "patternProperties",
)
SDK_WORDS = {"name", "joined"}


def is_named_well(document: dict[str, Any]) -> Iterator[str]:
    for name in _schemas(document):
        if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name) or UGLY.search(name) or name in TAKEN_SCHEMAS:
            yield f"schema {name}: give it a PascalCase name of the field's own words"
    modules = [snake_case(name) for name in _schemas(document)]
    for name in _schemas(document):
        if modules.count(snake_case(name)) > 1:
            yield f"schema {name}: another schema would have the same module {snake_case(name)}.py"


def is_described_and_shown(document: dict[str, Any]) -> Iterator[str]:
    for name, schema in _schemas(document).items():
        if not schema.get("description"):
            yield f"schema {name}: no description"
        if not schema.get("examples"):
            yield f"schema {name}: no examples"
        for wire, field in schema.get("properties", {}).items():
            if isinstance(field, dict) and not field.get("description"):
                yield f"schema {name}.{wire}: no description"


def is_understood(document: dict[str, Any]) -> Iterator[str]:
    for place, node in _nodes(document):
        if not isinstance(node, dict):
            yield f"{place}: a boolean schema is not understood; name a type"
            continue
        for word in NOT_UNDERSTOOD:
            if word in node:
                yield f"{place}: {word!r} is not understood by the generator"
        for word in node.get("x-sdk", {}).keys() - SDK_WORDS:
            yield f"{place}: x-sdk knows no {word!r}"
        if node.get("type") == "array" and "items" not in node:
            yield f"{place}: an array without items would be dropped"
        if not node.keys() & {"type", "$ref", "anyOf", "allOf", "enum", "const"}:
            yield f"{place}: no type"
        values = node.get("enum", [])
        if len({type(value) for value in values if value is not None}) > 1:
            yield f"{place}: an enum of several types would be dropped"


def objects_and_enums_have_names(document: dict[str, Any]) -> Iterator[str]:
    for place, node in _nodes(document):
        named = place.count("/") == 0
        if isinstance(node, dict) and not named and (node.get("type") == "object" or "properties" in node):
            yield f"{place}: an object inside another needs a name of its own: move it to schemas/ and refer to it"
        if isinstance(node, dict) and not named and "enum" in node:
            yield f"{place}: an enum needs a name of its own: move it to schemas/ and refer to it"


def fields_have_python_names(document: dict[str, Any]) -> Iterator[str]:
    for name, schema in _schemas(document).items():
        seen: dict[str, str] = {}
        for wire, field in schema.get("properties", {}).items():
            python_name = field.get("x-sdk", {}).get("name") or snake_case(wire)
            if not is_identifier(python_name) or python_name in TAKEN_FIELDS or "gmb" in python_name:
                yield f"schema {name}.{wire}: {python_name!r} will not do as a Python name; give it an x-sdk name"
            if python_name in seen:
                yield f"schema {name}.{wire}: {python_name!r} is the Python name of {seen[python_name]} too"
            seen[python_name] = wire


def requests_are_closed(document: dict[str, Any]) -> Iterator[str]:
    schemas = _schemas(document)
    for name in sorted(_used(document, "requestBody")):
        schema = schemas[name]
        if "properties" in schema and schema.get("additionalProperties") is not False:
            yield f"schema {name}: it is sent, and the API refuses unknown fields: additionalProperties: false"
        for wire, field in schema.get("properties", {}).items():
            if "default" in field:
                yield f"schema {name}.{wire}: a default would be sent; the operation's x-sdk defaults say what is"


def answers_are_open(document: dict[str, Any]) -> Iterator[str]:
    schemas = _schemas(document)
    for name in sorted(_used(document, "responses")):
        if schemas[name].get("required"):
            yield f"schema {name}: it is an answer: the API leaves fields out, so nothing is required"
        if schemas[name].get("additionalProperties") is False:
            yield f"schema {name}: it is an answer, and must stay open (a request needs a schema of its own)"


def is_used(document: dict[str, Any]) -> Iterator[str]:
    used = reachable(document, document.get("paths", {}))
    for name in _schemas(document):
        if name not in used:
            yield f"schema {name}: nothing uses it"


def _schemas(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = document.get("components", {}).get("schemas", {})
    return {name: schema for name, schema in found.items() if isinstance(schema, dict)}


def _nodes(document: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every schema and what it is made of: (`Post`, ...), (`Post/media`, ...), (`Post/media/items`, ...)."""
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        yield from _below(name, schema)


def _below(place: str, node: Any) -> Iterator[tuple[str, Any]]:
    yield place, node
    if not isinstance(node, dict):
        return
    for wire, field in node.get("properties", {}).items():
        yield from _below(f"{place}/{wire}", field)
    for index, option in enumerate((*node.get("anyOf", []), *node.get("allOf", []))):
        yield from _below(f"{place}/{index}", option)
    for word in ("items", "additionalProperties"):
        if word in node and not (word == "additionalProperties" and isinstance(node[word], bool)):
            yield from _below(f"{place}/{word}", node[word])


def _used(document: dict[str, Any], side: str) -> set[str]:
    """The schemas that travel to the server (`requestBody`) or from it (2xx `responses`)."""
    found: set[str] = set()
    for _, _, operation in operations(document):
        part = resolve(document, operation.get(side, {}))
        if side == "responses":
            part = [resolve(document, answer) for code, answer in part.items() if str(code).startswith("2")]
        found |= reachable(document, part)
    return found


RULES: tuple[Rule, ...] = (
    is_named_well,
    is_described_and_shown,
    is_understood,
    objects_and_enums_have_names,
    fields_have_python_names,
    requests_are_closed,
    answers_are_open,
    is_used,
)
