"""`StatisticsShare`. Written by `make generate`."""

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

_KNOWN = frozenset(("total", "percentage"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsShare(Model):
    """A part of a whole, as a count and as a share."""

    _extras: Extras = field(init=False)

    total: int | None
    """The count."""

    percentage: float | None
    """The share in the whole, in percent."""

    def __init__(
        self,
        *,
        total: int | None = None,
        percentage: float | None = None,
    ) -> None:
        self._extras = None
        self.total = total
        self.percentage = percentage

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("total")
        if value is not None:
            self.total = total = read_integer(value)
            if total is None:
                kept = keep_raw(kept, src, "total", value)
        else:
            self.total = None
            missing += 1
        value = get("percentage")
        if value is not None:
            self.percentage = percentage = read_number(value)
            if percentage is None:
                kept = keep_raw(kept, src, "percentage", value)
        else:
            self.percentage = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (total := self.total) is not None:
            out["total"] = total
        if (percentage := self.percentage) is not None:
            out["percentage"] = percentage
        return out
