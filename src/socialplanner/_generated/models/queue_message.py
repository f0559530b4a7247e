"""`QueueMessage`. Written by `make generate`."""

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

_KNOWN = frozenset(("message",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueMessage(Model):
    """Says that it was done, and nothing of what has changed."""

    _extras: Extras = field(init=False)

    message: str | None
    """What was done, in a few English words."""

    def __init__(
        self,
        *,
        message: str | None = None,
    ) -> None:
        self._extras = None
        self.message = message

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
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (message := self.message) is not None:
            out["message"] = message
        return out
