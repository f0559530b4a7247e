"""`TagList`. Written by `make generate`."""

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

_KNOWN = frozenset(("tags", "count"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class TagList(Model):
    """Some tags and a number of them. One page of all tags, or those that were asked for by id."""

    _extras: Extras = field(init=False)

    tags: list[Tag]
    """The tags. Where there are none, a text was seen to stand here instead of an empty list: `Tags not
    found for Location Id` for a location, `Tags not found` for ids.
    """

    count: int | None
    """How many tags fit in all, on every page. 0 where there are none."""

    def __init__(
        self,
        *,
        tags: list[Tag] | None = None,
        count: int | None = None,
    ) -> None:
        self._extras = None
        self.tags = Absent() if tags is None else tags
        self.count = count

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("tags")
        if value.__class__ is list:
            tags = [Tag.from_dict(item) for item in value if item.__class__ is dict]
            self.tags = tags
            if len(tags) != len(value):
                kept = keep_raw_list(kept, "tags", value, read_object)
                self.tags = tags or Absent()
        elif value is None:
            self.tags = Absent()
            missing += 1
        else:
            self.tags = Absent()
            kept = keep_raw(kept, src, "tags", value)
        value = get("count")
        if value is not None:
            self.count = count = read_integer(value)
            if count is None:
                kept = keep_raw(kept, src, "count", value)
        else:
            self.count = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (tags := self.tags) or tags.__class__ is not Absent:
            out["tags"] = [item.to_dict() for item in tags]
        if (count := self.count) is not None:
            out["count"] = count
        return out


from .tag import Tag
