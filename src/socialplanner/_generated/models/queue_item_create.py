"""`QueueItemCreate`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Choice, Either, Field, Number, Text
from .enums import QueuePosition


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemCreate(RequestModel):
    """A new item, for an edit session (with its id) or straight for the queue. One of the two must be
    said.
    """

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of the edit session that the item goes into. Leave it out where the item goes straight in."""

    post: QueuePostInput | None
    """What the item publishes."""

    order: float | QueuePosition | None
    """Where in the queue the item goes: an end of it, or a number between the orders of the two items that
    it goes between. It goes to the end where nothing is said, and this counts for nothing where the
    item goes straight in.
    """

    variations: list[QueueItemVariationInput] | None
    """Texts that take turns, one each time that the item goes out."""

    primary_image: str | None
    """Address of the picture that stands for the item in the planner."""

    direct_to_queue: bool | None
    """Whether the item goes straight into the queue, without an edit session. Where it then stands is up
    to the queue: before the older items if the queue puts new content first, else behind them.
    """

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str | None = None,
        post: QueuePostInput | None = None,
        order: float | QueuePosition | None = None,
        variations: list[QueueItemVariationInput] | None = None,
        primary_image: str | None = None,
        direct_to_queue: bool | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.post = post
        self.order = order
        self.variations = variations
        self.primary_image = primary_image
        self.direct_to_queue = direct_to_queue
        self._check()


from .queue_item_variation_input import QueueItemVariationInput
from .queue_post_input import QueuePostInput

set_fields(
    QueueItemCreate,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("session_id", "sessionId", Text(is_id=True)),
    Field("post", "modifiedPostPayload", Nested(QueuePostInput)),
    Field("order", "order", Either(Number(), Choice(QueuePosition))),
    Field("variations", "variations", Items(Nested(QueueItemVariationInput))),
    Field("primary_image", "primaryImage", Text()),
    Field("direct_to_queue", "directToQueue", Boolean()),
)
