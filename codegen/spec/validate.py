"""Check that the document is OpenAPI 3.1, and that every example in it fits its schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator

from ..errors import SpecError
from .document import (
    Object,
    as_object,
    children,
    is_list,
    is_object,
    operations,
    reachable,
    resolve,
    schemas,
    sdk,
)


def validate(document: Object) -> None:
    """Raise `SpecError` with every place where the document is not OpenAPI 3.1."""
    errors: Iterable[Any] = OpenAPIV31SpecValidator(document).iter_errors()
    faults = [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]
    if faults:
        raise SpecError("\n".join(faults))


def check_examples(document: Object) -> None:
    """Raise `SpecError` with every example, and every default of x-sdk, that its schema does not allow."""
    validators: dict[str, jsonschema_rs.Draft202012Validator] = {}
    faults: list[str] = []
    for place, schema, value in (*_examples(document, document, ""), *_defaults(document)):
        text = json.dumps(schema)
        if text not in validators:
            try:
                validators[text] = _validator(document, schema)
            except (jsonschema_rs.ReferencingError, jsonschema_rs.ValidationError) as error:
                raise SpecError(f"{place}: expected a valid schema: {error}") from None
        faults += [
            f"{place}: expected a value that fits its schema: {error.message} (at {_pointer(error.instance_path)})"
            for error in validators[text].iter_errors(value)
        ]
    if faults:
        raise SpecError("\n".join(faults))


def _examples(document: Object, node: object, place: str) -> Iterator[tuple[str, Object, Any]]:
    """Yield (place, schema, value) for every example of a schema, parameter, header, body or response."""
    here = as_object(node)
    schema = as_object(here.get("schema", here))
    if "example" in here:
        yield f"{place}/example", schema, here["example"]
    examples = here.get("examples")
    if is_list(examples):
        yield from ((f"{place}/examples/{index}", schema, value) for index, value in enumerate(examples))
    elif is_object(examples) and "schema" in here:
        for name, example in examples.items():
            shown = resolve(document, example)
            if "value" not in shown:
                raise SpecError(f"{place}/examples/{name}: expected a value in the spec, got none.")
            yield f"{place}/examples/{name}", schema, shown["value"]
    for key, part in children(node):
        yield from _examples(document, part, f"{place}/{key}")


def _defaults(document: Object) -> Iterator[tuple[str, Object, Any]]:
    """Yield (place, schema, value) for what the SDK sends where the caller gives no value."""
    for path, method, operation in operations(document):
        content = as_object(resolve(document, operation.get("requestBody")).get("content"))
        for media in content.values():
            fields = as_object(resolve(document, as_object(media).get("schema")).get("properties"))
            for name, value in as_object(sdk(operation).get("defaults")).items():
                yield f"{method.upper()} {path}: x-sdk defaults {name}", as_object(fields.get(name)), value


def _pointer(steps: Iterable[object]) -> str:
    return "/".join(map(str, steps)) or "its root"


def _validator(document: Object, schema: Object) -> jsonschema_rs.Draft202012Validator:
    """Return a validator that knows only the schemas this one refers to: with all of them it is slow to make."""
    named = schemas(document)
    parts = {name: named[name] for name in reachable(document, schema)}
    whole = {**schema, "components": {"schemas": parts}}
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
