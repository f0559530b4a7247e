"""`EditSessionClose`. Written by `make generate`."""

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

_KNOWN = frozenset(("locationId", "sessionId", "keepInDraft"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class EditSessionClose(Model):
    """The edit session that is to end."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of the edit session, 24 hexadecimal digits."""

    keep_in_draft: bool | None
    """Whether a queue that is a draft stays one. Without it, saving a session makes such a queue active."""

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str,
        keep_in_draft: bool | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.keep_in_draft = keep_in_draft

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
        value = get("keepInDraft")
        if value.__class__ is bool:
            self.keep_in_draft = value
        elif value is None:
            self.keep_in_draft = None
            missing += 1
        else:
            self.keep_in_draft = None
            kept = keep_raw(kept, src, "keepInDraft", value)
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
        if (session_id := self.session_id) is not None:
            out["sessionId"] = session_id
        if (keep_in_draft := self.keep_in_draft) is not None:
            out["keepInDraft"] = keep_in_draft
        return out
