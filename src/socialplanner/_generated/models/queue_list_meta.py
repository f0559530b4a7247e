"""`QueueListMeta`. Written by `make generate`."""

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
from ..._core.values import read_integer

_KNOWN = frozenset(("count", "skip", "limit"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueListMeta(Model):
    """How long a list is, and which page of it this is."""

    _extras: Extras = field(init=False)

    count: int | None
    """How many entries there are on all pages together. The server writes the number as a string of
    digits.
    """

    skip: int | None
    """How many entries were passed over. Lists of items only."""

    limit: int | None
    """How many entries were asked for. Lists of items only."""

    def __init__(
        self,
        *,
        count: int | None = None,
        skip: int | None = None,
        limit: int | None = None,
    ) -> None:
        self._extras = None
        self.count = count
        self.skip = skip
        self.limit = limit

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("count")
        if value is not None:
            self.count = count = read_integer(value)
            if count is None:
                kept = keep_raw(kept, src, "count", value)
        else:
            self.count = None
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
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (count := self.count) is not None:
            out["count"] = count
        if (skip := self.skip) is not None:
            out["skip"] = skip
        if (limit := self.limit) is not None:
            out["limit"] = limit
        return out
