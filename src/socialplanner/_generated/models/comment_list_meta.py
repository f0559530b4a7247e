"""`CommentListMeta`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.values import read_integer

_KNOWN = frozenset(("total", "totalUnread", "skip", "limit", "hasMore"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentListMeta(Model):
    """Counts of a whole list of comments, and the place of one page in it."""

    _extras: Extras = field(init=False)

    total: int | None
    """How many comments fit in all, on every page."""

    total_unread: int | None
    """How many of them were not read yet."""

    skip: int | None
    """How many comments stand before this page."""

    limit: int | None
    """How many comments a page holds at most."""

    has_more: bool | None
    """True where comments follow after this page."""

    def __init__(
        self,
        *,
        total: int | None = None,
        total_unread: int | None = None,
        skip: int | None = None,
        limit: int | None = None,
        has_more: bool | None = None,
    ) -> None:
        self._extras = None
        self.total = total
        self.total_unread = total_unread
        self.skip = skip
        self.limit = limit
        self.has_more = has_more

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("total")
        if value is not None:
            self.total = total = read_integer(value)
            if total is None:
                kept = keep_raw(kept, src, "total", value)
        else:
            self.total = None
            missing += 1
        value = get("totalUnread")
        if value is not None:
            self.total_unread = total_unread = read_integer(value)
            if total_unread is None:
                kept = keep_raw(kept, src, "totalUnread", value)
        else:
            self.total_unread = None
            missing += 1
        value = get("skip")
        if value is not None:
            self.skip = skip = read_integer(value)
            if skip is None:
                kept = keep_raw(kept, src, "skip", value)
        else:
            self.skip = None
            missing += 1
        value = get("limit")
        if value is not None:
            self.limit = limit = read_integer(value)
            if limit is None:
                kept = keep_raw(kept, src, "limit", value)
        else:
            self.limit = None
            missing += 1
        value = get("hasMore")
        if value.__class__ is bool:
            self.has_more = value
        elif value is None:
            self.has_more = None
            missing += 1
        else:
            self.has_more = None
            kept = keep_raw(kept, src, "hasMore", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (total := self.total) is not None:
            out["total"] = total
        if (total_unread := self.total_unread) is not None:
            out["totalUnread"] = total_unread
        if (skip := self.skip) is not None:
            out["skip"] = skip
        if (limit := self.limit) is not None:
            out["limit"] = limit
        if (has_more := self.has_more) is not None:
            out["hasMore"] = has_more
        return out
