"""What is sent again, and when: the same failure has other consequences for a read than for a create."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio
import httpx
import pytest

from socialplanner import (
    AmbiguousOutcome,
    DeadlineExceeded,
    InvalidResponse,
    NotFound,
    NotSent,
    RateLimited,
    ServerError,
    SocialPlanner,
    SocialPlannerError,
    UsageError,
    operations,
)
from tests.server import Fault, RawServer
from tests.server.calls import POST, Call, create, get, planner_at
from tests.server.faults import answer, corrupt_gzip, cut, hang_up, html, reset, truncated_gzip, wire
from tests.support.internals import RETRY_BUDGET, options_of, retry_budget_left
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio

TRANSIENT = [408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526]
LASTING = [400, 401, 403, 404, 405, 409, 410, 418, 422, 451, 501, 505, 507, 511, 527, 530, 599]
GONE = {"statusCode": 404, "message": "not there"}
LOST: list[Any] = [
    reset,
    hang_up,
    cut(POST),
    cut(POST, chunked=True),
    truncated_gzip({}),
    corrupt_gzip({}),
    html(),
]


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


async def update(planner: SocialPlanner) -> object:
    return await planner.queues.reset_item(queue_id="q", item_id="i")


async def delete(planner: SocialPlanner) -> object:
    return await planner.posts.delete("p1")


async def catch_error(planner: SocialPlanner, call: Call) -> Any:
    with pytest.raises(SocialPlannerError) as caught:
        await call(planner)
    return caught.value


# A read, and a change that is the same when it is made twice


@pytest.mark.parametrize("call", [get, delete])
@pytest.mark.parametrize("fault", [*LOST, *(html(status) for status in TRANSIENT)])
async def test_what_may_pass_is_tried_three_times(
    server: RawServer, planner: SocialPlanner, time: VirtualTime, call: Call, fault: Fault
) -> None:
    """With a wait that doubles, so that a server in trouble is not pushed."""
    server.otherwise = fault
    error = await catch_error(planner, call)
    assert len(server.requests) == 3
    assert time.naps == [0.5, 1.0]
    assert [attempt.number for attempt in error.attempts] == [1, 2, 3]
    assert [attempt.waited for attempt in error.attempts] == [0.0, 0.5, 1.0]
    assert {attempt.error for attempt in error.attempts} == {type(error).__name__}
    assert "3 attempts" in str(error)


@pytest.mark.parametrize("fault", [*LOST, html(503)])
async def test_the_answer_of_a_later_attempt_is_the_answer(
    server: RawServer, planner: SocialPlanner, fault: Fault
) -> None:
    server.script(fault, fault)
    await get(planner)
    assert len(server.requests) == 3
    server.script(reset)
    raw = await planner.send_raw(operations.get_post.build(location_id="loc", id="p1"))
    assert [attempt.status for attempt in raw.attempts][-1] == raw.status == 200
    assert len(raw.attempts) == 2


@pytest.mark.parametrize("call", [get, delete, create])
@pytest.mark.parametrize(
    "fault", [*(html(status) for status in LASTING if status < 500), answer([]), answer({})]
)
async def test_what_would_come_again_is_not_asked_for_again(
    server: RawServer, planner: SocialPlanner, time: VirtualTime, call: Call, fault: Fault
) -> None:
    server.otherwise = fault
    error = await catch_error(planner, call)
    assert (len(server.requests), time.naps, len(error.attempts)) == (1, [], 1)


@pytest.mark.parametrize("status", [status for status in LASTING if status > 500])
async def test_a_5xx_that_speaks_of_no_trouble_is_not_repeated(
    server: RawServer, planner: SocialPlanner, status: int
) -> None:
    server.otherwise = html(status)
    error = await catch_error(planner, get)
    assert isinstance(error, ServerError)
    assert (error.status, len(server.requests)) == (status, 1)


async def test_nobody_repeats_where_retries_are_off(server: RawServer, planner: SocialPlanner) -> None:
    server.otherwise = html(503)
    await catch_error(planner.with_options(retries=0), get)
    assert len(server.requests) == 1
    await catch_error(planner.with_options(retries=4), get)
    assert len(server.requests) == 6
    wrong: Any
    for wrong in (-1, 1.5, True):
        with pytest.raises(UsageError, match="retries"):
            planner.with_options(retries=wrong)


async def test_those_who_failed_together_do_not_come_back_together(server: RawServer) -> None:
    """The wait is a random part of its longest, and the client has its own chance for each."""
    server.otherwise = html(503)
    naps: set[float] = set()
    for chance in (0.0, 0.25, 0.8):
        time = VirtualTime(chance)
        async with planner_at(server) as planner:
            await catch_error(time.living(planner), get)
        assert time.naps == [0.5 * chance, 1.0 * chance]
        naps.update(time.naps)
    assert len(naps) == 5


# A create


@pytest.mark.parametrize(
    "fault", [*LOST, *(html(status) for status in TRANSIENT if status not in (425, 429))]
)
async def test_a_create_that_may_have_happened_is_never_sent_again(
    server: RawServer, planner: SocialPlanner, time: VirtualTime, fault: Fault
) -> None:
    server.otherwise = fault
    error = await catch_error(planner, create)
    assert isinstance(error, AmbiguousOutcome)
    assert (len(server.requests), time.naps) == (1, [])
    assert [attempt.maybe_applied for attempt in error.attempts] == [True]


async def test_a_create_that_was_turned_away_for_their_number_is_sent_again(
    server: RawServer, planner: SocialPlanner, time: VirtualTime
) -> None:
    server.script(html(429), answer({}, status=429, headers=[("Retry-After", "3")]))
    await create(planner)
    assert len(server.requests) == 3
    assert time.naps[:2] == [0.5, 4.0]


async def test_a_create_that_never_left_is_sent_again(server: RawServer, time: VirtualTime) -> None:
    """The port is closed at first: nothing can have been seen by anybody."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        async with SocialPlanner("token-of-a-test", location_id="loc", base_url=url) as planner:
            error = await catch_error(time.living(planner), create)
    assert isinstance(error, NotSent)
    assert [attempt.maybe_applied for attempt in error.attempts] == [False] * 3
    assert time.naps == [0.5, 1.0]


