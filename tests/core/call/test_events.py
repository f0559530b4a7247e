"""What a client reports while it works: to its event hook, and in its log."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from socialplanner import ServerError, operations
from socialplanner.events import AttemptEnded, CallEnded, Event, RateLimitWait, RetryScheduled
from tests.server import RawServer
from tests.server.calls import DRAFT, POST, create, failure, get, planner_at
from tests.server.faults import answer, html, reset
from tests.support.internals import limiter_of
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio

TRACE = "0aa3f8b2-6b0f-4b46-9e43-2f4b1d1c6a55"


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


@pytest.fixture
def events() -> list[Event]:
    return []


async def test_a_call_that_goes_well_tells_of_one_attempt_and_its_end(
    server: RawServer, events: list[Event]
) -> None:
    server.otherwise = answer({**POST, "traceId": TRACE})
    async with planner_at(server, on_event=events.append) as planner:
        await get(planner)
    attempted, done = events
    assert isinstance(attempted, AttemptEnded)
    assert isinstance(done, CallEnded)
    assert attempted.call == done.call
    assert (attempted.operation, attempted.method) == ("posts.get", "GET")
    assert attempted.path == done.path == "/social-media-posting/{locationId}/posts/{id}"
    assert (attempted.attempt.number, attempted.attempt.status, attempted.attempt.error) == (1, 200, "")
    assert attempted.trace_id == done.trace_id == TRACE
    assert (done.status, done.error, done.location_id) == (200, None, "loc")
    assert done.attempts == (attempted.attempt,)
    assert set(done.spent) <= {"token", "rate_limit", "connection", "response", "wait"}
    assert 0 < sum(done.spent.values()) <= done.seconds + 0.01


async def test_every_attempt_and_every_wait_is_told(server: RawServer, events: list[Event]) -> None:
    time = VirtualTime()
    server.script(reset, html(503))
    async with planner_at(server, on_event=events.append) as planner:
        await get(time.living(planner))
    kinds = [type(event) for event in events if not isinstance(event, RateLimitWait)]
    assert kinds == [AttemptEnded, RetryScheduled, AttemptEnded, RetryScheduled, AttemptEnded, CallEnded]
    waits = [event.wait for event in events if isinstance(event, RetryScheduled)]
    assert waits == time.naps == [0.5, 1.0]
    assert [event.reason for event in events if isinstance(event, RetryScheduled)] == [
        "InvalidResponse",
        "ServerError 503",
    ]
    numbered = [
        event
        for event in events
        if isinstance(event, (AttemptEnded, RetryScheduled, RateLimitWait, CallEnded))
    ]
    assert len({event.call for event in numbered}) == 1


async def test_two_calls_have_two_numbers(server: RawServer, events: list[Event]) -> None:
    async with planner_at(server, on_event=events.append) as planner:
        await get(planner)
        await get(planner)
    assert len({event.call for event in events if isinstance(event, CallEnded)}) == 2


async def test_a_failure_is_told_with_the_name_of_its_class(server: RawServer, events: list[Event]) -> None:
    server.otherwise = html(503)
    error = await failure(server, get, on_event=events.append)
    done = events[-1]
    assert isinstance(done, CallEnded)
    assert (done.error, done.status, len(done.attempts)) == ("ServerError", 503, 3)
    assert isinstance(error, ServerError)
    assert error.attempts == done.attempts


async def test_a_request_that_the_pace_holds_back_is_told(server: RawServer, events: list[Event]) -> None:
    time = VirtualTime()
    async with planner_at(server, on_event=events.append) as planner:
        living = time.living(planner)
        limiter = limiter_of(living)
        assert limiter is not None
        limiter.pause("loc", 4.0)
        assert living.rate_limit.paused_for == 4.0
        await get(living)
    [waited] = [event for event in events if isinstance(event, RateLimitWait)]
    assert waited.operation == "posts.get"
    assert 4.0 <= waited.seconds < 5.0


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING])
async def test_the_log_has_the_outline_of_a_call_and_nothing_of_its_contents(
    server: RawServer, caplog: pytest.LogCaptureFixture, level: int
) -> None:
    """Method, path template, status, attempt, waits, trace id: no id, no query, no body, no header."""
    caplog.set_level(level, logger="socialplanner")
    server.script(html(503), answer({**POST, "traceId": TRACE}), html(502, f'"traceId":"{TRACE}"'))
    async with planner_at(server, location_id="secret-place", headers={"X-Mine": "secret-header"}) as planner:
        await planner.posts.get("secret-id")
        with pytest.raises(Exception, match="may have happened"):
            await planner.posts.create(DRAFT)
        request = operations.list_accounts.build(location_id="secret-place")
        await planner.send_raw(request)
    lines = [record.getMessage() for record in caplog.records if record.name == "socialplanner"]
    text = "\n".join(lines)
    assert "secret" not in text
    assert "Grüße" not in text
    if level == logging.DEBUG:
        assert any("GET /social-media-posting/{locationId}/posts/{id}: 503" in line for line in lines)
        assert TRACE in text
    assert ("attempt 2" in text) == (level <= logging.INFO)
    assert "posts.create may have happened" in text


async def test_a_hook_that_raises_costs_nothing_whatever_it_is_told(server: RawServer) -> None:
    def hook(event: Event) -> None:
        raise RuntimeError("hook")

    server.script(html(503))
    async with planner_at(server, on_event=hook) as planner:
        await get(planner)
        await create(planner)
