"""The bytes that each operation sends: they are those of the examples of the bundled document."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, urlencode

import httpx
import pytest

from codegen.spec.document import schemas, sdk
from socialplanner import Unlisted
from tests.support.bundle import Described, described, document, on_the_wire
from tests.support.fixed_response import TOKEN, FixedResponse

EVERY = list(described().values())
CASES = [
    pytest.param(each, body, id=f"{each}-{name}")
    for each in EVERY
    for name, body in (each.bodies or {"no body": None}).items()
]
ALWAYS = {"host", "accept", "accept-encoding", "user-agent", "version", "authorization"}
ODD_ID = "50% a/b?c#d&é +."


async def sent(operation: Described, arguments: dict[str, object]) -> httpx.Request:
    """The one request that a client makes of these arguments."""
    server = FixedResponse(200, {})
    await server.planner.send_raw(operation.build(**arguments))
    [request] = server.requests
    return request


def target(operation: Described, *, path: str | None = None) -> str:
    """Path and query with the examples of the parameters. `path` stands for every value in the path."""
    steps = operation.path
    query = [(node["name"], node["example"]) for node in operation.parameters if node["in"] == "query"]
    for node in operation.parameters:
        if node["in"] == "path":
            steps = steps.replace(f"{{{node['name']}}}", quote(path or node["example"], safe=""))
    return f"{steps}?{urlencode(query)}" if query else steps


def content(operation: Described, body: Any, content_type: str) -> bytes:
    """The bytes of the example: compact JSON, or a form with texts and a file."""
    if operation.media_type == "multipart/form-data":
        boundary = content_type.partition("boundary=")[2]
        lines: list[str] = []
        for field in schemas(document())[operation.body]["properties"]:
            if field in body:
                lines += [f"--{boundary}", *part(operation, field, body[field])]
        return "\r\n".join([*lines, f"--{boundary}--", ""]).encode()
    if body is None:
        return b""
    schema = {"$ref": f"#/components/schemas/{operation.body}"}
    said = on_the_wire({**sdk(operation.node).get("defaults", {}), **operation.asked(body)}, schema)
    return json.dumps(said, separators=(",", ":"), ensure_ascii=False).encode()


def part(operation: Described, field: str, value: Any) -> list[str]:
    """The lines of one part of a form."""
    words = sdk(schemas(document())[operation.body]["properties"][field])
    head = f'Content-Disposition: form-data; name="{field}"'
    if "filename" not in words:
        return [head, "", "true" if value is True else str(value)]
    kind = next(iter(words.get("kinds", {"application/octet-stream": {}})))
    return [f'{head}; filename="{words["filename"]}"', f"Content-Type: {kind}", "", value]


def test_every_operation_is_proved():
    assert {str(case.id).rpartition("-")[0] for case in CASES} == {each.id for each in EVERY}


@pytest.mark.asyncio
@pytest.mark.parametrize(("operation", "body"), CASES)
async def test_the_arguments_of_an_example_go_out_as_the_example(operation: Described, body: Any):
    """Method, path, query, headers and body, down to the order of the keys."""
    request = await sent(operation, operation.arguments(operation.asked(body)))

    assert request.method == operation.http
    assert str(request.url) == f"https://services.leadconnectorhq.com{target(operation)}"
    assert request.url.raw_path.decode() == target(operation)
    headers = request.headers
    assert headers["Version"] == operation.version
    assert headers["Accept"] == "application/json"
    assert headers["Authorization"] == f"Bearer {TOKEN}"
    assert headers.get("Content-Type", "").partition(";")[0] == operation.media_type
    assert request.content == content(operation, body, headers.get("Content-Type", ""))

    has_length = operation.http not in ("GET", "DELETE")
    more = {"content-type"} if operation.media_type else set()
    assert {*headers} == ALWAYS | more | ({"content-length"} if has_length else set())
    assert len(headers.raw) == len({*headers})
    if has_length:
        assert headers["Content-Length"] == str(len(request.content))


def test_the_operations_of_one_network_each_speak_the_older_version():
    older = {each.id for each in EVERY if each.version == "2021-07-28"}

    assert older == {each.id for each in EVERY if each.room == "legacy_connections"}
    assert len(older) == 20
    assert {each.version for each in EVERY if each.id not in older} == {"v3"}


@pytest.mark.asyncio
@pytest.mark.parametrize("operation", EVERY, ids=str)
async def test_an_odd_id_arrives_whole_and_changes_nothing_else(operation: Described):
    body = operation.asked(next(iter(operation.bodies.values()), None))
    request = await sent(operation, operation.arguments(body, path=Unlisted(ODD_ID)))

    assert request.url.raw_path.decode() == target(operation, path=ODD_ID)
