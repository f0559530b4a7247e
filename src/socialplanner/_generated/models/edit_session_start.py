"""`EditSessionStart`. Written by `make generate`."""

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

_KNOWN = frozenset(("locationId",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class EditSessionStart(Model):
    """The location of the queue that is to be edited."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    def __init__(
        self,
        *,
        location_id: str,
    ) -> None:
        self._extras = None
        self.location_id = location_id

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
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        return out
