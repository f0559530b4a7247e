"""What an operation gives back: the model inside of its answer, and how a list of many pages is walked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty

from ..errors import SpecError
from ..spec.document import Object, result_steps, sdk
from .arguments import Argument
from .model_plan import Model, Schemas


@dataclass(frozen=True)
class Paging:
    """A list operation: the fields of its result that matter to a walk, and the arguments that ask for a page."""

    items: str
    wire: str
    """The API's name for them."""
    total: str
    """Python for it, from an `answer`."""
    item: str
    key: str
    skip: str
    limit: str
    size: int


def find_result(operation: Object, endpoint: Endpoint, planned: Schemas) -> Model:
    """The model that the caller gets: the whole answer, or what `result` points to inside of it."""
    name = operation["operationId"]
    props = [response.prop for response in endpoint.responses.patterns]
    answers = sorted({str(prop.class_info.name) for prop in props if isinstance(prop, ModelProperty)})
    if len(answers) != 1 or answers[0] not in planned.models:
        raise SpecError(f"{name}: its 2xx answers must share one named object, not {answers or 'none'}")
    here = planned.models[answers[0]]
    for step in result_steps(operation):
        shapes = {each.wire: each.shape for each in here.fields}
        if step not in shapes or shapes[step].kind != "model":
            raise SpecError(f"{name}: x-sdk result: {here.name} has no object called {step!r}")
        here = planned.models[shapes[step].name]
    return here


def plan_paging(
    operation: Object, answer: Model, arguments: list[Argument], planned: Schemas
) -> Paging | None:
    """How the list is walked; None where the operation is no list."""
    name, page = operation["operationId"], sdk(operation).get("page")
    if page is None:
        return None
    fields = {each.wire: each for each in answer.fields}
    items = fields.get(page["items"])
    if (
        items is None
        or items.shape.kind != "list"
        or items.shape.item is None
        or items.shape.item.kind != "model"
    ):
        raise SpecError(f"{name}: x-sdk page: {answer.name} has no list of objects called {page['items']!r}")
    total = _total(name, answer, str(page["total"]), planned) if "total" in page else ""
    item = planned.models[items.shape.item.name]
    key = next((each for each in item.fields if page.get("key", "id") in (each.name, each.wire)), None)
    if "key" in page and (key is None or key.shape.kind != "text"):
        raise SpecError(f"{name}: x-sdk page: {item.name} has no string called {page['key']!r}")
    skip, limit = (
        _page_argument(name, page, "skip", arguments),
        _page_argument(name, page, "limit", arguments),
    )
    for argument in arguments:
        if argument.name in ("skip", "limit") and argument.name not in (skip, limit):
            raise SpecError(
                f"{name}: only the page's own arguments may be called {argument.name}; name it in x-sdk"
            )
    return Paging(
        items=items.name,
        wire=items.wire,
        total=total,
        item=item.name,
        key=key.name if key is not None else "",
        skip=skip,
        limit=limit,
        size=page.get("size", 1),
    )


def _total(name: str, answer: Model, path: str, planned: Schemas) -> str:
    """Python for the total in an `answer`: of the steps to it each may be missing."""
    here, code, conditions = answer, "answer", list[str]()
    *steps, last = path.split(".")
    for step in steps:
        field = next((each for each in here.fields if each.wire == step and each.shape.kind == "model"), None)
        if field is None:
            raise SpecError(f"{name}: x-sdk page: {here.name} has no object called {step!r}")
        code, here = f"{code}.{field.name}", planned.models[field.shape.name]
        conditions.append(f"{code} is not None")
    total = next((each for each in here.fields if each.wire == last and each.shape.kind == "integer"), None)
    if total is None:
        raise SpecError(f"{name}: x-sdk page: {answer.name} has no integer called {path!r}")
    return f"{code}.{total.name}" + (f" if {' and '.join(conditions)} else None" if conditions else "")


def require_page_arguments(arguments: list[Argument], walk: Paging) -> list[Argument]:
    """The arguments, with those that ask for a page as required integers."""
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
        raise SpecError(f"{name}: x-sdk page {word}: no argument {page[word]!r} that holds an integer")
    return found.name
