"""`CommentListRequest`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_datetime, read_integer, read_text, write_datetime
from .enums import CommentSort

_KNOWN = frozenset(("originIds", "fromDate", "toDate", "sortBy", "search", "parentId", "skip", "limit"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentListRequest(Model):
    """Which comments to read, in which order, and which page of them."""

    _extras: Extras = field(init=False)

    origin_ids: list[str] | None
    """The `originId` of each account whose comments are wanted; neither the `id` nor the `profileId` of an
    account will do.
    """

    from_date: datetime | None
    """Earliest moment, UTC. Give both ends or none."""

    to_date: datetime | None
    """Latest moment, UTC, not before `fromDate`. Give both ends or none."""

    sort_by: CommentSort | None
    """The order. Absent, the newest come first."""

    search: str | None
    """Text to look for in the comments."""

    parent_id: str | None
    """Id of a post or a comment, 24 hexadecimal digits: only what stands right under it. Absent, the
    comments right under the posts of all the accounts are given.
    """

    skip: int | None
    """How many comments to pass over from the start of the list. Absent, 0."""

    limit: int | None
    """How many comments to give at most, 1 to 100. Absent, 10."""

    def __init__(
        self,
        *,
        origin_ids: list[str],
        from_date: datetime | None = None,
        to_date: datetime | None = None,
        sort_by: CommentSort | None = None,
        search: str | None = None,
        parent_id: str | None = None,
        skip: int | None = None,
        limit: int | None = None,
    ) -> None:
        self._extras = None
        self.origin_ids = origin_ids
        self.from_date = from_date
        self.to_date = to_date
        self.sort_by = sort_by
        self.search = search
        self.parent_id = parent_id
        self.skip = skip
        self.limit = limit

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("originIds")
        if value.__class__ is list:
            origin_ids = [item for item in value if item.__class__ is str]
            self.origin_ids = origin_ids
            if len(origin_ids) != len(value):
                kept = keep_raw_list(kept, "originIds", value, read_text)
                self.origin_ids = origin_ids or None
        elif value is None:
            self.origin_ids = None
            missing += 1
        else:
            self.origin_ids = None
            kept = keep_raw(kept, src, "originIds", value)
        value = get("fromDate")
        if value is not None:
            self.from_date = from_date = read_datetime(value)
            if from_date is None:
                kept = keep_raw(kept, src, "fromDate", value)
        else:
            self.from_date = None
            missing += 1
        value = get("toDate")
        if value is not None:
            self.to_date = to_date = read_datetime(value)
            if to_date is None:
                kept = keep_raw(kept, src, "toDate", value)
        else:
            self.to_date = None
            missing += 1
        value = get("sortBy")
        if value.__class__ is str:
            self.sort_by = value
        elif value is None:
            self.sort_by = None
            missing += 1
        else:
            self.sort_by = None
            kept = keep_raw(kept, src, "sortBy", value)
        value = get("search")
        if value.__class__ is str:
            self.search = value
        elif value is None:
            self.search = None
            missing += 1
        else:
            self.search = None
            kept = keep_raw(kept, src, "search", value)
        value = get("parentId")
        if value.__class__ is str:
            self.parent_id = value
        elif value is None:
            self.parent_id = None
            missing += 1
        else:
            self.parent_id = None
            kept = keep_raw(kept, src, "parentId", value)
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
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 8 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (origin_ids := self.origin_ids) is not None:
            out["originIds"] = origin_ids
        if (from_date := self.from_date) is not None:
            out["fromDate"] = write_datetime("from_date", from_date)
        if (to_date := self.to_date) is not None:
            out["toDate"] = write_datetime("to_date", to_date)
        if (sort_by := self.sort_by) is not None:
            out["sortBy"] = sort_by
        if (search := self.search) is not None:
            out["search"] = search
        if (parent_id := self.parent_id) is not None:
            out["parentId"] = parent_id
        if (skip := self.skip) is not None:
            out["skip"] = skip
        if (limit := self.limit) is not None:
            out["limit"] = limit
        return out
