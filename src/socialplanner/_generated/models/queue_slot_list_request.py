"""`QueueSlotListRequest`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Number, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueSlotListRequest(RequestModel):
    """Which slots of a queue to list."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of an edit session. With it, the items are those of the session and not those that count now."""

    skip: int | None
    """How many entries to pass over from the start of the list."""

    limit: int | None
    """How many slots to give at most; 20 where it is missing."""

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str | None = None,
        skip: int | None = None,
        limit: int | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.skip = skip
        self.limit = limit
        self._check()


set_fields(
    QueueSlotListRequest,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("session_id", "sessionId", Text(is_id=True)),
    Field("skip", "skip", Number(whole=True, least=0)),
    Field("limit", "limit", Number(whole=True, least=1)),
)
