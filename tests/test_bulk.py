"""Deleting any number of posts: whatever happens on the way, the report says what is known, id by id."""

from __future__ import annotations

import asyncio
import gc
import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import suppress
from typing import Any

import anyio
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplanner import (
    AmbiguousOutcome,
    BadRequest,
    BulkReport,
    DeadlineExceeded,
    NotSent,
    SocialPlanner,
    SocialPlannerError,
    SpecDrift,
    UsageError,
)
from socialplanner.models import Post
from tests.server import RawServer
from tests.server.calls import planner_at
from tests.server.faults import answer, reset

pytestmark = pytest.mark.anyio

LISTS = ("confirmed", "partial", "accepted", "failed", "unknown", "unsent")
Outcome = Callable[[list[str]], "httpx.Response | Awaitable[httpx.Response]"]


def counted(count: object) -> Outcome:
    return lambda ids: httpx.Response(201, json={"results": {"message": "Deleted", "deletedCount": count}})


def whole(ids: list[str]) -> httpx.Response:
    return httpx.Response(201, json={"results": {"deletedCount": len(ids)}})


def lost(ids: list[str]) -> httpx.Response:
    raise httpx.ReadError("connection reset")


async def never(ids: list[str]) -> httpx.Response:
    await anyio.sleep_forever()
    return whole(ids)


class Bin:
    """A server that deletes in bulk: `script` says what becomes of each request, `otherwise` of all others."""

    def __init__(self, *script: Outcome, otherwise: Outcome = whole) -> None:
        self.script = list(script)
        self.otherwise = otherwise
        self.batches: list[list[str]] = []
        self.paths: list[str] = []
        self.now = self.peak = 0
        self.changed = anyio.Event()

    async def handle(self, request: httpx.Request) -> httpx.Response:
        self.paths.append(request.url.path.rsplit("/", 1)[-1])
        if self.paths[-1] == "list":
            skip = int(json.loads(request.content)["skip"])
            posts = [{"_id": f"p{index}"} for index in range(skip, min(skip + 100, 120))]
            return httpx.Response(201, json={"results": {"posts": posts, "count": 120}})
        batch = json.loads(request.content)["postIds"]
        outcome = self.script.pop(0) if self.script else self.otherwise
        self.batches.append(batch)
        self.now += 1
        self.peak = max(self.peak, self.now)
        self.changed.set()
        self.changed = anyio.Event()
        try:
            await anyio.lowlevel.checkpoint()
            answered = outcome(batch)
            return answered if isinstance(answered, httpx.Response) else await answered
        finally:
            self.now -= 1

    async def until_sent(self, batches: int) -> None:
        with anyio.fail_after(10):
            while len(self.batches) < batches:
                await self.changed.wait()

    def planner(self, **options: Any) -> SocialPlanner:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))
        return SocialPlanner(**({"token": "token", "location_id": "loc", "http_client": http} | options))


def names(count: int) -> list[str]:
    return [f"p{index}" for index in range(count)]


def lists(report: BulkReport) -> dict[str, list[str]]:
    return {name: getattr(report, name) for name in LISTS if getattr(report, name)}


def assert_each_once(report: BulkReport, ids: list[str]) -> None:
    """Each id is in exactly one list, and `remaining` is what is not known to be gone."""
    everywhere = [each for name in LISTS for each in getattr(report, name)]
    assert Counter(everywhere) == Counter(ids)
    assert report.total == len(ids)
    assert sorted(report.remaining) == sorted(set(ids) - {*report.confirmed, *report.accepted})


# What goes in


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, []), (1, [1]), (49, [49]), (50, [50]), (51, [50, 1]), (120, [50, 50, 20])]
)
async def test_ids_go_out_fifty_a_request(count: int, sizes: list[int]) -> None:
    server = Bin()
    report = await server.planner().posts.delete_many(names(count))
    assert [len(batch) for batch in server.batches] == sizes
    assert report.confirmed == names(count)
    assert (report.done, report.remaining, report.errors) == (count, [], [])
    assert_each_once(report, names(count))
    report.raise_for_failures()


async def test_repeats_and_blanks_are_dropped_in_order() -> None:
    server = Bin()
    report = await server.planner().posts.delete_many(["b", " ", "a", "b", "", "\n", " a ", "c"])
    assert server.batches == [["b", "a", "c"]]
    assert report.confirmed == ["b", "a", "c"]


async def some(ids: list[str]) -> AsyncIterator[str]:
    for each in ids:
        await anyio.lowlevel.checkpoint()
        yield each


@pytest.mark.parametrize(
    "kind",
    [list, tuple, iter, dict.fromkeys, lambda ids: (each for each in ids), some, lambda ids: [Post(id=each) for each in ids]],
    ids=["list", "tuple", "iterator", "dict", "generator", "async generator", "posts"],
)  # fmt: skip
async def test_ids_may_come_in_any_kind_of_row(kind: Callable[[list[str]], Any]) -> None:
    server = Bin()
    report = await server.planner().posts.delete_many(kind(names(60)))
    assert report.confirmed == names(60)
    assert len(server.batches) == 2


async def test_a_list_is_read_to_its_end_before_the_first_delete() -> None:
    """Deleting what one walks would shift the list, and half of the posts would stay."""
    server = Bin()
    planner = server.planner()
    report = await planner.posts.delete_many(planner.posts.list(page_size=100))
    assert report.confirmed == names(120)
    assert server.paths == ["list", "list", "bulk-delete", "bulk-delete", "bulk-delete"]


