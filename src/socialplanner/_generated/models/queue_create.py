"""`QueueCreate`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
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
from ..._core.values import read_object

_KNOWN = frozenset(
    ("locationId", "categoryId", "timeSlots", "enableFuturePosts", "prioritizeNewContent", "userId")
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueCreate(Model):
    """A new queue for a category that has none."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    category_id: str | None
    """Id of the category whose posts the queue publishes again, 24 hexadecimal digits."""

    time_slots: list[QueueTimeSlotInput] | None
    """The times of the week at which the queue publishes, one item at each."""

    enable_future_posts: bool | None
    """Whether posts that are published under the category from now on join the queue by themselves."""

    prioritize_new_content: bool | None
    """Whether what joins the queue stands before the older items, in place of behind them."""

    user_id: str | None
    """Id of the user in whose name the queue is made."""

    def __init__(
        self,
        *,
        location_id: str,
        category_id: str,
        time_slots: list[QueueTimeSlotInput],
        user_id: str,
        enable_future_posts: bool | None = None,
        prioritize_new_content: bool | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.category_id = category_id
        self.time_slots = time_slots
        self.enable_future_posts = enable_future_posts
        self.prioritize_new_content = prioritize_new_content
        self.user_id = user_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("locationId")
        if value.__class__ is str:
            self.location_id = value
        elif value is None:
            self.location_id = None
            missing += 1
        else:
            self.location_id = None
            kept = keep_raw(kept, src, "locationId", value)
        value = get("categoryId")
        if value.__class__ is str:
            self.category_id = value
        elif value is None:
            self.category_id = None
            missing += 1
        else:
            self.category_id = None
            kept = keep_raw(kept, src, "categoryId", value)
        value = get("timeSlots")
        if value.__class__ is list:
            time_slots = [QueueTimeSlotInput.from_dict(item) for item in value if item.__class__ is dict]
            self.time_slots = time_slots
            if len(time_slots) != len(value):
                kept = keep_raw_list(kept, "timeSlots", value, read_object)
                self.time_slots = time_slots or None
        elif value is None:
            self.time_slots = None
            missing += 1
        else:
            self.time_slots = None
            kept = keep_raw(kept, src, "timeSlots", value)
        value = get("enableFuturePosts")
        if value.__class__ is bool:
            self.enable_future_posts = value
        elif value is None:
            self.enable_future_posts = None
            missing += 1
        else:
            self.enable_future_posts = None
            kept = keep_raw(kept, src, "enableFuturePosts", value)
        value = get("prioritizeNewContent")
        if value.__class__ is bool:
            self.prioritize_new_content = value
        elif value is None:
            self.prioritize_new_content = None
            missing += 1
        else:
            self.prioritize_new_content = None
            kept = keep_raw(kept, src, "prioritizeNewContent", value)
        value = get("userId")
        if value.__class__ is str:
            self.user_id = value
        elif value is None:
            self.user_id = None
            missing += 1
        else:
            self.user_id = None
            kept = keep_raw(kept, src, "userId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 6 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (category_id := self.category_id) is not None:
            out["categoryId"] = category_id
        if (time_slots := self.time_slots) is not None:
            out["timeSlots"] = [item.to_dict() for item in time_slots]
        if (enable_future_posts := self.enable_future_posts) is not None:
            out["enableFuturePosts"] = enable_future_posts
        if (prioritize_new_content := self.prioritize_new_content) is not None:
            out["prioritizeNewContent"] = prioritize_new_content
        if (user_id := self.user_id) is not None:
            out["userId"] = user_id
        return out


from .queue_time_slot_input import QueueTimeSlotInput
