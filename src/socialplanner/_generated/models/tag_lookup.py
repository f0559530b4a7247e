"""`TagLookup`. Written by `make generate`."""

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
from ..._core.values import read_text

_KNOWN = frozenset(("tagIds",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class TagLookup(Model):
    """The ids of the tags to read."""

    _extras: Extras = field(init=False)

    tag_ids: list[str] | None
    """Ids of tags, 24 hexadecimal digits each, as the `tags` of a post hold them."""

    def __init__(
        self,
        *,
        tag_ids: list[str],
    ) -> None:
        self._extras = None
        self.tag_ids = tag_ids

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("tagIds")
        if value.__class__ is list:
            tag_ids = [item for item in value if item.__class__ is str]
            self.tag_ids = tag_ids
            if len(tag_ids) != len(value):
                kept = keep_raw_list(kept, "tagIds", value, read_text)
                self.tag_ids = tag_ids or None
        elif value is None:
            self.tag_ids = None
            missing += 1
        else:
            self.tag_ids = None
            kept = keep_raw(kept, src, "tagIds", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (tag_ids := self.tag_ids) is not None:
            out["tagIds"] = tag_ids
        return out
