"""`QueueCalendarRequest`. Written by `make generate`."""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text
from ..._core.time_rules import Time


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueCalendarRequest(RequestModel):
    """The time window of the calendar, and which queues and accounts it shows."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    start_date: datetime | None
    """Start of the time window."""

    end_date: datetime | None
    """End of the time window."""

    category_ids: list[str] | None
    """Only the queues of these categories."""

    account_ids: list[str] | None
    """Only what goes to these accounts."""

    def __init__(
        self,
        *,
        location_id: str,
        start_date: datetime,
        end_date: datetime,
        category_ids: list[str] | None = None,
        account_ids: list[str] | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.start_date = start_date
        self.end_date = end_date
        self.category_ids = category_ids
        self.account_ids = account_ids
        self._check()


set_fields(
    QueueCalendarRequest,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("start_date", "startDate", Time(), required=True),
    Field("end_date", "endDate", Time(), required=True),
    Field("category_ids", "categoryIds", Items(Text(is_id=True))),
    Field("account_ids", "accountIds", Items(Text(is_id=True))),
)
