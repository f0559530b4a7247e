"""`StatisticsPostPerformance`. Written by `make generate`."""

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
from ..._core.values import list_of, map_of, read_integer

_KNOWN = frozenset(("posts", "impressions", "likes", "comments"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsPostPerformance(Model):
    """How the posts did, day by day. Each list has one number a day, in the order of `dayRange`."""

    _extras: Extras = field(init=False)

    posts: dict[str, list[int]] | None
    """Posts published each day, network by network."""

    impressions: list[int]
    """How often posts were shown, each day."""

    likes: list[int]
    """Likes, each day."""

    comments: list[int]
    """Comments, each day."""

    def __init__(
        self,
        *,
        posts: dict[str, list[int]] | None = None,
        impressions: list[int] | None = None,
        likes: list[int] | None = None,
        comments: list[int] | None = None,
    ) -> None:
        self._extras = None
        self.posts = posts
        self.impressions = Absent() if impressions is None else impressions
        self.likes = Absent() if likes is None else likes
        self.comments = Absent() if comments is None else comments

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("posts")
        if value is not None:
            self.posts = posts = map_of(list_of(read_integer))(value)
            if posts is None:
                kept = keep_raw(kept, src, "posts", value)
        else:
            self.posts = None
            missing += 1
        value = get("impressions")
        if value.__class__ is list:
            impressions = [got for item in value if (got := read_integer(item)) is not None]
            self.impressions = impressions
            if len(impressions) != len(value):
                kept = keep_raw_list(kept, "impressions", value, read_integer)
                self.impressions = impressions or Absent()
        elif value is None:
            self.impressions = Absent()
            missing += 1
        else:
            self.impressions = Absent()
            kept = keep_raw(kept, src, "impressions", value)
        value = get("likes")
        if value.__class__ is list:
            likes = [got for item in value if (got := read_integer(item)) is not None]
            self.likes = likes
            if len(likes) != len(value):
                kept = keep_raw_list(kept, "likes", value, read_integer)
                self.likes = likes or Absent()
        elif value is None:
            self.likes = Absent()
            missing += 1
        else:
            self.likes = Absent()
            kept = keep_raw(kept, src, "likes", value)
        value = get("comments")
        if value.__class__ is list:
            comments = [got for item in value if (got := read_integer(item)) is not None]
            self.comments = comments
            if len(comments) != len(value):
                kept = keep_raw_list(kept, "comments", value, read_integer)
                self.comments = comments or Absent()
        elif value is None:
            self.comments = Absent()
            missing += 1
        else:
            self.comments = Absent()
            kept = keep_raw(kept, src, "comments", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (posts := self.posts) is not None:
            out["posts"] = posts
        if (impressions := self.impressions) or impressions.__class__ is not Absent:
            out["impressions"] = impressions
        if (likes := self.likes) or likes.__class__ is not Absent:
            out["likes"] = likes
        if (comments := self.comments) or comments.__class__ is not Absent:
            out["comments"] = comments
        return out
