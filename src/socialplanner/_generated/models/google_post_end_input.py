"""`GooglePostEndInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GooglePostEndInput(RequestModel):
    """The day and the time at which an event or offer ends."""

    _extras: Extras = field(init=False)

    date: CalendarDateInput | None
    """The last day."""

    time: TimeOfDayInput | None
    """The time on the last day."""

    def __init__(
        self,
        *,
        date: CalendarDateInput | None = None,
        time: TimeOfDayInput | None = None,
    ) -> None:
        self._extras = None
        self.date = date
        self.time = time
        self._check()


from .calendar_date_input import CalendarDateInput
from .time_of_day_input import TimeOfDayInput

set_fields(
    GooglePostEndInput,
    Field("date", "endDate", Nested(CalendarDateInput)),
    Field("time", "endTime", Nested(TimeOfDayInput)),
)
