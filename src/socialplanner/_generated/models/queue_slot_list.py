"""`QueueSlotList`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_integer, read_object

_KNOWN = frozenset(("message", "slots", "total", "skip", "limit", "timezone"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueSlotList(Model):
    """One page of slots, and how many there are in all."""

    _extras: Extras = field(init=False)

    message: str | None
    """What was done, in a few English words."""

    slots: list[QueueSlot]
    """The slots of this page, in the order of their times."""

    total: int | None
    """How many slots there are on all pages together."""

    skip: int | None
    """How many slots were passed over."""

    limit: int | None
    """How many slots were asked for."""

    timezone: str | None
    """Time zone of the location, by its IANA name. The times themselves are UTC."""

    def __init__(
        self,
        *,
        message: str | None = None,
        slots: list[QueueSlot] | None = None,
        total: int | None = None,
        skip: int | None = None,
        limit: int | None = None,
        timezone: str | None = None,
    ) -> None:
        self._extras = None
        self.message = message
        self.slots = Absent() if slots is None else slots
        self.total = total
        self.skip = skip
        self.limit = limit
        self.timezone = timezone

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("message")
        if value.__class__ is str:
            self.message = value
        elif value is None:
            self.message = None
            missing += 1
        else:
            self.message = None
            kept = keep_raw(kept, src, "message", value)
        value = get("slots")
        if value.__class__ is list:
            slots = [QueueSlot.from_dict(item) for item in value if item.__class__ is dict]
            self.slots = slots
            if len(slots) != len(value):
                kept = keep_raw_list(kept, "slots", value, read_object)
                self.slots = slots or Absent()
        elif value is None:
            self.slots = Absent()
            missing += 1
        else:
            self.slots = Absent()
            kept = keep_raw(kept, src, "slots", value)
        value = get("total")
        if value is not None:
            self.total = total = read_integer(value)
            if total is None:
                kept = keep_raw(kept, src, "total", value)
        else:
            self.total = None
            missing += 1
        value = get("skip")
        if value is not None:
            self.skip = skip = read_integer(value)
            if skip is None:
                kept = keep_raw(kept, src, "skip", value)
        else:
            self.skip = None
            missing += 1
        value = get("limit")
        if value is not None:
            self.limit = limit = read_integer(value)
            if limit is None:
                kept = keep_raw(kept, src, "limit", value)
        else:
            self.limit = None
            missing += 1
        value = get("timezone")
        if value.__class__ is str:
            self.timezone = value
        elif value is None:
            self.timezone = None
            missing += 1
        else:
            self.timezone = None
            kept = keep_raw(kept, src, "timezone", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 6 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (message := self.message) is not None:
            out["message"] = message
        if (slots := self.slots) or slots.__class__ is not Absent:
            out["slots"] = [item.to_dict() for item in slots]
        if (total := self.total) is not None:
            out["total"] = total
        if (skip := self.skip) is not None:
            out["skip"] = skip
        if (limit := self.limit) is not None:
            out["limit"] = limit
        if (timezone := self.timezone) is not None:
            out["timezone"] = timezone
        return out


from .queue_slot import QueueSlot
