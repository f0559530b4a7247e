"""The deadline ends every part of a call, and the call gives back what it held."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import anyio
import pytest

from socialplanner import (
    AmbiguousOutcome,
    DeadlineExceeded,
    Priority,
    SocialPlanner,
    SocialPlannerError,
)
from tests.server import Fault, RawServer
from tests.server.calls import POST, Call, create, get, planner_at
from tests.server.faults import answer, cut, hang, html, reset
from tests.support.internals import RATE, RateLimiter, change_options, http_request, limiter_of

pytestmark = pytest.mark.anyio

SHORT = 0.2  # seconds that a call has
LATE = 1.0  # seconds after which what it waits for would come, if it waited for that
HALF = b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{"


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


async def catch_error(planner: SocialPlanner, call: Call) -> Any:
    with pytest.raises(SocialPlannerError) as caught:
        await call(planner)
    return caught.value


@asynccontextmanager
async def warm(server: RawServer, **changes: Any) -> AsyncGenerator[SocialPlanner]:
    """A client that has a connection and has loaded what it needs, so that its short time goes to the fault."""
    async with planner_at(server) as planner:
        change_options(planner, **changes)
        await get(planner)
        await create(planner)
        server.requests.clear()
        yield planner


async def slow_token() -> str:
    await anyio.sleep(LATE)
    return "token"


@pytest.mark.parametrize("call", [get, create])
async def test_it_is_over_the_token(server: RawServer, call: Call) -> None:
    async with SocialPlanner(
        slow_token, location_id="loc", base_url=server.url, timeout=SHORT, retries=0
    ) as planner:
        error = await catch_error(planner, call)
    assert_nothing_left(error, server, {"token"})


@pytest.mark.parametrize("call", [get, create])
async def test_it_is_over_the_pace(server: RawServer, call: Call) -> None:
    """Whoever gives up leaves the queue: the next one is not held up by him."""
    async with planner_at(server, timeout=SHORT, retries=0) as planner:
        limiter = limiter_of(planner)
        assert limiter is not None
        limiter.pause("loc", LATE)
        error = await catch_error(planner, call)
        assert planner.rate_limit.waiting == 0
        await get(planner.for_location("other"))  # a pause is that of one location
    assert [request.segments[1] for request in server.requests] == ["other"]
    server.requests.clear()
    assert_nothing_left(error, server, {"token", "rate_limit"}, opened=1)


def assert_nothing_left(error: Any, server: RawServer, phases: set[str], *, opened: int = 0) -> None:
    assert type(error) is DeadlineExceeded
    assert f"deadline of {SHORT:g} s" in str(error)
    assert not error.sent
    assert set(error.spent) == phases
    assert error.attempts == ()
    assert (server.requests, server.opened) == ([], opened)


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize("after", [b"", HALF], ids=["before the head", "in the body"])
async def test_it_is_over_the_answer(
    server: RawServer, call: Call, after: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(http_request.TIMEOUTS, "read", LATE)
    async with warm(server) as planner:
        server.otherwise = hang(after=after)
        error = await catch_error(planner.with_options(timeout=SHORT), call)
        await server.until(lambda: server.open == 0)
    if call is create:
        assert isinstance(error, AmbiguousOutcome)
        assert [attempt.maybe_applied for attempt in error.attempts] == [True]
        error = error.cause
    assert type(error) is DeadlineExceeded
    assert f"deadline of {SHORT:g} s" in str(error)
    assert error.sent
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("call", "fault", "sent"),
    [(create, html(429), False), (get, html(429), False), (get, html(503), True), (get, reset, True), (get, cut(POST), True)],
)  # fmt: skip
async def test_it_is_over_the_wait_for_the_next_attempt(
    server: RawServer, call: Call, fault: Fault, sent: bool
) -> None:
    """The error tells whether something that was not refused may have left."""

    async def sleep(seconds: float) -> None:
        await anyio.sleep(LATE)

    async with warm(server, sleep=sleep, limiter=None) as planner:
        server.script(fault)
        error = await catch_error(planner.with_options(timeout=SHORT), call)
    assert type(error) is DeadlineExceeded
    assert (error.sent, len(error.attempts), len(server.requests)) == (sent, 1, 1)
    assert "wait" in error.spent


class CountingLimiter(RateLimiter):
    """A rate limiter that counts its permits, and keeps whether each request was sent."""

    def __init__(self) -> None:
        super().__init__(RATE)
        self.inside = 0
        self.left: list[bool] = []
        self.pauses: list[tuple[str, float]] = []

    async def acquire(self, location_id: str, /, *, priority: Priority = "interactive") -> object:
        permit = await super().acquire(location_id, priority=priority)
        self.inside += 1
        return permit

    def release(
        self,
        location_id: str,
        permit: object,
        headers: Sequence[tuple[bytes, bytes]] | None,
        /,
        *,
        sent: bool,
    ) -> None:
        super().release(location_id, permit, headers, sent=sent)
        self.inside -= 1
        self.left.append(sent)

    def pause(self, location_id: str, seconds: float, /) -> None:
        self.pauses.append((location_id, seconds))


async def soon(seconds: float) -> None:
    await anyio.lowlevel.checkpoint()


SILENT = [hang(), hang(after=HALF)]
ENDS: dict[str, tuple[Fault, int]] = {
    "answered": (answer(POST), 1),
    "refused": (html(422), 1),
    "reset": (reset, 3),
    "cut": (cut(POST), 3),
    "silent": (SILENT[0], 1),
    "half": (SILENT[1], 1),
}


@pytest.mark.parametrize("name", ENDS)
async def test_every_place_in_the_pace_is_given_back(server: RawServer, name: str) -> None:
    """However a call ends; also one that is cancelled."""
    fault, attempts = ENDS[name]
    limiter = CountingLimiter()
    async with warm(server, sleep=soon, limiter=limiter) as planner:
        limiter.left.clear()
        server.otherwise = fault
        try:
            await get(planner.with_options(timeout=SHORT if fault in SILENT else 60))
        except SocialPlannerError:
            assert name != "answered"
        assert (limiter.inside, limiter.left) == (0, [True] * attempts)
        server.otherwise = hang()
        async with anyio.create_task_group() as group:
            group.start_soon(get, planner)
            await server.until(lambda: len(server.requests) == attempts + 1)
            group.cancel_scope.cancel()
        assert (limiter.inside, limiter.left) == (0, [True] * (attempts + 1))


async def test_a_request_that_never_left_does_not_count_against_the_limit() -> None:
    limiter = CountingLimiter()
    url = "http://127.0.0.1:1"
    async with SocialPlanner("t", location_id="loc", base_url=url, limiter=limiter) as planner:
        await catch_error(planner, create)
    assert (limiter.inside, limiter.left) == (0, [False] * 3)


@pytest.mark.parametrize(
    ("status", "headers", "pauses"),
    [
        (429, [("Retry-After", "3")], [("loc", 3.0)]),
        (429, [], [("loc", 0.0)]),
        (503, [("Retry-After", "4")], [("loc", 4.0)]),
        (503, [], []),
        (429, [("Retry-After", "61")], []),
        (422, [], []),
    ],
)
async def test_what_the_server_asks_of_one_call_holds_for_the_whole_location(
    server: RawServer, status: int, headers: list[tuple[str, str]], pauses: list[tuple[str, float]]
) -> None:
    """A Retry-After of more than a minute is left to the caller, and does not stop the others."""
    server.script(answer({}, status=status, headers=headers))
    limiter = CountingLimiter()
    async with planner_at(server, limiter=limiter) as planner:
        change_options(planner, sleep=soon)
        try:
            await get(planner)
        except SocialPlannerError:
            assert not pauses
    assert limiter.pauses == pauses
