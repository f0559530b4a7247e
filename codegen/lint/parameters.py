"""Rules for parameters: each becomes an argument, or is sent by the SDK itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..plan.names import field_name, is_identifier
from ..spec.document import Object, Rule, as_list, as_object, resolve, schemas, sdk, sent_by_the_sdk
from . import reserved_names
from .operations import each
from .schemas import FORMATS
from .schemas import WORDS as SCHEMA_WORDS
from .sdk import is_separator

WORDS = {"name", "in", "required", "description", "schema", "example", "examples", "deprecated", "x-sdk"}
SDK_WORDS = {"name", "joined", "record"}
TYPES = ("string", "integer", "number", "boolean")


def parameters(document: Object) -> Iterator[tuple[str, Object]]:
    """Yield (`GET /path: parameter name`, parameter) for each parameter that becomes an argument."""
    handled = sent_by_the_sdk(document)
    for place, operation in each(document):
        for node in as_list(operation.get("parameters")):
            parameter = resolve(document, node)
            if parameter.get("name") not in handled:
                yield f"{place}: parameter {parameter.get('name')}", parameter


def check_parameters(document: Object) -> Iterator[str]:
    for place, parameter in parameters(document):
        if parameter.get("in") not in ("path", "query"):
            yield f"{place}: in: expected path or query, got {parameter.get('in')!r}."
        if not parameter.get("description"):
            yield f"{place}: description: expected a text, got none."
        for word in sorted(parameter.keys() - WORDS):
            yield f"{place}: expected keys that the generator knows, got {word!r}. Remove it."


def check_parameter_types(document: Object) -> Iterator[str]:
    for place, parameter in parameters(document):
        schema = as_object(parameter.get("schema"))
        kind = resolve(document, schema).get("type")
        if kind not in TYPES:
            yield f"{place}: type: expected one of {', '.join(TYPES)}, got {kind!r}. Write a list as a string with x-sdk joined."
        if "enum" in schema:
            yield f"{place}: enum: expected the name of a schema, got values. Move them to schemas/ and refer to them."
        if schema.get("format") not in FORMATS:
            yield f"{place}: format: expected one of {', '.join(filter(None, FORMATS))}, got {schema['format']!r}."
        if "default" in schema:
            yield f"{place}: default: expected none, got {schema['default']!r}. Describe what the server does without the parameter."


def check_parameter_names(document: Object) -> Iterator[str]:
    for place, parameter in parameters(document):
        wire = str(parameter.get("name"))
        name = field_name(wire, parameter)
        if not is_identifier(name) or not reserved_names.is_free_argument(document, wire, name):
            yield f"{place}: expected a free Python name, got {name!r}. Give it an x-sdk name."


def check_parameter_words(document: Object) -> Iterator[str]:
    for place, parameter in parameters(document):
        for word in sorted(sdk(parameter).keys() - SDK_WORDS):
            yield f"{place}: x-sdk: expected name, joined or record, got {word!r}."
        yield from _check_records(document, place, parameter)
        schema = as_object(parameter.get("schema"))
        joined = sdk(parameter).get("joined")
        if "joined" in sdk(parameter) and not is_separator(joined, schema):
            yield f"{place}: x-sdk joined: expected the separator of a string, got {joined!r}."
        for word in sorted(schema.keys() - (SCHEMA_WORDS - {"x-sdk"}) - {"default"}):
            yield f"{place}: expected keys that the generator knows, got {word!r}. Remove it."


def _check_records(document: Object, place: str, parameter: Object) -> Iterator[str]:
    """Complain of a `record` that has no id to put into the path."""
    if "record" in sdk(parameter) and (
        parameter.get("in") != "path" or not as_list(sdk(parameter)["record"])
    ):
        yield f"{place}: x-sdk record: expected a list of schemas, on a parameter in the path."
    for name in as_list(sdk(parameter).get("record")):
        fields = as_object(schemas(document).get(str(name), {}).get("properties"))
        if not any(
            sdk(each).get("id") is True or field_name(wire, each) == "id" for wire, each in fields.items()
        ):
            yield f"{place}: x-sdk record: expected schemas with an id, got {name!r}."


def check_path_parameters(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        nodes = [resolve(document, node) for node in as_list(operation.get("parameters"))]
        declared = {str(node.get("name")) for node in nodes if node.get("in") == "path"}
        expected = set(re.findall(r"{(\w+)}", place))
        if expected != declared:
            yield f"{place}: path parameters: expected {sorted(expected)}, got {sorted(declared)}."


RULES: tuple[Rule, ...] = (
    check_parameters,
    check_parameter_types,
    check_parameter_names,
    check_parameter_words,
    check_path_parameters,
)
