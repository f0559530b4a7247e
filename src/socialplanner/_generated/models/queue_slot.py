"""`QueueSlot`. Written by `make generate`."""

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
    unknown_fields,
)
from ..._core.values import read_datetime, read_number, write_datetime

_KNOWN = frozenset(("itemId", "scheduledDateTime", "isSkipped", "order"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueSlot(Model):
    """One item of a queue, and when it goes out."""

    _extras: Extras = field(init=False)

    item_id: str | None
    """Id of the item."""

    scheduled_date_time: datetime | None
    """When the item goes out, UTC. Null where it has no time."""

    is_skipped: bool | None
    """True where the queue passes over this time."""

    order: float | None
    """Where the item stands in the queue. Not in every answer."""

    def __init__(
        self,
        *,
        item_id: str | None = None,
        scheduled_date_time: datetime | None = None,
        is_skipped: bool | None = None,
        order: float | None = None,
    ) -> None:
        self._extras = None
        self.item_id = item_id
        self.scheduled_date_time = scheduled_date_time
        self.is_skipped = is_skipped
        self.order = order

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("itemId")
        if value.__class__ is str:
            self.item_id = value
        elif value is None:
            self.item_id = None
            missing += 1
        else:
            self.item_id = None
            kept = keep_raw(kept, src, "itemId", value)
        value = get("scheduledDateTime")
        if value is not None:
            self.scheduled_date_time = scheduled_date_time = read_datetime(value)
            if scheduled_date_time is None:
                kept = keep_raw(kept, src, "scheduledDateTime", value)
        else:
            self.scheduled_date_time = None
            missing += 1
        value = get("isSkipped")
        if value.__class__ is bool:
            self.is_skipped = value
        elif value is None:
            self.is_skipped = None
            missing += 1
        else:
            self.is_skipped = None
            kept = keep_raw(kept, src, "isSkipped", value)
        value = get("order")
        if value is not None:
            self.order = order = read_number(value)
            if order is None:
                kept = keep_raw(kept, src, "order", value)
        else:
            self.order = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (item_id := self.item_id) is not None:
            out["itemId"] = item_id
        if (scheduled_date_time := self.scheduled_date_time) is not None:
            out["scheduledDateTime"] = write_datetime("scheduled_date_time", scheduled_date_time)
        if (is_skipped := self.is_skipped) is not None:
            out["isSkipped"] = is_skipped
        if (order := self.order) is not None:
            out["order"] = order
        return out
