"""`TimeOfDayInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Number


@define(init=False, eq=False, repr=False, weakref_slot=False)
class TimeOfDayInput(RequestModel):
    """A time of the day, without a day and without a time zone."""

    _extras: Extras = field(init=False)

    hours: int | None
    """The hour, on a clock of 24 hours."""

    minutes: int | None
    """The minute of the hour."""

    seconds: int | None
    """The second of the minute."""

    def __init__(
        self,
        *,
        hours: int,
        minutes: int,
        seconds: int,
    ) -> None:
        self._extras = None
        self.hours = hours
        self.minutes = minutes
        self.seconds = seconds
        self._check()


set_fields(
    TimeOfDayInput,
    Field("hours", "hours", Number(whole=True, least=0, most=24), required=True),
    Field("minutes", "minutes", Number(whole=True, least=0, most=59), required=True),
    Field("seconds", "seconds", Number(whole=True, least=0, most=59), required=True),
)
