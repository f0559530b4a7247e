"""`CommentAttachment`. Written by `make generate`."""

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

_KNOWN = frozenset(("type", "url", "thumbnail", "videoUrl"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentAttachment(Model):
    """A picture or a video of a comment."""

    _extras: Extras = field(init=False)

    type: str | None
    """What it is, as a MIME type in HighLevel's example (`image/jpeg`)."""

    url: str | None
    """Web address of the picture."""

    thumbnail: str | None
    """Web address of a small picture of it."""

    video_url: str | None
    """Web address of the video, where it is one."""

    def __init__(
        self,
        *,
        type: str | None = None,
        url: str | None = None,
        thumbnail: str | None = None,
        video_url: str | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.url = url
        self.thumbnail = thumbnail
        self.video_url = video_url

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("url")
        if value.__class__ is str:
            self.url = value
        elif value is None:
            self.url = None
            missing += 1
        else:
            self.url = None
            kept = keep_raw(kept, src, "url", value)
        value = get("thumbnail")
        if value.__class__ is str:
            self.thumbnail = value
        elif value is None:
            self.thumbnail = None
            missing += 1
        else:
            self.thumbnail = None
            kept = keep_raw(kept, src, "thumbnail", value)
        value = get("videoUrl")
        if value.__class__ is str:
            self.video_url = value
        elif value is None:
            self.video_url = None
            missing += 1
        else:
            self.video_url = None
            kept = keep_raw(kept, src, "videoUrl", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (type := self.type) is not None:
            out["type"] = type
        if (url := self.url) is not None:
            out["url"] = url
        if (thumbnail := self.thumbnail) is not None:
            out["thumbnail"] = thumbnail
        if (video_url := self.video_url) is not None:
            out["videoUrl"] = video_url
        return out
