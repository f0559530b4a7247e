"""Lists with wrong counts, odd pages and errors midway: nothing is lost and nothing comes twice."""

from __future__ import annotations

import sys
from typing import Any

import httpx
import pytest

from socialplanner import PagesError, ServerError, SocialPlanner, SpecDrift
from tests.server.post_list import Shelf, ids, pages_of, planner_of, shelf_of, walked
from tests.support.fixed_response import collect_drift
from tests.support.internals import paginator

pytestmark = pytest.mark.anyio


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
    monkeypatch.setattr(paginator, "MAX_PAGES", 20)
    with pytest.raises(PagesError, match="expected an end of the list"):
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
COUNTED_MORE = {"too small": 2, "too large": 31, "far too large": 5_000, "as a string": 25}
"""Up to which size the count is larger than the list, so that a walk may not call what it got the whole."""


@pytest.mark.parametrize("size", [0, 1, 9, 10, 11, 25, 30])
@pytest.mark.parametrize("name", COUNTS)
async def test_a_wrong_count_loses_nothing(name: str, size: int) -> None:
    shelf = Shelf(size, count=COUNTS[name])
    got: list[str | None] = []
    more = False
    try:
        async for post in pages_of(shelf):
            got.append(post.id)  # noqa: PERF401 - what came before the error counts
    except PagesError:
        more = True
    assert got == shelf.ids
    assert more == (size < COUNTED_MORE.get(name, 0))
    assert len(shelf.asked) <= size // 10 + 10


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
    events: list[SpecDrift] = []
    planner = planner_of(shelf, on_event=collect_drift(events))
    assert await planner.posts.list().collect() == []
    assert [drift.pointer for drift in events] == ["/results/posts"]


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
