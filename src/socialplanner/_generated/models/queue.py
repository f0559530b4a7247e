"""`Queue`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id
from ..._core.values import read_datetime, read_integer, read_number, read_object, write_datetime
from .enums import QueueStatus

_KNOWN = frozenset(
    (
        "_id",
        "locationId",
        "categoryId",
        "timeSlots",
        "enableFuturePosts",
        "prioritizeNewContent",
        "currentOrder",
        "status",
        "startDate",
        "skipDateTime",
        "currentPostId",
        "totalPosts",
        "lastScheduledTime",
        "createdBy",
        "createdAt",
        "updatedAt",
        "category",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class Queue(Record):
    """A queue: it publishes the posts of one category again, one at each of its times of the week, and
    begins anew when it comes to its end. Any field may be missing, and some answers leave out whole
    groups of them.
    """

    _extras: Extras = field(init=False)

    _id: str | None

    location_id: str | None
    """Id of the location that the queue belongs to."""

    category_id: str | None
    """Id of the category whose posts the queue publishes."""

    time_slots: list[QueueTimeSlot]
    """The times of the week at which the queue publishes, in the time zone of the location."""

    enable_future_posts: bool | None
    """Whether posts that are published under the category from now on join the queue by themselves. False
    where a new queue is not told.
    """

    prioritize_new_content: bool | None
    """Whether what joins the queue stands before the older items, in place of behind them. False where a
    new queue is not told.
    """

    current_order: float | None
    """The order of the item whose turn it is. Missing on a queue just created."""

    status: QueueStatus | None
    """Whether the queue publishes."""

    start_date: datetime | None
    """When the queue began, UTC. A draft has a time here too."""

    skip_date_time: list[datetime]
    """Times at which the queue would publish, and does not, UTC."""

    current_post_id: str | None
    """Id of the post that the queue has scheduled and that goes out next. Null where there is none."""

    total_posts: int | None
    """How many posts the queue holds. The answer to its creation says 0, whatever it was filled with."""

    last_scheduled_time: datetime | None
    """The last time that the queue has scheduled something for, UTC. Null where it has not yet."""

    created_by: str | None
    """Id of the user who made the queue."""

    created_at: datetime | None
    """When the queue was made, UTC."""

    updated_at: datetime | None
    """When the queue last changed, UTC."""

    category: Category | None
    """The category itself. Missing in the answers to creating and changing a queue."""

    def __init__(
        self,
        *,
        id: str | None = None,
        location_id: str | None = None,
        category_id: str | None = None,
        time_slots: list[QueueTimeSlot] | None = None,
        enable_future_posts: bool | None = None,
        prioritize_new_content: bool | None = None,
        current_order: float | None = None,
        status: QueueStatus | None = None,
        start_date: datetime | None = None,
        skip_date_time: list[datetime] | None = None,
        current_post_id: str | None = None,
        total_posts: int | None = None,
        last_scheduled_time: datetime | None = None,
        created_by: str | None = None,
        created_at: datetime | None = None,
        updated_at: datetime | None = None,
        category: Category | None = None,
    ) -> None:
        self._extras = None
        self._id = id
        self.location_id = location_id
        self.category_id = category_id
        self.time_slots = Absent() if time_slots is None else time_slots
        self.enable_future_posts = enable_future_posts
        self.prioritize_new_content = prioritize_new_content
        self.current_order = current_order
        self.status = status
        self.start_date = start_date
        self.skip_date_time = Absent() if skip_date_time is None else skip_date_time
        self.current_post_id = current_post_id
        self.total_posts = total_posts
        self.last_scheduled_time = last_scheduled_time
        self.created_by = created_by
        self.created_at = created_at
        self.updated_at = updated_at
        self.category = category

    @property
    def id(self) -> str:
        """Id of the queue, 24 hexadecimal digits."""
        if self._id is not None:
            return self._id
        self._raise_missing()

    @id.setter
    def id(self, value: str) -> None:
        self._id = value

    def _find_id(self) -> str | None:
        return self._id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            note_missing_id(src, ("_id",), None)
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("_id")
        if value.__class__ is str and value.strip():
            self._id = value
        elif value is None:
            self._id = None
            missing += 1
        else:
            self._id = None
            kept = keep_raw(kept, src, "_id", value)
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
            time_slots = [QueueTimeSlot.from_dict(item) for item in value if item.__class__ is dict]
            self.time_slots = time_slots
            if len(time_slots) != len(value):
                kept = keep_raw_list(kept, "timeSlots", value, read_object)
                self.time_slots = time_slots or Absent()
        elif value is None:
            self.time_slots = Absent()
            missing += 1
        else:
            self.time_slots = Absent()
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
        value = get("currentOrder")
        if value is not None:
            self.current_order = current_order = read_number(value)
            if current_order is None:
                kept = keep_raw(kept, src, "currentOrder", value)
        else:
            self.current_order = None
            missing += 1
        value = get("status")
        if value.__class__ is str:
            self.status = value
        elif value is None:
            self.status = None
            missing += 1
        else:
            self.status = None
            kept = keep_raw(kept, src, "status", value)
        value = get("startDate")
        if value is not None:
            self.start_date = start_date = read_datetime(value)
            if start_date is None:
                kept = keep_raw(kept, src, "startDate", value)
        else:
            self.start_date = None
            missing += 1
        value = get("skipDateTime")
        if value.__class__ is list:
            skip_date_time = [got for item in value if (got := read_datetime(item)) is not None]
            self.skip_date_time = skip_date_time
            if len(skip_date_time) != len(value):
                kept = keep_raw_list(kept, "skipDateTime", value, read_datetime)
                self.skip_date_time = skip_date_time or Absent()
        elif value is None:
            self.skip_date_time = Absent()
            missing += 1
        else:
            self.skip_date_time = Absent()
            kept = keep_raw(kept, src, "skipDateTime", value)
        value = get("currentPostId")
        if value.__class__ is str:
            self.current_post_id = value
        elif value is None:
            self.current_post_id = None
            missing += 1
        else:
            self.current_post_id = None
            kept = keep_raw(kept, src, "currentPostId", value)
        value = get("totalPosts")
        if value is not None:
            self.total_posts = total_posts = read_integer(value)
            if total_posts is None:
                kept = keep_raw(kept, src, "totalPosts", value)
        else:
            self.total_posts = None
            missing += 1
        value = get("lastScheduledTime")
        if value is not None:
            self.last_scheduled_time = last_scheduled_time = read_datetime(value)
            if last_scheduled_time is None:
                kept = keep_raw(kept, src, "lastScheduledTime", value)
        else:
            self.last_scheduled_time = None
            missing += 1
        value = get("createdBy")
        if value.__class__ is str:
            self.created_by = value
        elif value is None:
            self.created_by = None
            missing += 1
        else:
            self.created_by = None
            kept = keep_raw(kept, src, "createdBy", value)
        value = get("createdAt")
        if value is not None:
            self.created_at = created_at = read_datetime(value)
            if created_at is None:
                kept = keep_raw(kept, src, "createdAt", value)
        else:
            self.created_at = None
            missing += 1
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        value = get("category")
        if value.__class__ is dict:
            self.category = Category.from_dict(value)
        elif value is None:
            self.category = None
            missing += 1
        else:
            self.category = None
            kept = keep_raw(kept, src, "category", value)
        if self._id is None:
            note_missing_id(src, ("_id",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 17 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self._id) is not None:
            out["_id"] = id
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (category_id := self.category_id) is not None:
            out["categoryId"] = category_id
        if (time_slots := self.time_slots) or time_slots.__class__ is not Absent:
            out["timeSlots"] = [item.to_dict() for item in time_slots]
        if (enable_future_posts := self.enable_future_posts) is not None:
            out["enableFuturePosts"] = enable_future_posts
        if (prioritize_new_content := self.prioritize_new_content) is not None:
            out["prioritizeNewContent"] = prioritize_new_content
        if (current_order := self.current_order) is not None:
            out["currentOrder"] = current_order
        if (status := self.status) is not None:
            out["status"] = status
        if (start_date := self.start_date) is not None:
            out["startDate"] = write_datetime("start_date", start_date)
        if (skip_date_time := self.skip_date_time) or skip_date_time.__class__ is not Absent:
            out["skipDateTime"] = [write_datetime("skip_date_time", item) for item in skip_date_time]
        if (current_post_id := self.current_post_id) is not None:
            out["currentPostId"] = current_post_id
        if (total_posts := self.total_posts) is not None:
            out["totalPosts"] = total_posts
        if (last_scheduled_time := self.last_scheduled_time) is not None:
            out["lastScheduledTime"] = write_datetime("last_scheduled_time", last_scheduled_time)
        if (created_by := self.created_by) is not None:
            out["createdBy"] = created_by
        if (created_at := self.created_at) is not None:
            out["createdAt"] = write_datetime("created_at", created_at)
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        if (category := self.category) is not None:
            out["category"] = category.to_dict()
        return out


from .category import Category
from .queue_time_slot import QueueTimeSlot
