"""`Tag`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id
from ..._core.values import read_datetime, write_datetime

_KNOWN = frozenset(("_id", "tag", "locationId", "createdBy", "deleted", "createdAt", "updatedAt"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class Tag(Record):
    """A word that posts are marked with, so that they are found again in the planner."""

    _extras: Extras = field(init=False)

    _id: str | None

    tag: str | None
    """The word itself."""

    location_id: str | None
    """Id of the location that the tag belongs to."""

    created_by: str | None
    """Id of the user who made the tag."""

    deleted: bool | None
    """True for a tag that was deleted."""

    created_at: datetime | None
    """When the tag was made, UTC."""

    updated_at: datetime | None
    """When the tag last changed, UTC."""

    def __init__(
        self,
        *,
        id: str | None = None,
        tag: str | None = None,
        location_id: str | None = None,
        created_by: str | None = None,
        deleted: bool | None = None,
        created_at: datetime | None = None,
        updated_at: datetime | None = None,
    ) -> None:
        self._extras = None
        self._id = id
        self.tag = tag
        self.location_id = location_id
        self.created_by = created_by
        self.deleted = deleted
        self.created_at = created_at
        self.updated_at = updated_at

    @property
    def id(self) -> str:
        """Id of the tag, 24 hexadecimal digits. A post names it in its `tags`; a name there is refused."""
        if self._id is not None:
            return self._id
        self._raise_missing()

    @id.setter
    def id(self, value: str) -> None:
        self._id = value

    def _find_id(self) -> str | None:
        return self._id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            note_missing_id(src, ("_id",), None)
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("_id")
        if value.__class__ is str and value.strip():
            self._id = value
        elif value is None:
            self._id = None
            missing += 1
        else:
            self._id = None
            kept = keep_raw(kept, src, "_id", value)
        value = get("tag")
        if value.__class__ is str:
            self.tag = value
        elif value is None:
            self.tag = None
            missing += 1
        else:
            self.tag = None
            kept = keep_raw(kept, src, "tag", value)
        value = get("locationId")
        if value.__class__ is str:
            self.location_id = value
        elif value is None:
            self.location_id = None
            missing += 1
        else:
            self.location_id = None
            kept = keep_raw(kept, src, "locationId", value)
        value = get("createdBy")
        if value.__class__ is str:
            self.created_by = value
        elif value is None:
            self.created_by = None
            missing += 1
        else:
            self.created_by = None
            kept = keep_raw(kept, src, "createdBy", value)
        value = get("deleted")
        if value.__class__ is bool:
            self.deleted = value
        elif value is None:
            self.deleted = None
            missing += 1
        else:
            self.deleted = None
            kept = keep_raw(kept, src, "deleted", value)
        value = get("createdAt")
        if value is not None:
            self.created_at = created_at = read_datetime(value)
            if created_at is None:
                kept = keep_raw(kept, src, "createdAt", value)
        else:
            self.created_at = None
            missing += 1
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        if self._id is None:
            note_missing_id(src, ("_id",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 7 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self._id) is not None:
            out["_id"] = id
        if (tag := self.tag) is not None:
            out["tag"] = tag
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (created_by := self.created_by) is not None:
            out["createdBy"] = created_by
        if (deleted := self.deleted) is not None:
            out["deleted"] = deleted
        if (created_at := self.created_at) is not None:
            out["createdAt"] = write_datetime("created_at", created_at)
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        return out
