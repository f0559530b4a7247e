"""The document that ships with the SDK: each field also allows the forms that the live service was seen to send.

Models accept these forms, and their types do not show them. A check of responses by the document needs them, and so do
the tests of the sandbox.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ..errors import SpecError
from .document import Object, as_list, as_object, operations, resolve, result_steps, schemas, sdk


def publish(document: Object) -> Object:
    """Return a copy of the document whose fields allow these forms too."""
    made = deepcopy(document)
    widened: set[tuple[int, str]] = set()
    for holder, wire, forms in seen_forms(made):
        field = holder["properties"][wire]
        if (id(holder), wire) in widened:
            field["anyOf"] += forms
        elif "anyOf" not in field:
            widened.add((id(holder), wire))
            description = {"description": field.pop("description")} if "description" in field else {}
            holder["properties"][wire] = description | {"anyOf": [field, *forms]}
    return made


def seen_forms(document: Object) -> list[tuple[Object, str, list[Object]]]:
    """Return (schema, field, forms) for each field that the live service was seen to send in other forms."""
    return [*_empty_forms(document), *_other_forms(document)]


def _empty_forms(document: Object) -> Iterator[tuple[Object, str, list[Object]]]:
    """Yield the forms that replace an empty list, or an object that does not exist: (schema, field, forms)."""
    for _, _, operation in operations(document):
        steps, own = result_steps(operation), sdk(operation)
        page = as_object(own.get("page"))
        items = [*steps, str(page.get("items"))]
        for place, forms in ((items, as_list(page.get("empty"))), (steps, as_list(own.get("missing")))):
            if forms:
                yield _holder(document, operation, place), place[-1], _describe(forms)


def _describe(forms: list[Any]) -> list[Object]:
    """Return schemas for the forms: an enum of the texts, and the empty object."""
    texts = [form for form in forms if isinstance(form, str)]
    schemas: list[Object] = [{"type": "string", "enum": texts}] if texts else []
    return schemas + [{"type": "object", "maxProperties": 0}] * (len(texts) < len(forms))


def _other_forms(document: Object) -> Iterator[tuple[Object, str, list[Object]]]:
    """Yield the form that a field's x-sdk `also` names: digits for a number, one item for a list, a text for an object."""
    for schema in schemas(document).values():
        for wire, field in as_object(schema.get("properties")).items():
            word = sdk(field).get("also")
            if word == "digits":
                yield schema, wire, [{"type": "string", "pattern": "^[0-9]+$"}]
            elif word == "text":
                yield schema, wire, [{"type": "string"}]
            elif word == "one":
                yield schema, wire, [as_object(field)["items"]]


def _holder(document: Object, operation: Object, steps: list[str]) -> Object:
    """Return the schema in the 2xx response that has the last of these fields."""
    responses = as_object(operation.get("responses"))
    success = next(
        resolve(document, responses[status]) for status in sorted(responses) if status.startswith("2")
    )
    node = next(as_object(media).get("schema") for media in as_object(success.get("content")).values())
    for step in steps[:-1]:
        node = as_object(resolve(document, node).get("properties")).get(step)
        node = as_list(as_object(node).get("anyOf"))[0] if "anyOf" in as_object(node) else node
    holder = resolve(document, node)
    if steps[-1] not in as_object(holder.get("properties")):
        raise SpecError(
            f"{operation.get('operationId')}: x-sdk: expected a field of the response, got {'.'.join(steps)}."
        )
    return holder
