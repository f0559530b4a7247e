"""The spec held against bodies that are not its own: the vendor's examples, and answers of the live service.

`data/vendor` and `data/live` hold them as they are. Where one is wrong, `data/known_wrong.json` says so and why.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest

from codegen.plan.names import snake_case
from codegen.spec.document import Object, neighbours
from socialplanner import (
    BadRequest,
    Forbidden,
    Invalid,
    Model,
    NotFound,
    RawResponse,
    Unauthorized,
    UsageError,
    errors,
    models,
)
from socialplanner.secret import Secret
from tests.core.test_models import same, wire_names
from tests.support.bundle import Described, described, document, on_the_wire
from tests.support.fixed_response import FixedResponse
from tests.support.internals import API, Findings, Secrets, mismatches, pointers, to_failure

DATA = Path(__file__).parent / "data"
FILES = sorted(str(path.relative_to(DATA)) for path in DATA.glob("*/*.json"))
REQUESTS = [file for file in FILES if ".request." in file]
REFUSALS: dict[str, tuple[type[errors.APIError], str | None]] = {
    "vendor/error.BadRequestError.json": (BadRequest, None),
    "vendor/error.UnauthorizedError.json": (Unauthorized, None),
    "vendor/error.ForbiddenError.json": (Forbidden, None),
    "vendor/error.NotFoundError.json": (NotFound, None),
    "vendor/error.ValidationError.json": (Invalid, None),
    "vendor/set_csv_accounts.response.422.json": (Invalid, None),
    "vendor/upload_csv.response.400.schema-BadRequestErrorDetailed.json": (BadRequest, None),
    "vendor/upload_csv.response.400.schema-CsvError.json": (BadRequest, "CSV_HEADERS_NOT_MATCHING"),
    "live/create_post.422.json": (Invalid, None),
    "live/list_posts.400.json": (BadRequest, None),
    "live/missing_scope.401.json": (Unauthorized, None),
    "live/missing_version.401.json": (Unauthorized, None),
}
"""The class that each refusal becomes, and the code that it names."""
STATUS = {BadRequest: 400, Unauthorized: 401, Forbidden: 403, NotFound: 404, Invalid: 422}
NOT_THERE = "live/get_category_missing.200.json"
ANSWERS = [file for file in FILES if file not in {*REQUESTS, *REFUSALS, NOT_THERE}]


def read(file: str) -> Any:
    return json.loads((DATA / file).read_text("utf-8"))


def known_wrong(file: str) -> set[str]:
    """Where the example breaks the rules of its own document, as JSON pointers."""
    return {each["pointer"] for each in read("known_wrong.json") if each["file"] == file}


def path_of(pointer: str) -> str:
    """The place as a `UsageError` names it."""
    steps = [f"[{step}]" if step.isdigit() else f".{snake_case(step)}" for step in pointer.split("/")[1:]]
    return "".join(steps).removeprefix(".")


def operation_of(file: str) -> Described:
    """By the file's name; the live ones say in their names what is odd about them."""
    name = Path(file).name.partition(".")[0]
    [*_, found] = sorted((each for each in described() if f"{name}_".startswith(f"{each}_")), key=len)
    return described()[found]


def decoded(kind: type[Model], body: Object) -> tuple[Model, set[tuple[str, str]]]:
    """The model, and what did not fit it: JSON pointers and values (as JSON)."""
    misfits = Findings()
    token = mismatches.set(misfits)
    try:
        model = kind.from_dict(body)
    finally:
        mismatches.reset(token)
    values = [json.dumps(misfit.value) for misfit in misfits]
    return model, set(zip(pointers(body, misfits), values, strict=True))


def invalid_at(schema: str, body: Any) -> set[str]:
    """Where the body breaks the schema, as JSON pointers."""
    rules = {"$ref": f"#/components/schemas/{schema}", "components": document()["components"]}
    broken = jsonschema.Draft202012Validator(rules).iter_errors(body)
    return {"".join(f"/{step}" for step in error.absolute_path) for error in broken}


def unknown_in(value: object) -> set[str]:
    """The fields of a model, and of those in it, that the spec does not know."""
    if isinstance(value, list):
        return {name for each in value for name in unknown_in(each)}
    if not isinstance(value, Model):
        return set()
    kind = type(value)
    mine = {f"{kind.__name__}.{wire}" for wire in value.extras if wire not in wire_names(kind)}
    inner = [getattr(value, field.name) for field in attrs.fields(kind) if field.name != "_extras"]
    return mine | unknown_in(inner)


