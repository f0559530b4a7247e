"""`CommentAttachmentInput`. Written by `make generate`."""

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
from .enums import CommentAttachmentType

_KNOWN = frozenset(("url", "type"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentAttachmentInput(Model):
    """An image to show with a new comment."""

    _extras: Extras = field(init=False)

    url: str | None
    """Web address of the image; the network must be able to fetch it."""

    type: CommentAttachmentType | None
    """What is attached."""

    def __init__(
        self,
        *,
        url: str,
        type: CommentAttachmentType,
    ) -> None:
        self._extras = None
        self.url = url
        self.type = type

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("url")
        if value.__class__ is str:
            self.url = value
        elif value is None:
            self.url = None
            missing += 1
        else:
            self.url = None
            kept = keep_raw(kept, src, "url", value)
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (url := self.url) is not None:
            out["url"] = url
        if (type := self.type) is not None:
            out["type"] = type
        return out
