"""`QueueListRequest`. Written by `make generate`."""

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

_KNOWN = frozenset(("locationId", "skip", "limit"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueListRequest(Model):
    """Which queues to list. Numbers are numbers here, not strings."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    skip: int | None
    """How many entries to pass over from the start of the list."""

    limit: int | None
    """How many entries to give at most. No maximum is documented."""

    def __init__(
        self,
        *,
        location_id: str,
        skip: int | None = None,
        limit: int | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.skip = skip
        self.limit = limit

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
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (skip := self.skip) is not None:
            out["skip"] = skip
        if (limit := self.limit) is not None:
            out["limit"] = limit
        return out
