"""`AvailableCategoryList`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
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
from ..._core.values import read_object

_KNOWN = frozenset(("message", "categories", "meta"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class AvailableCategoryList(Model):
    """One page of categories, and how many there are in all."""

    _extras: Extras = field(init=False)

    message: str | None
    """What was done, in a few English words."""

    categories: list[AvailableCategory]
    """The categories of this page."""

    meta: QueueListMeta | None
    """How many there are in all."""

    def __init__(
        self,
        *,
        message: str | None = None,
        categories: list[AvailableCategory] | None = None,
        meta: QueueListMeta | None = None,
    ) -> None:
        self._extras = None
        self.message = message
        self.categories = Absent() if categories is None else categories
        self.meta = meta

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
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
        value = get("categories")
        if value.__class__ is list:
            categories = [AvailableCategory.from_dict(item) for item in value if item.__class__ is dict]
            self.categories = categories
            if len(categories) != len(value):
                kept = keep_raw_list(kept, "categories", value, read_object)
                self.categories = categories or Absent()
        elif value is None:
            self.categories = Absent()
            missing += 1
        else:
            self.categories = Absent()
            kept = keep_raw(kept, src, "categories", value)
        value = get("meta")
        if value.__class__ is dict:
            self.meta = QueueListMeta.from_dict(value)
        elif value is None:
            self.meta = None
            missing += 1
        else:
            self.meta = None
            kept = keep_raw(kept, src, "meta", value)
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
        if (categories := self.categories) or categories.__class__ is not Absent:
            out["categories"] = [item.to_dict() for item in categories]
        if (meta := self.meta) is not None:
            out["meta"] = meta.to_dict()
        return out


from .available_category import AvailableCategory
from .queue_list_meta import QueueListMeta
