"""One walk over a list: which pages to ask for next, which items were given, and when to stop."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from typing import Generic, TypeVar

import anyio
from anyio.abc import TaskGroup
from attrs import frozen

from ...errors import PagesError

T = TypeVar("T")

MAX_PAGES = 100_000  # a walk longer than this is no list but a server gone wrong
MAX_STALE = 10  # pages in a row without a new item, in a list that keeps growing


@frozen(eq=False)
class Page(Generic[T]):
    """One page: its `items`, the `start` it was asked for, and the `total` that the server claims (or None)."""

    items: list[T]
    start: int
    total: int | None
    came: int = 0
    """How many the server sent, with those that could not be read."""

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@frozen(eq=False)
class PageSource(Generic[T]):
    """A list to walk: how one page is fetched, and what tells two items apart."""

    name: str
    fetch: Callable[[int, int], Awaitable[Page[T]]]
    key: Callable[[T], str | None]
    paged: bool
    start: int
    size: int
    wave: int
    """Pages to fetch at once, where the total is known."""
    ahead: Callable[[], TaskGroup | None]
    """Where the next wave may be fetched while the caller works; None where it may not."""


class _Wave(Generic[T]):
    """Pages that are fetched together; an error stands where a page should."""

    def __init__(self, starts: list[int]) -> None:
        self.starts = starts
        self.got: dict[int, Page[T] | Exception] = {}
        self.in_background: anyio.Event | None = None


class Paginator(Generic[T]):
    """Hands out the pages of one source in order, each item once."""

    def __init__(self, source: PageSource[T], *, most: int | None = None) -> None:
        self._source = source
        self._most = most
        self._size = source.size if most is None else min(source.size, most)
        self._step = self._size
        self._next = source.start
        self._total: int | None = None
        self._ended = False
        self._pages = 0
        self._given = 0
        self._stale = 0
        self._seen: set[str] = set()
        self._last: tuple[list[str | None], int | None] | None = None
        self._outcomes: deque[Page[T] | Exception] = deque()
        self._next_wave: _Wave[T] | None = None

    async def next_page(self) -> Page[T] | None:
        """The next page that holds anything new; None at the end."""
        while not self._ended:
            if not self._outcomes:
                await self._fetch_wave()
                continue
            outcome = self._outcomes.popleft()
            if isinstance(outcome, Exception):
                self._ended = True
                raise outcome
            page = self._check_page(outcome)
            if page.items:
                self._given += len(page.items)
                self._prefetch()
                return page
        return None

    def _check_page(self, page: Page[T]) -> Page[T]:
        """The page without what was given before; notes whether it was the last one."""
        self._pages += 1
        keys = [self._source.key(item) for item in page.items]
        fresh: list[T] = []
        for key, item in zip(keys, page.items, strict=True):
            if key is None or key not in self._seen:
                fresh.append(item)
                if key is not None:
                    self._seen.add(key)
        total = page.total if page.total is not None and page.total >= 0 else None
        if self._pages == 1 and page.came:
            self._step = min(self._step, page.came)  # the server may have a limit of its own
            self._next = page.start + self._step
        self._total = total
        reached = page.start + page.came
        if not page.came or not self._source.paged:
            self._ended = True
        elif (
            total is None
            or reached > total
            or (self._pages == 1 and reached == total and page.came == self._size)
        ):
            # no count to trust (some servers count the page, not the list): a short page after the first is the end
            self._ended = self._pages > 1 and page.came < self._step
        else:
            self._ended = reached >= total
        if page.came and not fresh:
            self._refuse_standstill(keys, total)
        self._stale = 0 if fresh else self._stale + 1
        self._last = (keys, total)
        if self._pages >= MAX_PAGES:
            raise PagesError(
                f"{self._source.name}: {MAX_PAGES} pages and no end", operation=self._source.name
            )
        return Page(fresh, page.start, page.total, page.came)

    def _refuse_standstill(self, keys: list[str | None], total: int | None) -> None:
        """The same page again is no shifting list; nor is one that brings nothing new for long."""
        if (keys and self._last == (keys, total)) or self._stale >= MAX_STALE:
            self._ended = True
            raise PagesError(
                f"{self._source.name}: the server gives the same items again for another `skip`;"
                f" {len(self._seen)} different ones were read",
                operation=self._source.name,
            )

    async def _fetch_wave(self) -> None:
        wave, self._next_wave = self._next_wave or self._plan_wave(), None
        if wave.in_background is not None:
            await wave.in_background.wait()
        await self._fetch_missing(wave)
        self._outcomes.extend(wave.got[start] for start in wave.starts)

    def _plan_wave(self) -> _Wave[T]:
        """The pages to fetch next: one at first, then as many as the total, the wave and the caller allow."""
        pages = 1
        if self._pages and self._total is not None and self._total > self._next:
            wanted = self._total - self._next
            if self._most is not None:
                wanted = min(wanted, max(1, self._most - self._given))
            pages = min(self._source.wave, -(-wanted // self._step))
        starts = [self._next + index * self._step for index in range(pages)]
        self._next = starts[-1] + self._step
        return _Wave(starts)

    def _prefetch(self) -> None:
        group = self._source.ahead()
        if group is None or self._next_wave is not None or self._ended or self._outcomes:
            return
        self._next_wave = self._plan_wave()
        self._next_wave.in_background = anyio.Event()
        group.start_soon(self._fetch_in_background, self._next_wave, self._next_wave.in_background)

    async def _fetch_in_background(self, wave: _Wave[T], done: anyio.Event) -> None:
        try:
            await self._fetch_missing(wave)
        finally:
            done.set()  # also when cancelled: the walk then fetches what is missing itself

    async def _fetch_missing(self, wave: _Wave[T]) -> None:
        missing = [start for start in wave.starts if start not in wave.got]
        if len(missing) == 1:
            await self._fetch_page(wave, missing[0])
        elif missing:
            async with anyio.create_task_group() as group:
                for start in missing:
                    group.start_soon(self._fetch_page, wave, start)

    async def _fetch_page(self, wave: _Wave[T], start: int) -> None:
        try:
            wave.got[start] = await self._source.fetch(start, self._size)
        except Exception as error:  # noqa: BLE001 - raised when its page is due, after those before it
            wave.got[start] = error
