"""`QueueMention`. Written by `make generate`."""

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
from .enums import Platform

_KNOWN = frozenset(("platform", "username", "offset", "length"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueMention(Model):
    """A person or page that a text mentions."""

    _extras: Extras = field(init=False)

    platform: Platform | None
    """The network that the name belongs to."""

    username: str | None
    """The name on that network, without the @."""

    offset: int | None
    """Where in the text the mention begins, in characters from 0."""

    length: int | None
    """How many characters of the text it takes."""

    def __init__(
        self,
        *,
        platform: Platform | None = None,
        username: str | None = None,
        offset: int | None = None,
        length: int | None = None,
    ) -> None:
        self._extras = None
        self.platform = platform
        self.username = username
        self.offset = offset
        self.length = length

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("platform")
        if value.__class__ is str:
            self.platform = value
        elif value is None:
            self.platform = None
            missing += 1
        else:
            self.platform = None
            kept = keep_raw(kept, src, "platform", value)
        value = get("username")
        if value.__class__ is str:
            self.username = value
        elif value is None:
            self.username = None
            missing += 1
        else:
            self.username = None
            kept = keep_raw(kept, src, "username", value)
        value = get("offset")
        if value is not None:
            self.offset = offset = read_integer(value)
            if offset is None:
                kept = keep_raw(kept, src, "offset", value)
        else:
            self.offset = None
            missing += 1
        value = get("length")
        if value is not None:
            self.length = length = read_integer(value)
            if length is None:
                kept = keep_raw(kept, src, "length", value)
        else:
            self.length = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (platform := self.platform) is not None:
            out["platform"] = platform
        if (username := self.username) is not None:
            out["username"] = username
        if (offset := self.offset) is not None:
            out["offset"] = offset
        if (length := self.length) is not None:
            out["length"] = length
        return out
