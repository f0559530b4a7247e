"""What belongs to a client ends with its owner: event loops, sockets, tasks and TLS contexts."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import socket
import ssl
import threading
import weakref
from collections.abc import Callable, Coroutine, Iterator
from types import SimpleNamespace
from typing import cast

import anyio
import httpx
import pytest
import trio

from socialplanner import DeadlineExceeded, SocialPlanner, SocialPlannerError, UsageError
from tests.server import RawServer
from tests.server.calls import POST, get, planner_at
from tests.server.faults import answer, closing, hang
from tests.support.internals import connection, loop_connections, tls

SECURE = "https://127.0.0.1"


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


@pytest.fixture
def silent() -> Iterator[RawServer]:
    """A server that accepts connections and never says a word: a TLS handshake there never ends."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=500)
    with listener:
        yield cast("RawServer", SimpleNamespace(url=f"{SECURE}:{listener.getsockname()[1]}"))


@pytest.fixture
def idle_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections that are unused for a moment are closed."""
    monkeypatch.setattr(loop_connections, "IDLE_LIMIT", 0.05)
    monkeypatch.setattr(loop_connections, "SOONEST", 0.01)


@pytest.fixture
def contexts(monkeypatch: pytest.MonkeyPatch) -> list[ssl.SSLContext]:
    """The TLS contexts that are made, as in a new process."""
    made: list[ssl.SSLContext] = []

    def create(*, trust_env: bool = True) -> ssl.SSLContext:
        made.append(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        return made[-1]

    monkeypatch.setattr(tls, "_contexts", {})
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    monkeypatch.setattr(httpx, "create_ssl_context", create)
    return made


def run_and_only_close(job: Callable[[], Coroutine[object, object, None]]) -> None:
    """As programs do that make a loop themselves, and do not finish its generators."""
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(job())
    finally:
        loop.close()


# Event loops


@pytest.mark.parametrize("calls", [1, 3])
@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.filterwarnings("error")
def test_no_event_loop_is_kept_alive_by_a_client(server: RawServer, calls: int, fails: bool) -> None:
    """A30: of twelve loops that one client worked in, none is left."""
    server.otherwise = closing(POST) if fails else answer(POST)
    planner = planner_at(server, retries=0)
    loops: list[weakref.ref[asyncio.AbstractEventLoop]] = []

    async def job() -> None:
        loops.append(weakref.ref(asyncio.get_running_loop()))
        async with anyio.create_task_group() as group:
            for _ in range(calls):
                group.start_soon(get, planner)

    for _ in range(12):
        asyncio.run(job())
    server._wait(lambda: server.open == 0)
    gc.collect()
    assert [loop() for loop in loops] == [None] * 12
    assert len(server.requests) == 12 * calls


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_a_loop_that_is_closed_by_hand_is_not_kept_alive_either(server: RawServer) -> None:
    """A30: nobody told the client that these loops are over."""
    planner = planner_at(server)
    loops: list[weakref.ref[asyncio.AbstractEventLoop]] = []

    async def job() -> None:
        loops.append(weakref.ref(asyncio.get_running_loop()))
        await get(planner)

    for _ in range(12):
        run_and_only_close(job)
    gc.collect()
    assert [loop() for loop in loops] == [None] * 12


@pytest.mark.filterwarnings("error")
def test_a_client_that_changes_between_two_open_loops_keeps_their_connections_apart(
    server: RawServer,
) -> None:
    """A30: a loop that rests is not over; what it opened works in that loop only, and still works there later."""
    planner = planner_at(server)
    with asyncio.Runner() as first, asyncio.Runner() as second:
        for runner in (first, second, first, second):
            runner.run(get(planner))
        assert server.open == 2
    server._wait(lambda: server.open == 0)
    assert len(server.requests) == 4


# Sockets


@pytest.mark.anyio
@pytest.mark.filterwarnings("error")
async def test_no_socket_is_left_of_a_call_that_ended_in_the_tls_handshake(silent: RawServer) -> None:
    """A31: never more sockets than connections may be, and none after the last call, without a garbage collector."""
    before, most = count_sockets(), 0
    over: list[SocialPlanner] = []
    gc.disable()
    try:
        async with planner_at(silent, timeout=0.3, retries=0, max_connections=10) as planner:
            async with anyio.create_task_group() as group:
                for _ in range(40):
                    group.start_soon(expect_deadline, planner, over)
                while len(over) < 40:
                    most = max(most, count_sockets() - before)
                    await anyio.lowlevel.checkpoint()
            assert count_sockets() == before
            for _ in range(3):
                await expect_deadline(planner, over)
            assert count_sockets() == before
    finally:
        gc.enable()
    gc.collect()
    assert 1 <= most <= 10


@pytest.mark.asyncio
@pytest.mark.filterwarnings("error")
async def test_no_socket_is_left_of_a_task_that_is_cancelled_in_the_tls_handshake(silent: RawServer) -> None:
    """A31: asyncio's own cancellation, which no shield holds off."""
    before = count_sockets()
    async with planner_at(silent) as planner:
        calls = [asyncio.ensure_future(get(planner)) for _ in range(10)]
        while count_sockets() < before + 10:  # noqa: ASYNC110 - a socket tells nobody that it is there
            await asyncio.sleep(0)
        for call in calls:
            call.cancel()
        assert all(
            type(error) is asyncio.CancelledError
            for error in await asyncio.gather(*calls, return_exceptions=True)
        )
        for _ in range(3):
            await asyncio.sleep(0)
        assert count_sockets() == before
    gc.collect()


