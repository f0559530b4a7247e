"""Each operation of the bundled document as a method of the client, answered with the document's own examples."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from codegen.plan.names import field_name
from codegen.spec.document import Object, as_object, resolve
from socialplanner import Model, RawResponse, SocialPlanner, errors
from socialplanner.secret import Secret
from tests.core.test_models import same
from tests.support.bundle import Described, described, document
from tests.support.fixed_response import TOKEN, FixedResponse
from tests.support.internals import API, Room, Secrets, to_failure

EVERY = list(described().values())
REDIRECTS = [each for each in EVERY if each.answer is None]
ANSWERS = [
    pytest.param(each, status, body, id=f"{each}-{name}")
    for each in EVERY
    for name, (status, body) in each.answers.items()
]
BY_STATUS = {
    "400": errors.BadRequest, "401": errors.Unauthorized, "403": errors.Forbidden, "404": errors.NotFound,
    "409": errors.Conflict, "422": errors.Invalid, "429": errors.RateLimited, "5XX": errors.ServerError,
}  # fmt: skip


def call(planner: SocialPlanner, operation: Described) -> Any:
    """What the method gives for the operation's first example; a page is the business of the method."""
    arguments = operation.arguments(operation.asked(next(iter(operation.bodies.values()), None)))
    for word in ("skip", "limit"):
        if word in operation.page:
            del arguments[field_name(operation.page[word], {})]
    return getattr(getattr(planner, operation.room), operation.method)(**arguments)


def result_in(operation: Described, body: Object) -> Object:
    for step in operation.operation.result:
        body = body[step]
    return body


def after_the_last_page(operation: Described, body: Object) -> Object:
    """The same response with no items in it, from a server that counts only what came before."""
    empty = copy.deepcopy(body)
    result = result_in(operation, empty)
    came = len(result.get(operation.page["items"], []))
    result[operation.page["items"]] = []
    *steps, total = operation.page.get("total", "total").split(".")
    for step in steps:
        result = result.get(step, {})
    if total in result:
        result[total] = came
    return empty


def test_every_operation_is_a_method_of_its_room():
    planner = SocialPlanner(TOKEN, location_id="ExampleLocation00001")
    methods = {each.operation.name for each in EVERY}

    assert len(methods) == len(EVERY)
    assert methods == {f"{each.room}.{each.method}" for each in EVERY}
    for each in EVERY:
        room = getattr(planner, each.room)
        assert isinstance(room, Room)
        assert callable(getattr(room, each.method))
    assert {each.room for each in EVERY} == {tag["name"] for tag in document()["tags"]}


@pytest.mark.asyncio
@pytest.mark.parametrize(("operation", "status", "body"), ANSWERS)
async def test_every_example_of_an_answer_is_read_without_drift(
    operation: Described, status: int, body: Object
):
    """Called as a user calls it: the whole result comes back, of a list every item."""
    later = after_the_last_page(operation, body) if operation.page else None
    server = FixedResponse(status, body, later=later)

    result = call(server.planner, operation)
    if operation.page:
        result = await result.collect()
        came = result_in(operation, body).get(operation.page["items"], [])
        assert same(came, [item.to_dict() for item in result])
    else:
        result = await result
        assert isinstance(result, Model)
        assert same(result_in(operation, body), result.to_dict())

    assert server.drift == []
    for request in server.requests:
        assert request.method == operation.http


@pytest.mark.asyncio
@pytest.mark.parametrize("operation", REDIRECTS, ids=str)
async def test_a_redirect_gives_its_address_and_is_not_followed(operation: Described):
    address = "https://network.example/consent?state=a%20b"
    server = FixedResponse(302, headers={"Location": address})

    assert await call(server.planner, operation) == address
    assert len(server.requests) == 1


def test_every_operation_has_an_answer_that_was_tried():
    tried = {str(case.id).partition("-")[0] for case in ANSWERS} | {each.id for each in REDIRECTS}
    assert tried == set(described())


@pytest.mark.parametrize("operation", EVERY, ids=str)
def test_every_example_of_a_refusal_becomes_the_error_that_is_promised(operation: Described):
    tried = 0
    for status, node in operation.node["responses"].items():
        content = as_object(resolve(document(), node).get("content"))
        for media in content.values():
            examples = [each["value"] for each in media.get("examples", {}).values()]
            for body in examples if status in BY_STATUS else []:
                raw = RawResponse(int(status.replace("XX", "02")), (), json.dumps(body).encode())
                error = to_failure(raw, operation.operation, API, Secrets((Secret(TOKEN),))).error
                assert isinstance(error, errors.APIError)
                assert type(error) is BY_STATUS[status]
                assert error.messages
                tried += 1
    assert tried >= 6
