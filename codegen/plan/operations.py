"""Operations, planned from the spec and the generator's parse of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint

from ..errors import SpecError
from ..spec.document import (
    Object,
    api,
    as_list,
    as_object,
    body_name,
    body_needs,
    operations,
    resolve,
    result_steps,
    sdk,
)
from .api import default_version
from .arguments import Argument, flatten_body, plan_parameters
from .model_plan import Model, Schemas
from .paging import Paging, find_result, plan_paging, require_page_arguments
from .parse import endpoints
from .rules import rules_by_module

ERRORS = {
    "400": "BadRequest", "401": "Unauthorized", "403": "Forbidden", "404": "NotFound", "409": "Conflict",
    "422": "Invalid", "429": "RateLimited", "5XX": "ServerError",
}  # fmt: skip

CHECKS = (
    "boolean", "checked", "identifier", "integer", "join", "model", "number", "one_of", "path_segment", "strings", "text",
)  # fmt: skip
"""The functions of `_core.arguments` that a generated module may call."""


@dataclass(frozen=True)
class PlannedOperation:
    """One operation, as the templates need it."""

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
    """`model` (one argument), `fields` (flattened), `form` (a file), or empty."""
    paging: Paging | None
    empty: list[tuple[str, Any]]
    missing: list[str]
    version: str
    """The header Version of an operation that only exists in an older one."""
    redirects: bool
    """Whether the result is the address in the header Location of the response."""
    removes: bool
    """Whether it removes something: then a 404 after a repeated request is a success."""
    deprecated: bool
    models: list[str]
    records: list[str]
    """The models that arguments take in place of an id; only type checkers need them."""

    def of(self, where: str) -> list[Argument]:
        """Return the arguments in one place: `path`, `query` or `body`."""
        return [argument for argument in self.arguments if argument.where == where]

    @property
    def file(self) -> Argument | None:
        """Return the argument that is a file."""
        return next((argument for argument in self.arguments if argument.annotation == "FileInput"), None)

    @property
    def enums(self) -> list[str]:
        """The named values in its signature and its rules."""
        return sorted({name for argument in self.arguments for name in argument.enums})

    @property
    def checks(self) -> list[str]:
        """Return the names of `_core.arguments` that check its arguments."""
        code = " ".join(argument.code for argument in self.arguments)
        return [name for name in CHECKS if re.search(rf"\b{name}\(", code)]

    @property
    def largest_page(self) -> int | None:
        """Return the most items that the API takes in one page, where the spec says it."""
        limit = self.paging.limit if self.paging else ""
        return next((argument.largest for argument in self.arguments if argument.name == limit), None)

    @property
    def rules(self) -> dict[str, list[str]]:
        """Return the rules of its arguments, by the module of `_core` that they are imported from."""
        return rules_by_module(argument.rules for argument in self.arguments)

    @property
    def path_code(self) -> str:
        """Return the path as the inside of an f-string: each id checked and encoded."""
        code = self.path
        for argument in self.of("path"):
            code = code.replace(f"{{{argument.wire}}}", f"{{{argument.code}}}")
        return code

    @property
    def signature(self) -> list[Argument]:
        """Return the arguments, required ones first, so that the order of the spec does not matter."""
        return sorted(self.arguments, key=lambda argument: not argument.required)


def plan_operations(document: Object, data: GeneratorData, planned: Schemas) -> list[PlannedOperation]:
    """Return all operations, in the order of the document."""
    parsed = endpoints(data)
    return [
        _plan_operation(document, path, http, operation, parsed[operation["operationId"]], planned)
        for path, http, operation in operations(document)
    ]


def find_shown_models(operations: list[PlannedOperation], planned: Schemas) -> set[str]:
    """Return the models in the signatures of operations, those in their fields, and those of whole answers, which
    `send_raw` gives undecoded. A body whose fields are arguments needs no class."""
    items = {each.paging.item for each in operations if each.paging}
    answers = {each.name for each in planned.models.values() if not each.closed}
    open_ends = items.union(answers, *(each.models for each in operations))
    shown: set[str] = set()
    while open_ends:
        name = open_ends.pop()
        if name in planned.models and name not in shown:
            shown.add(name)
            open_ends.update(planned.models[name].models)
    return shown


def _plan_operation(
    document: Object, path: str, http: str, operation: Object, endpoint: Endpoint, planned: Schemas
) -> PlannedOperation:
    own, name = sdk(operation), operation["operationId"]
    redirects = "answer" in own
    result = None if redirects else find_result(operation, endpoint, planned)
    body, inputs, models = _body(document, operation, planned)
    arguments = [*plan_parameters(document, operation, endpoint), *inputs]
    walk = None if result is None else plan_paging(operation, result, arguments, planned)
    if walk is not None:
        arguments = require_page_arguments(arguments, walk)
    names = [argument.name for argument in arguments]
    if len(set(names)) < len(names):
        raise SpecError(f"{name}: expected a name of its own for each argument. Give one an x-sdk name.")
    steps = result_steps(operation)
    return PlannedOperation(
        id=name,
        room=operation["tags"][0],
        method=own["method"],
        http=http.upper(),
        path=path,
        repeat=own["repeat"],
        scopes=[scope for option in operation["security"] for scopes in option.values() for scope in scopes],
        result=steps,
        returns="str" if result is None else result.name,
        summary=operation["summary"],
        doc=operation["description"],
        errors=[ERRORS[code] for code in operation["responses"] if code in ERRORS],
        arguments=arguments,
        body=body,
        paging=walk,
        empty=_empty_forms(operation, steps),
        missing=as_list(own.get("missing")),
        version=_version(document, operation),
        redirects=redirects,
        removes=own["repeat"] == "idempotent" and (http == "delete" or "removes" in own),
        deprecated=bool(operation.get("deprecated")),
        models=sorted(models if result is None else {result.name, *models}),
        records=sorted(set[str]().union(*(argument.records for argument in arguments))),
    )


def _version(document: Object, operation: Object) -> str:
    """Return the version of the operation where it is not the default of the document; else an empty text."""
    usual, header = default_version(document), api(document)["version"]["header"]
    headers = [resolve(document, node) for node in as_list(operation.get("parameters"))]
    own = [str(node["schema"]["default"]) for node in headers if node.get("name") == header]
    return own[0] if own and own[0] != usual else ""


def _empty_forms(operation: Object, steps: list[str]) -> list[tuple[str, Any]]:
    page = as_object(sdk(operation).get("page"))
    return [("/".join(["", *steps, page["items"]]), form) for form in as_list(page.get("empty"))]


def _body(document: Object, operation: Object, planned: Schemas) -> tuple[str, list[Argument], set[str]]:
    """Return how the body is made, its arguments, and the models in their types."""
    schema = body_name(document, operation)
    if not schema:
        return "", [], set()
    if schema in planned.forms:
        return "form", flatten_body(document, operation, planned.forms[schema], form=True), set()
    if schema not in planned.models:
        raise SpecError(
            f"{operation['operationId']}: expected a body that is an object with fields, got {schema}."
        )
    model = planned.models[schema]
    if "body" not in sdk(operation):
        return "fields", flatten_body(document, operation, model), set(model.models)
    name = str(sdk(operation)["body"])
    doc = str(resolve(document, operation["requestBody"]).get("description") or model.doc)
    needed = _needed_fields(document, operation, model)
    more = f", needs={needed!r}" if needed else ""
    code = f'model("{name}", {name}, {model.name}{more}).to_dict()'
    return "model", [Argument(name, name, "body", model.name, code, True, doc)], {model.name}


def _needed_fields(document: Object, operation: Object, model: Model) -> tuple[str, ...]:
    """Return the fields that this operation needs in its body, beyond what its schema requires."""
    names = {each.wire: each.name for each in model.fields}
    return tuple(names[wire] for wire in body_needs(document, operation))