def test_the_data_is_all_looked_at():
    assert (len(ANSWERS), len(REQUESTS), len(REFUSALS)) == (92, 48, 12)
    beside = neighbours(document())  # those of the planner's own document
    with_json = {
        each.id for each in described().values() if each.answer is not None and each.id not in beside
    }
    assert {operation_of(file).id for file in ANSWERS} == with_json
    assert {each["file"] for each in read("known_wrong.json")} <= {*ANSWERS, *REQUESTS}
    assert all(each["reason"].strip() for each in read("known_wrong.json"))


@pytest.mark.parametrize("file", ANSWERS)
def test_an_answer_is_read_whole_and_goes_back_out_as_it_came(file: str):
    """The envelope too: every field is known and every value fits, but for what is known to be wrong."""
    operation, body = operation_of(file), read(file)
    assert operation.answer is not None

    answer, misfits = decoded(operation.answer, body)

    known = {(pointer, json.dumps(value)) for pointer, value in operation.operation.empty}
    assert {pointer for pointer, _ in misfits - known} == known_wrong(file)
    assert unknown_in(answer) == set()
    assert same(body, answer.to_dict())


@pytest.mark.asyncio
@pytest.mark.parametrize("file", ANSWERS)
async def test_the_result_of_an_answer_is_taken_out_of_its_envelope_without_drift(file: str):
    """Through a client, with the operation's own decoder."""
    operation, body = operation_of(file), read(file)
    example = next(iter(operation.bodies.values()), None)
    [status] = [int(part) for part in file.split(".") if part.isdigit()]
    server = FixedResponse(status, body)

    result = await server.planner.send(operation.build(**operation.arguments(operation.asked(example))))

    assert {drift.pointer for drift in server.drift} == known_wrong(file)
    for step in operation.operation.result:
        body = body[step]
    assert same(body, result.to_dict())


@pytest.mark.asyncio
async def test_a_text_in_place_of_a_category_means_that_there_is_none():
    operation = operation_of(NOT_THERE)
    server = FixedResponse(200, read(NOT_THERE))

    with pytest.raises(NotFound, match="Category not found") as caught:
        await server.planner.send(operation.build(**operation.arguments()))
    assert (caught.value.status, caught.value.messages) == (200, ["Category not found"])
    assert server.drift == []


@pytest.mark.parametrize("file", REQUESTS)
def test_a_request_is_what_the_spec_allows(file: str):
    """No field that the spec does not know, no value beyond its limits: such a value is refused, with its place."""
    operation, body = operation_of(file), read(file)

    if not hasattr(
        models, operation.body
    ):  # its fields are arguments: the next test makes the request of them
        assert invalid_at(operation.body, body) == known_wrong(file)
        return
    if known_wrong(file):
        with pytest.raises(UsageError) as caught:
            getattr(models, operation.body).from_dict(body)
        assert all(path_of(pointer).partition(".")[2] in str(caught.value) for pointer in known_wrong(file))
        assert invalid_at(operation.body, body) == known_wrong(file)
        return
    model, misfits = decoded(getattr(models, operation.body), body)

    assert misfits == set()
    assert same(body, model.to_dict())
    assert invalid_at(operation.body, body) == known_wrong(file)


@pytest.mark.asyncio
@pytest.mark.parametrize("file", REQUESTS)
async def test_the_arguments_of_a_request_make_that_request(file: str):
    operation, body = operation_of(file), read(file)
    server = FixedResponse(200, {})

    if known_wrong(file):
        with pytest.raises(UsageError):
            operation.build(**operation.arguments(body))
        return
    await server.planner.send_raw(operation.build(**operation.arguments(body)))

    [request] = server.requests
    said = on_the_wire(body, {"$ref": f"#/components/schemas/{operation.body}"})
    assert same(said, json.loads(request.content))


@pytest.mark.parametrize("file", REFUSALS)
def test_a_refusal_becomes_the_error_for_it(file: str):
    """With the API's own words, one message a line, and its code and trace id where it names them."""
    body = read(file)
    kind, code = REFUSALS[file]
    operations = described().values() if "error." in file or "missing_" in file else [operation_of(file)]
    said = body["message"] if isinstance(body["message"], list) else [body["message"]]

    for operation in operations:
        raw = RawResponse(STATUS[kind], (), json.dumps(body).encode())
        error = to_failure(raw, operation.operation, API, Secrets((Secret("token-of-a-test"),))).error

        assert isinstance(error, errors.APIError)
        assert type(error) is kind
        assert (error.status, error.messages, error.code) == (STATUS[kind], said, code)
        assert error.trace_id == body.get("traceId")
        assert error.operation == f"{operation.room}.{operation.method}"
        assert all(line.rstrip(".") in str(error) for line in said)