async def expect_deadline(planner: SocialPlanner, over: list[SocialPlanner]) -> None:
    with pytest.raises(DeadlineExceeded):
        await get(planner)
    over.append(planner)


def count_sockets() -> int:
    """Return the sockets that this process has to a server."""
    links = (f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd"))
    return sum(os.path.exists(link) and os.readlink(link).startswith("socket:") for link in links)


@pytest.mark.anyio
@pytest.mark.usefixtures("idle_limit")
@pytest.mark.parametrize("calls", [1, 30])
async def test_an_idle_client_closes_its_connections_by_itself(server: RawServer, calls: int) -> None:
    """A32: without another call, and no task of it is seen in the loop."""
    planner = planner_at(server)
    await run_at_once(server, planner, calls)
    await server.until(lambda: server.open == 0)
    assert server.opened == calls
    await run_at_once(server, planner, calls)
    await server.until(lambda: server.open == 0)
    await planner.aclose()
    assert server.opened == 2 * calls


@pytest.mark.anyio
@pytest.mark.usefixtures("idle_limit")
async def test_a_client_that_is_forgotten_without_closing_leaves_no_connection(server: RawServer) -> None:
    """A32: nobody closes it, and the garbage collector is off."""
    gc.disable()
    try:
        await run_at_once(server, planner_at(server), 5)
        await server.until(lambda: server.open == 0)
    finally:
        gc.enable()


@pytest.mark.parametrize("runner", [asyncio.run, trio.run])
def test_no_task_outlives_its_client(server: RawServer, runner: Callable[..., None]) -> None:
    """A32: neither while the client is idle, nor after it is closed."""

    async def main() -> None:
        before = count_tasks()
        planner = planner_at(server)
        await run_at_once(server, planner, 3)
        if runner is asyncio.run:
            assert count_tasks() == before
        await planner.aclose()
        assert count_tasks() == before
        await server.until(lambda: server.open == 0)

    runner(main) if runner is trio.run else runner(main())


def count_tasks() -> int:
    try:
        return len(asyncio.all_tasks())
    except RuntimeError:
        return trio.lowlevel.current_statistics().tasks_living


async def run_at_once(server: RawServer, planner: SocialPlanner, calls: int) -> None:
    gate, before = server.gate(), len(server.requests)
    server.script(*[hang(gate, then=answer(POST))] * calls)
    async with anyio.create_task_group() as group:
        for _ in range(calls):
            group.start_soon(get, planner)
        await server.until(lambda: len(server.requests) == before + calls)
        gate.open()


# TLS contexts


async def try_https(planner: SocialPlanner) -> None:
    with pytest.raises(SocialPlannerError):
        await get(planner)


@pytest.mark.anyio
async def test_a_hundred_first_calls_make_one_tls_context(
    silent: RawServer, contexts: list[ssl.SSLContext]
) -> None:
    """A10: of several clients, whatever they think of the environment."""
    planners = [planner_at(silent, timeout=0.3, retries=0, trust_env=number % 2 == 0) for number in range(10)]
    async with anyio.create_task_group() as group:
        for planner in planners * 10:
            group.start_soon(try_https, planner)
    for planner in planners:
        await planner.aclose()
    assert len(contexts) == 1


@pytest.mark.anyio
async def test_a_first_call_that_is_cancelled_spoils_the_tls_context_for_nobody(
    silent: RawServer, contexts: list[ssl.SSLContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A10: the thread goes on, and the next call gets what it makes."""
    create, begun, go_on = httpx.create_ssl_context, threading.Event(), threading.Event()

    def slow(*, trust_env: bool = True) -> ssl.SSLContext:
        begun.set()
        assert go_on.wait(20)
        return create(trust_env=trust_env)

    monkeypatch.setattr(httpx, "create_ssl_context", slow)
    async with planner_at(silent, timeout=0.3, retries=0) as planner, anyio.create_task_group() as group:
        with anyio.CancelScope() as first:
            async with anyio.create_task_group() as inner:
                inner.start_soon(get, planner)
                await anyio.to_thread.run_sync(begun.wait)
                first.cancel()
        for _ in range(5):
            group.start_soon(try_https, planner)
        await anyio.wait_all_tasks_blocked()
        go_on.set()
    assert len(contexts) == 1


def test_two_threads_make_one_tls_context(silent: RawServer, contexts: list[ssl.SSLContext]) -> None:
    """A10: each thread has a client and a loop of its own, and both begin at once."""
    together = threading.Barrier(4)

    def work() -> None:
        async def job() -> None:
            async with planner_at(silent, timeout=0.3, retries=0) as planner:
                together.wait(20)
                await try_https(planner)

        asyncio.run(job())

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(contexts) == 1


# What httpcore hides


@pytest.mark.anyio
async def test_connections_that_cannot_be_looked_into_are_used_once_and_the_log_says_so(
    server: RawServer, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A35: with another httpcore a second answer in one connection still reaches nobody."""
    monkeypatch.setattr(connection, "_warned", [])
    monkeypatch.setattr(connection, "_unread_bytes", lambda inner: inner.something_else)
    with caplog.at_level(logging.WARNING, logger="socialplanner"):
        async with planner_at(server) as planner:
            for _ in range(3):
                await get(planner)
    assert server.opened == 3
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "httpcore" in caplog.text


@pytest.mark.anyio
async def test_the_httpcore_of_today_can_be_looked_into(
    server: RawServer, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A35: this fails first where a new httpcore has another shape."""
    monkeypatch.setattr(connection, "_warned", [])
    server.script(closing(POST))
    async with planner_at(server) as planner:
        for _ in range(3):
            await get(planner)
    assert server.opened == 2
    assert caplog.messages == []


# Threads


def in_thread(work: Callable[[], object]) -> list[object]:
    """Do the work in a thread of its own; its result or its error."""
    ends: list[object] = []

    def run() -> None:
        try:
            ends.append(work())
        except Exception as error:  # noqa: BLE001 - the test looks at it
            ends.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(20)
    return ends


@pytest.mark.parametrize("second", ["asyncio", "trio"])
@pytest.mark.parametrize("first", ["asyncio", "trio"])
def test_a_client_works_in_another_thread_than_the_one_that_made_it(
    server: RawServer, first: str, second: str
) -> None:
    """A30: made here and used there, then there and here again, one loop after the other."""
    planner = planner_at(server)

    async def job() -> object:
        return await get(planner)

    for backend in (first, second):
        [post] = in_thread(lambda: anyio.run(job, backend=backend))  # noqa: B023 - it ends within the loop
        assert getattr(post, "id", post) == "p1"
        assert getattr(anyio.run(job, backend=backend), "id", None) == "p1"
    server._wait(lambda: server.open == 0)


@pytest.mark.anyio
@pytest.mark.parametrize("busy", [True, False], ids=["busy", "idle"])
@pytest.mark.parametrize("second", ["asyncio", "trio"])
async def test_a_second_loop_is_refused_at_its_first_call_while_the_first_runs(
    server: RawServer, second: str, busy: bool
) -> None:
    """A30: an error that says what to do, and no caller that waits for ever; the first loop goes on as before."""
    planner = planner_at(server, max_connections=1)
    await get(planner)

    async def job() -> object:
        return await get(planner.for_location("other"))

    gate = server.gate()
    if busy:
        server.script(hang(gate, then=answer(POST)))
    async with anyio.create_task_group() as group:
        group.start_soon(get, planner)
        await server.until(lambda: len(server.requests) == 2)
        for _ in range(2):
            [error] = await anyio.to_thread.run_sync(in_thread, lambda: anyio.run(job, backend=second))
            assert type(error) is UsageError
            assert "event loop" in str(error)
        gate.open()
    await get(planner)
    await planner.aclose()
    assert len(server.requests) == 3


def test_a_loop_that_waits_for_its_next_turn_is_not_running(server: RawServer) -> None:
    """A30: loops that take turns in one thread work one after the other, though both are open."""
    planner = planner_at(server)
    loops = [asyncio.new_event_loop() for _ in range(2)]
    for loop in loops * 3:
        assert loop.run_until_complete(get(planner))
    for loop in loops:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
    server._wait(lambda: server.open == 0)
