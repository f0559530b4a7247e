"""`FacebookPostDetails`. Written by `make generate`."""

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
from .enums import PostType

_KNOWN = frozenset(("type", "textFormatPresetId"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class FacebookPostDetails(Model):
    """What counts for Facebook alone."""

    _extras: Extras = field(init=False)

    type: PostType | None
    """The form of the post on Facebook."""

    text_format_preset_id: str | None
    """Id of the coloured background behind the text, where there is one."""

    def __init__(
        self,
        *,
        type: PostType | None = None,
        text_format_preset_id: str | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.text_format_preset_id = text_format_preset_id

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
        value = get("textFormatPresetId")
        if value.__class__ is str:
            self.text_format_preset_id = value
        elif value is None:
            self.text_format_preset_id = None
            missing += 1
        else:
            self.text_format_preset_id = None
            kept = keep_raw(kept, src, "textFormatPresetId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (type := self.type) is not None:
            out["type"] = type
        if (text_format_preset_id := self.text_format_preset_id) is not None:
            out["textFormatPresetId"] = text_format_preset_id
        return out
