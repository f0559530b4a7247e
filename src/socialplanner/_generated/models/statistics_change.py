"""`StatisticsChange`. Written by `make generate`."""

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
from ..._core.values import read_integer, read_number

_KNOWN = frozenset(("value", "change"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsChange(Model):
    """A count of one network, and its change."""

    _extras: Extras = field(init=False)

    count: int | None
    """The count."""

    change: float | None
    """Change against the days that were compared with, in percent; below 0 where it fell."""

    def __init__(
        self,
        *,
        count: int | None = None,
        change: float | None = None,
    ) -> None:
        self._extras = None
        self.count = count
        self.change = change

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("value")
        if value is not None:
            self.count = count = read_integer(value)
            if count is None:
                kept = keep_raw(kept, src, "value", value)
        else:
            self.count = None
            missing += 1
        value = get("change")
        if value is not None:
            self.change = change = read_number(value)
            if change is None:
                kept = keep_raw(kept, src, "change", value)
        else:
            self.change = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (count := self.count) is not None:
            out["value"] = count
        if (change := self.change) is not None:
            out["change"] = change
        return out
