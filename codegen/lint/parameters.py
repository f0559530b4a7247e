"""Rules for parameters: each becomes an argument, or is sent by the SDK itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..plan.names import field_name, is_identifier
from ..spec.document import Object, Rule, as_list, as_object, resolve, sdk, sent_by_the_sdk
from . import reserved_names
from .operations import each
from .schemas import FORMATS
from .schemas import WORDS as SCHEMA_WORDS
from .sdk import is_separator

WORDS = {"name", "in", "required", "description", "schema", "example", "examples", "deprecated", "x-sdk"}
TYPES = ("string", "integer", "number", "boolean")


def parameters(document: Object) -> Iterator[tuple[str, Object]]:
    """(`GET /path: parameter name`, parameter) of all that become arguments."""
    handled = sent_by_the_sdk(document)
    for place, operation in each(document):
        for node in as_list(operation.get("parameters")):
            parameter = resolve(document, node)
            if parameter.get("name") not in handled:
                yield f"{place}: parameter {parameter.get('name')}", parameter


def check_parameters(document: Object) -> Iterator[str]:
    for place, parameter in parameters(document):
        if parameter.get("in") not in ("path", "query"):
            yield f"{place}: only path and query parameters become arguments"
        if not parameter.get("description"):
            yield f"{place}: no description"
        for word in sorted(parameter.keys() - WORDS):
            yield f"{place}: {word!r} is not understood by the generator"


def check_parameter_types(document: Object) -> Iterator[str]:
    for place, parameter in parameters(document):
        schema = as_object(parameter.get("schema"))
        if resolve(document, schema).get("type") not in TYPES:
            yield f"{place}: it must be one {', '.join(TYPES)}; a list is a string with x-sdk joined"
        if "enum" in schema:
            yield f"{place}: an enum needs a name of its own: move it to schemas/ and refer to it"
        if schema.get("format") not in FORMATS:
            yield f"{place}: the format {schema['format']!r} is not understood by the generator"
        if "default" in schema:
            yield f"{place}: a default is not sent; say in the description what the server does without it"


def check_parameter_names(document: Object) -> Iterator[str]:
    for place, parameter in parameters(document):
        wire = str(parameter.get("name"))
        name = field_name(wire, parameter)
        if not is_identifier(name) or not reserved_names.is_free_argument(document, wire, name):
            yield f"{place}: {name!r} will not do as the name of an argument; give it an x-sdk name"


def check_parameter_words(document: Object) -> Iterator[str]:
    for place, parameter in parameters(document):
        for word in sorted(sdk(parameter).keys() - {"name", "joined"}):
            yield f"{place}: x-sdk knows no {word!r} here"
        schema = as_object(parameter.get("schema"))
        if "joined" in sdk(parameter) and not is_separator(sdk(parameter)["joined"], schema):
            yield f"{place}: x-sdk joined is the separator in a string"
        for word in sorted(schema.keys() - (SCHEMA_WORDS - {"x-sdk"}) - {"default"}):
            yield f"{place}: {word!r} is not understood by the generator"


def check_path_parameters(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        nodes = [resolve(document, node) for node in as_list(operation.get("parameters"))]
        declared = {str(node.get("name")) for node in nodes if node.get("in") == "path"}
        wanted = set(re.findall(r"{(\w+)}", place))
        if wanted != declared:
            yield f"{place}: its path parameters and those in its path differ: {sorted(wanted ^ declared)}"


RULES: tuple[Rule, ...] = (
    check_parameters,
    check_parameter_types,
    check_parameter_names,
    check_parameter_words,
    check_path_parameters,
)
