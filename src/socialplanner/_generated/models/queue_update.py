"""`QueueUpdate`. Written by `make generate`."""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Choice, Field, Text
from ..._core.time_rules import Time
from .enums import QueueStatusChange


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueUpdate(RequestModel):
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
    """Whether posts that are published under the category from now on join the queue by themselves. False
    where a new queue is not told.
    """

    prioritize_new_content: bool | None
    """Whether what joins the queue stands before the older items, in place of behind them. False where a
    new queue is not told.
    """

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
        self._check()


from .queue_time_slot_input import QueueTimeSlotInput

set_fields(
    QueueUpdate,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("skip_legacy_watermark", "skipLegacyWatermark", Boolean()),
    Field("status", "status", Choice(QueueStatusChange)),
    Field("skip_date_time", "skipDateTime", Time()),
    Field("time_slots", "timeSlots", Items(Nested(QueueTimeSlotInput))),
    Field("enable_future_posts", "enableFuturePosts", Boolean()),
    Field("prioritize_new_content", "prioritizeNewContent", Boolean()),
)
