"""`QueueCreate`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueCreate(RequestModel):
    """A new queue for a category that has none."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    category_id: str | None
    """Id of the category whose posts the queue publishes again, 24 hexadecimal digits."""

    time_slots: list[QueueTimeSlotInput] | None
    """The times of the week at which the queue publishes, one item at each."""

    enable_future_posts: bool | None
    """Whether posts that are published under the category from now on join the queue by themselves. False
    where a new queue is not told.
    """

    prioritize_new_content: bool | None
    """Whether what joins the queue stands before the older items, in place of behind them. False where a
    new queue is not told.
    """

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
        self._check()


from .queue_time_slot_input import QueueTimeSlotInput

set_fields(
    QueueCreate,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("category_id", "categoryId", Text(is_id=True), required=True),
    Field("time_slots", "timeSlots", Items(Nested(QueueTimeSlotInput)), required=True),
    Field("enable_future_posts", "enableFuturePosts", Boolean()),
    Field("prioritize_new_content", "prioritizeNewContent", Boolean()),
    Field(
        "user_id", "userId", Text(is_id=True, hint=" Take one from planner.users.search()."), required=True
    ),
)
