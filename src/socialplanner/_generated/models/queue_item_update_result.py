"""`QueueItemUpdateResult`. Written by `make generate`."""

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

_KNOWN = frozenset(("message", "queueItem", "updatedSlots", "totalPostsChanged"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemUpdateResult(Model):
    """An item as it is now, and what its change moved."""

    _extras: Extras = field(init=False)

    message: str | None
    """What was done, in a few English words."""

    queue_item: QueueItem | None
    """The item."""

    updated_slots: list[QueueSlot]
    """The items whose times have moved, each with its new time."""

    total_posts_changed: int | None
    """How many posts the change touched."""

    def __init__(
        self,
        *,
        message: str | None = None,
        queue_item: QueueItem | None = None,
        updated_slots: list[QueueSlot] | None = None,
        total_posts_changed: int | None = None,
    ) -> None:
        self._extras = None
        self.message = message
        self.queue_item = queue_item
        self.updated_slots = Absent() if updated_slots is None else updated_slots
        self.total_posts_changed = total_posts_changed

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
        value = get("queueItem")
        if value.__class__ is dict:
            self.queue_item = QueueItem.from_dict(value)
        elif value is None:
            self.queue_item = None
            missing += 1
        else:
            self.queue_item = None
            kept = keep_raw(kept, src, "queueItem", value)
        value = get("updatedSlots")
        if value.__class__ is list:
            updated_slots = [QueueSlot.from_dict(item) for item in value if item.__class__ is dict]
            self.updated_slots = updated_slots
            if len(updated_slots) != len(value):
                kept = keep_raw_list(kept, "updatedSlots", value, read_object)
                self.updated_slots = updated_slots or Absent()
        elif value is None:
            self.updated_slots = Absent()
            missing += 1
        else:
            self.updated_slots = Absent()
            kept = keep_raw(kept, src, "updatedSlots", value)
        value = get("totalPostsChanged")
        if value is not None:
            self.total_posts_changed = total_posts_changed = read_integer(value)
            if total_posts_changed is None:
                kept = keep_raw(kept, src, "totalPostsChanged", value)
        else:
            self.total_posts_changed = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (message := self.message) is not None:
            out["message"] = message
        if (queue_item := self.queue_item) is not None:
            out["queueItem"] = queue_item.to_dict()
        if (updated_slots := self.updated_slots) or updated_slots.__class__ is not Absent:
            out["updatedSlots"] = [item.to_dict() for item in updated_slots]
        if (total_posts_changed := self.total_posts_changed) is not None:
            out["totalPostsChanged"] = total_posts_changed
        return out


from .queue_item import QueueItem
from .queue_slot import QueueSlot
