"""A walk says the whole truth: it gives every item that the server counts, or it raises and names both numbers."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialplanner import InvalidResponse, Pages, PagesError, SpecDrift, models, operations
from socialplanner.models import Post
from socialplanner.sandbox import Sandbox
from tests.server.bulk_delete import Bin
from tests.server.post_list import Shelf, pages_of, planner_of, shelf_of
from tests.support.bundle import described
from tests.support.fixed_response import FixedResponse, collect_drift

pytestmark = pytest.mark.anyio

Answer = Callable[[int, list[Any]], object]
NOTHING: dict[str, object] = {
    "empty": {"posts": []},
    "null": {"posts": None},
    "missing": {},
    "a text": {"posts": "none here"},
}


async def walk(pages: Pages[Post]) -> tuple[list[str | None], PagesError | None]:
    """Return the ids that came, and the error at the end."""
    got: list[str | None] = []
    try:
        async for post in pages:
            got.append(post.id if post.has_id else None)  # noqa: PERF401 - what came before the error counts
    except PagesError as error:
        return got, error
    return got, None


def with_hole(shelf: Shelf, hole: int, nothing: dict[str, Any], *, times: int) -> None:
    """Let the server give nothing at `hole`, so many times."""

    def give(skip: int, posts: list[Any]) -> object:
        if skip == hole and shelf.skips.count(skip) <= times:
            return {"results": {**nothing, "count": len(shelf.ids)}}
        return {"results": {"posts": posts, "count": len(shelf.ids)}}

    shelf.answer = give


# Empty, null and missing pages


@pytest.mark.parametrize("nothing", NOTHING.values(), ids=NOTHING)
@pytest.mark.parametrize(
    ("size", "hole", "concurrency"), [(80, 60, 1), (200, 20, 8), (100, 50, 4), (100, 0, 8)]
)
async def test_a_page_that_comes_empty_once_loses_nothing(
    nothing: Any, size: int, hole: int, concurrency: int
) -> None:
    """A2, A3: the page is asked for once more."""
    shelf = shelf_of(size)
    with_hole(shelf, hole, nothing, times=1)
    assert await walk(pages_of(shelf, page_size=10, concurrency=concurrency)) == (shelf.ids, None)
    assert shelf.skips.count(hole) == 2


@pytest.mark.parametrize("ahead", [False, True])
@pytest.mark.parametrize("nothing", NOTHING.values(), ids=NOTHING)
@pytest.mark.parametrize(
    ("size", "hole", "concurrency"), [(80, 60, 1), (200, 20, 8), (100, 50, 4), (100, 0, 8)]
)
async def test_a_hole_is_an_error_after_what_has_arrived(
    nothing: Any, size: int, hole: int, concurrency: int, ahead: bool
) -> None:
    """A2, A3: the error names both numbers; the pages behind the hole that came with it are given before."""
    shelf = shelf_of(size)
    with_hole(shelf, hole, nothing, times=99)
    pages = pages_of(shelf, page_size=10, concurrency=concurrency)
    if ahead:
        async with pages:
            got, error = await walk(pages)
    else:
        got, error = await walk(pages)
    arrived = sorted({skip for skip in shelf.skips if skip != hole})
    assert got == [name for skip in arrived for name in shelf.ids[skip : skip + 10]]
    assert f"ends at {hole}, the server says {size}" in str(error)
    assert shelf.skips.count(hole) == 2


async def test_an_empty_first_page_is_no_empty_list_if_the_server_counts_items() -> None:
    """A2: also for `await pages` and `collect()`."""
    shelf = shelf_of(100)
    with_hole(shelf, 0, {"posts": []}, times=99)
    with pytest.raises(PagesError, match="ends at 0, the server says 100"):
        await pages_of(shelf)
    with pytest.raises(PagesError, match="ends at 0, the server says 100"):
        await pages_of(shelf).collect()
    shelf = shelf_of(100)
    with_hole(shelf, 0, {"posts": None}, times=1)
    assert len(await pages_of(shelf)) == 10


async def test_a_deletion_of_a_list_with_a_hole_deletes_nothing() -> None:
    """A3: `posts.delete_many(posts.list())` took a null list for an empty one and reported success."""
    async with Sandbox() as sandbox:
        sandbox.seed_posts(12, status="failed")
        sandbox.fail("list_posts", null_field="posts", times=None)
        planner = sandbox.planner
        job = planner.posts.delete_many(planner.posts.list(type="failed"))
        with pytest.raises(PagesError):
            await job
        assert not job.report.complete
        assert sandbox.calls("bulk_delete_posts") == []


async def test_a_total_that_shrinks_is_no_contradiction() -> None:
    """A2: others delete while one reads; what is behind the end then is no hole."""
    for concurrency in (1, 4):
        shelf = shelf_of(60)
        got: list[str | None] = []
        async for post in pages_of(shelf, concurrency=concurrency):
            got.append(post.id)
            if len(got) == 5:
                del shelf.ids[35:]
        assert got == shelf.ids


# Pages that are shorter than asked


@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize("concurrency", [1, 2, 8])
@pytest.mark.parametrize("short_at", [{10: 4}, {0: 7}, {20: 1, 30: 9}, {0: 3, 6: 1}, {90: 2}])
async def test_a_short_page_loses_nothing(short_at: dict[int, int], concurrency: int, counted: bool) -> None:
    """A2: the walk goes on behind the last item that came."""
    shelf = shelf_of(97)
    if not counted:
        shelf.count = None
    honest = shelf.page
    shelf.answer = lambda skip, posts: honest(skip, posts[: short_at.get(skip, 99)])
    assert await walk(pages_of(shelf, concurrency=concurrency)) == (shelf.ids, None)


@given(data=st.data(), size=st.integers(0, 60), page_size=st.integers(1, 12), concurrency=st.integers(1, 5))
@settings(max_examples=150, deadline=None)
def test_no_walk_ends_early_in_silence(
    data: st.DataObject, size: int, page_size: int, concurrency: int
) -> None:
    """A2, A3, A4: whatever a server leaves out, a walk gives every item once, in order, or says that some are missing."""
    shelf = shelf_of(size)
    without_ids = data.draw(st.booleans(), "without ids")

    def give(skip: int, posts: list[Any]) -> object:
        kept = posts[: data.draw(st.integers(0, len(posts)), f"kept at {skip}")]
        shown = [{"summary": post["_id"]} for post in kept] if without_ids else kept
        return {"results": {"posts": shown or data.draw(st.sampled_from([[], None])), "count": size}}

    shelf.answer = give
    got: list[str | None] = []

    async def read() -> bool:
        try:
            async for post in pages_of(shelf, page_size=page_size, concurrency=concurrency):
                got.append(post.summary if without_ids else post.id)  # noqa: PERF401
        except PagesError:
            return False
        return True

    whole = anyio.run(read)
    assert [name for name in shelf.ids if name in got] == got
    assert len(got) == len(set(got))
    assert not whole or got == shelf.ids


# What was promised


PAGED = sorted(name for name in operations.__all__ if getattr(operations, name).OPERATION.items)


def list_of(planner: Any, name: str, **options: Any) -> Pages[Any]:
    """Return the list of an operation, with some value for each argument that it needs."""
    room, method = getattr(operations, name).OPERATION.name.split(".")
    make = getattr(getattr(planner, room), method)
    parameters = inspect.signature(make).parameters
    needed = [each for each in parameters.values() if each.default is each.empty]
    if "company_id" in parameters:  # left out, the location is read before the list, to learn its agency
        options = {"company_id": "c"} | options
    values: dict[str, object] = {"Sequence[str]": ["x1"], "datetime": datetime(2026, 1, 1, tzinfo=UTC)}
    for each in needed:
        named = getattr(models, str(each.annotation).split(" | ")[0], None)
        if named is not None:
            values[str(each.annotation)] = typing.get_args(typing.get_args(named)[0])[
                0
            ]  # the first of the values that the API lists
    return make(**{each.name: values.get(str(each.annotation), "x1") for each in needed}, **options)


def answer_of(name: str, items: object, total: int | None) -> dict[str, Any]:
    """Return a response of an operation; `...` leaves the list out."""
    operation = getattr(operations, name).OPERATION
    body: dict[str, Any] = {} if items is ... else {operation.items: items}
    if total is not None:
        body |= {"count": total, "total": total, "meta": {"count": total, "total": total}}
    for step in reversed(operation.result):
        body = {step: body}
    return body


def has_total(name: str) -> bool:
    return name not in ("list_accounts",) and "legacy" not in getattr(operations, name).build.__module__


def test_all_lists_are_here() -> None:
    """Those that the document describes; each of the tables below goes over all of them."""
    assert sorted(each.id for each in described().values() if each.page) == PAGED
    assert {"list_posts", "list_watermarks", "search_users"} <= set(PAGED)


@pytest.mark.parametrize("items", [None, ...], ids=["null", "missing"])
@pytest.mark.parametrize("name", PAGED)
async def test_null_or_nothing_in_place_of_a_list_is_drift(name: str, items: object) -> None:
    """A3: for every operation that gives a list."""
    operation = getattr(operations, name).OPERATION
    server = FixedResponse(200, answer_of(name, items, None))
    assert await list_of(server.planner, name).collect() == []
    pointer = "/" + "/".join([*operation.result, operation.items])
    assert [(drift.operation, drift.pointer, drift.value) for drift in server.drift] == [
        (operation.name, pointer, None)
    ]


@pytest.mark.parametrize("items", [None, ...], ids=["null", "missing"])
@pytest.mark.parametrize("name", PAGED)
async def test_null_or_nothing_in_place_of_a_list_is_an_error_of_a_strict_client(
    name: str, items: object
) -> None:
    """A3: `strict=True` means that nothing is passed over."""
    server = FixedResponse(200, answer_of(name, items, 3))
    with pytest.raises(InvalidResponse, match="does not fit the spec"):
        await list_of(server.planner.with_options(strict=True), name).collect()


@pytest.mark.parametrize("items", [[], None, ...], ids=["empty", "null", "missing"])
@pytest.mark.parametrize("name", [name for name in PAGED if has_total(name)])
async def test_every_list_says_that_the_server_counts_more(name: str, items: object) -> None:
    """A2, A3: asked twice, then an error, in each way to use a list."""
    server = FixedResponse(200, answer_of(name, items, 3))
    pages = list_of(server.planner, name)
    with pytest.raises(PagesError, match="ends at 0, the server says 3"):
        await pages.collect()
    assert len(server.requests) == 2
    with pytest.raises(PagesError, match="ends at 0, the server says 3"):
        await pages


async def test_an_empty_list_in_the_form_that_the_api_sends_is_no_drift() -> None:
    """A3: the API was seen to write a text in place of an empty list of tags."""
    text = {"tags": "Tags not found for Location Id", "count": 0}
    server = FixedResponse(200, {"success": True, "results": text})
    assert await server.planner.tags.list().collect() == []
    assert await server.planner.with_options(strict=True).tags.list().collect() == []
    assert server.drift == []


async def test_a_null_list_between_full_pages_is_told_to_the_hook() -> None:
    """A3: with the page asked for once more, and with the drift of both."""
    shelf = shelf_of(80)
    with_hole(shelf, 20, {"posts": None}, times=99)
    events: list[SpecDrift] = []
    pages = planner_of(shelf, on_event=collect_drift(events)).posts.list(page_size=10, concurrency=8)
    _, error = await walk(pages)
    assert error is not None
    assert [event.pointer for event in events] == ["/results/posts"] * 2


# Items without a usable id


@pytest.mark.parametrize("concurrency", [1, 3, 8, 50])
@pytest.mark.parametrize("ahead", [False, True])
@pytest.mark.parametrize(
    "item", [{"summary": "s"}, {"_id": 7}, {"_id": None}, {"_id": ""}, {"_id": " "}, {"_id": ["x"]}]
)
@pytest.mark.parametrize("total", [5_000, None])
async def test_the_same_page_without_ids_again_and_again_is_found_out(
    item: dict[str, object], ahead: bool, concurrency: int, total: int | None
) -> None:
    """A4: the page itself is compared; it walked on for ever."""
    shelf = shelf_of(5_000)
    shelf.answer = lambda skip, posts: {"results": {"posts": [item], "count": total}}
    pages = pages_of(shelf, page_size=1, concurrency=concurrency)
    if ahead:
        async with pages:
            _, error = await walk(pages)
    else:
        _, error = await walk(pages)
    assert "expected other items for another `skip`" in str(error)
    assert len(shelf.asked) <= 12


@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize(("size", "concurrency"), [(25, 1), (40, 1), (300, 8), (300, 1), (33, 4)])
async def test_equal_items_without_ids_are_read_to_their_end(
    size: int, concurrency: int, counted: bool
) -> None:
    """A4: pages that look the same are no standstill, if the server knows where its list ends."""
    shelf = shelf_of(size)
    if not counted:
        shelf.count = None
    honest = shelf.page
    shelf.answer = lambda skip, posts: honest(skip, [{"summary": "same"} for _ in posts])
    assert len(await pages_of(shelf, concurrency=concurrency).collect()) == size
    assert len(shelf.asked) <= size // 10 + 3


@pytest.mark.parametrize("name", PAGED)
async def test_no_list_walks_on_for_ever(name: str) -> None:
    """A4: the same response to every request, for every list and with items that have no id."""
    server = FixedResponse(200, answer_of(name, [{}], 5_000))
    pages = list_of(server.planner, name)
    if has_total(name):
        with pytest.raises(PagesError):
            await pages.collect()
    else:
        assert len(await pages.collect()) == 1
    assert len(server.requests) <= 12


# One iterator, several workers


@pytest.mark.parametrize(
    ("size", "page_size", "workers"), [(90, 15, 3), (100, 10, 2), (100, 10, 5), (7, 1, 20)]
)
@pytest.mark.parametrize("concurrency", [1, 4])
async def test_workers_that_share_a_walk_get_each_item_once(
    size: int, page_size: int, workers: int, concurrency: int
) -> None:
    """A9: items vanished when two workers waited for the next page."""
    shelf = shelf_of(size)
    shared = aiter(pages_of(shelf, page_size=page_size, concurrency=concurrency))
    got: list[str | None] = []

    async def work() -> None:
        async for post in shared:
            got.append(post.id)
            await anyio.lowlevel.checkpoint()

    async with anyio.create_task_group() as group:
        for _ in range(workers):
            group.start_soon(work)
    assert sorted(got, key=lambda name: shelf.ids.index(str(name))) == shelf.ids


async def test_workers_that_share_the_pages_get_each_page_once() -> None:
    """A9: the same for `by_page()`, also while pages are fetched ahead."""
    shelf = shelf_of(90)
    got: list[str | None] = []
    async with pages_of(shelf, page_size=15) as pages:
        shared = pages.by_page()

        async def work() -> None:
            async for page in shared:
                got.extend(post.id for post in page)
                await anyio.lowlevel.checkpoint()

        async with anyio.create_task_group() as group:
            for _ in range(3):
                group.start_soon(work)
    assert sorted(got, key=lambda name: shelf.ids.index(str(name))) == shelf.ids


@pytest.mark.parametrize("concurrency", [1, 4])
async def test_a_worker_that_is_cancelled_takes_no_items_with_it(concurrency: int) -> None:
    """A9: the pages that it waited for go to the others."""
    shelf = shelf_of(90)
    shared = aiter(pages_of(shelf, concurrency=concurrency))
    got = [(await anext(shared)).id for _ in range(10)]

    async def take_one() -> None:
        got.append((await anext(shared)).id)

    shelf.hangs_from = 10
    with anyio.CancelScope() as scope:
        async with anyio.create_task_group() as group:
            group.start_soon(take_one)
            await shelf.until_asked(2)
            scope.cancel()
    shelf.hangs_from = None
    got += [post.id async for post in shared]
    assert got == shelf.ids


# What a list shows


def test_the_repr_of_a_list_says_what_it_is() -> None:
    """A43: a forgotten `await` shows the operation, its filters and its page size."""
    planner = planner_of(shelf_of(5))
    shown = repr(planner.posts.list(type="failed", accounts=["a1", "a2"], page_size=20))
    assert shown.startswith("<Pages of posts.list, ")
    for part in ("locationId='loc'", "type='failed'", "accounts='a1,a2'", "start=0, page_size=20", "await"):
        assert part in shown
    assert "skip" not in shown
    assert "limit" not in shown
    assert "token" not in shown
    assert "queueId='q1'" in repr(planner.queues.items(queue_id="q1", page_size=1))
    assert "\n" not in repr(planner.posts.list(accounts=["a" * 500] * 5))
    assert len(repr(planner.posts.list(accounts=["a" * 500] * 5))) < 500


@pytest.mark.parametrize("name", PAGED)
def test_every_list_has_such_a_repr(name: str) -> None:
    """A43."""
    shown = repr(list_of(planner_of(shelf_of(5)), name))
    assert shown.startswith(f"<Pages of {getattr(operations, name).OPERATION.name}, ")


async def test_the_repr_of_a_page_is_one_line() -> None:
    """A43: a page of two posts was 2.7 KB."""
    assert repr(await pages_of(shelf_of(25))) == "<Page of 10 items, start=0, total 25>"
    shelf = Shelf(3, count=None)
    assert repr(await pages_of(shelf)) == "<Page of 3 items, start=0, total not known>"


async def test_a_bulk_job_reads_the_whole_list_or_nothing_is_deleted() -> None:
    """A2: ids of a list with a hole are known and unsent."""
    shelf = shelf_of(40)
    with_hole(shelf, 20, {"posts": []}, times=99)
    server = Bin()
    job = server.planner().posts.delete_many(pages_of(shelf))
    with pytest.raises(PagesError):
        await job
    assert server.batches == []
    assert job.report.remaining[:20] == shelf.ids[:20]
