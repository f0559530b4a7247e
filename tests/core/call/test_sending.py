"""A call on the wire: what is sent, and which error or result each response becomes."""

from __future__ import annotations

import gc
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest

import socialplanner
from socialplanner import (
    AmbiguousOutcome,
    DeadlineExceeded,
    InvalidResponse,
    NotSent,
    SocialPlanner,
    UsageError,
    operations,
)
from socialplanner.models import PostCreate
from tests.server import Connection, Fault, RawServer
from tests.server.calls import DRAFT, POST, Call, create, failure, get, planner_at
from tests.server.faults import (
    answer,
    cut,
    drip,
    endless,
    hang,
    hang_up,
    message,
    reset,
    wire,
)
from tests.support.internals import json_codec

pytestmark = pytest.mark.anyio

HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n"


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


@pytest.mark.parametrize("status", [200, 404])
async def test_send_raw_does_not_give_half_an_answer_for_a_whole_one(server: RawServer, status: int) -> None:
    server.otherwise = wire(message(status, b'{"mess', length=50), then_close=True)
    async with planner_at(server) as planner:
        with pytest.raises(InvalidResponse) as caught:
            await planner.send_raw(operations.get_post.build(location_id="loc", id="p1"))
    assert caught.value.status == status


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
    error = await failure(server, call, timeout=0.2)
    if call is create:
        assert isinstance(error, AmbiguousOutcome)
        error = error.cause
    assert isinstance(error, DeadlineExceeded)
    assert error.sent
    assert set(error.spent) == {"token", "rate_limit", "connection", "response"}
    assert error.spent["response"] > 0
    assert "0.2 s" in str(error)
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
        assert not caught.value.sent
        assert set(caught.value.spent) == {"token", "rate_limit", "connection"}
        group.cancel_scope.cancel()


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


@pytest.mark.parametrize("resets", [False, True], ids=["never read", "reset"])
async def test_a_body_that_cannot_be_sent_to_its_end_leaves_nothing_behind(
    server: RawServer, resets: bool
) -> None:
    """Its generator ends with the call, and not by the garbage collector, of which trio warns."""
    gate = server.gate()

    async def start(connection: Connection) -> None:
        if resets:
            connection.reset()
        await gate.passed()
        connection.close()

    server.on_connect = start
    large = PostCreate(account_ids=["a1"], type="post", user_id="u1", summary="x" * 20_000_000)
    async with planner_at(server, timeout=0.5) as planner:
        # a reset may already be seen by whoever connects
        with pytest.raises((AmbiguousOutcome, NotSent) if resets else AmbiguousOutcome):
            await planner.posts.create(large)
    gc.collect()
    gate.open()
    await server.until(lambda: server.open == 0)


async def test_a_connection_that_is_reset_when_it_opens_is_ambiguous_for_a_create(server: RawServer) -> None:
    async def reset_unread(connection: Connection) -> None:
        connection.reset()

    server.on_connect = reset_unread
    assert isinstance(await failure(server, get), (InvalidResponse, NotSent))
    assert isinstance(await failure(server, create), (AmbiguousOutcome, NotSent))
    assert server.requests == []
