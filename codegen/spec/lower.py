"""From idiomatic OpenAPI 3.1 to the subset that openapi-python-client reads. Pure; the committed spec stays clean.

What the SDK handles in one place for all operations (errors, the headers of the version and the token) is left
out, with the schemas that nothing else uses.
"""

from __future__ import annotations

import copy
from typing import Any

from .document import (
    DATA,
    Object,
    as_object,
    is_list,
    is_object,
    operations,
    reachable,
    resolve,
    schemas,
    sent_by_the_sdk,
)

UNREAD = ("example", "examples", "x-sdk", "dependentRequired")


def lower(document: Object) -> Object:
    """Return a document with the same operations and schemas, in the words that the generator knows."""
    lowered = copy.deepcopy(document)
    handled = sent_by_the_sdk(lowered)
    for _, _, operation in operations(lowered):
        operation["responses"] = {
            code: _without_headers(resolve(lowered, response))
            for code, response in operation["responses"].items()
            if code.startswith("2")
        }
        parameters = [resolve(lowered, parameter) for parameter in operation.get("parameters", [])]
        operation["parameters"] = [parameter for parameter in parameters if parameter["name"] not in handled]
        if "requestBody" in operation:
            operation["requestBody"] = resolve(lowered, operation["requestBody"])
    used = reachable(lowered, lowered["paths"])
    named = {name: _plain(schema) for name, schema in schemas(lowered).items() if name in used}
    lowered["components"] = {"schemas": named}
    lowered["paths"] = _plain(lowered["paths"])
    lowered.pop("x-sdk", None)
    return lowered


def _without_headers(response: Object) -> Object:
    return {key: value for key, value in response.items() if key != "headers"}


def _plain(node: object) -> Any:
    """Return the node without what the generator misreads: examples, `x-sdk`, what one field needs of another, and
    siblings of a reference."""
    if is_list(node):
        return [_plain(value) for value in node]
    if not is_object(node):
        return node
    if "$ref" in node:
        return {"$ref": node["$ref"]}
    plain = {key: _part(key, value) for key, value in node.items() if key not in UNREAD}
    if plain.pop("contentMediaType", None):
        plain["format"] = "binary"  # what 3.0 called it
    return plain


def _part(key: str, value: object) -> Any:
    if key == "properties":  # its keys are names of fields, whatever they mean elsewhere
        return {name: _plain(field) for name, field in as_object(value).items()}
    return value if key in DATA else _plain(value)
