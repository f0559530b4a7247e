"""`QueueItem`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id, read_unnamed
from ..._core.values import (
    read_datetime,
    read_integer,
    read_number,
    read_object,
    read_text,
    write_datetime,
)
from .enums import QueueItemErrorCode

_KNOWN = frozenset(
    (
        "_id",
        "order",
        "variations",
        "primaryImage",
        "postId",
        "post",
        "errors",
        "scheduledDateTime",
        "scheduledVariationIndex",
        "isSkipped",
        "currentVariation",
        "lastScheduledTime",
        "queueId",
        "modifiedPostPayload",
        "parentPostId",
        "createdAt",
        "updatedAt",
        "deleted",
        "locationId",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItem(Record):
    """One item of a queue: a post that is published again and again, with the texts that take turns. Lists
    tell when it goes out and what its post was; answers to changes tell instead what the item has of
    its own.
    """

    _extras: Extras = field(init=False)

    _id: str | None

    order: float | None
    """Where the item stands in the queue; smaller goes first. The numbers need not follow each other."""

    variations: list[QueueItemVariation]
    """The texts that take turns, one each time that the item goes out."""

    primary_image: str | None
    """Address of the picture that stands for the item in the planner."""

    post_id: str | None
    """Id of the post that the item was made from."""

    post: Post | None
    """The post that the item publishes. Not in answers to creating, copying and changing an item."""

    errors: list[QueueItemErrorCode]
    """Why the item cannot go out as it is, one word a reason; empty where it can."""

    scheduled_date_time: datetime | None
    """When the item goes out next, UTC. Null where it has no time."""

    scheduled_variation_index: int | None
    """Which of the texts goes out then, counted from 0."""

    is_skipped: bool | None
    """True where the queue passes over that time."""

    current_variation: int | None
    """Which of the texts has its turn, counted from 0."""

    last_scheduled_time: datetime | None
    """The last time that the item was scheduled for, UTC. Null where it was not yet."""

    queue_id: str | None
    """Id of the queue that the item stands in."""

    modified_post: QueuePost | None
    """What the item publishes in place of the post that it was made from."""

    parent_post_id: str | None
    """Id of the post behind the one that the item was made from, where the server tells one."""

    created_at: datetime | None
    """When the item was made, UTC."""

    updated_at: datetime | None
    """When the item last changed, UTC."""

    deleted: bool | None
    """True for an item that was deleted."""

    location_id: str | None
    """Id of the location that the item belongs to."""

    def __init__(
        self,
        *,
        id: str | None = None,
        order: float | None = None,
        variations: list[QueueItemVariation] | None = None,
        primary_image: str | None = None,
        post_id: str | None = None,
        post: Post | None = None,
        errors: list[QueueItemErrorCode] | None = None,
        scheduled_date_time: datetime | None = None,
        scheduled_variation_index: int | None = None,
        is_skipped: bool | None = None,
        current_variation: int | None = None,
        last_scheduled_time: datetime | None = None,
        queue_id: str | None = None,
        modified_post: QueuePost | None = None,
        parent_post_id: str | None = None,
        created_at: datetime | None = None,
        updated_at: datetime | None = None,
        deleted: bool | None = None,
        location_id: str | None = None,
    ) -> None:
        self._extras = None
        self._id = id
        self.order = order
        self.variations = Absent() if variations is None else variations
        self.primary_image = primary_image
        self.post_id = post_id
        self.post = post
        self.errors = Absent() if errors is None else errors
        self.scheduled_date_time = scheduled_date_time
        self.scheduled_variation_index = scheduled_variation_index
        self.is_skipped = is_skipped
        self.current_variation = current_variation
        self.last_scheduled_time = last_scheduled_time
        self.queue_id = queue_id
        self.modified_post = modified_post
        self.parent_post_id = parent_post_id
        self.created_at = created_at
        self.updated_at = updated_at
        self.deleted = deleted
        self.location_id = location_id

    @property
    def id(self) -> str:
        """Id of the item, 24 hexadecimal digits."""
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
        value = get("order")
        if value is not None:
            self.order = order = read_number(value)
            if order is None:
                kept = keep_raw(kept, src, "order", value)
        else:
            self.order = None
            missing += 1
        value = get("variations")
        if value.__class__ is list:
            variations = [QueueItemVariation.from_dict(item) for item in value if item.__class__ is dict]
            self.variations = variations
            if len(variations) != len(value):
                kept = keep_raw_list(kept, "variations", value, read_object)
                self.variations = variations or Absent()
        elif value is None:
            self.variations = Absent()
            missing += 1
        else:
            self.variations = Absent()
            kept = keep_raw(kept, src, "variations", value)
        value = get("primaryImage")
        if value.__class__ is str:
            self.primary_image = value
        elif value is None:
            self.primary_image = None
            missing += 1
        else:
            self.primary_image = None
            kept = keep_raw(kept, src, "primaryImage", value)
        value = get("postId")
        if value.__class__ is str:
            self.post_id = value
        elif value is None:
            self.post_id = None
            missing += 1
        else:
            self.post_id = None
            kept = keep_raw(kept, src, "postId", value)
        value = get("post")
        if value.__class__ is dict:
            self.post = read_unnamed(Post, value)
        elif value is None:
            self.post = None
            missing += 1
        else:
            self.post = None
            kept = keep_raw(kept, src, "post", value)
        value = get("errors")
        if value.__class__ is list:
            errors = [item for item in value if item.__class__ is str]
            self.errors = errors
            if len(errors) != len(value):
                kept = keep_raw_list(kept, "errors", value, read_text)
                self.errors = errors or Absent()
        elif value is None:
            self.errors = Absent()
            missing += 1
        else:
            self.errors = Absent()
            kept = keep_raw(kept, src, "errors", value)
        value = get("scheduledDateTime")
        if value is not None:
            self.scheduled_date_time = scheduled_date_time = read_datetime(value)
            if scheduled_date_time is None:
                kept = keep_raw(kept, src, "scheduledDateTime", value)
        else:
            self.scheduled_date_time = None
            missing += 1
        value = get("scheduledVariationIndex")
        if value is not None:
            self.scheduled_variation_index = scheduled_variation_index = read_integer(value)
            if scheduled_variation_index is None:
                kept = keep_raw(kept, src, "scheduledVariationIndex", value)
        else:
            self.scheduled_variation_index = None
            missing += 1
        value = get("isSkipped")
        if value.__class__ is bool:
            self.is_skipped = value
        elif value is None:
            self.is_skipped = None
            missing += 1
        else:
            self.is_skipped = None
            kept = keep_raw(kept, src, "isSkipped", value)
        value = get("currentVariation")
        if value is not None:
            self.current_variation = current_variation = read_integer(value)
            if current_variation is None:
                kept = keep_raw(kept, src, "currentVariation", value)
        else:
            self.current_variation = None
            missing += 1
        value = get("lastScheduledTime")
        if value is not None:
            self.last_scheduled_time = last_scheduled_time = read_datetime(value)
            if last_scheduled_time is None:
                kept = keep_raw(kept, src, "lastScheduledTime", value)
        else:
            self.last_scheduled_time = None
            missing += 1
        value = get("queueId")
        if value.__class__ is str:
            self.queue_id = value
        elif value is None:
            self.queue_id = None
            missing += 1
        else:
            self.queue_id = None
            kept = keep_raw(kept, src, "queueId", value)
        value = get("modifiedPostPayload")
        if value.__class__ is dict:
            self.modified_post = QueuePost.from_dict(value)
        elif value is None:
            self.modified_post = None
            missing += 1
        else:
            self.modified_post = None
            kept = keep_raw(kept, src, "modifiedPostPayload", value)
        value = get("parentPostId")
        if value.__class__ is str:
            self.parent_post_id = value
        elif value is None:
            self.parent_post_id = None
            missing += 1
        else:
            self.parent_post_id = None
            kept = keep_raw(kept, src, "parentPostId", value)
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
        value = get("deleted")
        if value.__class__ is bool:
            self.deleted = value
        elif value is None:
            self.deleted = None
            missing += 1
        else:
            self.deleted = None
            kept = keep_raw(kept, src, "deleted", value)
        value = get("locationId")
        if value.__class__ is str:
            self.location_id = value
        elif value is None:
            self.location_id = None
            missing += 1
        else:
            self.location_id = None
            kept = keep_raw(kept, src, "locationId", value)
        if self._id is None:
            note_missing_id(src, ("_id",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 19 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self._id) is not None:
            out["_id"] = id
        if (order := self.order) is not None:
            out["order"] = order
        if (variations := self.variations) or variations.__class__ is not Absent:
            out["variations"] = [item.to_dict() for item in variations]
        if (primary_image := self.primary_image) is not None:
            out["primaryImage"] = primary_image
        if (post_id := self.post_id) is not None:
            out["postId"] = post_id
        if (post := self.post) is not None:
            out["post"] = post.to_dict()
        if (errors := self.errors) or errors.__class__ is not Absent:
            out["errors"] = errors
        if (scheduled_date_time := self.scheduled_date_time) is not None:
            out["scheduledDateTime"] = write_datetime("scheduled_date_time", scheduled_date_time)
        if (scheduled_variation_index := self.scheduled_variation_index) is not None:
            out["scheduledVariationIndex"] = scheduled_variation_index
        if (is_skipped := self.is_skipped) is not None:
            out["isSkipped"] = is_skipped
        if (current_variation := self.current_variation) is not None:
            out["currentVariation"] = current_variation
        if (last_scheduled_time := self.last_scheduled_time) is not None:
            out["lastScheduledTime"] = write_datetime("last_scheduled_time", last_scheduled_time)
        if (queue_id := self.queue_id) is not None:
            out["queueId"] = queue_id
        if (modified_post := self.modified_post) is not None:
            out["modifiedPostPayload"] = modified_post.to_dict()
        if (parent_post_id := self.parent_post_id) is not None:
            out["parentPostId"] = parent_post_id
        if (created_at := self.created_at) is not None:
            out["createdAt"] = write_datetime("created_at", created_at)
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        if (deleted := self.deleted) is not None:
            out["deleted"] = deleted
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        return out


from .post import Post
from .queue_item_variation import QueueItemVariation
from .queue_post import QueuePost
