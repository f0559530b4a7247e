"""One pass over a list: which pages to request next, which items are new, and when the list ends."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from typing import Generic, TypeVar

import anyio
from anyio.abc import TaskGroup
from attrs import frozen

from ...errors import PagesError

T = TypeVar("T")

MAX_PAGES = 100_000  # no list has more: the server never ends it
MAX_STALE = 10  # pages in a row without a new item, in a list that keeps growing


@frozen(eq=False)
class Page(Generic[T]):
    """One page: its `items`, the `start` that was requested, and the `total` that the server reports (or None)."""

    items: list[T]
    start: int
    total: int | None
    came: int = 0
    """How many items the server sent, including those that could not be read."""

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@frozen(eq=False)
class PageSource(Generic[T]):
    """A list to fetch: how one page is fetched, and by which key two items are the same."""

    name: str
    fetch: Callable[[int, int], Awaitable[Page[T]]]
    key: Callable[[T], str | None]
    paged: bool
    start: int
    size: int
    wave: int
    """How many pages to fetch at once if the total is known."""
    ahead: Callable[[], TaskGroup | None] = lambda: None
    """Returns the task group that fetches the next pages while the caller works; None where nothing may run then."""


class _Wave(Generic[T]):
    """Pages that are fetched together. A page that failed has its error as its outcome."""

    def __init__(self, starts: list[int]) -> None:
        self.starts = starts
        self.outcomes: dict[int, Page[T] | Exception] = {}
        self.in_background: anyio.Event | None = None


class Paginator(Generic[T]):
    """The pages of one source in order, each item once."""

    def __init__(self, source: PageSource[T], *, most: int | None = None) -> None:
        self._source = source
        self._most = most
        self._size = source.size if most is None else min(source.size, most)
        self._step = self._size
        self._next = source.start
        self._total: int | None = None
        self._ended = False
        self._pages = 0
        self._returned = 0
        self._stale = 0
        self._seen: set[str] = set()
        self._previous: tuple[list[str | None], int | None] | None = None
        self._outcomes: deque[Page[T] | Exception] = deque()
        self._next_wave: _Wave[T] | None = None

    async def next_page(self) -> Page[T] | None:
        """Return the next page that has new items; None at the end. Raises the error of a page when its turn comes."""
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
                self._returned += len(page.items)
                self._prefetch()
                return page
        return None

    def _check_page(self, page: Page[T]) -> Page[T]:
        """Return the page with its new items only, and set whether the list ends with it."""
        self._pages += 1
        self._total = page.total if page.total is not None and page.total >= 0 else None
        if self._pages == 1 and page.came:
            self._step = min(self._step, page.came)  # the server may have a limit of its own
            self._next = page.start + self._step
        self._ended = self._is_last(page)
        keys = [self._source.key(item) for item in page.items]
        fresh = self._find_new_items(page.items, keys)
        if page.came and not fresh:
            self._refuse_standstill(keys)
        self._stale = 0 if fresh else self._stale + 1
        self._previous = (keys, self._total)
        if self._pages >= MAX_PAGES:
            raise self._error(f"expected an end of the list, got {MAX_PAGES} pages")
        return Page(fresh, page.start, page.total, page.came)

    def _find_new_items(self, items: list[T], keys: list[str | None]) -> list[T]:
        """Return the items that were not returned before. An item without a key counts as new."""
        fresh: list[T] = []
        for key, item in zip(keys, items, strict=True):
            if key is None or key not in self._seen:
                fresh.append(item)
                if key is not None:
                    self._seen.add(key)
        return fresh

    def _is_last(self, page: Page[T]) -> bool:
        """Return whether the list ends with this page."""
        if not page.came or not self._source.paged:
            return True
        total = self._find_reliable_total(page)
        if total is None:
            return self._pages > 1 and page.came < self._step  # a short page after the first one
        return page.start + page.came >= total

    def _find_reliable_total(self, page: Page[T]) -> int | None:
        """Return the total, if it can be the length of the list: some servers count the items of the page instead."""
        reached = page.start + page.came
        if self._total is None or reached > self._total:
            return None
        may_count_page = self._pages == 1 and reached == self._total and page.came == self._size
        return None if may_count_page else self._total

    def _refuse_standstill(self, keys: list[str | None]) -> None:
        """Raise `PagesError` if the server repeats itself: a list that shifts neither gives an identical page again,
        nor many pages in a row without a new item."""
        if (keys and self._previous == (keys, self._total)) or self._stale >= MAX_STALE:
            self._ended = True
            raise self._error(
                f"expected other items for another `skip`, got the same ones. {len(self._seen)} items were read"
            )

    def _error(self, problem: str) -> PagesError:
        return PagesError(f"{self._source.name}: {problem}.", operation=self._source.name)

    async def _fetch_wave(self) -> None:
        wave, self._next_wave = self._next_wave or self._plan_wave(), None
        if wave.in_background is not None:
            await wave.in_background.wait()
        await self._fetch_missing(wave)
        self._outcomes.extend(wave.outcomes[start] for start in wave.starts)

    def _plan_wave(self) -> _Wave[T]:
        """Return the pages to fetch next: one at first, then as many as the total, the wave and the caller allow."""
        pages = 1
        if self._pages and self._total is not None and self._total > self._next:
            items_left = self._total - self._next
            if self._most is not None:
                items_left = min(items_left, max(1, self._most - self._returned))
            pages = min(self._source.wave, -(-items_left // self._step))
        starts = [self._next + index * self._step for index in range(pages)]
        self._next = starts[-1] + self._step
        return _Wave(starts)

    def _prefetch(self) -> None:
        """Start to fetch the next wave in the background, if there is a task group and nothing is left to return."""
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
            done.set()  # also when cancelled: `_fetch_wave` then fetches the missing pages itself

    async def _fetch_missing(self, wave: _Wave[T]) -> None:
        missing = [start for start in wave.starts if start not in wave.outcomes]
        if len(missing) == 1:
            await self._fetch_page(wave, missing[0])
        elif missing:
            async with anyio.create_task_group() as group:
                for start in missing:
                    group.start_soon(self._fetch_page, wave, start)

    async def _fetch_page(self, wave: _Wave[T], start: int) -> None:
        try:
            wave.outcomes[start] = await self._source.fetch(start, self._size)
        except Exception as error:  # noqa: BLE001 - `next_page` raises it after the pages before it
            wave.outcomes[start] = error
