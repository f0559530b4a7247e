"""`QueueItemReset`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemReset(RequestModel):
    """The location of the item, and the edit session if it is to be reset in one."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of the edit session to change the item in. Without it, the item changes in the queue at once."""

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self._check()


set_fields(
    QueueItemReset,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("session_id", "sessionId", Text(is_id=True)),
)
