"""Which response is a result, and which of our errors each other response becomes."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest

from socialplanner import (
    AmbiguousOutcome,
    APIError,
    InvalidResponse,
    ServerError,
    SpecDrift,
    Unauthorized,
    errors,
)
from tests.server import Connection, Fault, RawServer, Received
from tests.server.calls import DRAFT, POST, Call, create, failure, get, planner_at
from tests.server.faults import (
    answer,
    corrupt_gzip,
    cut,
    gzip_bomb,
    html,
    message,
    redirect,
    truncated_gzip,
    wire,
)
from tests.support.fixed_response import collect_drift
from tests.support.internals import json_codec

pytestmark = pytest.mark.anyio


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


@pytest.fixture(params=["orjson", "json"])
def either_codec(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra `fast` and without it."""
    if request.param == "json":
        monkeypatch.setattr(json_codec, "orjson", None)
    assert (json_codec.orjson is None) == (request.param == "json")


# Refusals

KINDS = {
    400: errors.BadRequest, 401: errors.Unauthorized, 403: errors.Forbidden, 404: errors.NotFound,
    409: errors.Conflict, 422: errors.Invalid, 429: errors.RateLimited, 402: APIError, 418: APIError,
}  # fmt: skip


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize("status", KINDS)
async def test_a_refusal_has_the_class_of_its_status(server: RawServer, status: int, call: Call) -> None:
    body = {"statusCode": status, "message": "No such thing", "name": "OddException", "traceId": "trace-7"}
    server.otherwise = answer(body, status=status)
    error = await failure(server, call)
    assert type(error) is KINDS[status]
    assert (error.status, error.messages, error.message) == (status, ["No such thing"], "No such thing")
    assert (error.name, error.trace_id) == ("OddException", "trace-7")
    assert error.operation == ("posts.get" if call is get else "posts.create")
    assert "No such thing" in str(error)
    assert "trace-7" in str(error)


@pytest.mark.usefixtures("either_codec")
@pytest.mark.parametrize(
    ("body", "messages", "code"),
    [
        ({"message": "one"}, ["one"], None),
        ({"message": ["one", "two"], "error": "Unprocessable Entity"}, ["one", "two"], None),
        ({"error": {"code": "RESOURCE_NOT_FOUND", "message": "gone"}}, ["gone"], "RESOURCE_NOT_FOUND"),
        ({"code": "CSV_HEADERS_NOT_MATCHING", "message": "bad"}, ["bad"], "CSV_HEADERS_NOT_MATCHING"),
        ({"message": ["one", {"property": "x"}, None]}, ["one", "{'property': 'x'}", "None"], None),
        ({"statusCode": 422}, [], None),
        ({"message": {"deep": 1}, "traceId": 5, "code": 7, "name": []}, [], None),
        ({"message": ""}, [], None),
        ([], [], None),
        ("text", [], None),
        (None, [], None),
    ],
)
async def test_messages_are_read_in_every_form_they_come_in(
    server: RawServer, body: object, messages: list[str], code: str | None
) -> None:
    server.otherwise = answer(body, status=422)
    error = await failure(server, create)
    assert type(error) is errors.Invalid
    assert (error.messages, error.code, error.trace_id) == (messages, code, None)


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize(
    "fault",
    [html(401), answer(body=b"", status=401), answer(body=b"\xff\xfe", status=401)],
    ids=["html", "empty", "bytes"],
)
async def test_a_401_is_a_401_whatever_its_body(server: RawServer, fault: Fault, call: Call) -> None:
    server.otherwise = fault
    assert isinstance(await failure(server, call), Unauthorized)


@pytest.mark.parametrize(
    "data",
    [
        b"HTTP/1.1 401 No\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\noops",
        b"HTTP/1.1 401 No\r\nContent-Length: 400\r\n\r\n{",
        b"HTTP/1.1 401 No\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\noops",
    ],
    ids=["no gzip", "cut short", "brotli"],
)
async def test_a_401_is_a_401_even_if_its_body_cannot_be_read(server: RawServer, data: bytes) -> None:
    """The server refused, and that is what the caller must know; of a create too, which then did not happen."""
    server.otherwise = wire(data, then_close=True)
    assert isinstance(await failure(server, get), Unauthorized)
    assert isinstance(await failure(server, create), Unauthorized)


