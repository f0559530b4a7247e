"""`UploadedMedia`. Written by `make generate`."""

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

_KNOWN = frozenset(("fileId", "url"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class UploadedMedia(Model):
    """A file that lies in the media library now. It does not say what kind of file it is."""

    _extras: Extras = field(init=False)

    file_id: str | None
    """Id of the file in the media library, 24 hexadecimal digits."""

    url: str | None
    """The public address of the file. The media of a post take it, and so does the image of a watermark."""

    def __init__(
        self,
        *,
        file_id: str | None = None,
        url: str | None = None,
    ) -> None:
        self._extras = None
        self.file_id = file_id
        self.url = url

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("fileId")
        if value.__class__ is str:
            self.file_id = value
        elif value is None:
            self.file_id = None
            missing += 1
        else:
            self.file_id = None
            kept = keep_raw(kept, src, "fileId", value)
        value = get("url")
        if value.__class__ is str:
            self.url = value
        elif value is None:
            self.url = None
            missing += 1
        else:
            self.url = None
            kept = keep_raw(kept, src, "url", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (file_id := self.file_id) is not None:
            out["fileId"] = file_id
        if (url := self.url) is not None:
            out["url"] = url
        return out
