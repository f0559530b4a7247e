"""`YouTubePostDetails`. Written by `make generate`."""

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
from .enums import YouTubePrivacyLevel, YouTubeVideoType

_KNOWN = frozenset(("title", "privacyLevel", "type"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class YouTubePostDetails(Model):
    """What counts for YouTube alone."""

    _extras: Extras = field(init=False)

    title: str | None
    """Title of the video."""

    privacy_level: YouTubePrivacyLevel | None
    """Who can see the video."""

    type: YouTubeVideoType | None
    """Whether it is a video or a short."""

    def __init__(
        self,
        *,
        title: str | None = None,
        privacy_level: YouTubePrivacyLevel | None = None,
        type: YouTubeVideoType | None = None,
    ) -> None:
        self._extras = None
        self.title = title
        self.privacy_level = privacy_level
        self.type = type

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("title")
        if value.__class__ is str:
            self.title = value
        elif value is None:
            self.title = None
            missing += 1
        else:
            self.title = None
            kept = keep_raw(kept, src, "title", value)
        value = get("privacyLevel")
        if value.__class__ is str:
            self.privacy_level = value
        elif value is None:
            self.privacy_level = None
            missing += 1
        else:
            self.privacy_level = None
            kept = keep_raw(kept, src, "privacyLevel", value)
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
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (title := self.title) is not None:
            out["title"] = title
        if (privacy_level := self.privacy_level) is not None:
            out["privacyLevel"] = privacy_level
        if (type := self.type) is not None:
            out["type"] = type
        return out
