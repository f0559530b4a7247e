"""`StatisticsBreakdowns`. Written by `make generate`."""

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

_KNOWN = frozenset(("posts", "impressions", "reach", "engagement"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsBreakdowns(Model):
    """Four kinds of counts, network by network, with their change against the days that were compared
    with.
    """

    _extras: Extras = field(init=False)

    posts: StatisticsBreakdown | None
    """Posts that were published."""

    impressions: StatisticsBreakdown | None
    """How often posts were shown to somebody."""

    reach: StatisticsBreakdown | None
    """How many people saw a post."""

    engagement: dict[str, StatisticsEngagement] | None
    """What people did with the posts. Only network by network; there is no total."""

    def __init__(
        self,
        *,
        posts: StatisticsBreakdown | None = None,
        impressions: StatisticsBreakdown | None = None,
        reach: StatisticsBreakdown | None = None,
        engagement: dict[str, StatisticsEngagement] | None = None,
    ) -> None:
        self._extras = None
        self.posts = posts
        self.impressions = impressions
        self.reach = reach
        self.engagement = engagement

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("posts")
        if value.__class__ is dict:
            self.posts = StatisticsBreakdown.from_dict(value)
        elif value is None:
            self.posts = None
            missing += 1
        else:
            self.posts = None
            kept = keep_raw(kept, src, "posts", value)
        value = get("impressions")
        if value.__class__ is dict:
            self.impressions = StatisticsBreakdown.from_dict(value)
        elif value is None:
            self.impressions = None
            missing += 1
        else:
            self.impressions = None
            kept = keep_raw(kept, src, "impressions", value)
        value = get("reach")
        if value.__class__ is dict:
            self.reach = StatisticsBreakdown.from_dict(value)
        elif value is None:
            self.reach = None
            missing += 1
        else:
            self.reach = None
            kept = keep_raw(kept, src, "reach", value)
        value = get("engagement")
        if value is not None:
            self.engagement = engagement = map_of(model_of(StatisticsEngagement))(value)
            if engagement is None:
                kept = keep_raw(kept, src, "engagement", value)
        else:
            self.engagement = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (posts := self.posts) is not None:
            out["posts"] = posts.to_dict()
        if (impressions := self.impressions) is not None:
            out["impressions"] = impressions.to_dict()
        if (reach := self.reach) is not None:
            out["reach"] = reach.to_dict()
        if (engagement := self.engagement) is not None:
            out["engagement"] = {key: item.to_dict() for key, item in engagement.items()}
        return out


from .statistics_breakdown import StatisticsBreakdown
from .statistics_engagement import StatisticsEngagement
