"""`Category`. Written by `make generate`."""

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

_KNOWN = frozenset(
    (
        "_id",
        "name",
        "primaryColor",
        "secondaryColor",
        "locationId",
        "createdBy",
        "deleted",
        "message",
        "createdAt",
        "updatedAt",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class Category(Record):
    """A category of posts, as the planner keeps it. It was made in the app, with a name and its colours."""

    _extras: Extras = field(init=False)

    _id: str | None

    name: str | None
    """Name of the category."""

    primary_color: str | None
    """First colour of the category in the planner, as #RRGGBB."""

    secondary_color: str | None
    """Second colour of the category in the planner, as #RRGGBB."""

    location_id: str | None
    """Id of the location that the category belongs to."""

    created_by: str | None
    """Id of the user who made the category."""

    deleted: bool | None
    """True for a category that was deleted."""

    message: str | None
    """A word of the server about the category (`Category not found`), where one category was asked for. A
    category that exists was not seen to have it.
    """

    created_at: datetime | None
    """When the category was made, UTC."""

    updated_at: datetime | None
    """When the category last changed, UTC."""

    def __init__(
        self,
        *,
        id: str | None = None,
        name: str | None = None,
        primary_color: str | None = None,
        secondary_color: str | None = None,
        location_id: str | None = None,
        created_by: str | None = None,
        deleted: bool | None = None,
        message: str | None = None,
        created_at: datetime | None = None,
        updated_at: datetime | None = None,
    ) -> None:
        self._extras = None
        self._id = id
        self.name = name
        self.primary_color = primary_color
        self.secondary_color = secondary_color
        self.location_id = location_id
        self.created_by = created_by
        self.deleted = deleted
        self.message = message
        self.created_at = created_at
        self.updated_at = updated_at

    @property
    def id(self) -> str:
        """Id of the category, 24 hexadecimal digits. A post names it as its `categoryId`."""
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
        value = get("name")
        if value.__class__ is str:
            self.name = value
        elif value is None:
            self.name = None
            missing += 1
        else:
            self.name = None
            kept = keep_raw(kept, src, "name", value)
        value = get("primaryColor")
        if value.__class__ is str:
            self.primary_color = value
        elif value is None:
            self.primary_color = None
            missing += 1
        else:
            self.primary_color = None
            kept = keep_raw(kept, src, "primaryColor", value)
        value = get("secondaryColor")
        if value.__class__ is str:
            self.secondary_color = value
        elif value is None:
            self.secondary_color = None
            missing += 1
        else:
            self.secondary_color = None
            kept = keep_raw(kept, src, "secondaryColor", value)
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
        value = get("message")
        if value.__class__ is str:
            self.message = value
        elif value is None:
            self.message = None
            missing += 1
        else:
            self.message = None
            kept = keep_raw(kept, src, "message", value)
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
        if kept is not None or len(src) != 10 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self._id) is not None:
            out["_id"] = id
        if (name := self.name) is not None:
            out["name"] = name
        if (primary_color := self.primary_color) is not None:
            out["primaryColor"] = primary_color
        if (secondary_color := self.secondary_color) is not None:
            out["secondaryColor"] = secondary_color
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (created_by := self.created_by) is not None:
            out["createdBy"] = created_by
        if (deleted := self.deleted) is not None:
            out["deleted"] = deleted
        if (message := self.message) is not None:
            out["message"] = message
        if (created_at := self.created_at) is not None:
            out["createdAt"] = write_datetime("created_at", created_at)
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        return out
