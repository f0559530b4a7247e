"""`PostMedia`. Written by `make generate`."""

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
from .enums import MediaMimeType

_KNOWN = frozenset(
    (
        "url",
        "caption",
        "originalUrl",
        "watermarkedUrl",
        "type",
        "thumbnail",
        "id",
        "optimizedUrl",
        "optimizedType",
        "isModified",
        "altText",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostMedia(Model):
    """One image or video of a post, as the planner keeps it."""

    _extras: Extras = field(init=False)

    url: str | None
    """Address of the file."""

    caption: str | None
    """A caption for this one file."""

    original_url: str | None
    """Address of the file as it was uploaded, before watermark or optimization."""

    watermarked_url: str | None
    """Address of the image with the watermark, where one was laid on."""

    type: MediaMimeType | None
    """The MIME type of the file. The bare word `image` was seen too; a request must name the full type
    again.
    """

    thumbnail: str | None
    """Address of a small picture or of the cover of a video."""

    id: str | None
    """Id of the file."""

    optimized_url: str | None
    """Address of the file made smaller for the networks, where optimization is on."""

    optimized_type: str | None
    """MIME type of the smaller file."""

    is_modified: bool | None
    """True for a file that the server changed."""

    alt_text: str | None
    """What the image shows, for people who cannot see it."""

    def __init__(
        self,
        *,
        url: str | None = None,
        caption: str | None = None,
        original_url: str | None = None,
        watermarked_url: str | None = None,
        type: MediaMimeType | None = None,
        thumbnail: str | None = None,
        id: str | None = None,
        optimized_url: str | None = None,
        optimized_type: str | None = None,
        is_modified: bool | None = None,
        alt_text: str | None = None,
    ) -> None:
        self._extras = None
        self.url = url
        self.caption = caption
        self.original_url = original_url
        self.watermarked_url = watermarked_url
        self.type = type
        self.thumbnail = thumbnail
        self.id = id
        self.optimized_url = optimized_url
        self.optimized_type = optimized_type
        self.is_modified = is_modified
        self.alt_text = alt_text

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
        value = get("caption")
        if value.__class__ is str:
            self.caption = value
        elif value is None:
            self.caption = None
            missing += 1
        else:
            self.caption = None
            kept = keep_raw(kept, src, "caption", value)
        value = get("originalUrl")
        if value.__class__ is str:
            self.original_url = value
        elif value is None:
            self.original_url = None
            missing += 1
        else:
            self.original_url = None
            kept = keep_raw(kept, src, "originalUrl", value)
        value = get("watermarkedUrl")
        if value.__class__ is str:
            self.watermarked_url = value
        elif value is None:
            self.watermarked_url = None
            missing += 1
        else:
            self.watermarked_url = None
            kept = keep_raw(kept, src, "watermarkedUrl", value)
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("thumbnail")
        if value.__class__ is str:
            self.thumbnail = value
        elif value is None:
            self.thumbnail = None
            missing += 1
        else:
            self.thumbnail = None
            kept = keep_raw(kept, src, "thumbnail", value)
        value = get("id")
        if value.__class__ is str:
            self.id = value
        elif value is None:
            self.id = None
            missing += 1
        else:
            self.id = None
            kept = keep_raw(kept, src, "id", value)
        value = get("optimizedUrl")
        if value.__class__ is str:
            self.optimized_url = value
        elif value is None:
            self.optimized_url = None
            missing += 1
        else:
            self.optimized_url = None
            kept = keep_raw(kept, src, "optimizedUrl", value)
        value = get("optimizedType")
        if value.__class__ is str:
            self.optimized_type = value
        elif value is None:
            self.optimized_type = None
            missing += 1
        else:
            self.optimized_type = None
            kept = keep_raw(kept, src, "optimizedType", value)
        value = get("isModified")
        if value.__class__ is bool:
            self.is_modified = value
        elif value is None:
            self.is_modified = None
            missing += 1
        else:
            self.is_modified = None
            kept = keep_raw(kept, src, "isModified", value)
        value = get("altText")
        if value.__class__ is str:
            self.alt_text = value
        elif value is None:
            self.alt_text = None
            missing += 1
        else:
            self.alt_text = None
            kept = keep_raw(kept, src, "altText", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 11 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (url := self.url) is not None:
            out["url"] = url
        if (caption := self.caption) is not None:
            out["caption"] = caption
        if (original_url := self.original_url) is not None:
            out["originalUrl"] = original_url
        if (watermarked_url := self.watermarked_url) is not None:
            out["watermarkedUrl"] = watermarked_url
        if (type := self.type) is not None:
            out["type"] = type
        if (thumbnail := self.thumbnail) is not None:
            out["thumbnail"] = thumbnail
        if (id := self.id) is not None:
            out["id"] = id
        if (optimized_url := self.optimized_url) is not None:
            out["optimizedUrl"] = optimized_url
        if (optimized_type := self.optimized_type) is not None:
            out["optimizedType"] = optimized_type
        if (is_modified := self.is_modified) is not None:
            out["isModified"] = is_modified
        if (alt_text := self.alt_text) is not None:
            out["altText"] = alt_text
        return out
