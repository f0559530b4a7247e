"""`QueueUpdate`. Written by `make generate`."""

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
from ..._core.values import read_datetime, read_object, write_datetime
from .enums import QueueStatusChange

_KNOWN = frozenset(
    (
        "locationId",
        "skipLegacyWatermark",
        "status",
        "skipDateTime",
        "timeSlots",
        "enableFuturePosts",
        "prioritizeNewContent",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueUpdate(Model):
    """What is to change in a queue. What is left out stays as it is."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    skip_legacy_watermark: bool | None
    """Whether the watermark of the older kind is left off. HighLevel does not explain it further."""

    status: QueueStatusChange | None
    """Starts, stops or deletes the queue."""

    skip_date_time: datetime | None
    """One time at which the queue would publish, and now does not. A request names one; the answer holds
    the list of all of them.
    """

    time_slots: list[QueueTimeSlotInput] | None
    """The times of the week at which the queue publishes. They take the place of all older ones."""

    enable_future_posts: bool | None
    """Whether posts that are published under the category from now on join the queue by themselves."""

    prioritize_new_content: bool | None
    """Whether what joins the queue stands before the older items, in place of behind them."""

    def __init__(
        self,
        *,
        location_id: str,
        skip_legacy_watermark: bool | None = None,
        status: QueueStatusChange | None = None,
        skip_date_time: datetime | None = None,
        time_slots: list[QueueTimeSlotInput] | None = None,
        enable_future_posts: bool | None = None,
        prioritize_new_content: bool | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.skip_legacy_watermark = skip_legacy_watermark
        self.status = status
        self.skip_date_time = skip_date_time
        self.time_slots = time_slots
        self.enable_future_posts = enable_future_posts
        self.prioritize_new_content = prioritize_new_content

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
        value = get("skipLegacyWatermark")
        if value.__class__ is bool:
            self.skip_legacy_watermark = value
        elif value is None:
            self.skip_legacy_watermark = None
            missing += 1
        else:
            self.skip_legacy_watermark = None
            kept = keep_raw(kept, src, "skipLegacyWatermark", value)
        value = get("status")
        if value.__class__ is str:
            self.status = value
        elif value is None:
            self.status = None
            missing += 1
        else:
            self.status = None
            kept = keep_raw(kept, src, "status", value)
        value = get("skipDateTime")
        if value is not None:
            self.skip_date_time = skip_date_time = read_datetime(value)
            if skip_date_time is None:
                kept = keep_raw(kept, src, "skipDateTime", value)
        else:
            self.skip_date_time = None
            missing += 1
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
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 7 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (skip_legacy_watermark := self.skip_legacy_watermark) is not None:
            out["skipLegacyWatermark"] = skip_legacy_watermark
        if (status := self.status) is not None:
            out["status"] = status
        if (skip_date_time := self.skip_date_time) is not None:
            out["skipDateTime"] = write_datetime("skip_date_time", skip_date_time)
        if (time_slots := self.time_slots) is not None:
            out["timeSlots"] = [item.to_dict() for item in time_slots]
        if (enable_future_posts := self.enable_future_posts) is not None:
            out["enableFuturePosts"] = enable_future_posts
        if (prioritize_new_content := self.prioritize_new_content) is not None:
            out["prioritizeNewContent"] = prioritize_new_content
        return out


from .queue_time_slot_input import QueueTimeSlotInput
