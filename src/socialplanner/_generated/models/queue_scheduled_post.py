"""`QueueScheduledPost`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.record import read_unnamed
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
        "postId",
        "scheduledVariationIndex",
        "isSkipped",
        "scheduledDateTime",
        "post",
        "queueItemId",
        "queueId",
        "order",
        "variations",
        "primaryImage",
        "errors",
        "category",
        "currentVariation",
        "timezone",
        "isDraft",
        "originalItemId",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueScheduledPost(Model):
    """One entry of a calendar, an item of a queue at a time at which it goes out."""

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the item, in an undated page of HighLevel on the calendar of an edit session; `queueItemId`
    elsewhere.
    """

    post_id: str | None
    """Id of the post that the item was made from. Only in the calendar of a session."""

    scheduled_variation_index: int | None
    """Which of the texts goes out then, counted from 0. Only in the calendar of a session."""

    is_skipped: bool | None
    """True where the queue passes over that time. Only in the calendar of a session."""

    scheduled_date_time: datetime | None
    """When the item goes out, UTC."""

    post: Post | None
    """The post that goes out."""

    queue_item_id: str | None
    """Id of the item. In the calendar of an edit session it is the one in the session."""

    queue_id: str | None
    """Id of the queue."""

    order: float | None
    """Where the item stands in the queue; smaller goes first."""

    variations: list[QueueItemVariation]
    """The texts that take turns, one each time that the item goes out."""

    primary_image: str | None
    """Address of the picture that stands for the item in the planner."""

    errors: list[QueueItemErrorCode]
    """Why the item cannot go out as it is, one word a reason; empty where it can."""

    category: Category | None
    """The category of the queue. Null where it is not known."""

    current_variation: int | None
    """Which of the texts has its turn, counted from 0."""

    timezone: str | None
    """Time zone of the location, by its IANA name."""

    is_draft: bool | None
    """True for an item that is in an edit session and not saved. Only in the calendar of a session."""

    original_item_id: str | None
    """Id of the item in the queue that this one was copied from. Null for one that is new in the session.
    Only in the calendar of a session.
    """

    def __init__(
        self,
        *,
        id: str | None = None,
        post_id: str | None = None,
        scheduled_variation_index: int | None = None,
        is_skipped: bool | None = None,
        scheduled_date_time: datetime | None = None,
        post: Post | None = None,
        queue_item_id: str | None = None,
        queue_id: str | None = None,
        order: float | None = None,
        variations: list[QueueItemVariation] | None = None,
        primary_image: str | None = None,
        errors: list[QueueItemErrorCode] | None = None,
        category: Category | None = None,
        current_variation: int | None = None,
        timezone: str | None = None,
        is_draft: bool | None = None,
        original_item_id: str | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.post_id = post_id
        self.scheduled_variation_index = scheduled_variation_index
        self.is_skipped = is_skipped
        self.scheduled_date_time = scheduled_date_time
        self.post = post
        self.queue_item_id = queue_item_id
        self.queue_id = queue_id
        self.order = order
        self.variations = Absent() if variations is None else variations
        self.primary_image = primary_image
        self.errors = Absent() if errors is None else errors
        self.category = category
        self.current_variation = current_variation
        self.timezone = timezone
        self.is_draft = is_draft
        self.original_item_id = original_item_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("_id")
        if value.__class__ is str:
            self.id = value
        elif value is None:
            self.id = None
            missing += 1
        else:
            self.id = None
            kept = keep_raw(kept, src, "_id", value)
        value = get("postId")
        if value.__class__ is str:
            self.post_id = value
        elif value is None:
            self.post_id = None
            missing += 1
        else:
            self.post_id = None
            kept = keep_raw(kept, src, "postId", value)
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
        value = get("scheduledDateTime")
        if value is not None:
            self.scheduled_date_time = scheduled_date_time = read_datetime(value)
            if scheduled_date_time is None:
                kept = keep_raw(kept, src, "scheduledDateTime", value)
        else:
            self.scheduled_date_time = None
            missing += 1
        value = get("post")
        if value.__class__ is dict:
            self.post = read_unnamed(Post, value)
        elif value is None:
            self.post = None
            missing += 1
        else:
            self.post = None
            kept = keep_raw(kept, src, "post", value)
        value = get("queueItemId")
        if value.__class__ is str:
            self.queue_item_id = value
        elif value is None:
            self.queue_item_id = None
            missing += 1
        else:
            self.queue_item_id = None
            kept = keep_raw(kept, src, "queueItemId", value)
        value = get("queueId")
        if value.__class__ is str:
            self.queue_id = value
        elif value is None:
            self.queue_id = None
            missing += 1
        else:
            self.queue_id = None
            kept = keep_raw(kept, src, "queueId", value)
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
        value = get("category")
        if value.__class__ is dict:
            self.category = Category.from_dict(value)
        elif value is None:
            self.category = None
            missing += 1
        else:
            self.category = None
            kept = keep_raw(kept, src, "category", value)
        value = get("currentVariation")
        if value is not None:
            self.current_variation = current_variation = read_integer(value)
            if current_variation is None:
                kept = keep_raw(kept, src, "currentVariation", value)
        else:
            self.current_variation = None
            missing += 1
        value = get("timezone")
        if value.__class__ is str:
            self.timezone = value
        elif value is None:
            self.timezone = None
            missing += 1
        else:
            self.timezone = None
            kept = keep_raw(kept, src, "timezone", value)
        value = get("isDraft")
        if value.__class__ is bool:
            self.is_draft = value
        elif value is None:
            self.is_draft = None
            missing += 1
        else:
            self.is_draft = None
            kept = keep_raw(kept, src, "isDraft", value)
        value = get("originalItemId")
        if value.__class__ is str:
            self.original_item_id = value
        elif value is None:
            self.original_item_id = None
            missing += 1
        else:
            self.original_item_id = None
            kept = keep_raw(kept, src, "originalItemId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 17 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["_id"] = id
        if (post_id := self.post_id) is not None:
            out["postId"] = post_id
        if (scheduled_variation_index := self.scheduled_variation_index) is not None:
            out["scheduledVariationIndex"] = scheduled_variation_index
        if (is_skipped := self.is_skipped) is not None:
            out["isSkipped"] = is_skipped
        if (scheduled_date_time := self.scheduled_date_time) is not None:
            out["scheduledDateTime"] = write_datetime("scheduled_date_time", scheduled_date_time)
        if (post := self.post) is not None:
            out["post"] = post.to_dict()
        if (queue_item_id := self.queue_item_id) is not None:
            out["queueItemId"] = queue_item_id
        if (queue_id := self.queue_id) is not None:
            out["queueId"] = queue_id
        if (order := self.order) is not None:
            out["order"] = order
        if (variations := self.variations) or variations.__class__ is not Absent:
            out["variations"] = [item.to_dict() for item in variations]
        if (primary_image := self.primary_image) is not None:
            out["primaryImage"] = primary_image
        if (errors := self.errors) or errors.__class__ is not Absent:
            out["errors"] = errors
        if (category := self.category) is not None:
            out["category"] = category.to_dict()
        if (current_variation := self.current_variation) is not None:
            out["currentVariation"] = current_variation
        if (timezone := self.timezone) is not None:
            out["timezone"] = timezone
        if (is_draft := self.is_draft) is not None:
            out["isDraft"] = is_draft
        if (original_item_id := self.original_item_id) is not None:
            out["originalItemId"] = original_item_id
        return out


from .category import Category
from .post import Post
from .queue_item_variation import QueueItemVariation
