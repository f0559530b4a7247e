"""`QueueItemUpdate`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Either, Field, Number, Text
from .enums import QueuePosition


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemUpdate(RequestModel):
    """What is to change in an item. What is left out stays as it is."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of the edit session to change the item in. Without it, the item changes in the queue at once."""

    post: QueuePostInput | None
    """What the item publishes from now on. The post that it was made from stays as it is."""

    new_order: int | QueuePosition | None
    """Where in the queue the item goes: an end of it, or a number. To stand between two items, take the
    middle of their orders, rounded down.
    """

    variations: list[QueueItemVariationInput] | None
    """Texts that take turns, one each time that the item goes out."""

    primary_image: str | None
    """Address of the picture that stands for the item in the planner."""

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str | None = None,
        post: QueuePostInput | None = None,
        new_order: int | QueuePosition | None = None,
        variations: list[QueueItemVariationInput] | None = None,
        primary_image: str | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.post = post
        self.new_order = new_order
        self.variations = variations
        self.primary_image = primary_image
        self._check()


from .queue_item_variation_input import QueueItemVariationInput
from .queue_post_input import QueuePostInput

set_fields(
    QueueItemUpdate,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("session_id", "sessionId", Text(is_id=True)),
    Field("post", "modifiedPostPayload", Nested(QueuePostInput)),
    Field("new_order", "newOrder", Either(Number(whole=True), Choice(QueuePosition))),
    Field("variations", "variations", Items(Nested(QueueItemVariationInput))),
    Field("primary_image", "primaryImage", Text()),
)
