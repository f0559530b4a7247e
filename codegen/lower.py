"""From idiomatic OpenAPI 3.1 to the subset that openapi-python-client reads. Pure; the committed spec stays clean.

What the SDK handles in one place for all operations (error answers, the headers Version and Authorization) is
left out, with the schemas that nothing else uses.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
SENT_BY_THE_SDK = ("Version", "Authorization")


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(path, method, operation) in the order of the document."""
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def resolve(document: dict[str, Any], node: Any) -> Any:
    """The thing itself where the node is a reference."""
    while isinstance(node, dict) and "$ref" in node:
        target: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


def lower(document: dict[str, Any]) -> dict[str, Any]:
    """A document with the same operations and schemas, in words that the generator knows."""
    lowered = copy.deepcopy(document)
    for _, _, operation in operations(lowered):
        operation["responses"] = {
            code: _without_headers(resolve(lowered, response))
            for code, response in operation["responses"].items()
            if str(code).startswith("2")
        }
        parameters = [resolve(lowered, parameter) for parameter in operation.get("parameters", [])]
        operation["parameters"] = [
            parameter for parameter in parameters if parameter["name"] not in SENT_BY_THE_SDK
        ]
        operation.setdefault("security", lowered.get("security", []))
    for item in lowered["paths"].values():
        item.pop("parameters", None)
    schemas = lowered.get("components", {}).get("schemas", {})
    used = reachable(lowered, lowered["paths"])
    lowered["components"] = {"schemas": {name: _plain(schemas[name]) for name in schemas if name in used}}
    lowered["paths"] = _plain(lowered["paths"])
    return lowered


def reachable(document: dict[str, Any], node: Any) -> set[str]:
    """The names of the schemas that the node leads to."""
    found: set[str] = set()
    open_ends = [node]
    while open_ends:
        here = open_ends.pop()
        if isinstance(here, dict):
            ref = here.get("$ref")
            if isinstance(ref, str) and (name := ref.rsplit("/", 1)[-1]) not in found:
                if "/schemas/" in ref:
                    found.add(name)
                open_ends.append(resolve(document, here))
            open_ends.extend(value for key, value in here.items() if key not in ("example", "examples"))
        elif isinstance(here, list):
            open_ends.extend(here)
    return found


def _without_headers(response: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in response.items() if key != "headers"}


def _plain(node: Any) -> Any:
    """Without the words that the generator takes wrongly: titles, examples, 3.1's siblings of a reference."""
    if isinstance(node, list):
        return [_plain(value) for value in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return {"$ref": node["$ref"]}
    kept = {key: value for key, value in node.items() if key not in ("title", "example", "examples", "x-sdk")}
    if kept.pop("contentMediaType", None):
        kept["format"] = "binary"
    if isinstance(kept.get("enum"), list) and None in kept["enum"]:
        values = {**kept, "enum": [value for value in kept["enum"] if value is not None]}
        return {"anyOf": [_plain(values), {"type": "null"}]}
    return {key: _part(key, value) for key, value in kept.items()}


def _part(key: str, value: Any) -> Any:
    if key in ("enum", "const", "default", "required"):
        return value
    if key == "properties":  # its keys are names of fields, whatever they mean elsewhere
        return {name: _plain(field) for name, field in value.items()}
    return _plain(value)
