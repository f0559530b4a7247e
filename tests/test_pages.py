"""Lists: walked in order, each item once, in waves, to their true end, whatever the server's counts say."""

from __future__ import annotations

import asyncio
import gc
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any

import anyio
import httpx
import pytest

from socialplanner import Pages, PagesError, ServerError, SocialPlanner, SpecDrift, UsageError
from socialplanner._core import walk
from socialplanner.models import Post

pytestmark = pytest.mark.anyio


class Shelf:
    """A server with a list of posts, and with the bad habits that a test gives it."""

    def __init__(self, size: int, *, count: Callable[[int], object] | None = len, cap: int = 1_000) -> None:  # type: ignore[assignment]
        self.ids = [f"post-{index}" for index in range(size)]
        self.count: Callable[[list[Any]], object] | None = count  # type: ignore[assignment]
        self.cap = cap
        self.asked: list[tuple[int, int]] = []
        self.bodies: list[dict[str, Any]] = []
        self.fails_at: int | None = None
        self.hangs_from: int | None = None
        self.now = self.peak = 0
        self.changed = anyio.Event()
        self.answer: Callable[[int, list[Any]], object] = self.page

    def page(self, skip: int, posts: list[Any]) -> object:
        results: dict[str, object] = {"posts": posts}
        if self.count is not None:
            results["count"] = self.count(posts)
        return {"results": results}

    async def handle(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        skip, limit = int(body["skip"]), int(body["limit"])
        self.bodies.append(body)
        self.asked.append((skip, limit))
        self.now += 1
        self.peak = max(self.peak, self.now)
        self.changed.set()
        self.changed = anyio.Event()
        try:
            await anyio.lowlevel.checkpoint()
            if self.hangs_from is not None and skip >= self.hangs_from:
                await anyio.sleep_forever()
            if skip == self.fails_at:
                return httpx.Response(500, json={"message": "broken"})
            posts = [{"_id": name} for name in self.ids[skip : skip + min(limit, self.cap)]]
            return httpx.Response(201, json=self.answer(skip, posts))
        finally:
            self.now -= 1

    async def until_asked(self, times: int) -> None:
        with anyio.fail_after(10):
            while len(self.asked) < times:
                await self.changed.wait()

    @property
    def skips(self) -> list[int]:
        return [skip for skip, _ in self.asked]


def planner_of(shelf: Shelf, **options: Any) -> SocialPlanner:
    http = httpx.AsyncClient(transport=httpx.MockTransport(shelf.handle))
    return SocialPlanner("token", location_id="loc", http_client=http, **options)


def pages_of(shelf: Shelf, *, page_size: int = 10, **options: Any) -> Pages[Post]:
    return planner_of(shelf).posts.list(page_size=page_size, **options)


def whole(shelf: Shelf) -> Callable[[list[Any]], int]:
    return lambda posts: len(shelf.ids)


def shelf_of(size: int, **options: Any) -> Shelf:
    """A shelf that counts truly."""
    shelf = Shelf(size, **options)
    shelf.count = whole(shelf)
    return shelf


def ids(posts: Iterable[Post]) -> list[str | None]:
    return [post.id for post in posts]


async def walked(pages: AsyncIterator[Post] | Pages[Post]) -> list[str | None]:
    return [post.id async for post in pages]


# Ways to use a list


async def test_every_way_to_use_a_list_gives_the_same_items() -> None:
    shelf = shelf_of(25)
    pages = pages_of(shelf)
    assert shelf.asked == []
    assert await walked(pages) == shelf.ids
    assert ids(await pages.collect()) == shelf.ids
    assert [ids(page) async for page in pages.by_page()] == [shelf.ids[:10], shelf.ids[10:20], shelf.ids[20:]]
    async with pages:
        assert await walked(pages) == shelf.ids
    async with pages:  # and once more
        assert ids(await pages.collect()) == shelf.ids


async def test_awaiting_a_list_gives_its_first_page() -> None:
    shelf = shelf_of(25)
    page = await pages_of(shelf, start=5)
    assert (ids(page.items), page.start, page.total, len(page)) == (shelf.ids[5:15], 5, 25, 10)
    assert shelf.asked == [(5, 10)]


@pytest.mark.parametrize(
    ("most", "asked"),
    [
        (0, []),
        (1, [(0, 1)]),
        (5, [(0, 5)]),
        (10, [(0, 10)]),
        (25, [(0, 10), (10, 10), (20, 10)]),
        (30, [(0, 10), (10, 10), (20, 10)]),
        (1000, [(skip, 10) for skip in range(0, 100, 10)]),
    ],
)
async def test_collect_fetches_nothing_beyond_what_it_is_to_give(
    most: int, asked: list[tuple[int, int]]
) -> None:
    shelf = shelf_of(95)
    assert ids(await pages_of(shelf).collect(max_items=most)) == shelf.ids[:most]
    assert sorted(shelf.asked) == asked


async def test_a_list_that_is_not_paged_is_one_request() -> None:
    asked: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json={"results": {"accounts": [{"id": "a1"}, {"id": "a2"}, {"id": "a1"}]}})

    http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    accounts = SocialPlanner("token", location_id="loc", http_client=http).accounts.list()
    assert [account.id for account in await accounts.collect()] == ["a1", "a2"]
    assert [account.id async for account in accounts] == ["a1", "a2"]
    assert [account.id for account in await accounts.collect(max_items=1)] == ["a1"]
    async with accounts:
        assert [account.id async for account in accounts] == ["a1", "a2"]
    assert len(asked) == 4


