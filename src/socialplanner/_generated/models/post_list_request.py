"""`PostListRequest`. Written by `make generate`."""

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
    unknown_fields,
)
from ..._core.values import read_datetime, write_datetime
from .enums import Flag, PostListFilter, PostType

_KNOWN = frozenset(("type", "accounts", "skip", "limit", "fromDate", "toDate", "includeUsers", "postType"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostListRequest(Model):
    """Which posts to list. All values are strings, numbers and yes or no included. The location stands in
    the path; a body that names it is refused.
    """

    _extras: Extras = field(init=False)

    type: PostListFilter | None
    """Only posts with this status. The server takes `all` where it is missing."""

    accounts: str | None
    """Only posts of these accounts. On the wire their ids stand in one string, with commas between them."""

    skip: str | None
    """How many posts to pass over from the start of the list, a whole number written as a string."""

    limit: str | None
    """How many posts to give at most, a whole number written as a string. No maximum is documented; 100 is
    in common use.
    """

    from_date: datetime | None
    """Start of the time window. Posts before it are left out."""

    to_date: datetime | None
    """End of the time window. Posts after it are left out."""

    include_users: Flag | None
    """Whether each post brings the user who made it (name, email, phone)."""

    post_type: PostType | None
    """Only posts of this form."""

    def __init__(
        self,
        *,
        skip: str,
        limit: str,
        from_date: datetime,
        to_date: datetime,
        include_users: Flag,
        type: PostListFilter | None = None,
        accounts: str | None = None,
        post_type: PostType | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.accounts = accounts
        self.skip = skip
        self.limit = limit
        self.from_date = from_date
        self.to_date = to_date
        self.include_users = include_users
        self.post_type = post_type

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("accounts")
        if value.__class__ is str:
            self.accounts = value
        elif value is None:
            self.accounts = None
            missing += 1
        else:
            self.accounts = None
            kept = keep_raw(kept, src, "accounts", value)
        value = get("skip")
        if value.__class__ is str:
            self.skip = value
        elif value is None:
            self.skip = None
            missing += 1
        else:
            self.skip = None
            kept = keep_raw(kept, src, "skip", value)
        value = get("limit")
        if value.__class__ is str:
            self.limit = value
        elif value is None:
            self.limit = None
            missing += 1
        else:
            self.limit = None
            kept = keep_raw(kept, src, "limit", value)
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
        value = get("includeUsers")
        if value.__class__ is str:
            self.include_users = value
        elif value is None:
            self.include_users = None
            missing += 1
        else:
            self.include_users = None
            kept = keep_raw(kept, src, "includeUsers", value)
        value = get("postType")
        if value.__class__ is str:
            self.post_type = value
        elif value is None:
            self.post_type = None
            missing += 1
        else:
            self.post_type = None
            kept = keep_raw(kept, src, "postType", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 8 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (type := self.type) is not None:
            out["type"] = type
        if (accounts := self.accounts) is not None:
            out["accounts"] = accounts
        if (skip := self.skip) is not None:
            out["skip"] = skip
        if (limit := self.limit) is not None:
            out["limit"] = limit
        if (from_date := self.from_date) is not None:
            out["fromDate"] = write_datetime("from_date", from_date)
        if (to_date := self.to_date) is not None:
            out["toDate"] = write_datetime("to_date", to_date)
        if (include_users := self.include_users) is not None:
            out["includeUsers"] = include_users
        if (post_type := self.post_type) is not None:
            out["postType"] = post_type
        return out
