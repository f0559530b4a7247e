"""`LocationResponse`. Written by `make generate`."""

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

_KNOWN = frozenset(("location",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LocationResponse(Model):
    """The answer around a location. It has no envelope."""

    _extras: Extras = field(init=False)

    location: Location | None
    """The location."""

    def __init__(
        self,
        *,
        location: Location | None = None,
    ) -> None:
        self._extras = None
        self.location = location

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("location")
        if value.__class__ is dict:
            self.location = Location.from_dict(value)
        elif value is None:
            self.location = None
            missing += 1
        else:
            self.location = None
            kept = keep_raw(kept, src, "location", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (location := self.location) is not None:
            out["location"] = location.to_dict()
        return out


from .location import Location
