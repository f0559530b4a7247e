"""`QueueCalendarRequest`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_datetime, read_text, write_datetime

_KNOWN = frozenset(("locationId", "startDate", "endDate", "categoryIds", "accountIds"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueCalendarRequest(Model):
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

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("locationId")
        if value.__class__ is str:
            self.location_id = value
        elif value is None:
            self.location_id = None
            missing += 1
        else:
            self.location_id = None
            kept = keep_raw(kept, src, "locationId", value)
        value = get("startDate")
        if value is not None:
            self.start_date = start_date = read_datetime(value)
            if start_date is None:
                kept = keep_raw(kept, src, "startDate", value)
        else:
            self.start_date = None
            missing += 1
        value = get("endDate")
        if value is not None:
            self.end_date = end_date = read_datetime(value)
            if end_date is None:
                kept = keep_raw(kept, src, "endDate", value)
        else:
            self.end_date = None
            missing += 1
        value = get("categoryIds")
        if value.__class__ is list:
            category_ids = [item for item in value if item.__class__ is str]
            self.category_ids = category_ids
            if len(category_ids) != len(value):
                kept = keep_raw_list(kept, "categoryIds", value, read_text)
                self.category_ids = category_ids or None
        elif value is None:
            self.category_ids = None
            missing += 1
        else:
            self.category_ids = None
            kept = keep_raw(kept, src, "categoryIds", value)
        value = get("accountIds")
        if value.__class__ is list:
            account_ids = [item for item in value if item.__class__ is str]
            self.account_ids = account_ids
            if len(account_ids) != len(value):
                kept = keep_raw_list(kept, "accountIds", value, read_text)
                self.account_ids = account_ids or None
        elif value is None:
            self.account_ids = None
            missing += 1
        else:
            self.account_ids = None
            kept = keep_raw(kept, src, "accountIds", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (start_date := self.start_date) is not None:
            out["startDate"] = write_datetime("start_date", start_date)
        if (end_date := self.end_date) is not None:
            out["endDate"] = write_datetime("end_date", end_date)
        if (category_ids := self.category_ids) is not None:
            out["categoryIds"] = category_ids
        if (account_ids := self.account_ids) is not None:
            out["accountIds"] = account_ids
        return out
