"""`QueueTimeSlotInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Number, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueTimeSlotInput(RequestModel):
    """A time of the week at which a queue publishes one item."""

    _extras: Extras = field(init=False)

    day_of_week: int | None
    """Day of the week, 0 to 6. It is likely that 0 is Sunday; HighLevel does not say so."""

    time: str | None
    """Time of the day as HH:mm on a clock of 24 hours, in the time zone of the location."""

    def __init__(
        self,
        *,
        day_of_week: int,
        time: str,
    ) -> None:
        self._extras = None
        self.day_of_week = day_of_week
        self.time = time
        self._check()


set_fields(
    QueueTimeSlotInput,
    Field("day_of_week", "dayOfWeek", Number(whole=True, least=0, most=6), required=True),
    Field("time", "time", Text(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$"), required=True),
)
