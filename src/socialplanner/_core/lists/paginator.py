"""One pass over a list: which pages to request next, which items are new, and when the list ends."""

from __future__ import annotations

from collections import deque
from typing import Generic, TypeVar

import anyio

from ...errors import BadRequest, Invalid, NotFound, PagesError
from .page import Page, PageSource
from .seen_items import SeenItems

T = TypeVar("T")

MAX_PAGES = 100_000  # no list has more: the server never ends it
MAX_STALE = 10  # pages in a row without a new item, in a list that keeps growing
MAX_EQUAL = 2  # pages without ids that came before as a whole: then ask whether the server heeds `skip`
MOST_UNPROVEN = 8  # pages at once, as long as it is not known whether such a server does
FAR = 10  # pages behind the end that the server names: nothing can have been added there meanwhile


class _Slot(Generic[T]):
    """A stretch of the list to fetch with one request. If that fails, the error is the outcome."""

    def __init__(self, start: int, limit: int, *, again: bool = False) -> None:
        self.start = start
        self.limit = limit
        self.again = again
        """Whether this stretch came empty before, though the server counts items in it."""
        self.total_before: int | None = None
        self.outcome: Page[T] | Exception | None = None

    def is_counted(self, total: int | None) -> bool:
        """Return whether there is an item in this stretch, if the list has `total` items."""
        return total is not None and total > self.start