@pytest.mark.parametrize("ids", ["p1", b"p1", 5, None, Post(id="p1")])
async def test_one_id_is_not_several(ids: Any) -> None:
    server = Bin()
    with pytest.raises(UsageError) as caught:
        await server.planner().posts.delete_many(ids)
    assert caught.value.argument == "ids"
    assert server.batches == []


@pytest.mark.parametrize("bad", [5, None, b"x", ["x"], {"id": "x"}, Post(), "a\nb", "\ud800"])
async def test_what_is_no_id_is_refused_before_anything_is_sent(bad: Any) -> None:
    server = Bin()
    job = server.planner().posts.delete_many([*names(60), bad])
    with pytest.raises(UsageError) as caught:
        await job
    assert caught.value.argument == "ids[60]"
    assert server.batches == []


@pytest.mark.parametrize("location", ["", " ", "..", 5, "a\nb"])
async def test_a_bad_location_is_refused_before_anything_is_sent(location: Any) -> None:
    server = Bin()

    async def delete() -> None:
        await server.planner().posts.delete_many(names(3), location_id=location)

    with pytest.raises(UsageError) as caught:
        await delete()
    assert caught.value.argument == "location_id"
    assert server.batches == []


async def test_what_reading_the_ids_raises_comes_through() -> None:
    server = Bin()

    class Mine(Exception):
        pass

    def broken() -> Iterator[str]:
        yield "p0"
        raise Mine

    job = server.planner().posts.delete_many(broken())
    with pytest.raises(Mine):
        await job
    assert server.batches == []


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
        (lambda ids: httpx.Response(204), "unknown", 1),
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


async def test_results_in_the_shape_of_a_string_are_told_to_the_hook() -> None:
    told: list[SpecDrift] = []
    server = Bin(otherwise=lambda ids: httpx.Response(200, json={"results": "Deleted"}))
    await server.planner(on_event=told.append).posts.delete_many(["p1"])
    assert [drift.pointer for drift in told] == ["/results"]


async def test_a_server_that_answers_with_5xx_may_have_deleted_or_not() -> None:
    """It is not confirmed, not accepted, and it is told with its error."""
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
        async with planner_at(server) as planner:
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
        await asyncio.wait_for(job, 0.2)  # type: ignore[arg-type]


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
    assert lists(job.report) == {}
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


# The job


async def test_progress_is_told_after_each_request() -> None:
    seen: list[int] = []
    job = Bin(lost).planner().posts.delete_many(names(120), progress=lambda report: seen.append(report.done))
    assert await job is job.report
    assert sorted(seen) == seen
    assert (len(seen), seen[-1]) == (3, 120)


async def test_a_progress_callback_that_raises_stops_nothing() -> None:
    """Once something was deleted, only the report can tell it: nothing is raised."""

    def progress(report: BulkReport) -> None:
        raise RuntimeError("progress bar")

    server = Bin()
    report = await server.planner().posts.delete_many(names(1_000), progress=progress)
    assert report.confirmed == names(1_000)


async def test_a_hook_that_raises_costs_nothing() -> None:
    def hook(drift: SpecDrift) -> None:
        raise RuntimeError("hook")

    server = Bin(otherwise=lambda ids: httpx.Response(200, json={"results": "Deleted"}))
    report = await server.planner(on_event=hook).posts.delete_many(names(60))
    assert report.accepted == names(60)


async def test_a_job_runs_once() -> None:
    server = Bin()
    job = server.planner().posts.delete_many(["p1"])
    await job
    with pytest.raises(UsageError, match="remaining"):
        await job
    assert len(server.batches) == 1


async def test_a_job_that_is_never_awaited_does_nothing() -> None:
    server = Bin()
    job = server.planner().posts.delete_many(names(5))
    assert lists(job.report) == {}
    del job
    gc.collect()
    assert server.batches == []


async def test_a_report_shows_numbers_and_not_thousands_of_ids() -> None:
    report = await Bin(lost).planner().posts.delete_many(names(60))
    assert repr(report) == "BulkReport(confirmed=10, unknown=50)"


OUTCOMES: dict[str, Outcome] = {
    "confirmed": whole,
    "partial": counted(0),
    "accepted": lambda ids: httpx.Response(200, json={"message": "Deleted"}),
    "failed": lambda ids: httpx.Response(404),
    "unknown": lost,
}


@given(st.lists(st.sampled_from(sorted(OUTCOMES)), max_size=20), st.integers(0, 49), st.integers(0, 30))
@settings(max_examples=60, deadline=None)
def test_each_id_is_in_exactly_one_list(fates: list[str], short: int, repeats: int) -> None:
    """Whatever becomes of the requests, and in whatever order their answers come."""
    ids = names(max(0, len(fates) * 50 - short))
    server = Bin(*(OUTCOMES[fate] for fate in fates))

    async def run() -> BulkReport:
        return await server.planner().posts.delete_many([*ids, *ids[:repeats]])

    report = asyncio.run(run())
    assert_each_once(report, ids)
    for fate, batch in zip(fates, server.batches, strict=True):
        assert set(batch) <= set(getattr(report, fate))
    assert len(report.errors) == sum(fate in ("failed", "unknown") for fate in fates)
    assert not any(isinstance(error, AmbiguousOutcome) for _, error in report.errors)
