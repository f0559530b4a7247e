"""`StatisticsPlatformTotals`. Written by `make generate`."""

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
from ..._core.values import map_of, model_of

_KNOWN = frozenset(("impressions", "followers", "likes"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsPlatformTotals(Model):
    """Three kinds of counts, network by network, with their daily numbers."""

    _extras: Extras = field(init=False)

    impressions: dict[str, StatisticsSeries] | None
    """How often posts were shown to somebody."""

    followers: dict[str, StatisticsSeries] | None
    """Followers, as the networks report them."""

    likes: dict[str, StatisticsSeries] | None
    """Likes of posts."""

    def __init__(
        self,
        *,
        impressions: dict[str, StatisticsSeries] | None = None,
        followers: dict[str, StatisticsSeries] | None = None,
        likes: dict[str, StatisticsSeries] | None = None,
    ) -> None:
        self._extras = None
        self.impressions = impressions
        self.followers = followers
        self.likes = likes

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("impressions")
        if value is not None:
            self.impressions = impressions = map_of(model_of(StatisticsSeries))(value)
            if impressions is None:
                kept = keep_raw(kept, src, "impressions", value)
        else:
            self.impressions = None
            missing += 1
        value = get("followers")
        if value is not None:
            self.followers = followers = map_of(model_of(StatisticsSeries))(value)
            if followers is None:
                kept = keep_raw(kept, src, "followers", value)
        else:
            self.followers = None
            missing += 1
        value = get("likes")
        if value is not None:
            self.likes = likes = map_of(model_of(StatisticsSeries))(value)
            if likes is None:
                kept = keep_raw(kept, src, "likes", value)
        else:
            self.likes = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (impressions := self.impressions) is not None:
            out["impressions"] = {key: item.to_dict() for key, item in impressions.items()}
        if (followers := self.followers) is not None:
            out["followers"] = {key: item.to_dict() for key, item in followers.items()}
        if (likes := self.likes) is not None:
            out["likes"] = {key: item.to_dict() for key, item in likes.items()}
        return out


from .statistics_series import StatisticsSeries
