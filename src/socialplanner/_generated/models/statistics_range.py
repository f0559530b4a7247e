"""`StatisticsRange`. Written by `make generate`."""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field
from ..._core.time_rules import Time


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsRange(RequestModel):
    """A stretch of time, from its first moment to its last."""

    _extras: Extras = field(init=False)

    start_date: datetime | None
    """Its first moment, UTC."""

    end_date: datetime | None
    """Its last moment, UTC."""

    def __init__(
        self,
        *,
        start_date: datetime,
        end_date: datetime,
    ) -> None:
        self._extras = None
        self.start_date = start_date
        self.end_date = end_date
        self._check()


set_fields(
    StatisticsRange,
    Field("start_date", "startDate", Time(), required=True),
    Field("end_date", "endDate", Time(), required=True),
)