@pytest.mark.parametrize("status", [500, 502, 503, 504, 520, 599])
async def test_a_5xx_fails_a_read_and_leaves_a_create_open(server: RawServer, status: int) -> None:
    server.otherwise = html(status)
    error = await failure(server, get, retries=0)
    assert type(error) is ServerError
    assert error.status == status
    deletion = await failure(server, lambda planner: planner.posts.delete("p1"), retries=0)
    assert type(deletion) is ServerError
    error = await failure(server, create)
    assert type(error) is AmbiguousOutcome
    assert type(error.cause) is ServerError
    assert len(server.requests) == 3


async def test_a_408_leaves_a_create_open(server: RawServer) -> None:
    server.otherwise = answer({}, status=408)
    assert type(await failure(server, create)) is AmbiguousOutcome


async def test_a_rate_limit_tells_how_long_to_wait(server: RawServer) -> None:
    server.otherwise = answer({}, status=429, headers=[("Retry-After", "7")])
    assert (await failure(server, create)).retry_after == 7.0


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_never_followed(server: RawServer, status: int, call: Call) -> None:
    with RawServer(answer(POST)) as other:
        server.otherwise = redirect(
            f"http://name:secret@127.0.0.1:{other.port}/there?with=query#part", status
        )
        error = await failure(server, call)
        assert other.opened == 0
    assert isinstance(error, InvalidResponse)
    assert error.status == status
    assert f"127.0.0.1:{other.port}" in str(error)
    assert not any(part in str(error) for part in ("secret", "there", "query"))


@pytest.mark.parametrize(
    "location", ["https://evil.example?token=secret", "https://evil.example#secret", "/secret", ""]
)
async def test_of_a_redirect_only_the_host_is_told(server: RawServer, location: str) -> None:
    server.otherwise = redirect(location)
    error = await failure(server, get)
    assert "secret" not in str(error)
    assert ("evil.example" in str(error)) == ("evil" in location)


# Answers that cannot be read

