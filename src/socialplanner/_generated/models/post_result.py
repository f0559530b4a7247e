"""`PostResult`. Written by `make generate`."""

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

_KNOWN = frozenset(("post",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostResult(Model):
    """The inner envelope around one post."""

    _extras: Extras = field(init=False)

    post: Post | None
    """The post."""

    def __init__(
        self,
        *,
        post: Post | None = None,
    ) -> None:
        self._extras = None
        self.post = post

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("post")
        if value.__class__ is dict:
            self.post = Post.from_dict(value)
        elif value is None:
            self.post = None
            missing += 1
        else:
            self.post = None
            kept = keep_raw(kept, src, "post", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (post := self.post) is not None:
            out["post"] = post.to_dict()
        return out


from .post import Post
