"""Every list of the document, read through its public method at a server that leaves something out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from socialplanner import Pages, PagesError, SocialPlanner
from tests.core.lists.test_whole_lists import PAGED, list_of
from tests.support.bundle import Described, described

pytestmark = pytest.mark.anyio

SIZE, PAGE_SIZE = 13, 3
LISTS = [described()[name] for name in PAGED]
IN_PAGES = [each for each in LISTS if "skip" in each.page]
AT_ONCE = [each for each in LISTS if "skip" not in each.page and "total" in each.page]
NOTHING: dict[str, Callable[[dict[str, Any], str], object]] = {
    "empty": lambda result, items: result.update({items: []}),
    "null": lambda result, items: result.update({items: None}),
    "missing": lambda result, items: result.pop(items),
}


class Server:
    """A server with a list of any operation. `hole` is an offset where it gives nothing, so many `times`."""

    def __init__(
        self, operation: Described, *, hole: int = -1, nothing: str = "empty", times: int = 0
    ) -> None:
        self.operation = operation
        self.ids = [f"x{number}" for number in range(SIZE)]
        self.counted: int | None = None
        self.cap = 99
        self.skips: list[int] = []
        self._hole, self._nothing, self._times = hole, nothing, times
        http = httpx.AsyncClient(transport=httpx.MockTransport(self._respond))
        self.planner = SocialPlanner("token", location_id="loc", http_client=http)

    def pages(self, **options: Any) -> Pages[Any]:
        paged = {"page_size": PAGE_SIZE} if "skip" in self.operation.page else {}
        return list_of(self.planner, self.operation.id, **paged | options)

    def _respond(self, request: httpx.Request) -> httpx.Response:
        page = self.operation.page
        skip, limit = 0, SIZE
        if "skip" in page:
            asked: Any = json.loads(request.content) if request.content else request.url.params
            skip, limit = int(asked[page["skip"]]), int(asked[page["limit"]])
        self.skips.append(skip)
        items = [{"_id": name, "id": name} for name in self.ids[skip : skip + min(limit, self.cap)]]
        result: dict[str, Any] = {page["items"]: items}
        *steps, total = page["total"].split(".")
        place = result
        for step in steps:
            place = place.setdefault(step, {})
        place[total] = len(self.ids) if self.counted is None else self.counted
        if skip == self._hole and self.skips.count(skip) <= self._times:
            NOTHING[self._nothing](result, page["items"])
        for step in reversed(self.operation.operation.result):
            result = {step: result}
        return httpx.Response(200, json=result)


async def read(pages: Pages[Any]) -> tuple[list[str], PagesError | None]:
    """Return the ids that came, and the error at the end."""
    got: list[str] = []
    try:
        async for item in pages:
            got.append(item.to_dict()["_id"])  # noqa: PERF401 - what came before the error counts
    except PagesError as error:
        return got, error
    return got, None


@pytest.mark.parametrize("concurrency", [1, 8])
@pytest.mark.parametrize("hole", [0, 6, 12])
@pytest.mark.parametrize("nothing", NOTHING)
@pytest.mark.parametrize("operation", IN_PAGES, ids=str)
async def test_a_hole_is_asked_for_once_more_and_then_an_error(
    operation: Described, nothing: str, hole: int, concurrency: int
) -> None:
    """A2, A3: nothing where the server counts items. What arrived before it is given first."""
    server = Server(operation, hole=hole, nothing=nothing, times=1)
    assert await read(server.pages(concurrency=concurrency)) == (server.ids, None)
    server = Server(operation, hole=hole, nothing=nothing, times=99)
    got, error = await read(server.pages(concurrency=concurrency))
    assert f"ends at {hole}, the server says {SIZE}" in str(error)
    assert got[:hole] == server.ids[:hole]
    assert got == [name for name in server.ids if name in got]
    assert server.skips.count(hole) == 2


@pytest.mark.parametrize("concurrency", [1, 8])
@pytest.mark.parametrize("cap", [1, 2])
@pytest.mark.parametrize("operation", IN_PAGES, ids=str)
async def test_a_server_that_gives_shorter_pages_loses_nothing(
    operation: Described, cap: int, concurrency: int
) -> None:
    """A2: the walk goes on behind the last item that came."""
    server = Server(operation)
    server.cap = cap
    assert await read(server.pages(concurrency=concurrency)) == (server.ids, None)


@pytest.mark.parametrize("concurrency", [1, 8])
@pytest.mark.parametrize("operation", IN_PAGES, ids=str)
async def test_a_total_that_shrinks_is_the_truth(operation: Described, concurrency: int) -> None:
    """A2: others delete while one reads."""
    server = Server(operation)
    got: list[str] = []
    async for item in server.pages(concurrency=concurrency):
        got.append(item.to_dict()["_id"])
        if len(got) == 2:
            del server.ids[7:]
    assert got[:7] == server.ids


@pytest.mark.parametrize("operation", IN_PAGES, ids=str)
async def test_a_total_that_is_too_large_is_said_at_the_end(operation: Described) -> None:
    """A2: all that came is given, then both numbers."""
    server = Server(operation)
    server.counted = SIZE + 2
    got, error = await read(server.pages())
    assert got == server.ids
    assert f"ends at {SIZE}, the server says {SIZE + 2}" in str(error)


@pytest.mark.parametrize("nothing", NOTHING)
@pytest.mark.parametrize("operation", AT_ONCE, ids=str)
async def test_a_list_that_comes_at_once_says_what_is_missing_too(operation: Described, nothing: str) -> None:
    """A2, A3: it has no pages, but a total."""
    server = Server(operation, hole=0, nothing=nothing, times=1)
    assert await read(server.pages()) == (server.ids, None)
    server = Server(operation, hole=0, nothing=nothing, times=99)
    got, error = await read(server.pages())
    assert (got, len(server.skips)) == ([], 2)
    assert f"ends at 0, the server says {SIZE}" in str(error)
    server = Server(operation)
    server.counted = SIZE + 1
    got, error = await read(server.pages())
    assert got == server.ids
    assert f"ends at {SIZE}, the server says {SIZE + 1}" in str(error)
