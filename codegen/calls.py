"""Operations as the templates need them: arguments, how each becomes part of the request, and what comes back."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import Any

from openapi_python_client.parser import GeneratorData

from .fail import SpecError
from .lower import operations, resolve
from .names import snake_case
from .parse import endpoints
from .plan import Model, Schemas, field_name
from .shapes import Shape, shape_of

ERRORS = {
    "400": "BadRequest", "401": "Unauthorized", "403": "Forbidden", "404": "NotFound", "409": "Conflict",
    "422": "Invalid", "429": "RateLimited", "5XX": "ServerError",
}  # fmt: skip
LOCATION = "locationId"
"""Filled in by the client wherever the API wants it."""


@dataclass(frozen=True)
class Argument:
    """An argument of an operation. `code` is the checked value for the wire, `annotation` its Python type."""

    name: str
    wire: str
    where: str
    annotation: str
    code: str
    required: bool
    doc: str
    default: str = ""
    """Python literal that is sent where the caller says nothing."""
    most: int | None = None


@dataclass(frozen=True)
class Paging:
    """A list operation: the fields of its result that matter to a walk."""

    items: str
    total: str
    item: str
    key: str
    skip: str
    limit: str
    size: int


@dataclass(frozen=True)
class Call:
    """One operation."""

    id: str
    room: str
    method: str
    http: str
    path: str
    repeat: str
    scopes: list[str]
    result: list[str]
    returns: str
    summary: str
    doc: str
    errors: list[str]
    arguments: list[Argument]
    body: str
    """`model` (one argument), `fields` (flattened), or empty."""
    paging: Paging | None
    empty: list[tuple[str, Any]]
    deprecated: bool
    models: list[str]
    enums: list[str]

    def of(self, where: str) -> list[Argument]:
        return [argument for argument in self.arguments if argument.where == where]

    @property
    def path_code(self) -> str:
        """The path as an f-string's inside: each id checked and encoded."""
        code = self.path
        for argument in self.of("path"):
            code = code.replace(f"{{{argument.wire}}}", f"{{{argument.code}}}")
        return code

    @property
    def signature(self) -> list[Argument]:
        """Required arguments first, so that the order of the spec does not matter."""
        return sorted(self.arguments, key=lambda argument: not argument.required)


def calls(document: dict[str, Any], data: GeneratorData, planned: Schemas) -> list[Call]:
    """All operations, in the order of the document."""
    parsed = endpoints(data)
    return [
        _call(document, path, http, operation, parsed[operation["operationId"]], planned)
        for path, http, operation in operations(document)
    ]


def _call(
    document: dict[str, Any], path: str, http: str, operation: dict[str, Any], endpoint: Any, planned: Schemas
) -> Call:
    sdk = operation["x-sdk"]
    name = operation["operationId"]
    arguments = _parameters(document, operation, endpoint)
    body = ""
    body_models: set[str] = set()
    for part in endpoint.bodies:
        model = planned.models[str(part.prop.class_info.name)]
        if "body" in sdk:
            body = "model"
            body_models = {model.name}
            doc = resolve(document, operation["requestBody"]).get("description", "") or model.doc
            code = f'model("{sdk["body"]}", {sdk["body"]}, {model.name}).to_dict()'
            arguments.append(Argument(sdk["body"], sdk["body"], "body", model.name, code, True, doc))
        else:
            body = "fields"
            flattened = _flattened(name, model, sdk)
            arguments += flattened
            body_models = set(model.models)
    returned = _returned(endpoint, sdk, planned, name)
    paging = _paging(sdk, returned, planned, name)
    if paging is not None:
        arguments = [
            replace(argument, annotation="int", required=True)
            if argument.wire in (sdk["page"].get("skip"), sdk["page"].get("limit")) else argument
            for argument in arguments
        ]  # fmt: skip
    names = [argument.name for argument in arguments]
    if len(set(names)) < len(names):
        raise SpecError(f"{name}: two of its arguments are called alike; give one an x-sdk name")
    result = sdk["result"].split(".") if "result" in sdk else []
    items_at = "/".join(["", *result, sdk["page"]["items"]]) if paging else ""
    return Call(
        id=name,
        room=operation["tags"][0],
        method=sdk["method"],
        http=http.upper(),
        path=path,
        repeat=sdk["repeat"],
        scopes=[scope for option in operation["security"] for scopes in option.values() for scope in scopes],
        result=result,
        returns=returned.name,
        summary=operation["summary"],
        doc=operation.get("description", ""),
        errors=[ERRORS[code] for code in operation["responses"] if code in ERRORS],
        arguments=arguments,
        body=body,
        paging=paging,
        empty=[(items_at, form) for form in sdk.get("page", {}).get("empty", [])],
        deprecated=operation.get("deprecated", False),
        models=sorted({returned.name} | body_models),
        enums=sorted(name for name in planned.enums if names_in(arguments, name)),
    )


def names_in(arguments: list[Argument], name: str) -> bool:
    """Whether the type of an argument speaks of that name."""
    return any(re.search(rf"\b{name}\b", argument.annotation) for argument in arguments)


