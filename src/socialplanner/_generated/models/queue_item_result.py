"""`QueueItemResult`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    unknown_fields,
)

_KNOWN = frozenset(("message", "queueItem"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemResult(Model):
    """The inner envelope around one item."""

    _extras: Extras = field(init=False)

    message: str | None
    """What was done, in a few English words."""

    queue_item: QueueItem | None
    """The item. Missing where a reset took it away."""

    def __init__(
        self,
        *,
        message: str | None = None,
        queue_item: QueueItem | None = None,
    ) -> None:
        self._extras = None
        self.message = message
        self.queue_item = queue_item

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
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
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
        return out


from .queue_item import QueueItem
