"""`QueueItemListRequest`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Field, Number, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemListRequest(RequestModel):
    """Which items of a queue to list."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of an edit session. With it, the items are those of the session and not those that count now."""

    skip: int | None
    """How many items to pass over from the start of the list. It counts for nothing beside an item id."""

    limit: int | None
    """How many entries to give at most. No maximum is documented."""

    error_filter: bool | None
    """Whether to give only items that have an error."""

    item_id: str | None
    """Id of an item to look around. The server gives one page with this item in its middle and ignores how
    many items to pass over, so there is no second page to ask for.
    """

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str | None = None,
        skip: int | None = None,
        limit: int | None = None,
        error_filter: bool | None = None,
        item_id: str | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.skip = skip
        self.limit = limit
        self.error_filter = error_filter
        self.item_id = item_id
        self._check()


set_fields(
    QueueItemListRequest,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("session_id", "sessionId", Text(is_id=True)),
    Field("skip", "skip", Number(whole=True, least=0)),
    Field("limit", "limit", Number(whole=True, least=1)),
    Field("error_filter", "errorFilter", Boolean()),
    Field("item_id", "itemId", Text(is_id=True)),
)
