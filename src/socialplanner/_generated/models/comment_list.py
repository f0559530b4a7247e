"""`CommentList`. Written by `make generate`."""

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

_KNOWN = frozenset(("comments", "meta"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentList(Model):
    """One page of comments, and where in the list it stands."""

    _extras: Extras = field(init=False)

    comments: list[Comment]
    """The comments of this page."""

    meta: CommentListMeta | None
    """Counts of the whole list, and the place of this page in it."""

    def __init__(
        self,
        *,
        comments: list[Comment] | None = None,
        meta: CommentListMeta | None = None,
    ) -> None:
        self._extras = None
        self.comments = Absent() if comments is None else comments
        self.meta = meta

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("comments")
        if value.__class__ is list:
            comments = [Comment.from_dict(item) for item in value if item.__class__ is dict]
            self.comments = comments
            if len(comments) != len(value):
                kept = keep_raw_list(kept, "comments", value, read_object)
                self.comments = comments or Absent()
        elif value is None:
            self.comments = Absent()
            missing += 1
        else:
            self.comments = Absent()
            kept = keep_raw(kept, src, "comments", value)
        value = get("meta")
        if value.__class__ is dict:
            self.meta = CommentListMeta.from_dict(value)
        elif value is None:
            self.meta = None
            missing += 1
        else:
            self.meta = None
            kept = keep_raw(kept, src, "meta", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (comments := self.comments) or comments.__class__ is not Absent:
            out["comments"] = [item.to_dict() for item in comments]
        if (meta := self.meta) is not None:
            out["meta"] = meta.to_dict()
        return out


from .comment import Comment
from .comment_list_meta import CommentListMeta