# What is gone already


async def test_a_delete_whose_first_answer_was_lost_is_done_when_the_second_finds_nothing(
    server: RawServer, planner: SocialPlanner
) -> None:
    server.script(reset, answer(GONE, status=404))
    await delete(planner)
    assert len(server.requests) == 2


@pytest.mark.parametrize("first", [html(429), None])
async def test_a_delete_that_cannot_have_happened_before_says_that_nothing_was_there(
    server: RawServer, planner: SocialPlanner, first: Fault | None
) -> None:
    server.script(*([first] if first else []), answer(GONE, status=404))
    assert isinstance(await catch_error(planner, delete), NotFound)


async def test_another_404_after_a_lost_answer_is_a_404(server: RawServer, planner: SocialPlanner) -> None:
    """Only what is being removed is expected to be gone."""
    server.script(reset, answer(GONE, status=404))
    assert isinstance(await catch_error(planner, get), NotFound)


async def test_a_bulk_deletion_accepts_what_the_repeat_found_gone(
    server: RawServer, planner: SocialPlanner
) -> None:
    """A13. Nobody has counted them."""
    server.script(reset, answer(GONE, status=404))
    report = await planner.posts.delete_many(["p1", "p2"])
    assert report.accepted == ["p1", "p2"]
    server.script(reset, answer({"statusCode": 422, "message": "no"}, status=422))
    report = await planner.posts.delete_many(["p3"])
    assert report.unknown == ["p3"]


