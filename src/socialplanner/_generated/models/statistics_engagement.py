"""`StatisticsEngagement`. Written by `make generate`."""

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
from ..._core.values import read_integer, read_number

_KNOWN = frozenset(("likes", "comments", "shares", "change"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsEngagement(Model):
    """What people did with the posts on one network."""

    _extras: Extras = field(init=False)

    likes: int | None
    """Likes of posts."""

    comments: int | None
    """Comments under posts."""

    shares: int | None
    """How often posts were shared."""

    change: float | None
    """Change of the three together against the days that were compared with, in percent; below 0 where it
    fell.
    """

    def __init__(
        self,
        *,
        likes: int | None = None,
        comments: int | None = None,
        shares: int | None = None,
        change: float | None = None,
    ) -> None:
        self._extras = None
        self.likes = likes
        self.comments = comments
        self.shares = shares
        self.change = change

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("likes")
        if value is not None:
            self.likes = likes = read_integer(value)
            if likes is None:
                kept = keep_raw(kept, src, "likes", value)
        else:
            self.likes = None
            missing += 1
        value = get("comments")
        if value is not None:
            self.comments = comments = read_integer(value)
            if comments is None:
                kept = keep_raw(kept, src, "comments", value)
        else:
            self.comments = None
            missing += 1
        value = get("shares")
        if value is not None:
            self.shares = shares = read_integer(value)
            if shares is None:
                kept = keep_raw(kept, src, "shares", value)
        else:
            self.shares = None
            missing += 1
        value = get("change")
        if value is not None:
            self.change = change = read_number(value)
            if change is None:
                kept = keep_raw(kept, src, "change", value)
        else:
            self.change = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (likes := self.likes) is not None:
            out["likes"] = likes
        if (comments := self.comments) is not None:
            out["comments"] = comments
        if (shares := self.shares) is not None:
            out["shares"] = shares
        if (change := self.change) is not None:
            out["change"] = change
        return out
