"""Whatever a transport, a proxy or a cancellation raises: callers get our errors, and no frame that holds a token."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import anyio
import httpx
import pytest

from socialplanner import (
    AmbiguousOutcome,
    InvalidResponse,
    NotSent,
    SocialPlanner,
    SocialPlannerError,
    UsageError,
)
from tests.server import RawServer
from tests.server.calls import POST, create, get, planner_at
from tests.server.faults import answer, reset
from tests.support.internals import connection

pytestmark = pytest.mark.anyio

TOKEN = "token-of-a-test"


class Speechless(Exception):
    """An exception that cannot even say what it is."""

    def __str__(self) -> str:
        raise ValueError("no words")


FOREIGN = [
    RuntimeError("boom"),
    KeyError("missing"),
    Speechless(),
    AssertionError(),
    UnicodeError("label too long"),
    httpx.InvalidURL("odd"),
    ExceptionGroup("several", [ExceptionGroup("inner", [OverflowError("port must be 0-65535.")])]),
    ExceptionGroup("network", [OSError(111, "refused"), httpx.ConnectError("refused")]),
    StopAsyncIteration(),
    RecursionError("deep"),
    Exception(f"Authorization: Bearer {TOKEN}"),
]
IDS = [type(error).__name__ + str(number) for number, error in enumerate(FOREIGN)]


def assert_ours(error: BaseException | None) -> None:
    """No exception of another library stands behind it, and it shows no token."""
    seen = 0
    while error is not None:
        seen += 1
        assert type(error).__module__ == "socialplanner.errors"
        assert TOKEN not in str(error)
        assert error.__context__ is None or error.__context__ is error.__cause__
        error = error.__cause__
    assert seen


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


@pytest.mark.parametrize("foreign", FOREIGN, ids=IDS)
async def test_a_transport_may_raise_whatever_it_likes(foreign: Exception) -> None:
    """A36: a read is an InvalidResponse, a create has an unknown outcome: nobody knows what was sent before."""

    def handle(request: httpx.Request) -> httpx.Response:
        raise foreign

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
        planner = SocialPlanner(TOKEN, location_id="loc", http_client=http)
        with pytest.raises(InvalidResponse) as read:
            await get(planner)
        with pytest.raises(AmbiguousOutcome) as created:
            await create(planner)
    assert_ours(read.value)
    assert_ours(created.value)


async def test_a_foreign_error_is_no_reason_to_try_again() -> None:
    """A36: only what is of a network may pass; an assertion of a test's own transport is seen at once."""
    asked: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        raise AssertionError("of the test")

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
        with pytest.raises(InvalidResponse, match="of the test"):
            await get(SocialPlanner(TOKEN, location_id="loc", http_client=http))
    assert len(asked) == 1


@pytest.mark.parametrize("foreign", FOREIGN, ids=IDS)
async def test_a_body_may_raise_whatever_it_likes(foreign: Exception) -> None:
    """A36: the status that came before it still counts."""

    class Broken(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b"{"
            raise foreign

    async with httpx.AsyncClient(
        transport=httpx.MockTransport(lambda request: httpx.Response(404, stream=Broken()))
    ) as http:
        planner = SocialPlanner(TOKEN, location_id="loc", http_client=http)
        with pytest.raises(SocialPlannerError) as caught:
            await get(planner)
    assert_ours(caught.value)
    assert getattr(caught.value, "status", None) == 404


@pytest.mark.parametrize("foreign", FOREIGN, ids=IDS)
async def test_a_connection_that_cannot_be_made_is_not_sent(
    server: RawServer, foreign: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A36: nothing has left, and that is what the error says."""

    async def connect(*args: object, **options: object) -> None:
        raise foreign

    monkeypatch.setattr(anyio, "connect_tcp", connect)
    monkeypatch.setattr("trio.open_tcp_stream", connect)
    async with planner_at(server) as planner:
        for call in (get, create):
            with pytest.raises(NotSent) as caught:
                await call(planner)
            assert_ours(caught.value)
    assert server.requests == []


@pytest.mark.parametrize(
    "proxy",
    [
        "http://127.0.0.1:99999",
        "127.0.0.1:99999",
        "http://127.0.0.1:0",
        "http://",
        "http://:8080",
        "http://[::1",
        "http://127.0.0.1:port",
        "ftp://127.0.0.1:21",
        "http://" + "a" * 70 + ".example:8080",
        "http://exa mple:8080",
        "https://127.0.0.1:70000",
        "socks5://127.0.0.1:99999",
        "http://..:80",
        "http://127.0.0.1:-1",
    ],
)
async def test_a_proxy_address_that_cannot_be_is_our_error(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A36: a UsageError that names trust_env, or NotSent; never an error of another library."""
    for name in ("NO_PROXY", "no_proxy", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises((UsageError, NotSent)) as caught:
        async with SocialPlanner(
            TOKEN, location_id="l", base_url="https://planner.example", retries=0
        ) as planner:
            await get(planner)
    assert_ours(caught.value)
    if isinstance(caught.value, UsageError):
        assert caught.value.argument == "trust_env"
    else:
        assert "99999" not in proxy


async def test_a_cancellation_that_meets_a_failed_attempt_leads_to_none_of_its_errors(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A37: the attempt has failed, its connection is being closed, and then the caller is cancelled."""
    closing, caught = anyio.Event(), list[BaseException]()

    async def close(what: object) -> None:
        closing.set()
        await anyio.sleep_forever()

    async def call(planner: SocialPlanner) -> None:
        try:
            await get(planner)
        except BaseException as error:
            caught.append(error)
            raise

    monkeypatch.setattr(connection, "_close", close)
    server.script(reset)
    planner = planner_at(server)
    async with anyio.create_task_group() as group:
        group.start_soon(call, planner)
        await closing.wait()
        group.cancel_scope.cancel()
    [error] = caught
    assert isinstance(error, anyio.get_cancelled_exc_class())
    assert error.__context__ is error.__cause__ is None
    monkeypatch.undo()


async def test_a_cancellation_keeps_what_its_caller_was_handling(server: RawServer) -> None:
    """A37: only what happened inside of the call is cut; the caller's own error keeps its traceback."""
    server.otherwise = lambda link, request: link.hold()
    mine = ValueError("of the caller")

    async def call(planner: SocialPlanner) -> None:
        try:
            raise mine
        except ValueError:
            await get(planner)

    caught: list[BaseException] = []

    async def watch(planner: SocialPlanner) -> None:
        try:
            await call(planner)
        except BaseException as error:
            caught.append(error)
            raise

    async with planner_at(server) as planner, anyio.create_task_group() as group:
        group.start_soon(watch, planner)
        await server.until(lambda: len(server.requests) == 1)
        group.cancel_scope.cancel()
    assert caught[0].__context__ is mine
    assert mine.__traceback__ is not None