async def test_what_never_left_does_not_hide_an_attempt_that_did(
    server: RawServer, time: VirtualTime
) -> None:
    """The first attempt may have happened; that the later ones found a closed door says nothing about it."""
    calls: list[httpx.Request] = []

    async def handle(request: httpx.Request) -> httpx.Response:
        calls.append(request)
        trace = request.extensions["trace"]
        if len(calls) == 1:
            await trace("http11.send_request_headers.started", {"request": request})
            raise httpx.ReadError("reset")
        await trace("connection.connect_tcp.started", {})
        raise httpx.ConnectError("refused")

    http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    planner = time.living(SocialPlanner("token-of-a-test", location_id="loc", http_client=http))
    report = await planner.posts.delete_many(["p1"])
    assert len(calls) == 3
    assert report.unknown == ["p1"]
    assert isinstance(report.errors[0][1], InvalidResponse)


# How long the server asks to wait


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize(("value", "nap"), [("7", 7.5), ("0", 0.5), ("60", 60.5), ("-3", 0.5), ("soon", 0.5)])
async def test_the_servers_wish_is_honoured_and_spread(
    server: RawServer, planner: SocialPlanner, time: VirtualTime, call: Call, value: str, nap: float
) -> None:
    server.script(answer({}, status=429, headers=[("Retry-After", value)]))
    await call(planner.with_options(timeout=300))
    assert time.naps[0] == nap
    assert len(server.requests) == 2


@pytest.mark.parametrize("value", ["61", "3600", "1e9"])
async def test_a_wish_of_more_than_a_minute_is_told_at_once(
    server: RawServer, planner: SocialPlanner, time: VirtualTime, value: str
) -> None:
    server.otherwise = answer({}, status=429, headers=[("Retry-After", value)])
    error = await catch_error(planner.with_options(timeout=10_000), create)
    assert isinstance(error, RateLimited)
    assert error.retry_after == float(value)
    assert (time.naps, len(server.requests)) == ([], 1)


async def test_a_wait_that_would_outlast_the_deadline_is_not_begun(
    server: RawServer, planner: SocialPlanner, time: VirtualTime
) -> None:
    server.otherwise = answer({}, status=429, headers=[("Retry-After", "9")])
    error = await catch_error(planner.with_options(timeout=8), get)
    assert isinstance(error, RateLimited)
    assert error.retry_after == 9.0
    assert time.naps == []


async def test_a_wish_of_a_server_in_trouble_counts_as_well(
    server: RawServer, planner: SocialPlanner, time: VirtualTime
) -> None:
    server.script(html(503, ""), wire(b"HTTP/1.1 503 X\r\nRetry-After: 4\r\nContent-Length: 0\r\n\r\n"))
    await get(planner)
    assert time.naps[:2] == [0.5, 5.0]


# An outage


async def test_an_outage_does_not_multiply_the_load(server: RawServer) -> None:
    """200 callers and nothing but 503: the retry budget pays for 100 repeats, and then no more are sent."""
    server.otherwise = html(503)
    time = VirtualTime()
    async with planner_at(server) as planner:
        time.living(planner, limiter=None)
        async with anyio.create_task_group() as group:
            for _ in range(200):
                group.start_soon(catch_error, planner, get)
        assert len(server.requests) == 200 + RETRY_BUDGET // 5
        # a call that goes well pays a little back, and a repeat that helped pays back its cost
        server.otherwise = answer(POST)
        for _ in range(5):
            await get(planner)
        assert retry_budget_left(planner) == 5
        server.script(html(503))
        await get(planner)
        assert retry_budget_left(planner) == 5


async def test_views_draw_on_the_same_quota(server: RawServer, planner: SocialPlanner) -> None:
    view = planner.for_location("other").with_options(timeout=5)
    assert options_of(view).budget is options_of(planner).budget


async def test_a_repeat_after_silence_costs_twice(planner: SocialPlanner) -> None:
    async def silent(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("silence")

    http = httpx.AsyncClient(transport=httpx.MockTransport(silent))
    quiet = VirtualTime().living(SocialPlanner("token-of-a-test", location_id="loc", http_client=http))
    error = await catch_error(quiet, get)
    assert isinstance(error, DeadlineExceeded)
    assert len(error.attempts) == 3
    assert retry_budget_left(quiet) == RETRY_BUDGET - 20
