"""`EditSession`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from attrs import define, field

from ..._core.model import (
    Extras,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id
from ..._core.values import read_integer

_KNOWN = frozenset(("message", "sessionId", "itemCount"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class EditSession(Record):
    """An edit session, a copy of the items of a queue that counts only once it is saved."""

    _ID: ClassVar[str] = "session_id"
    _extras: Extras = field(init=False)

    message: str | None
    """What was done, in a few English words."""

    _session_id: str | None

    item_count: int | None
    """How many items the session holds."""

    def __init__(
        self,
        *,
        message: str | None = None,
        session_id: str | None = None,
        item_count: int | None = None,
    ) -> None:
        self._extras = None
        self.message = message
        self._session_id = session_id
        self.item_count = item_count

    @property
    def session_id(self) -> str:
        """Id of the session, to name in all that is done in it."""
        if self._session_id is not None:
            return self._session_id
        self._raise_missing()

    @session_id.setter
    def session_id(self, value: str) -> None:
        self._session_id = value

    def _find_id(self) -> str | None:
        return self._session_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            note_missing_id(src, ("sessionId",), None)
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
        value = get("sessionId")
        if value.__class__ is str and value.strip():
            self._session_id = value
        elif value is None:
            self._session_id = None
            missing += 1
        else:
            self._session_id = None
            kept = keep_raw(kept, src, "sessionId", value)
        value = get("itemCount")
        if value is not None:
            self.item_count = item_count = read_integer(value)
            if item_count is None:
                kept = keep_raw(kept, src, "itemCount", value)
        else:
            self.item_count = None
            missing += 1
        if self._session_id is None:
            note_missing_id(src, ("sessionId",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (message := self.message) is not None:
            out["message"] = message
        if (session_id := self._session_id) is not None:
            out["sessionId"] = session_id
        if (item_count := self.item_count) is not None:
            out["itemCount"] = item_count
        return out
