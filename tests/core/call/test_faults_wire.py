"""Faults of connections and of HTTP, on real sockets: what is repeated, and which error is raised."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from typing import Any

import anyio
import httpx
import pytest

from socialplanner import (
    AmbiguousOutcome,
    DeadlineExceeded,
    InvalidResponse,
    SocialPlanner,
    SocialPlannerError,
)
from tests.server import Connection, Fault, RawServer
from tests.server.calls import POST, Call, create, failure, get, planner_at
from tests.server.faults import answer, endless, hang, hang_up, message, redirect, reset
from tests.server.faults import wire as bytes_of
from tests.support.internals import UnreadableBody, http_request, read_body, retry_budget_left
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


@pytest.fixture
def time() -> VirtualTime:
    return VirtualTime()


@pytest.fixture
async def planner(server: RawServer, time: VirtualTime) -> AsyncIterator[SocialPlanner]:
    async with planner_at(server) as planner:
        yield time.living(planner, limiter=None)


async def catch_error(planner: SocialPlanner, call: Call) -> Any:
    with pytest.raises(SocialPlannerError) as caught:
        await call(planner)
    return caught.value


# Connections that end


async def reset_while_it_is_written(connection: Connection) -> None:
    """The request has begun to arrive, and nobody reads it."""
    await connection.reader.read(1)
    connection.reset()


async def test_a_reset_before_the_request_was_read_leaves_a_create_open(
    server: RawServer, planner: SocialPlanner, time: VirtualTime
) -> None:
    """Nobody on this side can know that it was not read."""
    server.on_connect = reset_while_it_is_written
    error = await catch_error(planner, create)
    assert isinstance(error, AmbiguousOutcome)
    assert (server.opened, time.naps) == (1, [])
    error = await catch_error(planner, get)
    assert isinstance(error, InvalidResponse)
    assert (server.opened, time.naps) == (4, [0.5, 1.0])
    assert server.requests == []


@pytest.mark.parametrize("fault", [reset, hang_up, bytes_of(b"garbage\r\n\r\n" + message(200, b"{}"))])
async def test_a_used_connection_that_fails_is_replaced_for_a_read_and_leaves_a_create_open(
    server: RawServer, planner: SocialPlanner, fault: Fault
) -> None:
    """It dies when it is used again, or what is left over on it stands before the answer."""
    server.script(answer(POST), fault)
    await get(planner)
    await get(planner)
    assert (len(server.requests), server.opened) == (3, 2)
    server.script(answer(POST), fault)
    await get(planner)
    error = await catch_error(planner, create)
    assert isinstance(error, AmbiguousOutcome)
    assert [request.method for request in server.requests[3:]] == ["GET", "POST"]
    assert server.opened == 2
    await create(planner)
    assert server.opened == 3


async def test_a_read_that_meets_silence_is_tried_again_and_a_create_is_not(
    server: RawServer, planner: SocialPlanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the time for one answer is over before the deadline is."""
    monkeypatch.setitem(http_request.TIMEOUTS, "read", 0.1)
    server.script(hang(), hang())
    await get(planner)
    assert len(server.requests) == 3
    server.otherwise = hang()
    error = await catch_error(planner, get)
    assert isinstance(error, DeadlineExceeded)
    assert error.sent
    assert len(server.requests) == 6
    error = await catch_error(planner, create)
    assert isinstance(error, AmbiguousOutcome)
    assert isinstance(error.cause, DeadlineExceeded)
    assert len(server.requests) == 7


async def test_an_answer_that_never_ends_holds_up_nobody_else(server: RawServer) -> None:
    """No silence is ever long enough for a timeout: the deadline ends it, and its only connection is free again."""
    async with planner_at(server, max_connections=1) as planner:
        await get(planner)
        server.script(endless)
        assert isinstance(await catch_error(planner.with_options(timeout=0.2), get), DeadlineExceeded)
        await server.until(lambda: server.open == 0)
        await get(planner)
    assert server.opened == 2


async def test_a_transport_that_tells_nothing_gets_no_benefit_of_the_doubt() -> None:
    """It says that it could not connect; only httpx's own trace would prove that."""
    asked: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        raise httpx.ConnectError("refused")

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
        planner = VirtualTime().living(SocialPlanner("t", location_id="loc", http_client=http))
        assert isinstance(await catch_error(planner, create), AmbiguousOutcome)
        assert len(asked) == 1
        await catch_error(planner, get)
        assert len(asked) == 4


# What is no answer


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
        b"HTTP/1.1 000 Nothing\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 099 Less\r\nContent-Length: 0\r\n\r\n",
    ],
    ids=["101 upgraded", "101", "000", "099"],
)
async def test_a_status_that_ends_nothing_is_no_answer(
    server: RawServer, planner: SocialPlanner, head: bytes
) -> None:
    server.otherwise = bytes_of(head)
    error = await catch_error(planner, get)
    assert isinstance(error, InvalidResponse)
    assert error.status is None
    assert len(server.requests) == 3
    assert isinstance(await catch_error(planner, create), AmbiguousOutcome)
    assert len(server.requests) == 4
    await server.until(lambda: server.open == 0)