SAYS_SO = "no result, but success"
UNREADABLE: dict[str, Fault] = {
    "html": html(),
    "white space": answer(body=b" \n"),
    "empty, no length": wire(b"HTTP/1.1 200 OK\r\n\r\n", then_close=True),
    "null": answer(None),
    "list": answer([]),
    "string": answer("str"),
    "no result": answer({"message": "OK"}),
    SAYS_SO: answer({"success": True}),
    "result is a string": answer({"results": "Post not found"}),
    "result is null": answer({"results": {"post": None}}),
    "invalid utf-8": answer(body=b'{"results":{"post":{"_id":"\xff"}}}'),
    "utf-16": answer(body='{"results":{}}'.encode("utf-16")),
    "NaN": answer(body=b'{"results":{"post":{"_id":NaN}}}'),
    "5000 digits": answer(body=b'{"results":{"post":{"_id":%s}}}' % (b"7" * 5000)),
    "deep list": answer(body=b"[" * 100_000),
    "deep object": answer(body=b'{"results":' * 100_000 + b"1" + b"}" * 100_000),
    "cut json": answer(body=b'{"results":{"post":'),
    "truncated gzip": truncated_gzip(POST),
    "corrupt gzip": corrupt_gzip(POST),
    "no gzip at all": wire(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\noops"),
    "brotli": wire(b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\noops"),
    "too large": answer(body=b" " * (33 * 2**20)),
    "cut body": cut(POST),
    "cut chunks": cut(POST, chunked=True),
    "no length, early end": wire(
        b'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"results":{', then_close=True
    ),
}


@pytest.mark.usefixtures("either_codec")
@pytest.mark.parametrize("name", UNREADABLE)
async def test_an_answer_that_cannot_be_read_is_an_invalid_response(server: RawServer, name: str) -> None:
    """Never an error of json, of zlib or of our own code; and a create may have happened, if it does not say so."""
    server.otherwise = UNREADABLE[name]
    error = await failure(server, get)
    assert type(error) is InvalidResponse
    assert error.operation == "posts.get"
    assert len(error.snippet) <= 200
    assert len(str(error)) < 600
    if name == SAYS_SO:
        async with planner_at(server) as planner:
            assert not (await planner.posts.create(DRAFT)).has_id
        return
    error = await failure(server, create)
    assert type(error) is AmbiguousOutcome
    assert type(error.cause) is InvalidResponse


@pytest.mark.parametrize("name", UNREADABLE)
async def test_an_invalid_response_tells_the_status_that_came(server: RawServer, name: str) -> None:
    server.otherwise = UNREADABLE[name]
    assert (await failure(server, get)).status == (204 if "204" in name else 200)


@pytest.mark.parametrize(
    "data",
    [
        b"NONSENSE\r\n\r\n",
        b"HTTP/1.1 000 Never\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 2000 Long\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
        b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 200_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"\x16\x03\x01\x02\x00",
    ],
    ids=["nonsense", "000", "2000", "two lengths", "long header", "bad chunk", "tls"],
)
async def test_what_is_no_http_is_an_invalid_response(server: RawServer, data: bytes) -> None:
    server.otherwise = wire(data, then_close=True)
    assert type(await failure(server, get)) is InvalidResponse
    assert type(await failure(server, create)) is AmbiguousOutcome


async def test_a_gzip_bomb_is_stopped_at_the_limit(server: RawServer) -> None:
    """100 KB that would be 100 MB: little more than the 32 MB that an answer may have is ever in memory."""
    server.otherwise = gzip_bomb(100)
    async with planner_at(server) as planner:
        tracemalloc.start()
        try:
            with pytest.raises(InvalidResponse, match="32 MB"):
                await get(planner)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < 48 * 2**20


# Drift

DRIFTING: dict[str, Any] = {
    "message": 7,
    "results": {
        "post": {"_id": "p1", "createdAt": "yesterday", "summary": 7, "media": [{"url": 5}, "x"], "new": 1}
    },
}
POINTERS = {
    "/results/post/createdAt",
    "/results/post/summary",
    "/results/post/media/0/url",
    "/results/post/media/1",
}


@pytest.mark.usefixtures("either_codec")
async def test_values_that_do_not_fit_are_told_by_pointer(server: RawServer) -> None:
    """`message` stands outside of the result, `new` is an unknown field: neither is drift."""
    server.otherwise = answer(DRIFTING)
    events: list[SpecDrift] = []
    async with planner_at(server, on_event=collect_drift(events)) as planner:
        post = await planner.posts.get("p1")
    assert (post.id, post.created_at, post.summary) == ("p1", None, None)
    assert post.to_dict() == DRIFTING["results"]["post"]
    assert {drift.pointer for drift in events} == POINTERS
    assert {drift.operation for drift in events} == {"posts.get"}
    assert "yesterday" in [drift.value for drift in events]


async def test_a_hook_that_raises_costs_nothing(server: RawServer) -> None:
    server.otherwise = answer(DRIFTING)

    def hook(drift: SpecDrift) -> None:
        raise RuntimeError("hook")

    async with planner_at(server, on_event=hook) as planner:
        assert (await planner.posts.get("p1")).id == "p1"


async def test_strict_mode_raises_what_does_not_fit(server: RawServer) -> None:
    server.otherwise = answer(DRIFTING)
    events: list[SpecDrift] = []
    error = await failure(server, get, strict=True, on_event=collect_drift(events))
    assert type(error) is InvalidResponse
    assert {drift.pointer for drift in error.drift} == POINTERS == {drift.pointer for drift in events}
    assert "/results/post/createdAt" in str(error)
    assert "yesterday" not in str(error)
    assert error.status == 200


@pytest.mark.usefixtures("either_codec")
async def test_whole_numbers_are_kept(server: RawServer) -> None:
    """Up to 64 bits whatever reads them; orjson makes a float of a longer one."""
    server.otherwise = answer(body=b'{"results":{"post":{"_id":"p1","unknown":18446744073709551615}}}')
    async with planner_at(server) as planner:
        assert (await planner.posts.get("p1")).extras["unknown"] == 18446744073709551615


# More than one answer


FIRST = message(200, json.dumps(POST).encode())


@pytest.mark.parametrize(
    "surplus",
    [message(200, b'{"results":{"post":{"_id":"of another"}}}'), b"garbage"],
    ids=["answer", "garbage"],
)
@pytest.mark.parametrize("late", [False, True], ids=["at once", "later"])
async def test_a_surplus_answer_never_reaches_the_next_call(
    server: RawServer, surplus: bytes, late: bool
) -> None:
    """httpx would give the next caller what is left over: another one's data."""
    gate, sent = server.gate(), list[bytes]()

    async def twice(connection: Connection, request: Received) -> None:
        await connection.send(FIRST if late else FIRST + surplus)
        if late:
            await connection.hold(gate)
            await connection.send(surplus)
        sent.append(surplus)
        server._note()

    server.script(twice)
    async with planner_at(server) as planner:
        assert (await planner.posts.get("p1")).id == "p1"
        gate.open()
        await server.until(lambda: bool(sent))
        assert (await planner.posts.create(DRAFT)).id == "p1"
    assert (len(server.requests), server.opened) == (2, 2)
