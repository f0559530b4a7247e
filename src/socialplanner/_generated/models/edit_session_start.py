"""`EditSessionStart`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class EditSessionStart(RequestModel):
    """The location of the queue that is to be edited."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    def __init__(
        self,
        *,
        location_id: str,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self._check()


set_fields(
    EditSessionStart,
    Field("location_id", "locationId", Text(is_id=True), required=True),
)
