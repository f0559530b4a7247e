"""`QueueItemClone`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Number, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemClone(RequestModel):
    """Where the copy of an item goes."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of the edit session, 24 hexadecimal digits."""

    order: float | None
    """Where in the queue the copy goes: a number between the orders of the two items that it goes between.
    It may have a fraction; HighLevel's own example is 1.5.
    """

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str,
        order: float,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.order = order
        self._check()


set_fields(
    QueueItemClone,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("session_id", "sessionId", Text(is_id=True), required=True),
    Field("order", "order", Number(), required=True),
)
