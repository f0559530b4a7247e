"""A call on the wire: what goes out, and which of our errors comes out of whatever comes back."""

from __future__ import annotations

import contextlib
import copy
import pickle
import socket
import tracemalloc
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest

import socialplanner
from socialplanner import (
    AmbiguousOutcome,
    APIError,
    DeadlineExceeded,
    InvalidResponse,
    NotSent,
    ServerError,
    SocialPlanner,
    SocialPlannerError,
    SpecDrift,
    Unauthorized,
    UsageError,
    errors,
    operations,
)
from socialplanner._core import codec
from socialplanner.models import PostCreate
from tests.server import Fault, RawServer
from tests.server.faults import (
    answer,
    corrupt_gzip,
    cut,
    drip,
    endless,
    gzip_bomb,
    hang,
    hang_up,
    html,
    redirect,
    reset,
    truncated_gzip,
    wire,
)

pytestmark = pytest.mark.anyio

POST = {"results": {"post": {"_id": "p1"}}}
DRAFT = PostCreate(account_ids=["a1"], type="post", user_id="u1", status="draft", summary="Grüße")
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n"

Call = Callable[[SocialPlanner], Awaitable[object]]


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


@pytest.fixture(params=["orjson", "json"])
def either_codec(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra `fast` and without it."""
    if request.param == "json":
        monkeypatch.setattr(codec, "orjson", None)
    assert (codec.orjson is None) == (request.param == "json")


def planner_at(server: RawServer, **options: Any) -> SocialPlanner:
    return SocialPlanner("token-of-a-test", **({"location_id": "loc", "base_url": server.url} | options))


def get(planner: SocialPlanner) -> Awaitable[object]:
    return planner.posts.get("p1")


def create(planner: SocialPlanner) -> Awaitable[object]:
    return planner.posts.create(DRAFT)


async def failure(server: RawServer, call: Call, **options: Any) -> Any:
    """The error of a call: one of ours, with nothing of httpx or json behind it, and no connection left open."""
    async with planner_at(server, **options) as planner:
        with pytest.raises(SocialPlannerError) as caught:
            await call(planner)
    error: BaseException | None = caught.value
    while error is not None:
        assert type(error).__module__ == "socialplanner.errors"
        assert error.__context__ is None or error.__context__ is error.__cause__
        error = error.__cause__
    await server.until(lambda: server.open == 0)
    return caught.value


# What goes out


async def test_a_request_carries_token_version_and_name_and_asks_for_gzip_only(server: RawServer) -> None:
    async with planner_at(server, headers={"X-Mine": "1"}) as planner:
        await planner.posts.get("p1")
        await planner.with_options(api_version="2021-07-28").posts.create(DRAFT)
    read, written = server.requests
    assert (read.method, read.target) == ("GET", "/social-media-posting/loc/posts/p1")
    assert read.headers["authorization"] == "Bearer token-of-a-test"
    assert read.headers["version"] == "v3"
    assert read.headers["user-agent"].startswith(f"socialplanner/{socialplanner.__version__}")
    assert read.headers["accept-encoding"] == "gzip"
    assert read.headers["host"] == f"127.0.0.1:{server.port}"
    assert read.headers["x-mine"] == "1"
    assert "content-type" not in read.headers
    assert written.headers["version"] == "2021-07-28"
    assert written.headers["content-type"] == "application/json"


@pytest.mark.usefixtures("either_codec")
async def test_a_body_is_compact_utf8_json(server: RawServer) -> None:
    async with planner_at(server) as planner:
        await create(planner)
    expected = '{"accountIds":["a1"],"summary":"Grüße","status":"draft","type":"post","userId":"u1"}'
    assert server.requests[0].body == expected.encode()


@pytest.mark.usefixtures("either_codec")
@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), datetime(2024, 1, 1, tzinfo=UTC), object(), {1, 2}]
)
async def test_what_json_cannot_hold_is_refused_before_anything_is_sent(
    server: RawServer, value: object
) -> None:
    """The same values with and without orjson, which would write NaN as null."""
    draft = PostCreate(account_ids=["a1"], type="post", user_id="u1")
    draft.extras["own"] = value
    error = await failure(server, lambda planner: planner.posts.create(draft))
    assert isinstance(error, UsageError)
    assert server.requests == []


async def test_a_token_function_is_asked_for_every_request(server: RawServer) -> None:
    tokens = iter(["first-token", "second-token"])

    async def token() -> str:
        return next(tokens)

    async with SocialPlanner(token, location_id="loc", base_url=server.url) as planner:
        await get(planner)
        await get(planner)
    assert [each.headers["authorization"] for each in server.requests] == [
        "Bearer first-token",
        "Bearer second-token",
    ]


async def test_what_a_token_function_raises_comes_through_as_it_is(server: RawServer) -> None:
    class VaultIsSealed(Exception):
        pass

    async def token() -> str:
        raise VaultIsSealed

    async with SocialPlanner(token, location_id="loc", base_url=server.url) as planner:
        for call in (get, create):
            with pytest.raises(VaultIsSealed):
                await call(planner)
    assert server.opened == 0


@pytest.mark.parametrize("bad", ["", " ", "two\nlines", "ünder", None, 5, b"bytes"])
async def test_a_bad_token_of_a_function_is_a_usage_error(server: RawServer, bad: Any) -> None:
    async def token() -> str:
        return bad

    async with SocialPlanner(token, location_id="loc", base_url=server.url) as planner:
        for call in (get, create):
            with pytest.raises(UsageError, match="token") as caught:
                await call(planner)
            assert caught.value.argument == "token"
    assert server.opened == 0


# Success


@pytest.mark.usefixtures("either_codec")
@pytest.mark.parametrize("status", [200, 201, 202, 203, 206, 226, 299])
async def test_any_2xx_is_a_success_whatever_the_body_says_of_itself(server: RawServer, status: int) -> None:
    server.otherwise = answer({"success": False, "statusCode": 422, "message": "odd", **POST}, status=status)
    async with planner_at(server) as planner:
        assert (await planner.posts.get("p1")).id == "p1"
        assert (await planner.posts.create(DRAFT)).id == "p1"


async def test_an_answer_that_comes_byte_by_byte_is_read(server: RawServer) -> None:
    data = b'{"results":{"post":{"_id":"p1"}}}'
    gates = [server.gate() for _ in data]
    server.otherwise = drip(data, gates)
    async with planner_at(server) as planner, anyio.create_task_group() as group:
        group.start_soon(planner.posts.get, "p1")
        await server.until(lambda: len(server.requests) == 1)
        for gate in gates:
            gate.open()
    assert server.opened == 1


@pytest.mark.parametrize("status", [200, 302, 404, 418, 500])
async def test_send_raw_gives_any_answer_as_it_came(server: RawServer, status: int) -> None:
    headers = [("X-Two", "a"), ("x-two", "b"), ("Location", "https://elsewhere.example/")]
    server.otherwise = answer(body=b"\xff not json", status=status, headers=headers)
    async with planner_at(server) as planner:
        raw = await planner.send_raw(operations.create_post.build(location_id="loc", post=DRAFT))
    assert (raw.status, raw.body, raw.headers["x-two"]) == (status, b"\xff not json", "a, b")


async def test_a_request_is_a_value_that_can_be_sent_often(server: RawServer) -> None:
    request = operations.get_post.build(location_id="elsewhere", id="p1")
    async with planner_at(server) as planner:
        assert (await planner.send(request)).id == (await planner.send(request)).id == "p1"
    assert {each.target for each in server.requests} == {"/social-media-posting/elsewhere/posts/p1"}


async def test_views_share_the_connections_and_closing_one_closes_nothing(server: RawServer) -> None:
    async with planner_at(server, headers={"X-Mine": "1"}) as planner:
        other = planner.for_location("other", token="token-of-other")
        slow = other.with_options(timeout=5, headers={"x-mine": "2"})
        for client in (planner, other, slow):
            await get(client)
        async with other, slow:
            pass
        await get(planner)
    assert server.opened == 1
    assert [each.segments[1] for each in server.requests] == ["loc", "other", "other", "loc"]
    assert [each.headers["authorization"][-5:] for each in server.requests] == [
        "-test",
        "other",
        "other",
        "-test",
    ]
    assert [each.headers["x-mine"] for each in server.requests] == ["1", "1", "2", "1"]


# No answer


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize(
    "fault",
    [
        hang(),
        hang(after=b"HTTP/1.1 200 OK\r\nConte"),
        hang(after=HEAD),
        hang(after=HEAD + b'{"results'),
        endless,
    ],
    ids=["before the head", "in the head", "before the body", "in the body", "endless body"],
)
async def test_a_call_ends_by_its_deadline_wherever_the_server_stops(
    server: RawServer, fault: Fault, call: Call
) -> None:
    server.otherwise = fault
    error = await failure(server, call, timeout=0.1)
    if call is create:
        assert isinstance(error, AmbiguousOutcome)
        error = error.cause
    assert isinstance(error, DeadlineExceeded)
    assert error.sent
    assert set(error.spent) == {"token", "connection", "answer"}
    assert error.spent["answer"] > 0
    assert "0.1 s" in str(error)
    assert len(server.requests) == 1


@pytest.mark.parametrize("call", [get, create])
async def test_the_deadline_covers_the_token_and_says_that_nothing_was_sent(
    server: RawServer, call: Call
) -> None:
    async def token() -> str:
        await anyio.sleep_forever()
        return ""

    async with SocialPlanner(token, location_id="loc", base_url=server.url, timeout=0.05) as planner:
        with pytest.raises(DeadlineExceeded) as caught:
            await call(planner)
    assert not caught.value.sent
    assert set(caught.value.spent) == {"token"}
    assert server.opened == 0


@pytest.mark.parametrize("call", [get, create])
async def test_the_deadline_covers_the_wait_for_a_connection(server: RawServer, call: Call) -> None:
    server.script(hang())
    async with planner_at(server, max_connections=1) as planner, anyio.create_task_group() as group:
        group.start_soon(get, planner)
        await server.until(lambda: len(server.requests) == 1)
        with pytest.raises(DeadlineExceeded) as caught:
            await call(planner.with_options(timeout=0.05))
        group.cancel_scope.cancel()
    assert not caught.value.sent
    assert set(caught.value.spent) == {"token", "connection"}


@pytest.mark.parametrize("call", [get, create])
async def test_a_refused_port_is_not_sent(server: RawServer, call: Call) -> None:
    with socket.socket() as bound:  # and not listening
        bound.bind(("127.0.0.1", 0))
        error = await failure(server, call, base_url=f"http://127.0.0.1:{bound.getsockname()[1]}")
    assert isinstance(error, NotSent)
    assert "127.0.0.1" in str(error)


@pytest.mark.parametrize("call", [get, create])
async def test_a_name_without_address_is_not_sent(
    server: RawServer, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*args: object, **options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert isinstance(
        await failure(server, call, base_url="https://planner.invalid", trust_env=False), NotSent
    )


@pytest.mark.parametrize("host", ["a" * 64 + ".invalid", "two..dots.invalid", "\u2603\u200d.invalid"])
async def test_a_host_that_cannot_exist_is_none_of_httpx_errors(server: RawServer, host: str) -> None:
    async def call_there(planner: SocialPlanner) -> None:
        async with SocialPlanner(
            "token-of-a-test", location_id="loc", base_url=f"https://{host}", trust_env=False
        ) as other:
            await get(other)

    assert isinstance(await failure(server, call_there), (NotSent, UsageError))


async def test_an_id_that_is_far_too_long_is_a_usage_error(server: RawServer) -> None:
    error = await failure(server, lambda planner: planner.posts.get("x" * 70_000))
    assert isinstance(error, UsageError)
    assert server.requests == []


@pytest.mark.parametrize("fault", [reset, hang_up, cut(POST), cut(POST, chunked=True)])
async def test_a_create_whose_answer_is_lost_is_sent_once_and_told_to_be_ambiguous(
    server: RawServer, fault: Fault
) -> None:
    server.otherwise = fault
    before = datetime.now(UTC)
    error = await failure(server, create)
    assert isinstance(error, AmbiguousOutcome)
    assert len(server.requests) == 1
    assert error.operation == "posts.create"
    assert error.request is not None
    assert error.request.body == DRAFT.to_dict()
    assert error.sent_at is not None
    assert before <= error.sent_at <= datetime.now(UTC)
    assert isinstance(error.cause, InvalidResponse)


@pytest.mark.parametrize("fault", [reset, hang_up])
async def test_a_read_whose_answer_is_lost_is_an_invalid_response(server: RawServer, fault: Fault) -> None:
    server.otherwise = fault
    error = await failure(server, get)
    assert isinstance(error, InvalidResponse)
    assert error.status is None


async def test_a_connection_that_is_reset_when_it_opens_is_ambiguous_for_a_create(server: RawServer) -> None:
    async def reset_unread(connection: Any) -> None:
        connection.reset()

    server.on_connect = reset_unread
    assert isinstance(await failure(server, get), (InvalidResponse, NotSent))
    assert isinstance(await failure(server, create), (AmbiguousOutcome, NotSent))
    assert server.requests == []


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
    error = await failure(server, get)
    assert type(error) is ServerError
    assert error.status == status
    assert type(await failure(server, lambda planner: planner.posts.delete("p1"))) is ServerError
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

UNREADABLE: dict[str, Fault] = {
    "html": html(),
    "empty": answer(body=b""),
    "empty 204": wire(b"HTTP/1.1 204 No Content\r\n\r\n"),
    "null": answer(None),
    "list": answer([]),
    "string": answer("str"),
    "no result": answer({"success": True}),
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
    """Never an error of json, of zlib or of our own code; and a create may have happened."""
    server.otherwise = UNREADABLE[name]
    error = await failure(server, get)
    assert type(error) is InvalidResponse
    assert error.operation == "posts.get"
    assert len(error.snippet) <= 200
    assert len(str(error)) < 600
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

DRIFTING = {
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
    told: list[SpecDrift] = []
    async with planner_at(server, on_event=told.append) as planner:
        post = await planner.posts.get("p1")
    assert (post.id, post.created_at, post.summary) == ("p1", None, None)
    assert post.to_dict() == DRIFTING["results"]["post"]  # type: ignore[index,call-overload]
    assert {drift.pointer for drift in told} == POINTERS
    assert {drift.operation for drift in told} == {"posts.get"}
    assert "yesterday" in [drift.value for drift in told]


async def test_a_hook_that_raises_costs_nothing(server: RawServer) -> None:
    server.otherwise = answer(DRIFTING)

    def hook(drift: SpecDrift) -> None:
        raise RuntimeError("hook")

    async with planner_at(server, on_event=hook) as planner:
        assert (await planner.posts.get("p1")).id == "p1"


async def test_strict_mode_raises_what_does_not_fit(server: RawServer) -> None:
    server.otherwise = answer(DRIFTING)
    told: list[SpecDrift] = []
    error = await failure(server, get, strict=True, on_event=told.append)
    assert type(error) is InvalidResponse
    assert {drift.pointer for drift in error.drift} == POINTERS == {drift.pointer for drift in told}
    assert "/results/post/createdAt" in str(error)
    assert "yesterday" not in str(error)
    assert error.status == 200


@pytest.mark.usefixtures("either_codec")
async def test_whole_numbers_of_any_size_are_kept(server: RawServer) -> None:
    """With orjson too, which alone would make them floats."""
    server.otherwise = answer(body=b'{"results":{"post":{"_id":"p1","unknown":123456789012345678901}}}')
    async with planner_at(server) as planner:
        assert (await planner.posts.get("p1")).extras["unknown"] == 123456789012345678901


# Errors as values


@pytest.mark.parametrize(
    "fault",
    [reset, html(), html(500), redirect("https://x.example/"), answer(DRIFTING),
     *(answer({"message": "no", "traceId": "t"}, status=status) for status in KINDS)],
)  # fmt: skip
@pytest.mark.parametrize("call", [get, create])
async def test_every_error_pickles_and_copies(server: RawServer, fault: Fault, call: Call) -> None:
    server.otherwise = fault
    error = await failure(server, call, strict=True)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        for name, value in vars(error).items():
            assert str(getattr(twin, name)) == str(value)


def test_the_other_errors_pickle_too() -> None:
    for error in (
        UsageError("m", argument="a"), NotSent("m", operation="o"), errors.PagesError("m"),
        DeadlineExceeded("m", sent=True, spent={"answer": 1.0}), SocialPlannerError("m"),
    ):  # fmt: skip
        with contextlib.suppress(SocialPlannerError):
            raise error
        twin = pickle.loads(pickle.dumps(error))
        assert (type(twin), str(twin), vars(twin)) == (type(error), "m", vars(error))