@pytest.mark.parametrize("name", ["page_size", "start", "concurrency"])
@pytest.mark.parametrize("value", [-1, 0, True, "5", 2.5, None])
async def test_the_numbers_of_a_list_are_checked_at_once(name: str, value: Any) -> None:
    if (name, value) == ("start", 0):
        return
    with pytest.raises(UsageError) as caught:
        planner_of(shelf_of(0)).posts.list(**{name: value})
    assert caught.value.argument == name


@pytest.mark.parametrize("most", [-1, True, "5", 2.5])
async def test_max_items_is_checked(most: Any) -> None:
    with pytest.raises(UsageError) as caught:
        await pages_of(shelf_of(5)).collect(max_items=most)
    assert caught.value.argument == "max_items"


# Waves and looking ahead


async def test_a_wave_follows_the_first_page_and_comes_in_order() -> None:
    """The first page tells the total; then up to `concurrency` pages at once, and no more."""
    shelf = shelf_of(100)
    walk_on = aiter(pages_of(shelf, concurrency=4))
    got = [(await anext(walk_on)).id for _ in range(10)]
    await anyio.wait_all_tasks_blocked()
    assert (shelf.skips, shelf.peak) == ([0], 1)
    got.append((await anext(walk_on)).id)
    assert (sorted(shelf.skips), shelf.peak) == ([0, 10, 20, 30, 40], 4)
    got += [post.id async for post in walk_on]
    assert got == shelf.ids
    assert (sorted(shelf.skips), shelf.peak) == (list(range(0, 100, 10)), 4)


async def test_inside_async_with_the_next_pages_are_fetched_while_the_caller_works() -> None:
    shelf = shelf_of(100)
    async with pages_of(shelf, concurrency=3) as pages:
        walk_on = aiter(pages)
        got = [(await anext(walk_on)).id]
        await shelf.until_asked(4)
        await anyio.wait_all_tasks_blocked()
        assert sorted(shelf.skips) == [0, 10, 20, 30]
        got += [post.id async for post in walk_on]
    assert got == shelf.ids
    assert sorted(shelf.skips) == list(range(0, 100, 10))
    assert shelf.peak <= 3


@pytest.mark.parametrize("ahead", [False, True])
async def test_breaking_off_leaves_nothing_behind(ahead: bool) -> None:
    """No request goes on, and nothing is left to the garbage collector, of which trio would warn."""
    shelf = shelf_of(100)
    if ahead:
        shelf.hangs_from = 10
        async with pages_of(shelf) as pages:
            async for post in pages:
                assert post.id == "post-0"
                await shelf.until_asked(2)
                break
    else:
        async for post in pages_of(shelf):
            assert post.id == "post-0"
            break
        async for page in pages_of(shelf).by_page():
            assert len(page) == 10
            break
    gc.collect()
    await anyio.wait_all_tasks_blocked()
    assert shelf.now == 0
    await anyio.lowlevel.checkpoint()


async def test_an_error_of_the_body_stays_what_it_is() -> None:
    """No ExceptionGroup around it, though a task group runs behind it."""
    shelf = shelf_of(100)
    shelf.hangs_from = 10

    class Mine(Exception):
        pass

    async def walk_all() -> None:
        async with pages_of(shelf) as pages:
            async for _ in pages:
                await shelf.until_asked(2)
                raise Mine

    with pytest.raises(Mine) as caught:
        await walk_all()
    assert caught.value.__context__ is None
    assert shelf.now == 0
    await anyio.lowlevel.checkpoint()


