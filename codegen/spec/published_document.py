"""The document as it ships: each field also takes what the live service was seen to put there.

Models read such forms without a word, so their types do not show them; but who checks answers by the document, as the
sandbox's tests do, must find them in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ..errors import SpecError
from .document import Object, as_list, as_object, operations, resolve, result_steps, schemas, sdk


def publish(document: Object) -> Object:
    made = deepcopy(document)
    for holder, wire, forms in [*_empty_forms(made), *_other_forms(made)]:
        field = holder["properties"][wire]
        if "anyOf" not in field:
            said = {"description": field.pop("description")} if "description" in field else {}
            holder["properties"][wire] = said | {"anyOf": [field, *forms]}
    return made


def _empty_forms(document: Object) -> Iterator[tuple[Object, str, list[Object]]]:
    """What stands in the place of an empty list, or of an object that is not there."""
    for _, _, operation in operations(document):
        steps, own = result_steps(operation), sdk(operation)
        page = as_object(own.get("page"))
        items = [*steps, str(page.get("items"))]
        for place, forms in ((items, as_list(page.get("empty"))), (steps, as_list(own.get("missing")))):
            if forms:
                yield _holder(document, operation, place), place[-1], _describe(forms)


def _describe(forms: list[Any]) -> list[Object]:
    """Texts by what they say; of objects only the empty one is known."""
    texts = [form for form in forms if isinstance(form, str)]
    told: list[Object] = [{"type": "string", "enum": texts}] if texts else []
    return told + [{"type": "object", "maxProperties": 0}] * (len(texts) < len(forms))


def _other_forms(document: Object) -> Iterator[tuple[Object, str, list[Object]]]:
    for schema in schemas(document).values():
        for wire, field in as_object(schema.get("properties")).items():
            word = sdk(field).get("also")
            if word == "digits":
                yield schema, wire, [{"type": "string", "pattern": "^[0-9]+$"}]
            elif word == "one":
                yield schema, wire, [as_object(field)["items"]]


def _holder(document: Object, operation: Object, steps: list[str]) -> Object:
    """The schema of the good answer that has the last of these fields."""
    answers = as_object(operation.get("responses"))
    good = next(resolve(document, answers[status]) for status in sorted(answers) if status.startswith("2"))
    node = next(as_object(media).get("schema") for media in as_object(good.get("content")).values())
    for step in steps[:-1]:
        node = as_object(resolve(document, node).get("properties")).get(step)
        node = as_list(as_object(node).get("anyOf"))[0] if "anyOf" in as_object(node) else node
    holder = resolve(document, node)
    if steps[-1] not in as_object(holder.get("properties")):
        raise SpecError(f"{operation.get('operationId')}: {'.'.join(steps)} is not in its answer")
    return holder
