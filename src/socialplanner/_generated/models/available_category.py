"""`AvailableCategory`. Written by `make generate`."""

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
from ..._core.values import read_datetime, read_integer, write_datetime
from .enums import AvailableCategoryStatus

_KNOWN = frozenset(
    (
        "deleted",
        "_id",
        "name",
        "locationId",
        "primaryColor",
        "secondaryColor",
        "createdBy",
        "createdAt",
        "updatedAt",
        "publishedPostsCount",
        "status",
        "queueDetails",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class AvailableCategory(Record):
    """A category, with how many posts it would bring into a queue and with the queue that it has, if any."""

    _extras: Extras = field(init=False)

    deleted: bool | None
    """True for a category that was deleted."""

    _id: str | None

    name: str | None
    """Name of the category."""

    location_id: str | None
    """Id of the location that the category belongs to."""

    primary_color: str | None
    """Main colour of the category in the planner, as #RRGGBB."""

    secondary_color: str | None
    """Second colour of the category in the planner, as #RRGGBB."""

    created_by: str | None
    """Id of the user who made the category."""

    created_at: datetime | None
    """When the category was made, UTC."""

    updated_at: datetime | None
    """When the category last changed, UTC."""

    published_posts_count: int | None
    """How many published posts the category has."""

    status: AvailableCategoryStatus | None
    """Whether the category can get a queue."""

    queue_details: AvailableCategoryQueue | None
    """The queue of the category. Null where it has none."""

    def __init__(
        self,
        *,
        deleted: bool | None = None,
        id: str | None = None,
        name: str | None = None,
        location_id: str | None = None,
        primary_color: str | None = None,
        secondary_color: str | None = None,
        created_by: str | None = None,
        created_at: datetime | None = None,
        updated_at: datetime | None = None,
        published_posts_count: int | None = None,
        status: AvailableCategoryStatus | None = None,
        queue_details: AvailableCategoryQueue | None = None,
    ) -> None:
        self._extras = None
        self.deleted = deleted
        self._id = id
        self.name = name
        self.location_id = location_id
        self.primary_color = primary_color
        self.secondary_color = secondary_color
        self.created_by = created_by
        self.created_at = created_at
        self.updated_at = updated_at
        self.published_posts_count = published_posts_count
        self.status = status
        self.queue_details = queue_details

    @property
    def id(self) -> str:
        """Id of the category, 24 hexadecimal digits."""
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
        value = get("deleted")
        if value.__class__ is bool:
            self.deleted = value
        elif value is None:
            self.deleted = None
            missing += 1
        else:
            self.deleted = None
            kept = keep_raw(kept, src, "deleted", value)
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
        value = get("locationId")
        if value.__class__ is str:
            self.location_id = value
        elif value is None:
            self.location_id = None
            missing += 1
        else:
            self.location_id = None
            kept = keep_raw(kept, src, "locationId", value)
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
        value = get("createdBy")
        if value.__class__ is str:
            self.created_by = value
        elif value is None:
            self.created_by = None
            missing += 1
        else:
            self.created_by = None
            kept = keep_raw(kept, src, "createdBy", value)
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
        value = get("publishedPostsCount")
        if value is not None:
            self.published_posts_count = published_posts_count = read_integer(value)
            if published_posts_count is None:
                kept = keep_raw(kept, src, "publishedPostsCount", value)
        else:
            self.published_posts_count = None
            missing += 1
        value = get("status")
        if value.__class__ is str:
            self.status = value
        elif value is None:
            self.status = None
            missing += 1
        else:
            self.status = None
            kept = keep_raw(kept, src, "status", value)
        value = get("queueDetails")
        if value.__class__ is dict:
            self.queue_details = AvailableCategoryQueue.from_dict(value)
        elif value is None:
            self.queue_details = None
            missing += 1
        else:
            self.queue_details = None
            kept = keep_raw(kept, src, "queueDetails", value)
        if self._id is None:
            note_missing_id(src, ("_id",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 12 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (deleted := self.deleted) is not None:
            out["deleted"] = deleted
        if (id := self._id) is not None:
            out["_id"] = id
        if (name := self.name) is not None:
            out["name"] = name
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (primary_color := self.primary_color) is not None:
            out["primaryColor"] = primary_color
        if (secondary_color := self.secondary_color) is not None:
            out["secondaryColor"] = secondary_color
        if (created_by := self.created_by) is not None:
            out["createdBy"] = created_by
        if (created_at := self.created_at) is not None:
            out["createdAt"] = write_datetime("created_at", created_at)
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        if (published_posts_count := self.published_posts_count) is not None:
            out["publishedPostsCount"] = published_posts_count
        if (status := self.status) is not None:
            out["status"] = status
        if (queue_details := self.queue_details) is not None:
            out["queueDetails"] = queue_details.to_dict()
        return out


from .available_category_queue import AvailableCategoryQueue
