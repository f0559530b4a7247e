"""`QueueItemReset`. Written by `make generate`."""

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

_KNOWN = frozenset(("locationId", "sessionId"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemReset(Model):
    """The location of the item, and the edit session if it is to be reset in one."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of the edit session to change the item in. Without it, the item changes in the queue at once."""

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id

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
        value = get("sessionId")
        if value.__class__ is str:
            self.session_id = value
        elif value is None:
            self.session_id = None
            missing += 1
        else:
            self.session_id = None
            kept = keep_raw(kept, src, "sessionId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (session_id := self.session_id) is not None:
            out["sessionId"] = session_id
        return out