async def test_a_cancelled_scope_ends_a_walk_inside_async_with() -> None:
    shelf = shelf_of(100)
    shelf.hangs_from = 10
    with anyio.CancelScope() as scope:
        async with pages_of(shelf) as pages:
            async for _ in pages:
                await shelf.until_asked(2)
                scope.cancel()
                await anyio.lowlevel.checkpoint()
    assert scope.cancelled_caught
    assert shelf.now == 0
    await anyio.lowlevel.checkpoint()


@pytest.mark.parametrize("inside", [False, True])
async def test_a_walk_that_waits_for_a_page_can_be_cancelled(inside: bool) -> None:
    shelf = shelf_of(100)
    shelf.hangs_from = 10
    pages = pages_of(shelf)

    async def walk_all() -> None:
        if inside:
            async with pages:
                await walked(pages)
        else:
            await walked(pages)

    async with anyio.create_task_group() as group:
        group.start_soon(walk_all)
        await shelf.until_asked(3)
        group.cancel_scope.cancel()
    assert shelf.now == 0


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_cancelling_the_task_itself_ends_a_walk_inside_async_with(anyio_backend: str) -> None:
    shelf = shelf_of(100)
    shelf.hangs_from = 10

    async def walk_all() -> None:
        async with pages_of(shelf) as pages:
            async for _ in pages:
                await asyncio.Event().wait()

    task = asyncio.create_task(walk_all())
    await shelf.until_asked(2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert shelf.now == 0
    assert asyncio.current_task().cancelling() == 0  # type: ignore[union-attr]


async def test_a_walk_goes_on_after_its_block_has_ended() -> None:
    shelf = shelf_of(50)
    async with pages_of(shelf, concurrency=2) as pages:
        walk_on = aiter(pages)
        got = [(await anext(walk_on)).id]
    with anyio.fail_after(5):
        got += [post.id async for post in walk_on]
    assert got == shelf.ids


async def test_a_list_is_opened_once_at_a_time() -> None:
    async with pages_of(shelf_of(5)) as pages:
        with pytest.raises(UsageError, match="open"):
            await pages.__aenter__()


async def test_two_walks_over_one_list_do_not_disturb_each_other() -> None:
    shelf = shelf_of(45)
    async with pages_of(shelf) as pages:
        one, two = aiter(pages), aiter(pages)
        both = [((await anext(one)).id, (await anext(two)).id) for _ in shelf.ids]
    assert both == [(name, name) for name in shelf.ids]


# Servers as they are


@pytest.mark.parametrize("ahead", [False, True])
async def test_an_error_of_a_page_comes_after_the_items_before_it(ahead: bool) -> None:
    shelf = shelf_of(100)
    shelf.fails_at = 40
    pages = pages_of(shelf)
    got: list[str | None] = []

    async def walk_all() -> None:
        async for post in pages:
            got.append(post.id)  # noqa: PERF401 - what came before the error counts

    async def walk_ahead() -> None:
        async with pages:
            await walk_all()

    with pytest.raises(ServerError):
        await (walk_ahead() if ahead else walk_all())
    assert got == shelf.ids[:40]


async def test_after_an_error_a_walk_is_over() -> None:
    shelf = shelf_of(100)
    shelf.fails_at = 0
    walk_on = aiter(pages_of(shelf))
    with pytest.raises(ServerError):
        await anext(walk_on)
    with pytest.raises(StopAsyncIteration):
        await anext(walk_on)


async def test_a_list_that_shifts_gives_each_item_once() -> None:
    """New posts push the others back: the last of one page is the first of the next."""
    shelf = shelf_of(60)
    before = list(shelf.ids)
    got: list[str | None] = []
    async for post in pages_of(shelf, concurrency=2):
        got.append(post.id)
        if len(got) in (5, 15, 25):
            shelf.ids.insert(0, f"new-{len(got)}")
    assert got == before


@pytest.mark.parametrize("count", [None, lambda posts: 1_000], ids=["no count", "a large count"])
async def test_a_server_that_ignores_skip_is_found_out(count: Any) -> None:
    shelf = Shelf(10, count=count)

    async def ignoring(request: httpx.Request) -> httpx.Response:
        shelf.asked.append((0, 0))
        return httpx.Response(201, json=shelf.page(0, [{"_id": name} for name in shelf.ids]))

    http = httpx.AsyncClient(transport=httpx.MockTransport(ignoring))
    pages = SocialPlanner("token", location_id="loc", http_client=http).posts.list(page_size=10)
    got: list[str | None] = []

    async def walk_all() -> None:
        async for post in pages:
            got.append(post.id)  # noqa: PERF401 - what came before the error counts

    with pytest.raises(PagesError, match=r"posts\.list"):
        await walk_all()
    assert got == shelf.ids
    assert len(shelf.asked) < 20


async def test_a_list_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MAX_PAGES", 20)
    with pytest.raises(PagesError, match="no end"):
        await pages_of(shelf_of(1_000)).collect()


COUNTS: dict[str, Any] = {
    "none": None,
    "0": lambda posts: 0,
    "too small": lambda posts: 7,
    "too large": lambda posts: 31,
    "far too large": lambda posts: 5_000,
    "negative": lambda posts: -1,
    "of the page": len,
    "as a string": lambda posts: "25",
    "no number": lambda posts: "many",
    "null": lambda posts: None,
}


@pytest.mark.parametrize("size", [0, 1, 9, 10, 11, 25, 30])
@pytest.mark.parametrize("name", COUNTS)
async def test_a_wrong_count_loses_nothing(name: str, size: int) -> None:
    shelf = Shelf(size, count=COUNTS[name])
    assert ids(await pages_of(shelf).collect()) == shelf.ids
    assert len(shelf.asked) <= size // 10 + 9


@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize("cap", [1, 4, 9])
async def test_a_server_with_a_page_size_of_its_own_loses_nothing(cap: int, counted: bool) -> None:
    shelf = shelf_of(25, cap=cap)
    if not counted:
        shelf.count = None
    assert ids(await pages_of(shelf).collect()) == shelf.ids


@pytest.mark.parametrize("counted", [True, False])
async def test_elements_that_are_no_posts_do_not_end_a_list(counted: bool) -> None:
    shelf = shelf_of(40)
    if not counted:
        shelf.count = None
    honest = shelf.page
    shelf.answer = lambda skip, posts: honest(skip, [None, *posts[1:]] if skip == 10 else posts)
    assert ids(await pages_of(shelf).collect()) == shelf.ids[:10] + shelf.ids[11:]


async def test_a_page_of_nothing_readable_does_not_end_a_list_with_a_count() -> None:
    shelf = shelf_of(40)
    honest = shelf.page
    shelf.answer = lambda skip, posts: honest(skip, [None] * len(posts) if skip == 10 else posts)
    assert ids(await pages_of(shelf).collect()) == shelf.ids[:10] + shelf.ids[20:]


async def test_posts_without_id_are_all_given() -> None:
    shelf = shelf_of(25)
    honest = shelf.page
    shelf.answer = lambda skip, posts: honest(skip, [{"summary": "same"} for _ in posts])
    assert len(await pages_of(shelf).collect()) == 25


async def test_an_empty_list_is_one_request() -> None:
    shelf = shelf_of(0)
    assert await pages_of(shelf).collect() == []
    assert await walked(pages_of(shelf)) == []
    assert (await pages_of(shelf)).items == []
    assert len(shelf.asked) == 3


async def test_an_empty_list_that_comes_as_a_string_is_drift_and_no_crash() -> None:
    shelf = Shelf(0)
    shelf.answer = lambda skip, posts: {"results": {"posts": "Posts not found", "count": 0}}
    told: list[SpecDrift] = []
    planner = planner_of(shelf, on_event=told.append)
    assert await planner.posts.list().collect() == []
    assert [drift.pointer for drift in told] == ["/results/posts"]


async def test_ten_thousand_items_are_linear() -> None:
    """Five times the items are five times the work, counted in calls of functions."""

    async def calls(size: int) -> int:
        shelf = shelf_of(size)
        pages, counted = pages_of(shelf, page_size=100), 0

        def count(frame: object, event: str, argument: object) -> None:
            nonlocal counted
            counted += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            found = await pages.collect()
        finally:
            sys.setprofile(None)
        assert ids(found) == shelf.ids
        assert len(shelf.asked) == size // 100
        return counted

    await calls(200)  # what is loaded once
    assert await calls(10_000) < 6 * await calls(2_000)


async def test_a_filter_that_can_be_read_once_filters_every_page() -> None:
    """Else the second page would be one of all accounts."""
    shelf = shelf_of(25)
    accounts: Any = (account for account in ["a1", "a2"])
    pages = pages_of(shelf, accounts=accounts)
    await pages.collect()
    await pages.collect()
    assert {body["accounts"] for body in shelf.bodies} == {"a1,a2"}


async def test_every_page_of_a_walk_has_the_same_window() -> None:
    shelf = shelf_of(25)
    await pages_of(shelf, type="failed", include_users=False).collect()
    windows = [{key: value for key, value in body.items() if key != "skip"} for body in shelf.bodies]
    assert windows[0] == windows[1] == windows[2]
    assert (windows[0]["type"], windows[0]["includeUsers"], windows[0]["limit"]) == ("failed", "false", "10")
