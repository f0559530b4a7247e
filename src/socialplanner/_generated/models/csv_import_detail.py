"""`CsvImportDetail`. Written by `make generate`."""

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

_KNOWN = frozenset(("csv", "count", "posts"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvImportDetail(Model):
    """One import with a page of its rows."""

    _extras: Extras = field(init=False)

    csv: CsvImport | None
    """The import itself, with its status."""

    count: int | None
    """How many rows there are, on all pages together."""

    posts: list[CsvPost]
    """The rows of this page, each as the post that it is to become."""

    def __init__(
        self,
        *,
        csv: CsvImport | None = None,
        count: int | None = None,
        posts: list[CsvPost] | None = None,
    ) -> None:
        self._extras = None
        self.csv = csv
        self.count = count
        self.posts = Absent() if posts is None else posts

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("csv")
        if value.__class__ is dict:
            self.csv = CsvImport.from_dict(value)
        elif value is None:
            self.csv = None
            missing += 1
        else:
            self.csv = None
            kept = keep_raw(kept, src, "csv", value)
        value = get("count")
        if value is not None:
            self.count = count = read_integer(value)
            if count is None:
                kept = keep_raw(kept, src, "count", value)
        else:
            self.count = None
            missing += 1
        value = get("posts")
        if value.__class__ is list:
            posts = [CsvPost.from_dict(item) for item in value if item.__class__ is dict]
            self.posts = posts
            if len(posts) != len(value):
                kept = keep_raw_list(kept, "posts", value, read_object)
                self.posts = posts or Absent()
        elif value is None:
            self.posts = Absent()
            missing += 1
        else:
            self.posts = Absent()
            kept = keep_raw(kept, src, "posts", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (csv := self.csv) is not None:
            out["csv"] = csv.to_dict()
        if (count := self.count) is not None:
            out["count"] = count
        if (posts := self.posts) or posts.__class__ is not Absent:
            out["posts"] = [item.to_dict() for item in posts]
        return out


from .csv_import import CsvImport
from .csv_post import CsvPost
