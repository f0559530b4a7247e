"""One page of a list, and where the pages of a list come from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Generic, TypeVar

from anyio.abc import TaskGroup
from attrs import frozen

T = TypeVar("T")


@frozen(eq=False, repr=False)
class Page(Generic[T]):
    """One page: its `items`, the `start` that was requested, and the `total` that the server reports (or None)."""

    items: list[T]
    start: int
    total: int | None
    came: int = 0
    """How many items the server sent, including those that could not be read."""

    def __repr__(self) -> str:
        total = "not known" if self.total is None else self.total
        return f"<Page of {len(self.items)} items, start={self.start}, total {total}>"

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
    filters: Callable[[], dict[str, str]] = dict[str, str]
    """Returns what the list is limited to, for its repr."""
