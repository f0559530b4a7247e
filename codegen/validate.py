"""The spec is OpenAPI 3.1 by the book, and every example in it is true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator

from .fail import SpecError
from .lower import resolve


def validate(document: dict[str, Any]) -> None:
    """Raise `SpecError` with every fault of the document and of its examples."""
    faults = [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in _errors(document)]
    faults += example_faults(document)
    if faults:
        raise SpecError("\n".join(faults))


def _errors(document: dict[str, Any]) -> Iterator[Any]:
    yield from OpenAPIV31SpecValidator(document).iter_errors()


def example_faults(document: dict[str, Any]) -> list[str]:
    """Each example that its schema does not allow."""
    return [
        f"{place}: the example is not what its schema says: {error.message} (at {'/'.join(map(str, error.instance_path)) or 'its root'})"
        for place, schema, value in _examples(document, document, "")
        for error in _validator(document, schema).iter_errors(value)
    ]


def _examples(document: dict[str, Any], node: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    """(where, schema, value) of every example of a schema, a parameter, a body or an answer."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from _examples(document, item, f"{place}/{index}")
    if not isinstance(node, dict):
        return
    holder = node.get("schema", node if _is_schema(node) else None)
    if holder is not None:
        if "example" in node:
            yield f"{place}/example", holder, node["example"]
        examples = node.get("examples", {})
        if isinstance(examples, list):
            for index, value in enumerate(examples):
                yield f"{place}/examples/{index}", holder, value
        else:
            for name, example in examples.items():
                yield f"{place}/examples/{name}", holder, resolve(document, example)["value"]
    for key, value in node.items():
        if key not in ("example", "examples", "enum", "const", "default"):
            yield from _examples(document, value, f"{place}/{key}")


def _is_schema(node: dict[str, Any]) -> bool:
    return any(word in node for word in ("type", "anyOf", "oneOf", "allOf", "$ref")) and "in" not in node


def _validator(document: dict[str, Any], schema: Any) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        {**schema, "components": document.get("components", {})}, validate_formats=True
    )