def _parameters(document: dict[str, Any], operation: dict[str, Any], endpoint: Any) -> list[Argument]:
    shapes = {
        prop.name.get_untrusted_value(): shape_of(
            prop, f"{operation['operationId']}.{prop.name.get_untrusted_value()}"
        )
        for prop in (*endpoint.path_parameters, *endpoint.query_parameters)
    }
    found: list[Argument] = []
    for node in operation.get("parameters", []):
        parameter = resolve(document, node)
        wire, where = parameter["name"], parameter["in"]
        if wire not in shapes:
            continue
        name = field_name(wire, parameter)
        required = parameter.get("required", False)
        annotation, code = _code(name, shapes[wire], resolve(document, parameter["schema"]), as_text=True)
        if where == "path":
            code = f"segment('{name}', {name})"
        found.append(
            Argument(name, wire, where, annotation, code, required, parameter.get("description", ""))
        )
    return found


def _flattened(operation: str, model: Model, sdk: dict[str, Any]) -> list[Argument]:
    """The fields of a small body as arguments of their own."""
    defaults: dict[str, Any] = sdk.get("defaults", {})
    unknown = set(defaults) - {each.wire for each in model.fields}
    if unknown:
        raise SpecError(f"{operation}: x-sdk defaults name fields that the body lacks: {sorted(unknown)}")
    found: list[Argument] = []
    for each in model.fields:
        annotation, code = _code(each.name, each.shape, each.schema)
        default = json.dumps(defaults[each.wire]) if each.wire in defaults else ""
        required = each.required and not default
        most = each.schema.get("maxItems")
        found.append(
            Argument(each.name, each.wire, "body", annotation, code, required, each.doc, default, most)
        )
    return found


def _code(name: str, shape: Shape, schema: dict[str, Any], *, as_text: bool = False) -> tuple[str, str]:
    """The Python type of an argument, and the expression that checks it and makes its JSON (or query) value."""
    separator = schema.get("x-sdk", {}).get("joined")
    if separator:
        return "Sequence[str]", f'joined("{name}", {name}, "{separator}")'
    if shape.kind == "enum" and shape.name == "Flag":
        return "bool", f'"true" if flag("{name}", {name}) else "false"'
    if shape.kind == "text" and schema.get("pattern") == "^[0-9]+$":
        return "int", f'str(integer("{name}", {name}))'
    if shape.kind in ("text", "enum"):
        return shape.annotation, f'text("{name}", {name})' if as_text else name
    if shape.kind == "integer":
        code = f'integer("{name}", {name}, least={schema.get("minimum", 0)})'
        return "int", f"str({code})" if as_text else code
    if shape.kind == "flag":
        code = f'flag("{name}", {name})'
        return "bool", f'"true" if {code} else "false"' if as_text else code
    if shape.kind == "list" and shape.item is not None and shape.item.kind in ("text", "enum"):
        limits = [
            f"{word}={schema[key]}"
            for key, word in (("minItems", "least"), ("maxItems", "most"))
            if key in schema
        ]
        return "Sequence[str]", f'strings("{name}", {", ".join([name, *limits])})'
    if shape.kind == "model":
        return shape.annotation, f'model("{name}", {name}, {shape.name}).to_dict()'
    if shape.kind == "list":
        return f"Sequence[{shape.item.annotation if shape.item else 'object'}]", shape.written(name, name)
    return shape.annotation, shape.written(name, name)


def _returned(endpoint: Any, sdk: dict[str, Any], planned: Schemas, name: str) -> Model:
    """The model that the caller gets: the whole answer, or what `result` points to inside of it."""
    answers = {
        str(response.prop.class_info.name)
        for response in endpoint.responses
        if hasattr(response.prop, "class_info")
    }
    if len(answers) != 1:
        raise SpecError(
            f"{name}: its 2xx answers must share one named schema, not {sorted(answers) or 'none'}"
        )
    here = planned.models[answers.pop()]
    for step in sdk["result"].split(".") if "result" in sdk else []:
        shapes = {each.wire: each.shape for each in here.fields}
        if step not in shapes or shapes[step].kind != "model":
            raise SpecError(f"{name}: x-sdk result: {here.name} has no object called {step!r}")
        here = planned.models[shapes[step].name]
    return here


def _paging(sdk: dict[str, Any], returned: Model, planned: Schemas, name: str) -> Paging | None:
    page = sdk.get("page")
    if page is None:
        return None
    fields = {each.wire: each for each in returned.fields}
    items = fields.get(page["items"])
    if (
        items is None
        or items.shape.kind != "list"
        or items.shape.item is None
        or items.shape.item.kind != "model"
    ):
        raise SpecError(
            f"{name}: x-sdk page: {returned.name} has no list of objects called {page['items']!r}"
        )
    if page.get("total") and (page["total"] not in fields or fields[page["total"]].shape.kind != "integer"):
        raise SpecError(f"{name}: x-sdk page: {returned.name} has no integer called {page['total']!r}")
    item = planned.models[items.shape.item.name]
    key = page.get("key", "id")
    return Paging(
        items=items.name,
        total=fields[page["total"]].name if page.get("total") else "",
        item=item.name,
        key=key if any(each.name == key for each in item.fields) else "",
        skip=snake_case(page["skip"]) if page.get("skip") else "",
        limit=snake_case(page["limit"]) if page.get("limit") else "",
        size=page.get("size", 1),
    )
