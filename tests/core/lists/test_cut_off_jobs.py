"""A bulk job that was cut off early says so, and another process goes on with its report."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplanner import (
    AmbiguousOutcome,
    APIError,
    BulkJob,
    BulkReport,
    DeadlineExceeded,
    InvalidResponse,
    NotSent,
    RateLimited,
    ServerError,
    SocialPlannerError,
    UsageError,
)
from socialplanner.models import Post
from tests.server import RawServer
from tests.server.bulk_delete import LISTS, Bin, assert_each_once, counted, lists, lost, names, never, whole
from tests.server.calls import Call, create, failure, get
from tests.server.faults import Fault, answer, html, reset
from tests.server.post_list import pages_of, shelf_of

pytestmark = pytest.mark.anyio


# Ids that are there already


@pytest.mark.parametrize(
    "kind",
    [list, tuple, dict.fromkeys, lambda ids: dict.fromkeys(ids).keys(), lambda ids: dict(enumerate(ids)).values(),
     deque, lambda ids: [Post(id=each) for each in ids], set],
    ids=["list", "tuple", "dict", "keys", "values", "deque", "posts", "set"],
)  # fmt: skip
async def test_ids_of_a_list_are_unsent_before_anything_runs(kind: Callable[[list[str]], Any]) -> None:
    """A11: `if report.remaining: again` dropped the work of a job that was cancelled before its first step."""
    report = Bin().planner().posts.delete_many(kind(names(7))).report
    assert sorted(report.unsent) == sorted(report.remaining) == names(7)
    assert (report.complete, report.total, report.done) == (True, 7, 0)
    with pytest.raises(SocialPlannerError, match="7 of 7 ids are not confirmed"):
        report.raise_for_failures()


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_job_that_is_cancelled_before_its_first_step_knows_its_ids(anyio_backend: str) -> None:
    """A11."""
    server = Bin()
    job = server.planner().posts.delete_many(names(7))
    task = asyncio.ensure_future(job)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (job.report.remaining, repr(job.report)) == (names(7), "BulkReport(unsent=7)")
    assert server.batches == []


async def test_no_ids_differ_from_ids_that_are_not_known() -> None:
    """A11: an empty report says which of both it is."""
    job = Bin().planner().posts.delete_many([])
    assert (job.report.complete, job.report.total, repr(job.report)) == (True, 0, "BulkReport(no ids)")
    await job
    job.report.raise_for_failures()


# Ids that must be read


async def endless() -> AsyncIterator[str]:
    for each in names(3):
        yield each
    await anyio.sleep_forever()


def broken() -> Iterator[str]:
    yield from names(3)
    raise RuntimeError("the database is gone")


def assert_not_read(report: BulkReport, known: list[str]) -> None:
    assert (report.complete, report.total) == (False, None)
    assert report.remaining == report.unsent == known
    assert "the list was not read to its end" in repr(report)
    with pytest.raises(SocialPlannerError, match="was not read to its end"):
        report.raise_for_failures()


async def test_a_job_that_is_cut_off_while_its_list_is_read_says_so() -> None:
    """A11: the report was empty, and `raise_for_failures()` passed."""
    shelf = shelf_of(40)
    shelf.hangs_from = 20
    server = Bin()
    job = server.planner().posts.delete_many(pages_of(shelf))
    assert_not_read(job.report, [])
    with anyio.CancelScope() as scope:
        async with anyio.create_task_group() as group:
            group.start_soon(run, job)
            await shelf.until_asked(4)
            scope.cancel()
    assert_not_read(job.report, shelf.ids[:10])
    assert server.batches == []


async def run(job: BulkJob) -> None:
    await job


async def test_a_job_that_waits_for_the_next_id_says_so() -> None:
    """A11: what was read so far is known."""
    job = Bin().planner().posts.delete_many(endless())
    async with anyio.create_task_group() as group:
        group.start_soon(run, job)
        await anyio.wait_all_tasks_blocked()
        assert_not_read(job.report, names(3))
        group.cancel_scope.cancel()
    assert_not_read(job.report, names(3))


@pytest.mark.parametrize("ids", [broken, lambda: [*names(3), 5], lambda: iter([*names(3), None])])
async def test_ids_that_cannot_be_read_to_their_end_are_no_success(ids: Callable[[], Any]) -> None:
    """A11: also where reading them raises."""
    server = Bin()
    job = server.planner().posts.delete_many(ids())
    with pytest.raises((RuntimeError, UsageError)):
        await job
    assert_not_read(job.report, names(3))
    assert server.batches == []


async def test_a_list_that_was_read_to_its_end_is_complete() -> None:
    """A11: the total is known from the first request on."""
    seen: list[object] = []
    server = Bin()
    job = server.planner().posts.delete_many(
        iter(names(120)), progress=lambda report: seen.append((report.complete, report.total))
    )
    assert_not_read(job.report, [])
    await job
    assert seen == [(True, 120)] * 3
    job.report.raise_for_failures()


# In another process


async def test_a_report_goes_through_json_and_another_job_goes_on() -> None:
    """A12: a deletion that was cut off can be finished by another process."""
    server = Bin(
        whole, lambda ids: httpx.Response(400, json={"message": "no"}), counted(3), lost, otherwise=never
    )
    job = server.planner().posts.delete_many(names(1_000))
    async with anyio.create_task_group() as group:
        group.start_soon(run, job)
        await server.until_sent(12)
        await anyio.wait_all_tasks_blocked()
        group.cancel_scope.cancel()
    twin = BulkReport.from_json(json.loads(json.dumps(job.report.to_json())))
    assert lists(twin) == lists(job.report)
    assert twin.remaining == job.report.remaining
    assert (twin.complete, twin.total, twin.done, repr(twin)) == (
        True, 1_000, job.report.done, repr(job.report),
    )  # fmt: skip
    assert [(ids, type(error)) for ids, error in twin.errors] == [
        (ids, type(error)) for ids, error in job.report.errors
    ]
    with pytest.raises(type(job.report.errors[0][1])):
        twin.raise_for_failures()
    assert "posts.bulk_delete was refused with 400: no." in [str(error) for _, error in twin.errors]
    assert_each_once(twin, names(1_000))
    rest = await Bin().planner().posts.delete_many(twin.remaining)
    assert sorted([*rest.confirmed, *twin.confirmed]) == sorted(names(1_000))


async def test_a_report_of_a_list_that_was_not_read_stays_incomplete() -> None:
    """A11, A12."""
    job = Bin().planner().posts.delete_many(broken())
    with pytest.raises(RuntimeError):
        await job
    twin = BulkReport.from_json(json.loads(json.dumps(job.report.to_json())))
    assert_not_read(twin, names(3))


@given(st.dictionaries(st.text(min_size=1), st.sampled_from([*LISTS, "in_flight"])), st.booleans())
def test_any_report_comes_back_as_it_was(fates: dict[str, Any], complete: bool) -> None:
    """A12: whatever the ids are, and in whatever order a database keeps the fields. Those in flight are unknown."""
    report = BulkReport(fates, complete=complete)
    document = json.loads(json.dumps(report.to_json(), sort_keys=True))
    twin = BulkReport.from_json(document)
    assert (lists(twin), twin.remaining, twin.complete) == (lists(report), report.remaining, complete)
    assert twin.to_json() == report.to_json()


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"confirmed": None}, "report.confirmed"),
        ({"failed": "p1"}, "report.failed"),
        ({"unsent": ["p1", 5]}, "report.unsent"),
        ({"unsent": ["p1"], "failed": ["p1"]}, "report.unsent"),
        ({"complete": None}, "report.complete"),
        ({"complete": 1}, "report.complete"),
        ({"remaining": "p1"}, "report.remaining"),
        ({"errors": None}, "report.errors"),
        ({"errors": [5]}, "report.errors[0]"),
        ({"errors": [{"ids": 5}]}, "report.errors[0].ids"),
        ({"errors": [{"ids": [], "error": 5}]}, "error"),
        ({"errors": [{"ids": [], "error": {}}]}, "error.error"),
        ({"errors": [{"ids": [], "error": {"error": "Conflict", "text": 5}}]}, "error.text"),
    ],
)
def test_what_is_no_report_is_refused(change: dict[str, object], place: str) -> None:
    """A12: the error names the field."""
    with pytest.raises(UsageError) as caught:
        BulkReport.from_json(BulkReport().to_json() | change)
    assert caught.value.argument == place
    with pytest.raises(UsageError):
        BulkReport.from_json([])


# Errors

IN_BODY = "canary of the body"


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(html()) as running:
        yield running


@pytest.mark.parametrize(
    "fault",
    [reset, html(200, f"<p>{IN_BODY}"), html(502, f"<p>{IN_BODY}"), html(404, IN_BODY),
     answer({"results": {"post": {"summary": 5, "note": IN_BODY}}}), answer({"results": IN_BODY}),
     *(answer({"message": ["no", "never"], "traceId": "t-1", "code": "c-1", "name": "n-1", "extra": IN_BODY}, status=status)
       for status in (400, 401, 403, 404, 409, 418, 422, 429, 500))],
)  # fmt: skip
@pytest.mark.parametrize("call", [get, create])
async def test_errors_go_through_json_without_a_body_or_a_token(
    server: RawServer, fault: Fault, call: Call
) -> None:
    """A12: class, operation, status, messages, trace id and times, and nothing of a request or a response."""
    server.otherwise = fault
    error = await failure(server, call, strict=True, retries=0)
    written = json.dumps(error.to_json())
    assert IN_BODY not in written
    assert "Grüße" not in json.dumps(error.to_json(), ensure_ascii=False)
    assert "token-of-a-test" not in written
    twin = SocialPlannerError.from_json(json.loads(written))
    assert type(twin) is type(error)
    assert json.dumps(twin.to_json()) == written
    for name in (
        "operation",
        "status",
        "messages",
        "code",
        "name",
        "trace_id",
        "retry_after",
        "sent_at",
        "searched",
    ):
        assert getattr(twin, name, None) == getattr(error, name, None)
    assert [each._replace(reason="") for each in error.attempts] == list(twin.attempts)
    if isinstance(error, AmbiguousOutcome):
        assert isinstance(twin, AmbiguousOutcome)
        assert type(twin.cause) is type(error.cause)
        assert twin.request is None


ERRORS = [
    SocialPlannerError("m"),
    UsageError("ids: expected several.", argument="ids"),
    NotSent("posts.get: nothing reached h.", operation="posts.get"),
    DeadlineExceeded("m", operation="posts.get", sent=True, spent={"token": 0.5, "response": 2.0}),
    InvalidResponse("m", operation="posts.get", status=None, snippet=IN_BODY),
    AmbiguousOutcome("m", operation="posts.create", sent_at=datetime(2026, 1, 2, tzinfo=UTC), cause=ServerError("m", status=503)),
    APIError("m", status=418, details={"x": IN_BODY}),
]  # fmt: skip


@pytest.mark.parametrize("error", ERRORS, ids=[type(error).__name__ for error in ERRORS])
def test_every_class_of_error_comes_back(error: SocialPlannerError) -> None:
    """A12."""
    document = json.loads(json.dumps(error.to_json()))
    twin = SocialPlannerError.from_json(document)
    assert type(twin) is type(error)
    assert twin.to_json() == document
    assert IN_BODY not in str(document)
    assert IN_BODY not in str(twin)


def test_a_subclass_comes_back_as_the_class_that_we_know() -> None:
    """A12: an error of a newer version is one of the base class, and not lost."""

    class Mine(RateLimited):
        pass

    error = Mine("m", status=429, operation="posts.list")
    error.retry_after = 3.5
    twin = SocialPlannerError.from_json(error.to_json())
    assert (type(twin), getattr(twin, "retry_after", None)) == (RateLimited, 3.5)
    assert type(SocialPlannerError.from_json(error.to_json() | {"error": "Newer"})) is SocialPlannerError


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"status": "x"}, "error.status"),
        ({"messages": "x"}, "error.messages"),
        ({"messages": [5]}, "error.messages[0]"),
        ({"trace_id": 5}, "error.trace_id"),
        ({"operation": 5}, "error.operation"),
        ({"attempts": 5}, "error.attempts"),
        ({"attempts": [{"number": "x"}]}, "error.attempts[0].number"),
        ({"retry_after": True}, "error.retry_after"),
    ],
)
def test_what_is_no_error_of_ours_is_refused(change: dict[str, object], place: str) -> None:
    """A12: the error names the field."""
    with pytest.raises(UsageError) as caught:
        SocialPlannerError.from_json(RateLimited("m", status=429).to_json() | change)
    assert caught.value.argument == place
