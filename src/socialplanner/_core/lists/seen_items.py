"""What a walk over a list has seen: which items of a page are new, and whether the server stands still."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class SeenItems(Generic[T]):
    """The items of a walk by their ids, and the pages that hold items without a usable id, by their content."""

    def __init__(self, key: Callable[[T], str | None]) -> None:
        self._key = key
        self._keys: set[str] = set()
        self._pages: set[int] = set()
        self._previous: tuple[list[str | None], int | None] | None = None
        self.repeated = False
        """Whether the last page had the ids of the page before, and nothing else."""
        self.stale = 0
        """How many pages in a row had no new item."""
        self.equal = 0
        """How many pages in a row, with items that have no id, have been seen before as a whole."""
        self.without_id = False
        """Whether any item had no usable id."""

    @property
    def count(self) -> int:
        """How many different ids were seen."""
        return len(self._keys)

    def add(self, items: list[T], total: int | None) -> list[T]:
        """Return the new items of a page. An item without a usable id counts as new."""
        keys = [_usable(self._key(item)) for item in items]
        fresh: list[T] = []
        for key, item in zip(keys, items, strict=True):
            if key is None:
                fresh.append(item)
            elif key not in self._keys:
                fresh.append(item)
                self._keys.add(key)
        self.equal = self.equal + 1 if None in keys and self._has_seen_page(items) else 0
        self.stale = 0 if fresh else self.stale + 1
        self.repeated = bool(keys) and not fresh and self._previous == (keys, total)
        self._previous = (keys, total)
        return fresh

    def _has_seen_page(self, items: list[T]) -> bool:
        """Return whether a page with this content came before. Its items may still be others that look the same."""
        self.without_id = True
        content = hash(repr(items))
        seen = content in self._pages
        self._pages.add(content)
        return seen


def _usable(key: str | None) -> str | None:
    return key if key is not None and key.strip() else None
