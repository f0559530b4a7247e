"""`WatermarkProcess`. Written by `make generate`."""

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
from .enums import WatermarkStatus

_KNOWN = frozenset(("progressId", "status", "message", "outputMediaUrl"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class WatermarkProcess(Model):
    """The work on one image."""

    _extras: Extras = field(init=False)

    progress_id: str | None
    """Id of the work. No operation takes it."""

    status: WatermarkStatus | None
    """How far the work is."""

    message: str | None
    """A few words on the work, or the address of the finished image."""

    output_media_url: str | None
    """Address of the finished image, where `message` is not that address."""

    def __init__(
        self,
        *,
        progress_id: str | None = None,
        status: WatermarkStatus | None = None,
        message: str | None = None,
        output_media_url: str | None = None,
    ) -> None:
        self._extras = None
        self.progress_id = progress_id
        self.status = status
        self.message = message
        self.output_media_url = output_media_url

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("progressId")
        if value.__class__ is str:
            self.progress_id = value
        elif value is None:
            self.progress_id = None
            missing += 1
        else:
            self.progress_id = None
            kept = keep_raw(kept, src, "progressId", value)
        value = get("status")
        if value.__class__ is str:
            self.status = value
        elif value is None:
            self.status = None
            missing += 1
        else:
            self.status = None
            kept = keep_raw(kept, src, "status", value)
        value = get("message")
        if value.__class__ is str:
            self.message = value
        elif value is None:
            self.message = None
            missing += 1
        else:
            self.message = None
            kept = keep_raw(kept, src, "message", value)
        value = get("outputMediaUrl")
        if value.__class__ is str:
            self.output_media_url = value
        elif value is None:
            self.output_media_url = None
            missing += 1
        else:
            self.output_media_url = None
            kept = keep_raw(kept, src, "outputMediaUrl", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (progress_id := self.progress_id) is not None:
            out["progressId"] = progress_id
        if (status := self.status) is not None:
            out["status"] = status
        if (message := self.message) is not None:
            out["message"] = message
        if (output_media_url := self.output_media_url) is not None:
            out["outputMediaUrl"] = output_media_url
        return out
