"""`CsvLinkImage`. Written by `make generate`."""

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

_KNOWN = frozenset(("url", "width", "height", "type"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvLinkImage(Model):
    """The picture on the card of a link."""

    _extras: Extras = field(init=False)

    url: str | None
    """Address of the picture."""

    width: int | None
    """Its width in pixels."""

    height: int | None
    """Its height in pixels."""

    type: str | None
    """Its MIME type."""

    def __init__(
        self,
        *,
        url: str | None = None,
        width: int | None = None,
        height: int | None = None,
        type: str | None = None,
    ) -> None:
        self._extras = None
        self.url = url
        self.width = width
        self.height = height
        self.type = type

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
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
        value = get("width")
        if value is not None:
            self.width = width = read_integer(value)
            if width is None:
                kept = keep_raw(kept, src, "width", value)
        else:
            self.width = None
            missing += 1
        value = get("height")
        if value is not None:
            self.height = height = read_integer(value)
            if height is None:
                kept = keep_raw(kept, src, "height", value)
        else:
            self.height = None
            missing += 1
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
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (url := self.url) is not None:
            out["url"] = url
        if (width := self.width) is not None:
            out["width"] = width
        if (height := self.height) is not None:
            out["height"] = height
        if (type := self.type) is not None:
            out["type"] = type
        return out
