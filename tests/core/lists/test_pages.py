"""Lists: every way to iterate over one, with several pages at once and ahead, and every way to stop."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import anyio
import httpx
import pytest

from socialplanner import SocialPlanner, UsageError
from tests.server.post_list import ids, pages_of, planner_of, shelf_of, walked

pytestmark = pytest.mark.anyio


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
    this = asyncio.current_task()
    assert this is not None
    assert this.cancelling() == 0


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
