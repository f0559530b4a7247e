"""The report of a bulk job says what is known of each id, whatever happens to the job."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import anyio
import httpx
import pytest

from socialplanner import (
    BadRequest,
    DeadlineExceeded,
    NotSent,
    SocialPlanner,
    SocialPlannerError,
    SpecDrift,
    UsageError,
)
from tests.server import RawServer
from tests.server.bulk_delete import Bin, Outcome, assert_each_once, counted, lists, lost, names, never, whole
from tests.server.calls import planner_at
from tests.server.faults import answer, reset
from tests.support.fixed_response import collect_drift

pytestmark = pytest.mark.anyio


# What the server says


@pytest.mark.parametrize(
    ("outcome", "fate", "errors"),
    [
        (whole, "confirmed", 0),
        (counted(60), "confirmed", 0),
        (counted("50"), "confirmed", 0),
        (counted(49), "partial", 0),
        (counted(0), "partial", 0),
        (counted(-1), "partial", 0),
        (counted(None), "accepted", 0),
        (counted("many"), "accepted", 0),
        (lambda ids: httpx.Response(200, json={"message": "Deleted"}), "accepted", 0),
        (lambda ids: httpx.Response(200, json={"results": "Deleted"}), "accepted", 0),
        (lambda ids: httpx.Response(200, json={"results": [1]}), "accepted", 0),
        (lambda ids: httpx.Response(400, json={"message": "no"}), "failed", 1),
        (lambda ids: httpx.Response(404), "failed", 1),
        (lambda ids: httpx.Response(422, json={"message": ["no"]}), "failed", 1),
        (lambda ids: httpx.Response(429), "failed", 1),
        (lost, "unknown", 1),
        (lambda ids: httpx.Response(200, text="<html>"), "unknown", 1),
        (lambda ids: httpx.Response(200, json=[]), "unknown", 1),
        (lambda ids: httpx.Response(204), "accepted", 0),
        (lambda ids: httpx.Response(501), "failed", 1),
    ],
)
async def test_one_request_tells_its_fate_and_the_others_go_on(
    outcome: Outcome, fate: str, errors: int
) -> None:
    server = Bin(outcome)
    report = await server.planner().posts.delete_many(names(150))
    expected = (
        {"confirmed": names(150)} if fate == "confirmed" else {fate: names(50), "confirmed": names(150)[50:]}
    )
    assert lists(report) == expected
    assert [ids for ids, _ in report.errors] == [names(50)] * errors
    assert_each_once(report, names(150))


@pytest.mark.parametrize(
    ("results", "told"),
    [({"deletedCount": 1}, []), ("Deleted", []), (["Deleted"], ["/results"]), (1, ["/results"])],
)
async def test_results_in_a_shape_that_the_spec_does_not_know_are_told_to_the_hook(
    results: object, told: list[str]
) -> None:
    """The spec knows an object and a text."""
    events: list[SpecDrift] = []
    server = Bin(otherwise=lambda ids: httpx.Response(200, json={"results": results}))
    await server.planner(on_event=collect_drift(events)).posts.delete_many(["p1"])
    assert [drift.pointer for drift in events] == told


async def test_a_server_that_answers_with_5xx_may_have_deleted_or_not() -> None:
    """It is neither confirmed nor accepted, and the report has its error."""
    report = await Bin(lambda ids: httpx.Response(503)).planner().posts.delete_many(names(60))
    assert set(report.failed) | set(report.unknown) == set(names(50))
    assert report.confirmed == names(60)[50:]
    assert len(report.errors) == 1


async def test_failures_are_raised_if_one_wants_them() -> None:
    report = (
        await Bin(lambda ids: httpx.Response(400, json={"message": "no"})).planner().posts.delete_many(["p1"])
    )
    with pytest.raises(BadRequest):
        report.raise_for_failures()
    report = await Bin(counted(0)).planner().posts.delete_many(["p1"])
    with pytest.raises(SocialPlannerError, match="1 of 1"):
        report.raise_for_failures()


async def test_a_reset_leaves_the_ids_of_its_request_unknown() -> None:
    with RawServer(answer({"results": {"deletedCount": 20}})) as server:
        server.otherwise = reset
        async with planner_at(server, retries=0) as planner:
            report = await planner.posts.delete_many(names(20))
        assert lists(report) == {"unknown": names(20)}
        assert len(server.requests) == 1


async def test_a_server_that_is_not_there_leaves_everything_unsent() -> None:
    async with SocialPlanner("token", location_id="loc", base_url="http://127.0.0.1:1") as planner:
        report = await planner.posts.delete_many(names(120))
    assert lists(report) == {"unsent": names(120)}
    assert {type(error) for _, error in report.errors} == {NotSent}


async def test_a_deadline_before_sending_leaves_the_ids_unsent() -> None:
    """Nothing reached the server, and the error knows it."""
    server = Bin()

    async def token() -> str:
        await anyio.sleep_forever()
        return ""

    report = await server.planner(token=token, timeout=0.05).posts.delete_many(names(60))
    assert {type(error) for _, error in report.errors} == {DeadlineExceeded}
    assert lists(report) == {"unsent": names(60)}


async def test_a_deadline_after_sending_leaves_the_ids_unknown() -> None:
    report = await Bin(never).planner(timeout=0.05).posts.delete_many(names(60))
    assert lists(report) == {"unknown": names(50), "confirmed": names(60)[50:]}


@pytest.mark.parametrize("bad", ["", None, ValueError("vault")])
async def test_ids_for_which_no_token_could_be_had_are_unsent(bad: Any) -> None:
    """The server saw two requests; nothing else was sent, so nothing else is unknown."""
    server = Bin()
    asked = 0

    async def token() -> str:
        nonlocal asked
        asked += 1
        if asked <= 2:
            return "token"
        if isinstance(bad, Exception):
            raise bad
        return bad

    job = server.planner(token=token).posts.delete_many(names(200))
    with suppress(ValueError, UsageError):
        await job
    sent = [each for batch in server.batches for each in batch]
    assert len(sent) == 100
    assert_each_once(job.report, names(200))
    assert set(job.report.unsent) == set(names(200)) - set(sent)


async def test_a_closed_client_sends_nothing_and_the_report_says_so() -> None:
    server = Bin()
    planner = server.planner()
    job = planner.posts.delete_many(names(60))
    await planner.aclose()
    with suppress(UsageError):
        await job
    assert server.batches == []
    assert lists(job.report) == {"unsent": names(60)}


# Cancelling


async def stopped_by_a_scope(job: Awaitable[object], server: Bin) -> None:
    async with anyio.create_task_group() as group:

        async def run() -> None:
            await job

        group.start_soon(run)
        await server.until_sent(11)
        await anyio.wait_all_tasks_blocked()
        group.cancel_scope.cancel()


async def stopped_by_move_on_after(job: Awaitable[object], server: Bin) -> None:
    with anyio.move_on_after(0.2):
        await job


async def stopped_by_wait_for(job: Awaitable[object], server: Bin) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.ensure_future(job), 0.2)


async def stopped_by_task_cancel(job: Awaitable[object], server: Bin) -> None:
    task = asyncio.ensure_future(job)
    await server.until_sent(11)
    await anyio.wait_all_tasks_blocked()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def assert_readable_after(stop: Callable[[Awaitable[object], Bin], Awaitable[None]]) -> None:
    """Of 20 requests 3 were answered, 8 were on their way, 9 had not been sent."""
    server = Bin(whole, whole, whole, otherwise=never)
    ids = names(1_000)
    job = server.planner().posts.delete_many(ids)
    assert lists(job.report) == {"unsent": ids}
    await stop(job, server)
    assert (len(server.batches), server.now) == (11, 0)
    flying = [each for batch in server.batches[3:] for each in batch]
    assert lists(job.report) == {"confirmed": ids[:150], "unknown": flying, "unsent": ids[550:]}
    assert_each_once(job.report, ids)
    rest = await Bin().planner().posts.delete_many(job.report.remaining)
    assert sorted(rest.confirmed) == sorted(ids[150:])


@pytest.mark.parametrize("stop", [stopped_by_a_scope, stopped_by_move_on_after])
async def test_the_report_is_readable_after_a_scope_ended(stop: Any) -> None:
    await assert_readable_after(stop)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("stop", [stopped_by_wait_for, stopped_by_task_cancel])
async def test_the_report_is_readable_after_asyncio_cancelled(stop: Any, anyio_backend: str) -> None:
    await assert_readable_after(stop)


async def test_the_report_is_live() -> None:
    """While requests are on their way, their ids are unknown and the later ones unsent."""
    gate = anyio.Event()

    async def wait(ids: list[str]) -> httpx.Response:
        await gate.wait()
        return whole(ids)

    server = Bin(otherwise=wait)
    job = server.planner().posts.delete_many(names(500))

    async def run() -> None:
        await job

    async with anyio.create_task_group() as group:
        group.start_soon(run)
        await server.until_sent(8)
        await anyio.wait_all_tasks_blocked()
        assert (len(server.batches), job.report.done) == (8, 0)
        assert lists(job.report) == {"unknown": names(400), "unsent": names(500)[400:]}
        gate.set()
    assert lists(job.report) == {"confirmed": names(500)}


async def test_at_most_eight_requests_are_on_their_way() -> None:
    server = Bin()
    await server.planner().posts.delete_many(names(2_000))
    assert (len(server.batches), server.peak) == (40, 8)
