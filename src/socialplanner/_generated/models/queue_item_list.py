"""`QueueItemList`. Written by `make generate`."""

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
from ..._core.values import read_object

_KNOWN = frozenset(("message", "items", "meta"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemList(Model):
    """One page of items, and how many there are in all."""

    _extras: Extras = field(init=False)

    message: str | None
    """What was done, in a few English words."""

    items: list[QueueItem]
    """The items of this page, in the order in which they go out."""

    meta: QueueListMeta | None
    """How many there are in all, and which page this is."""

    def __init__(
        self,
        *,
        message: str | None = None,
        items: list[QueueItem] | None = None,
        meta: QueueListMeta | None = None,
    ) -> None:
        self._extras = None
        self.message = message
        self.items = Absent() if items is None else items
        self.meta = meta

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
        value = get("items")
        if value.__class__ is list:
            items = [QueueItem.from_dict(item) for item in value if item.__class__ is dict]
            self.items = items
            if len(items) != len(value):
                kept = keep_raw_list(kept, "items", value, read_object)
                self.items = items or Absent()
        elif value is None:
            self.items = Absent()
            missing += 1
        else:
            self.items = Absent()
            kept = keep_raw(kept, src, "items", value)
        value = get("meta")
        if value.__class__ is dict:
            self.meta = QueueListMeta.from_dict(value)
        elif value is None:
            self.meta = None
            missing += 1
        else:
            self.meta = None
            kept = keep_raw(kept, src, "meta", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (message := self.message) is not None:
            out["message"] = message
        if (items := self.items) or items.__class__ is not Absent:
            out["items"] = [item.to_dict() for item in items]
        if (meta := self.meta) is not None:
            out["meta"] = meta.to_dict()
        return out


from .queue_item import QueueItem
from .queue_list_meta import QueueListMeta