@pytest.mark.parametrize(
    "before", [b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"]
)
async def test_an_answer_may_be_announced(server: RawServer, planner: SocialPlanner, before: bytes) -> None:
    server.otherwise = bytes_of(before * 3 + message(200, b'{"results":{"post":{"_id":"p1"}}}'))
    await get(planner)
    await create(planner)
    assert (len(server.requests), server.opened) == (2, 1)


async def test_compressed_data_without_its_end_is_no_answer(
    server: RawServer, planner: SocialPlanner
) -> None:
    """Although the JSON in it is whole: what is missing is the proof that it is."""
    whole = gzip.compress(json.dumps(POST).encode())
    cut_short = bytes_of(message(200, whole[:-8], [("Content-Encoding", "gzip")]))
    server.otherwise = cut_short
    error = await catch_error(planner, get)
    assert isinstance(error, InvalidResponse)
    assert "ends too early" in str(error)
    assert len(server.requests) == 3
    assert isinstance(await catch_error(planner, create), AmbiguousOutcome)
    server.script(cut_short, cut_short, bytes_of(message(200, whole, [("Content-Encoding", "gzip")])))
    await get(planner)


# Bombs


@pytest.mark.parametrize("members", [1, 40], ids=["one member", "many members"])
async def test_a_bomb_is_inflated_in_small_pieces_and_not_to_its_end(members: int) -> None:
    """Of 200 MB hardly more than the limit is made, whether they come as one piece or as gzip members in a row."""
    block, taken = bytes(2**20), 0

    def member(megabytes: int) -> bytes:
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        return b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()

    bomb = member(200 // members) * members
    step = len(bomb) // 100

    async def chunks() -> AsyncGenerator[bytes]:
        nonlocal taken
        for at in range(0, len(bomb), step):
            taken += step
            yield bomb[at : at + step]

    made: list[int] = []
    inflate, bomb_on_its_way = zlib.decompressobj, chunks()

    class Watched:
        """zlib, and how much it gives at once."""

        def __init__(self, wbits: int) -> None:
            self._real = inflate(wbits=wbits)

        def __getattr__(self, name: str) -> Any:
            return getattr(self._real, name)

        def decompress(self, data: bytes, most: int = 0) -> bytes:
            piece = self._real.decompress(data, most)
            made.append(len(piece))
            return piece

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(zlib, "decompressobj", Watched)
        with pytest.raises(UnreadableBody, match="larger than 32 MB") as caught:
            await read_body(bomb_on_its_way, "gzip")
    await bomb_on_its_way.aclose()
    assert caught.value.permanent  # it would be as large the next time
    assert max(made) <= 2**20
    assert sum(made) <= 33 * 2**20
    assert taken < len(bomb) // 4


async def test_a_bomb_is_not_asked_for_again(server: RawServer, planner: SocialPlanner) -> None:
    server.otherwise = bytes_of(message(200, bytes(33 * 2**20)))
    error = await catch_error(planner, get)
    assert isinstance(error, InvalidResponse)
    assert "32 MB" in str(error)
    assert len(server.requests) == 1


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("call", [get, create])
async def test_nothing_follows_a_redirect_to_another_host(server: RawServer, status: int, call: Call) -> None:
    """Not even with a client of your own that would follow it: headers of yours and the body would go with it."""
    with RawServer(answer(POST)) as other:
        server.otherwise = redirect(f"http://127.0.0.1:{other.port}/elsewhere", status)
        own_headers = {"X-API-Key": "secret-key"}
        error = await failure(server, call, headers=own_headers)
        assert isinstance(error, InvalidResponse)
        async with (
            httpx.AsyncClient(follow_redirects=True, max_redirects=5) as http,
            planner_at(server, http_client=http, headers=own_headers) as planner,
        ):
            error = await catch_error(planner, call)
        assert isinstance(error, InvalidResponse)
        assert (error.status, len(error.attempts)) == (status, 1)
        assert f"127.0.0.1:{other.port}" in str(error)
        assert "elsewhere" not in str(error)
        assert (other.opened, len(server.requests)) == (0, 2)


async def test_a_redirect_to_itself_ends_after_one_request(server: RawServer, planner: SocialPlanner) -> None:
    server.otherwise = redirect(f"{server.url}/social-media-posting/loc/posts/p1")
    assert isinstance(await catch_error(planner, get), InvalidResponse)
    assert len(server.requests) == 1


# No connection free


@pytest.mark.parametrize("max_connections", [1, 2])
async def test_calls_wait_for_a_connection_in_the_order_in_which_they_came(
    server: RawServer, max_connections: int
) -> None:
    """A17: however many wait, each has its turn; none is given up, asked for again, or paid for by the retry budget."""
    gate = server.gate()
    server.script(*[hang(gate, then=answer(POST))] * max_connections)
    order: list[int] = []

    async def call(number: int) -> None:
        await planner.for_location(f"loc{number}").posts.get(f"p{number}")
        order.append(number)

    async with planner_at(server, max_connections=max_connections) as planner:
        budget = retry_budget_left(planner)
        async with anyio.create_task_group() as group:
            for number in range(40):
                group.start_soon(call, number)
                await anyio.wait_all_tasks_blocked()
            await server.until(lambda: len(server.requests) == max_connections)
            gate.open()
        assert retry_budget_left(planner) == budget
    sent = [int(request.segments[-1].removeprefix("p")) for request in server.requests]
    if max_connections == 1:
        assert sent == order == list(range(40))
    assert sorted(order) == sorted(sent) == list(range(40))


@pytest.mark.parametrize("call", [get, create])
async def test_a_deadline_that_ends_in_a_full_client_says_that_nothing_was_sent(
    server: RawServer, call: Call
) -> None:
    """A17: the deadline alone ends the wait for a connection, and the error says what took so long."""
    gate = server.gate()
    server.script(hang(gate, then=answer(POST)))
    async with planner_at(server, max_connections=1) as planner, anyio.create_task_group() as group:
        group.start_soon(get, planner)
        await server.until(lambda: len(server.requests) == 1)
        error = await catch_error(planner.with_options(timeout=0.1), call)
        gate.open()
        assert type(error) is DeadlineExceeded
        assert not error.sent
        assert max(error.spent, key=lambda phase: error.spent[phase]) == "connection"
        assert [attempt.maybe_applied for attempt in error.attempts] == [False]
    assert len(server.requests) == 1
