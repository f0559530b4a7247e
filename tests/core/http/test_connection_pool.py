"""Connections: no cancelled call harms the client, and no connection stays open that should be closed."""

from __future__ import annotations

import asyncio
import gc
import random
import time
from collections.abc import Iterator
from types import SimpleNamespace

import anyio
import anyio.abc
import httpcore._async.http11
import httpx
import pytest
import trio

from socialplanner import InvalidResponse, SocialPlanner, UsageError
from tests.server import Connection, Fault, RawServer, Received
from tests.server.calls import planner_at
from tests.server.faults import (
    answer,
    closing,
    corrupt_gzip,
    cut,
    gzip_bomb,
    hang,
    hang_up,
    reset,
    truncated_gzip,
)
from tests.support.internals import connections, loop_connections

POST = answer({"results": {"post": {"_id": "p1"}}})


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(POST) as server:
        yield server


async def get(planner: SocialPlanner) -> None:
    post = await planner.posts.get("p1")
    assert post.id == "p1"


class Storm:
    """50 callers over 10 connections, cancelled at random points until there were 2,000 cancellations.

    One answer in three never comes, so that callers are cancelled with an answer half there, while they wait
    for it, and while they wait for a connection.
    """

    CALLERS, LANES, CANCELLATIONS = 50, 10, 2_000

    def __init__(self, server: RawServer, seed: int) -> None:
        self.server = server
        self.random = random.Random(seed)
        self.cancelled = 0
        half = b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{"
        self._faults = [POST, POST, hang(), hang(after=half)]
        server.otherwise = self._answer
        self._answers = random.Random(-seed)

    async def _answer(self, connection: Connection, request: Received) -> None:
        await self._answers.choice(self._faults)(connection, request)

    @property
    def goes_on(self) -> bool:
        return self.cancelled < self.CANCELLATIONS

    def patience(self) -> float:
        return self.random.uniform(0, self.random.choice((0.001, 0.005, 0.02)))

    async def caller_with_wait_for(self, planner: SocialPlanner) -> None:
        while self.goes_on:
            try:
                await asyncio.wait_for(get(planner), self.patience())
            except TimeoutError:
                self.cancelled += 1

    async def caller_with_move_on(self, planner: SocialPlanner) -> None:
        while self.goes_on:
            with anyio.move_on_after(self.patience()) as scope:
                await get(planner)
            self.cancelled += scope.cancelled_caught

    async def assert_over_without_harm(self, planner: SocialPlanner) -> None:
        server = self.server
        await server.until(lambda: server.open <= self.LANES)
        server.otherwise = POST
        async with anyio.create_task_group() as group:
            for _ in range(20):
                group.start_soon(get, planner)
        # every permit is still there: as many calls as there are connections can be in flight at the same time
        gate, before = server.gate(), len(server.requests)
        server.otherwise = hang(gate, then=POST)
        async with anyio.create_task_group() as group:
            for _ in range(self.LANES):
                group.start_soon(get, planner)
            await server.until(lambda: len(server.requests) == before + self.LANES)
            gate.open()
        await planner.aclose()
        await server.until(lambda: server.open == 0)


@pytest.mark.asyncio
@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_two_thousand_cancellations_by_wait_for_do_no_harm(server: RawServer, seed: int) -> None:
    """20 of 20 later calls are answered, no permit is lost, no task is left (httpx alone: 0 of 20)."""
    storm = Storm(server, seed)
    planner = planner_at(server, max_connections=storm.LANES)
    await asyncio.gather(*(storm.caller_with_wait_for(planner) for _ in range(storm.CALLERS)))
    assert asyncio.all_tasks() == {asyncio.current_task()}
    await storm.assert_over_without_harm(planner)
    assert asyncio.all_tasks() == {asyncio.current_task()}


@pytest.mark.anyio
@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_two_thousand_cancellations_by_move_on_after_do_no_harm(server: RawServer, seed: int) -> None:
    """The same with scopes of anyio, on asyncio and on trio."""
    storm = Storm(server, seed)
    planner = planner_at(server, max_connections=storm.LANES)
    async with anyio.create_task_group() as group:
        for _ in range(storm.CALLERS):
            group.start_soon(storm.caller_with_move_on, planner)
    await storm.assert_over_without_harm(planner)


@pytest.mark.filterwarnings("error")
def test_one_client_works_in_one_event_loop_after_the_other(server: RawServer) -> None:
    """Three times asyncio.run, then trio.run: each loop gets connections of its own, and leaves none behind."""
    planner = planner_at(server)

    async def three_calls() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(3):
                group.start_soon(get, planner)

    for _ in range(3):
        asyncio.run(three_calls())
        server._wait(lambda: server.open == 0)
    trio.run(three_calls)
    server._wait(lambda: server.open == 0)
    trio.run(planner.aclose)
    gc.collect()
    assert len(server.requests) == 12


@pytest.mark.anyio
async def test_connections_are_used_again(server: RawServer) -> None:
    """2,000 calls, 100 at a time, open exactly 100 connections."""
    gate = server.gate()
    server.script(*[hang(gate, then=POST)] * 100)
    planner = planner_at(server, max_connections=100)
    left = iter(range(2_000))

    async def caller() -> None:
        for _ in left:
            await get(planner)

    async with anyio.create_task_group() as group:
        for _ in range(100):
            group.start_soon(caller)
        await server.until(lambda: len(server.requests) == 100)
        gate.open()
    await planner.aclose()
    assert (len(server.requests), server.opened) == (2_000, 100)


@pytest.fixture
def long_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections that nobody uses are kept, so that only their own end can close one."""
    monkeypatch.setattr(loop_connections, "IDLE_LIMIT", 1000.0)


@pytest.mark.anyio
@pytest.mark.usefixtures("long_idle")
@pytest.mark.parametrize(
    "fault",
    [reset, hang_up, cut({"results": 1}), truncated_gzip({}), corrupt_gzip({}), gzip_bomb(33)],
    ids=["reset", "hung up", "cut", "truncated gzip", "corrupt gzip", "bomb"],
)
async def test_a_connection_with_a_failed_answer_is_closed(server: RawServer, fault: Fault) -> None:
    """At once, and not by the garbage collector, of which trio warns."""
    server.script(fault)
    async with planner_at(server, retries=0) as planner:
        with pytest.raises(InvalidResponse):
            await get(planner)
        await server.until(lambda: server.open == 0)
        await get(planner)
        assert server.opened == 2
    gc.collect()


@pytest.mark.anyio
@pytest.mark.usefixtures("long_idle")
@pytest.mark.parametrize(
    "half", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"], ids=["no head", "half body"]
)
async def test_a_connection_whose_call_was_cancelled_is_closed(server: RawServer, half: bytes) -> None:
    server.script(hang(after=half))
    async with planner_at(server) as planner:
        async with anyio.create_task_group() as group:
            group.start_soon(get, planner)
            await server.until(lambda: len(server.requests) == 1)
            group.cancel_scope.cancel()
        await server.until(lambda: server.open == 0)
        await get(planner)
        assert server.opened == 2


@pytest.mark.anyio
async def test_a_connection_that_the_server_closes_is_replaced(server: RawServer) -> None:
    server.script(closing({"results": {"post": {"_id": "p1"}}}))
    async with planner_at(server) as planner:
        await get(planner)
        await server.until(lambda: server.open == 0)
        await get(planner)
    assert (len(server.requests), server.opened) == (2, 2)


@pytest.mark.anyio
async def test_a_connection_that_was_idle_for_long_is_not_trusted(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Servers and firewalls forget idle connections without a word; a request on one would vanish."""
    later = connections.IDLE_LIMIT + 1
    async with planner_at(server) as planner:
        await get(planner)
        clock = SimpleNamespace(monotonic=lambda: time.monotonic() + later)
        monkeypatch.setattr(httpcore._async.http11, "time", clock)
        await get(planner)
        assert server.opened == 2
        await server.until(lambda: server.open == 1)


@pytest.mark.anyio
async def test_connections_that_are_no_longer_needed_age_out(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a rush of three at once, single calls use the newest connection and close the others by and by."""
    gate = server.gate()
    server.script(*[hang(gate, then=POST)] * 3)
    async with planner_at(server) as planner:
        async with anyio.create_task_group() as group:
            for _ in range(3):
                group.start_soon(get, planner)
            await server.until(lambda: len(server.requests) == 3)
            gate.open()
        now = anyio.current_time
        monkeypatch.setattr(anyio, "current_time", lambda: now() + connections.IDLE_LIMIT + 1)
        for _ in range(2):
            await get(planner)
        await server.until(lambda: server.open == 1)


@pytest.mark.anyio
async def test_a_closed_client_is_refused_and_may_be_closed_twice(server: RawServer) -> None:
    planner = planner_at(server)
    view = planner.for_location("other")
    await get(planner)
    await planner.aclose()
    await planner.aclose()
    await server.until(lambda: server.open == 0)
    for client in (planner, view, planner.with_options(timeout=1)):
        with pytest.raises(UsageError, match="closed"):
            await get(client)
    assert len(server.requests) == 1


@pytest.mark.anyio
async def test_closing_while_calls_are_on_their_way_leaves_nothing_open(server: RawServer) -> None:
    """Calls that were on their way get their answer; one that still waits for a connection is not sent."""
    gate = server.gate()
    server.script(*[hang(gate, then=POST)] * 3)
    planner = planner_at(server, max_connections=3)
    refused: list[UsageError] = []

    async def late() -> None:
        try:
            await get(planner)
        except UsageError as error:
            refused.append(error)

    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(get, planner)
        await server.until(lambda: len(server.requests) == 3)
        group.start_soon(late)
        await anyio.wait_all_tasks_blocked()
        await planner.aclose()
        gate.open()
    await server.until(lambda: server.open == 0)
    assert (len(server.requests), server.opened, len(refused)) == (3, 3, 1)


@pytest.mark.anyio
async def test_a_client_of_your_own_is_used_and_not_closed(server: RawServer) -> None:
    async with httpx.AsyncClient(headers={"X-Of-The-Client": "1"}) as http:
        async with planner_at(server, http_client=http) as planner:
            await get(planner)
        assert not http.is_closed
        assert (await http.get(server.url)).status_code == 200
        with pytest.raises(UsageError, match="closed"):
            await get(planner)
    assert len(server.requests) == 2


@pytest.mark.anyio
async def test_a_client_with_a_transport_of_your_own_is_used() -> None:
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"results": {"post": {"_id": "p1"}}})

    async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as http:
        async with SocialPlanner("token-of-a-test", location_id="loc", http_client=http) as planner:
            await get(planner)
        assert not http.is_closed
    assert [request.url.path for request in seen] == ["/social-media-posting/loc/posts/p1"]
    with pytest.raises(UsageError, match="http_client"):
        await get(SocialPlanner("token-of-a-test", location_id="loc", http_client=http))
