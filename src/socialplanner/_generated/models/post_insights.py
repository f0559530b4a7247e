"""`PostInsights`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import Model, aside, getter, leftovers
from ..._core.values import read_integer

_KNOWN = frozenset(
    (
        "like",
        "share",
        "comment",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostInsights(Model):
    """How people reacted to a published post, as far as the server has fetched it from the network."""

    _extras: dict[str, object] | None = field(init=False)

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
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        value = get("like")
        if value is None:
            self.like = None
        else:
            self.like = like = read_integer(value)
            if like is None:
                kept = aside(kept, src, "like", value)
        value = get("share")
        if value is None:
            self.share = None
        else:
            self.share = share = read_integer(value)
            if share is None:
                kept = aside(kept, src, "share", value)
        value = get("comment")
        if value is None:
            self.comment = None
        else:
            self.comment = comment = read_integer(value)
            if comment is None:
                kept = aside(kept, src, "comment", value)
        if kept is not None or None in src.values() or not src.keys() <= _KNOWN:
            self._extras = leftovers(src, _KNOWN, kept)
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
