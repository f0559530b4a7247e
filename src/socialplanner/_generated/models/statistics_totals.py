"""`StatisticsTotals`. Written by `make generate`."""

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

_KNOWN = frozenset(("posts", "likes", "followers", "impressions", "comments"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsTotals(Model):
    """One number for each kind of count, over all accounts and days asked for."""

    _extras: Extras = field(init=False)

    posts: int | None
    """Posts that were published."""

    likes: int | None
    """Likes of posts."""

    followers: int | None
    """Followers, as the networks report them for these days."""

    impressions: int | None
    """How often posts were shown to somebody."""

    comments: int | None
    """Comments under posts."""

    def __init__(
        self,
        *,
        posts: int | None = None,
        likes: int | None = None,
        followers: int | None = None,
        impressions: int | None = None,
        comments: int | None = None,
    ) -> None:
        self._extras = None
        self.posts = posts
        self.likes = likes
        self.followers = followers
        self.impressions = impressions
        self.comments = comments

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
            self.posts = posts = read_integer(value)
            if posts is None:
                kept = keep_raw(kept, src, "posts", value)
        else:
            self.posts = None
            missing += 1
        value = get("likes")
        if value is not None:
            self.likes = likes = read_integer(value)
            if likes is None:
                kept = keep_raw(kept, src, "likes", value)
        else:
            self.likes = None
            missing += 1
        value = get("followers")
        if value is not None:
            self.followers = followers = read_integer(value)
            if followers is None:
                kept = keep_raw(kept, src, "followers", value)
        else:
            self.followers = None
            missing += 1
        value = get("impressions")
        if value is not None:
            self.impressions = impressions = read_integer(value)
            if impressions is None:
                kept = keep_raw(kept, src, "impressions", value)
        else:
            self.impressions = None
            missing += 1
        value = get("comments")
        if value is not None:
            self.comments = comments = read_integer(value)
            if comments is None:
                kept = keep_raw(kept, src, "comments", value)
        else:
            self.comments = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (posts := self.posts) is not None:
            out["posts"] = posts
        if (likes := self.likes) is not None:
            out["likes"] = likes
        if (followers := self.followers) is not None:
            out["followers"] = followers
        if (impressions := self.impressions) is not None:
            out["impressions"] = impressions
        if (comments := self.comments) is not None:
            out["comments"] = comments
        return out
