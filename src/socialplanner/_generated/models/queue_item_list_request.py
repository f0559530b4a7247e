"""`QueueItemListRequest`. Written by `make generate`."""

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
from ..._core.values import read_integer

_KNOWN = frozenset(("locationId", "sessionId", "skip", "limit", "errorFilter", "itemId"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemListRequest(Model):
    """Which items of a queue to list."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of an edit session. With it, the items are those of the session and not those that count now."""

    skip: int | None
    """How many items to pass over from the start of the list. It counts for nothing beside an item id."""

    limit: int | None
    """How many entries to give at most. No maximum is documented."""

    error_filter: bool | None
    """Whether to give only items that have an error."""

    item_id: str | None
    """Id of an item to look around. The server gives one page with this item in its middle and ignores how
    many items to pass over, so there is no second page to ask for.
    """

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str | None = None,
        skip: int | None = None,
        limit: int | None = None,
        error_filter: bool | None = None,
        item_id: str | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.skip = skip
        self.limit = limit
        self.error_filter = error_filter
        self.item_id = item_id

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
        value = get("skip")
        if value is not None:
            self.skip = skip = read_integer(value)
            if skip is None:
                kept = keep_raw(kept, src, "skip", value)
        else:
            self.skip = None
            missing += 1
        value = get("limit")
        if value is not None:
            self.limit = limit = read_integer(value)
            if limit is None:
                kept = keep_raw(kept, src, "limit", value)
        else:
            self.limit = None
            missing += 1
        value = get("errorFilter")
        if value.__class__ is bool:
            self.error_filter = value
        elif value is None:
            self.error_filter = None
            missing += 1
        else:
            self.error_filter = None
            kept = keep_raw(kept, src, "errorFilter", value)
        value = get("itemId")
        if value.__class__ is str:
            self.item_id = value
        elif value is None:
            self.item_id = None
            missing += 1
        else:
            self.item_id = None
            kept = keep_raw(kept, src, "itemId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 6 - missing:
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
        if (skip := self.skip) is not None:
            out["skip"] = skip
        if (limit := self.limit) is not None:
            out["limit"] = limit
        if (error_filter := self.error_filter) is not None:
            out["errorFilter"] = error_filter
        if (item_id := self.item_id) is not None:
            out["itemId"] = item_id
        return out
