"""`PostInsights`. Written by `make generate`."""

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

_KNOWN = frozenset(("like", "share", "comment"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostInsights(Model):
    """How people reacted to a published post, as far as the server has fetched it from the network."""

    _extras: Extras = field(init=False)

    like: int | None
    """Number of likes."""

    share: int | None
    """Number of shares."""

    comment: int | None
    """Number of comments."""

    def __init__(
        self,
        *,
        like: int | None = None,
        share: int | None = None,
        comment: int | None = None,
    ) -> None:
        self._extras = None
        self.like = like
        self.share = share
        self.comment = comment

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("like")
        if value is not None:
            self.like = like = read_integer(value)
            if like is None:
                kept = keep_raw(kept, src, "like", value)
        else:
            self.like = None
            missing += 1
        value = get("share")
        if value is not None:
            self.share = share = read_integer(value)
            if share is None:
                kept = keep_raw(kept, src, "share", value)
        else:
            self.share = None
            missing += 1
        value = get("comment")
        if value is not None:
            self.comment = comment = read_integer(value)
            if comment is None:
                kept = keep_raw(kept, src, "comment", value)
        else:
            self.comment = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (like := self.like) is not None:
            out["like"] = like
        if (share := self.share) is not None:
            out["share"] = share
        if (comment := self.comment) is not None:
            out["comment"] = comment
        return out
