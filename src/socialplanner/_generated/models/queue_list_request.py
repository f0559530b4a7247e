"""`QueueListRequest`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Number, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueListRequest(RequestModel):
    """Which queues to list. Numbers are numbers here, not strings."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    skip: int | None
    """How many entries to pass over from the start of the list."""

    limit: int | None
    """How many entries to give at most. No maximum is documented."""

    def __init__(
        self,
        *,
        location_id: str,
        skip: int | None = None,
        limit: int | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.skip = skip
        self.limit = limit
        self._check()


set_fields(
    QueueListRequest,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("skip", "skip", Number(whole=True, least=0)),
    Field("limit", "limit", Number(whole=True, least=1)),
)
