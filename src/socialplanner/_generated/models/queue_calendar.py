"""`QueueCalendar`. Written by `make generate`."""

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

_KNOWN = frozenset(("message", "scheduledPosts", "total", "timezone"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueCalendar(Model):
    """What goes out in a time window."""

    _extras: Extras = field(init=False)

    message: str | None
    """What was done, in a few English words."""

    scheduled_posts: list[QueueScheduledPost]
    """The entries of the calendar, all of them in one answer."""

    total: int | None
    """How many entries there are."""

    timezone: str | None
    """Time zone of the location, by its IANA name. The times themselves are UTC."""

    def __init__(
        self,
        *,
        message: str | None = None,
        scheduled_posts: list[QueueScheduledPost] | None = None,
        total: int | None = None,
        timezone: str | None = None,
    ) -> None:
        self._extras = None
        self.message = message
        self.scheduled_posts = Absent() if scheduled_posts is None else scheduled_posts
        self.total = total
        self.timezone = timezone

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("message")
        if value.__class__ is str:
            self.message = value
        elif value is None:
            self.message = None
            missing += 1
        else:
            self.message = None
            kept = keep_raw(kept, src, "message", value)
        value = get("scheduledPosts")
        if value.__class__ is list:
            scheduled_posts = [QueueScheduledPost.from_dict(item) for item in value if item.__class__ is dict]
            self.scheduled_posts = scheduled_posts
            if len(scheduled_posts) != len(value):
                kept = keep_raw_list(kept, "scheduledPosts", value, read_object)
                self.scheduled_posts = scheduled_posts or Absent()
        elif value is None:
            self.scheduled_posts = Absent()
            missing += 1
        else:
            self.scheduled_posts = Absent()
            kept = keep_raw(kept, src, "scheduledPosts", value)
        value = get("total")
        if value is not None:
            self.total = total = read_integer(value)
            if total is None:
                kept = keep_raw(kept, src, "total", value)
        else:
            self.total = None
            missing += 1
        value = get("timezone")
        if value.__class__ is str:
            self.timezone = value
        elif value is None:
            self.timezone = None
            missing += 1
        else:
            self.timezone = None
            kept = keep_raw(kept, src, "timezone", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (message := self.message) is not None:
            out["message"] = message
        if (scheduled_posts := self.scheduled_posts) or scheduled_posts.__class__ is not Absent:
            out["scheduledPosts"] = [item.to_dict() for item in scheduled_posts]
        if (total := self.total) is not None:
            out["total"] = total
        if (timezone := self.timezone) is not None:
            out["timezone"] = timezone
        return out


from .queue_scheduled_post import QueueScheduledPost