class Paginator(Generic[T]):
    """The pages of one source in order, each item once.

    A call that is cancelled loses nothing: the next one goes on with the same slots.
    """

    def __init__(self, source: PageSource[T], *, most: int | None = None) -> None:
        self._source = source
        self._most = most
        self._step = source.size if most is None else min(source.size, most)
        self._next = source.start
        self._total: int | None = None
        """The newest total, in the order in which the responses came."""
        self._last = False
        self._ended = False
        self._heeds_skip = False
        self._problem: PagesError | None = None
        """Raised after everything that has arrived was returned."""
        self._pages = 0
        self._returned = 0
        self._seen = SeenItems(source.key)
        self._slots: deque[_Slot[T]] = deque()
        self._in_background: anyio.Event | None = None

    async def fetch_first(self) -> Page[T]:
        """Return the first page as it came. An empty one is asked for twice if the server counts items in it."""
        first = _Slot[T](self._source.start, self._step)
        page = await self._source.fetch(first.start, first.limit)
        if not page.came and first.is_counted(page.total):
            page = await self._source.fetch(first.start, first.limit)
            if not page.came and first.is_counted(page.total):
                raise self._contradiction(first.start, page.total)
        return page

    async def next_page(self) -> Page[T] | None:
        """Return the next page that has new items; None at the end. Raises the error of a page when its turn comes."""
        while not self._ended:
            if not self._slots and (self._last or self._problem is not None):
                self._ended = True
                if self._problem is not None:
                    raise self._problem
            elif self._seen.equal >= MAX_EQUAL and not self._heeds_skip:
                await self._check_skip()
            elif not self._slots:
                self._plan_wave()
            elif (outcome := self._slots[0].outcome) is None:
                await self._fetch_wave()
            else:
                page = self._read_outcome(self._slots.popleft(), outcome)
                if page.items:
                    self._returned += len(page.items)
                    self._prefetch()
                    return page
        return None

    def _read_outcome(self, slot: _Slot[T], page: Page[T] | Exception) -> Page[T]:
        """Return the page of a slot with its new items only, and decide how the walk goes on behind it."""
        if isinstance(page, Exception):
            self._ended = True
            raise page
        self._pages += 1
        if self._pages == 1 and page.came:
            self._step = min(self._step, page.came)  # the server may have a limit of its own
        fresh = self._seen.add(page.items, page.total) if page.came else []
        if page.came:
            self._go_on(slot, page.came)
        else:
            self._judge_empty(slot)
        if page.came and not fresh and self._problem is None:
            self._refuse_standstill()
        if self._pages >= MAX_PAGES:
            raise self._error(f"expected an end of the list, got {MAX_PAGES} pages")
        return Page(fresh, page.start, page.total, page.came)

    def _judge_empty(self, slot: _Slot[T]) -> None:
        """Ask once more for an empty page in which the server counts items; if it stays empty, that is a problem."""
        counted = slot.is_counted(self._total)
        if self._problem is not None:
            return
        if not slot.again and (counted or slot.is_counted(slot.total_before)):
            self._slots.appendleft(_Slot(slot.start, slot.limit, again=True))
        elif counted:
            self._problem = self._contradiction(slot.start, self._total)
        else:
            self._last = True

    def _go_on(self, slot: _Slot[T], came: int) -> None:
        """Decide whether the list ends with this page; if not, go on behind the last item that came."""
        reached = slot.start + came
        if not self._source.paged:
            self._last = True
            if self._total is not None and self._total > reached:
                self._problem = self._contradiction(reached, self._total)
            return
        self._last = self._is_last(slot, came)
        if self._last or self._problem is not None:
            return
        if not self._slots:
            self._next = reached
        elif came < slot.limit:
            self._slots.appendleft(_Slot(reached, slot.limit - came))

    def _is_last(self, slot: _Slot[T], came: int) -> bool:
        """Return whether the list ends with this page, by the total. Without one only an empty page is the end.

        Some servers count the items of the page instead: then a total is passed, or met by a full first page.
        """
        may_count_page = self._pages == 1 and came == slot.limit
        return self._total is not None and slot.start + came == self._total and not may_count_page

    def _refuse_standstill(self) -> None:
        """Raise `PagesError` if the server repeats itself: a list that shifts neither gives an identical page again,
        nor many pages in a row without a new item."""
        if self._seen.repeated or self._seen.stale >= MAX_STALE:
            self._ended = True
            raise self._standstill()

    async def _check_skip(self) -> None:
        """Ask for a page far behind the end: a server that gives one ignores `skip`, and its list never ends.

        Without ids the same page may come again because the items look the same.
        """
        pages = MAX_PAGES if self._total is None else FAR
        behind = max(self._total or 0, self._next) + pages * self._step
        try:
            page = await self._source.fetch(behind, self._step)
        except (BadRequest, NotFound, Invalid):
            pass  # it has read `skip`
        except Exception:
            self._ended = True
            raise
        else:
            if page.came:
                self._ended = True
                raise self._standstill()
        self._heeds_skip = True

    def _contradiction(self, end: int, total: int | None) -> PagesError:
        return self._error(
            f"expected {total} items, as the server counts them, got none from {end} on: the list ends at {end}, the"
            f" server says {total}. Do not take it for whole; read it again later"
        )

    def _standstill(self) -> PagesError:
        read = self._seen.count or self._returned
        return self._error(
            f"expected other items for another `skip`, got the same ones. {read} items were read"
        )

    def _error(self, problem: str) -> PagesError:
        return PagesError(f"{self._source.name}: {problem}.", operation=self._source.name)

    def _plan_wave(self) -> None:
        """Add the slots to fetch next: one at first, then as many as the total, the wave and the caller allow."""
        pages = 1
        if self._pages and not self._seen.stale and self._total is not None and self._total > self._next:
            items_left = self._total - self._next
            if self._most is not None:
                items_left = min(items_left, max(1, self._most - self._returned))
            pages = min(self._source.wave, -(-items_left // self._step))
        if self._seen.without_id and not self._heeds_skip:
            pages = min(pages, MOST_UNPROVEN)
        for _ in range(pages):
            self._slots.append(_Slot(self._next, self._step))
            self._next += self._step

    def _prefetch(self) -> None:
        """Start to fetch the next wave in the background, if there is a task group and nothing is left to return."""
        group = self._source.ahead()
        if group is None or self._slots or self._last or self._problem is not None:
            return
        self._plan_wave()
        self._in_background = anyio.Event()
        group.start_soon(self._fetch_in_background, self._in_background)

    async def _fetch_in_background(self, done: anyio.Event) -> None:
        try:
            await self._fetch_missing()
        finally:
            done.set()  # also when cancelled: `_fetch_wave` then fetches the missing pages itself

    async def _fetch_wave(self) -> None:
        if self._in_background is not None:
            await self._in_background.wait()
            self._in_background = None
        await self._fetch_missing()

    async def _fetch_missing(self) -> None:
        missing = [slot for slot in self._slots if slot.outcome is None]
        if len(missing) == 1:
            await self._fetch_slot(missing[0])
        elif missing:
            async with anyio.create_task_group() as group:
                for slot in missing:
                    group.start_soon(self._fetch_slot, slot)

    async def _fetch_slot(self, slot: _Slot[T]) -> None:
        slot.total_before = self._total
        try:
            page = await self._source.fetch(slot.start, slot.limit)
        except Exception as error:  # noqa: BLE001 - `next_page` raises it after the pages before it
            slot.outcome = error
            return
        slot.outcome = page
        if page.total is not None and page.total >= 0:
            self._total = page.total
