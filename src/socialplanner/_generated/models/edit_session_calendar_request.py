"""`EditSessionCalendarRequest`. Written by `make generate`."""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text
from ..._core.time_rules import Time


@define(init=False, eq=False, repr=False, weakref_slot=False)
class EditSessionCalendarRequest(RequestModel):
    """The edit session, the time window of its calendar, and which accounts it shows."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of the edit session, 24 hexadecimal digits."""

    start_date: datetime | None
    """Start of the time window."""

    end_date: datetime | None
    """End of the time window."""

    account_ids: list[str] | None
    """Only what goes to these accounts."""

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str,
        start_date: datetime,
        end_date: datetime,
        account_ids: list[str] | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.start_date = start_date
        self.end_date = end_date
        self.account_ids = account_ids
        self._check()


set_fields(
    EditSessionCalendarRequest,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("session_id", "sessionId", Text(is_id=True), required=True),
    Field("start_date", "startDate", Time(), required=True),
    Field("end_date", "endDate", Time(), required=True),
    Field("account_ids", "accountIds", Items(Text(is_id=True))),
)
