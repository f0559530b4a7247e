"""Lists that are fetched while the caller iterates over them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from functools import partial
from types import TracebackType
from typing import Generic, Self, TypeVar
from urllib.parse import unquote

import anyio
from anyio.abc import TaskGroup
from attrs import evolve

from ...errors import UsageError
from ...request import Operation, Request
from ..arguments import integer
from ..call.sender import Sender
from ..model import Absent, Model
from ..values import read_list
from .page import Page, PageSource
from .paginator import Paginator

SHOWN = 80  # characters of a filter in a repr

T = TypeVar("T")
A = TypeVar("A", bound=Model)


class Pages(Generic[T]):
    """A list that is fetched while you iterate over it. Nothing is sent before.

    `async for item in pages`, `await pages` for the first page, `async for page in pages.by_page()`,
    `await pages.collect(max_items=...)`; each use starts from the beginning. If the total is known, up to
    `concurrency` pages are fetched at once; inside `async with pages:` the next pages are fetched while you work on
    the current ones. An item that the server sends twice is returned once. An item that moves because others are
    created or deleted meanwhile may be missed, so read a list to its end before you delete from it.

    Several workers may share one iterator (`walk = aiter(pages)`): each item, or page, goes to one of them.

    Raises the errors of the API's responses, and `PagesError` if the server repeats its pages, never ends the list, or
    counts more items than it gives. What arrived before is returned first.
    """

    def __init__(self, source: PageSource[T]) -> None:
        integer("page_size", source.size, least=1)
        integer("start", source.start)
        integer("concurrency", source.wave, least=1)
        self._source = evolve(source, ahead=lambda: self._ahead)
        self._ahead: TaskGroup | None = None

    def __await__(self) -> Generator[object, None, Page[T]]:
        return Paginator(self._source).fetch_first().__await__()

    def __repr__(self) -> str:
        source = self._source
        filters = "".join(f", {name}={value!r}" for name, value in source.filters().items())
        paging = f", start={source.start}, page_size={source.size}" if source.paged else ""
        return f"<Pages of {source.name}{filters}{paging}: use await, async for or collect()>"

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(Paginator(self._source))

    def by_page(self) -> AsyncIterator[Page[T]]:
        """Return the pages in order. A page has fewer items if some of them were returned before."""
        return _ByPage(Paginator(self._source))

    async def collect(self, *, max_items: int | None = None) -> list[T]:
        """Return all items, or the first `max_items`; no page after those is fetched."""
        if max_items is not None and integer("max_items", max_items) == 0:
            return []
        found: list[T] = []
        pages = Paginator(self._source, most=max_items)
        while (max_items is None or len(found) < max_items) and (page := await pages.next_page()) is not None:
            found += page.items
        return found[:max_items]

    async def __aenter__(self) -> Self:
        if self._ahead is not None:
            raise UsageError(f"{self._source.name}: this list is already open. Make another one.")
        self._ahead = anyio.create_task_group()
        await self._ahead.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        group, self._ahead = self._ahead, None
        if group is not None:
            group.cancel_scope.cancel()  # nobody reads the pages that are still being fetched
            # without arguments, because a task group would wrap the error of the block into an ExceptionGroup
            await group.__aexit__(None, None, None)


class _ByPage(Generic[T]):
    """An iterator over pages. An async generator that a `break` leaves ends only when it is garbage collected."""

    def __init__(self, paginator: Paginator[T]) -> None:
        self._paginator = paginator
        self._lock = anyio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        async with self._lock:
            page = await self._paginator.next_page()
        if page is None:
            raise StopAsyncIteration
        return page


class _Items(Generic[T]):
    """An iterator over the items of all pages."""

    def __init__(self, paginator: Paginator[T]) -> None:
        self._paginator = paginator
        self._items: Iterator[T] = iter(())
        self._lock = anyio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        while True:
            for item in self._items:
                return item
            async with self._lock:
                for item in self._items:  # another worker fetched them while this one waited
                    return item
                page = await self._paginator.next_page()
                if page is None:
                    raise StopAsyncIteration
                self._items = iter(page.items)


def make_pages(
    sender: Sender,
    request: Callable[[int, int], Request[A]],
    *,
    name: str,
    items: Callable[[A], list[T]],
    wire: str,
    total: Callable[[A], int | None] | None,
    key: Callable[[T], str | None],
    page_size: int = 1,
    start: int = 0,
    concurrency: int = 1,
    paged: bool = True,
    before: Callable[[], Awaitable[None]] | None = None,
) -> Pages[T]:
    """Return the pages of a list operation; `request` builds the request of a page from `skip` and `limit`.

    `wire` is the API's name of the items. `before` is awaited before each request, which may find out what `request` needs.
    Raises `UsageError` for a wrong argument here, not at the first page.
    """

    async def fetch(skip: int, limit: int) -> Page[T]:
        if before is not None:
            await before()
        result = await sender.send(request(skip, limit))
        page = items(result)
        return Page(page, skip, None if total is None else total(result), count_items(result, wire, page))

    filters = partial(find_filters, request, start, page_size)
    pages = Pages(PageSource(name, fetch, key, paged, start, page_size, concurrency, filters=filters))
    request(start, page_size)
    return pages


def find_filters(request: Callable[[int, int], Request[A]], start: int, size: int) -> dict[str, str]:
    """Return what the list is limited to: all that a request says, but for the page that it asks for."""
    one, other = request(start, size), request(start + 1, size - 1 or 2)
    path = zip(one.operation.path.split("/"), one.path.split("/"), strict=True)
    filters = {name[1:-1]: unquote(value) for name, value in path if name.startswith("{")}
    fields = {**dict(one.query), **(one.body or {})}
    changed = {**dict(other.query), **(other.body or {})}
    filters |= {name: str(value) for name, value in fields.items() if changed.get(name) == value}
    return {name: value if len(value) <= SHOWN else value[:SHOWN] + "..." for name, value in filters.items()}


def count_items(result: Model, wire: str, read: list[T]) -> int:
    """Return how many items the server sent, including those that could not be read."""
    return len(read_list(result.extras.get(wire)) or read)


def has_list(result: Model, operation: Operation, wire: str, read: list[T]) -> bool:
    """Return whether the server sent a list, or what it is known to send for an empty one."""
    raw = result.extras.get(wire)
    if read.__class__ is not Absent or read_list(raw) is not None:
        return True
    return any(raw is not None and raw == value for _, value in operation.empty)
