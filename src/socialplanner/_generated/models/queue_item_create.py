"""`QueueItemCreate`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import either, read_number, read_object, read_text
from .enums import QueuePosition

_KNOWN = frozenset(
    ("locationId", "sessionId", "modifiedPostPayload", "order", "variations", "primaryImage", "directToQueue")
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemCreate(Model):
    """A new item, for an edit session (with its id) or straight for the queue. One of the two must be
    said.
    """

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of the edit session that the item goes into. Leave it out where the item goes straight in."""

    post: QueuePostInput | None
    """What the item publishes."""

    order: float | QueuePosition | None
    """Where in the queue the item goes: an end of it, or a number between the orders of the two items that
    it goes between. It goes to the end where nothing is said, and this counts for nothing where the
    item goes straight in.
    """

    variations: list[QueueItemVariationInput] | None
    """Texts that take turns, one each time that the item goes out."""

    primary_image: str | None
    """Address of the picture that stands for the item in the planner."""

    direct_to_queue: bool | None
    """Whether the item goes straight into the queue, without an edit session. Where it then stands is up
    to the queue: before the older items if the queue puts new content first, else behind them.
    """

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str | None = None,
        post: QueuePostInput | None = None,
        order: float | QueuePosition | None = None,
        variations: list[QueueItemVariationInput] | None = None,
        primary_image: str | None = None,
        direct_to_queue: bool | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.post = post
        self.order = order
        self.variations = variations
        self.primary_image = primary_image
        self.direct_to_queue = direct_to_queue

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
        value = get("modifiedPostPayload")
        if value.__class__ is dict:
            self.post = QueuePostInput.from_dict(value)
        elif value is None:
            self.post = None
            missing += 1
        else:
            self.post = None
            kept = keep_raw(kept, src, "modifiedPostPayload", value)
        value = get("order")
        if value is not None:
            self.order = order = either(read_number, read_text)(value)
            if order is None:
                kept = keep_raw(kept, src, "order", value)
        else:
            self.order = None
            missing += 1
        value = get("variations")
        if value.__class__ is list:
            variations = [QueueItemVariationInput.from_dict(item) for item in value if item.__class__ is dict]
            self.variations = variations
            if len(variations) != len(value):
                kept = keep_raw_list(kept, "variations", value, read_object)
                self.variations = variations or None
        elif value is None:
            self.variations = None
            missing += 1
        else:
            self.variations = None
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
        value = get("directToQueue")
        if value.__class__ is bool:
            self.direct_to_queue = value
        elif value is None:
            self.direct_to_queue = None
            missing += 1
        else:
            self.direct_to_queue = None
            kept = keep_raw(kept, src, "directToQueue", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 7 - missing:
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
        if (post := self.post) is not None:
            out["modifiedPostPayload"] = post.to_dict()
        if (order := self.order) is not None:
            out["order"] = order
        if (variations := self.variations) is not None:
            out["variations"] = [item.to_dict() for item in variations]
        if (primary_image := self.primary_image) is not None:
            out["primaryImage"] = primary_image
        if (direct_to_queue := self.direct_to_queue) is not None:
            out["directToQueue"] = direct_to_queue
        return out


from .queue_item_variation_input import QueueItemVariationInput
from .queue_post_input import QueuePostInput
