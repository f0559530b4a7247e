"""The result of an operation: the model in its response, and how a list of many pages is read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty

from ..errors import SpecError
from ..spec.document import Object, result_steps, sdk
from .arguments import Argument
from .model_plan import Field, Model, Schemas


@dataclass(frozen=True)
class Paging:
    """A list operation: the fields of its result that paging needs, and the arguments that ask for a page."""

    items: str
    wire: str
    """The name of the items on the wire."""
    total: str
    """Python expression for the total of a `result`; empty where the list has none."""
    item: str
    key: str
    """Python expression: a function from an item to what tells it from others."""
    skip: str
    limit: str
    size: int


def find_result(operation: Object, endpoint: Endpoint, planned: Schemas) -> Model:
    """Return the model that the caller gets: the whole response, or what x-sdk `result` points to."""
    name = operation["operationId"]
    props = [response.prop for response in endpoint.responses.patterns]
    found = sorted({str(prop.class_info.name) for prop in props if isinstance(prop, ModelProperty)})
    if len(found) != 1 or found[0] not in planned.models:
        raise SpecError(f"{name}: responses: expected one named object for all 2xx, got {found or 'none'}.")
    here = planned.models[found[0]]
    for step in result_steps(operation):
        shapes = {each.wire: each.shape for each in here.fields}
        if step not in shapes or shapes[step].kind != "model":
            raise SpecError(f"{name}: x-sdk result: expected an object in {here.name}, got {step!r}.")
        here = planned.models[shapes[step].name]
    return here


def plan_paging(
    operation: Object, result: Model, arguments: list[Argument], planned: Schemas
) -> Paging | None:
    """Return how the list is read page by page; None where the operation is not a list."""
    name, page = operation["operationId"], sdk(operation).get("page")
    if page is None:
        return None
    fields = {each.wire: each for each in result.fields}
    items = fields.get(page["items"])
    if (
        items is None
        or items.shape.kind != "list"
        or items.shape.item is None
        or items.shape.item.kind != "model"
    ):
        raise SpecError(
            f"{name}: x-sdk page items: expected a list of objects in {result.name}, got {page['items']!r}."
        )
    total = _total(name, result, str(page["total"]), planned) if "total" in page else ""
    item = planned.models[items.shape.item.name]
    key = next((each for each in item.fields if page.get("key", "id") in (each.name, each.wire)), None)
    if "key" in page and (key is None or key.shape.kind != "text"):
        raise SpecError(f"{name}: x-sdk page key: expected a string in {item.name}, got {page['key']!r}.")
    skip, limit = (
        _page_argument(name, page, "skip", arguments),
        _page_argument(name, page, "limit", arguments),
    )
    for argument in arguments:
        if argument.name in ("skip", "limit") and argument.name not in (skip, limit):
            raise SpecError(
                f"{name}: expected {argument.name} only as an argument of x-sdk page. Give it an x-sdk name."
            )
    return Paging(
        items=items.name,
        wire=items.wire,
        total=total,
        item=item.name,
        key=_key_function(item, key),
        skip=skip,
        limit=limit,
        size=page.get("size", 1),
    )


def _key_function(item: Model, key: Field | None) -> str:
    if key is None:
        return "lambda item: None"
    return "find_id" if key in item.ids else f"lambda item: item.{key.name}"


def _total(name: str, result: Model, path: str, planned: Schemas) -> str:
    """Return the Python expression for the total of a `result`; each step to it may be missing."""
    here, code, conditions = result, "result", list[str]()
    *steps, last = path.split(".")
    for step in steps:
        field = next((each for each in here.fields if each.wire == step and each.shape.kind == "model"), None)
        if field is None:
            raise SpecError(f"{name}: x-sdk page total: expected an object in {here.name}, got {step!r}.")
        code, here = f"{code}.{field.name}", planned.models[field.shape.name]
        conditions.append(f"{code} is not None")
    total = next((each for each in here.fields if each.wire == last and each.shape.kind == "integer"), None)
    if total is None:
        raise SpecError(f"{name}: x-sdk page total: expected an integer in {result.name}, got {path!r}.")
    return f"{code}.{total.name}" + (f" if {' and '.join(conditions)} else None" if conditions else "")


def require_page_arguments(arguments: list[Argument], walk: Paging) -> list[Argument]:
    """Return the arguments, with those that ask for a page as required integers."""
    return [
        replace(argument, annotation="int", required=True)
        if argument.name in (walk.skip, walk.limit) else argument
        for argument in arguments
    ]  # fmt: skip


def _page_argument(name: str, page: Object, word: str, arguments: list[Argument]) -> str:
    if word not in page:
        return ""
    found = next((argument for argument in arguments if argument.wire == page[word]), None)
    if found is None or found.annotation != "int":
        raise SpecError(f"{name}: x-sdk page {word}: expected an integer argument, got {page[word]!r}.")
    return found.name
