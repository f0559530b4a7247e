"""`CalendarDateInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Number


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CalendarDateInput(RequestModel):
    """A day, without a time and without a time zone."""

    _extras: Extras = field(init=False)

    year: int | None
    """The year, four digits."""

    month: int | None
    """The month, 1 for January."""

    day: int | None
    """The day of the month, from 1."""

    def __init__(
        self,
        *,
        year: int,
        month: int,
        day: int,
    ) -> None:
        self._extras = None
        self.year = year
        self.month = month
        self.day = day
        self._check()


set_fields(
    CalendarDateInput,
    Field("year", "year", Number(whole=True, least=1, most=9999), required=True),
    Field("month", "month", Number(whole=True, least=1, most=12), required=True),
    Field("day", "day", Number(whole=True, least=1, most=31), required=True),
)
