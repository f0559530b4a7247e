"""`CategoryList`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_integer, read_object

_KNOWN = frozenset(("count", "categories"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CategoryList(Model):
    """One page of categories, with the number of all that fit."""

    _extras: Extras = field(init=False)

    count: int | None
    """How many categories fit in all, on every page."""

    categories: list[Category]
    """The categories of this page."""

    def __init__(
        self,
        *,
        count: int | None = None,
        categories: list[Category] | None = None,
    ) -> None:
        self._extras = None
        self.count = count
        self.categories = Absent() if categories is None else categories

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("count")
        if value is not None:
            self.count = count = read_integer(value)
            if count is None:
                kept = keep_raw(kept, src, "count", value)
        else:
            self.count = None
            missing += 1
        value = get("categories")
        if value.__class__ is list:
            categories = [Category.from_dict(item) for item in value if item.__class__ is dict]
            self.categories = categories
            if len(categories) != len(value):
                kept = keep_raw_list(kept, "categories", value, read_object)
                self.categories = categories or Absent()
        elif value is None:
            self.categories = Absent()
            missing += 1
        else:
            self.categories = Absent()
            kept = keep_raw(kept, src, "categories", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (count := self.count) is not None:
            out["count"] = count
        if (categories := self.categories) or categories.__class__ is not Absent:
            out["categories"] = [item.to_dict() for item in categories]
        return out


from .category import Category
