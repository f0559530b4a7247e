"""`PostBulkDelete`. Written by `make generate`."""

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

_KNOWN = frozenset(("postIds",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostBulkDelete(Model):
    """The posts to delete in one request."""

    _extras: Extras = field(init=False)

    post_ids: list[str] | None
    """Ids of the posts, 1 to 50."""

    def __init__(
        self,
        *,
        post_ids: list[str],
    ) -> None:
        self._extras = None
        self.post_ids = post_ids

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("postIds")
        if value.__class__ is list:
            post_ids = [item for item in value if item.__class__ is str]
            self.post_ids = post_ids
            if len(post_ids) != len(value):
                kept = keep_raw_list(kept, "postIds", value, read_text)
                self.post_ids = post_ids or None
        elif value is None:
            self.post_ids = None
            missing += 1
        else:
            self.post_ids = None
            kept = keep_raw(kept, src, "postIds", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (post_ids := self.post_ids) is not None:
            out["postIds"] = post_ids
        return out
