"""Deleting any number of posts: which ids are sent, in which requests, and how progress is reported."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import anyio
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplanner import (
    AmbiguousOutcome,
    BulkReport,
    SocialPlannerError,
    SpecDrift,
    UsageError,
)
from socialplanner.models import Post
from tests.server.bulk_delete import Bin, Outcome, assert_each_once, counted, lists, lost, names, whole

pytestmark = pytest.mark.anyio


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


@pytest.mark.parametrize("bad", [5, None, b"x", ["x"], {"id": "x"}, Post, "a\nb", "'p1'", "\ud800"])
async def test_what_is_no_id_is_refused_before_anything_is_sent(bad: Any) -> None:
    server = Bin()
    job = server.planner().posts.delete_many([*names(60), bad])
    with pytest.raises(UsageError) as caught:
        await job
    assert caught.value.argument == "ids[60]"
    assert server.batches == []


@pytest.mark.parametrize("at", [0, 30, 60])
async def test_a_post_without_an_id_is_counted_and_never_sent(at: int) -> None:
    """Nothing names it, so it stays; the others go, and the report does not call that a success."""
    server = Bin()
    posts: list[str | Post] = [*names(60)]
    posts.insert(at, Post(summary="Hello"))
    report = await server.planner().posts.delete_many(posts)
    assert [each for batch in server.batches for each in batch] == names(60)
    assert (report.confirmed, report.without_id, report.total) == (names(60), 1, 60)
    with pytest.raises(SocialPlannerError, match="1 records came without an id"):
        report.raise_for_failures()


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
    assert lists(job.report) == {"unsent": names(5)}
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
