"""`WatermarkResponse`. Written by `make generate`."""

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

_KNOWN = frozenset(("success", "statusCode", "message", "results"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class WatermarkResponse(Model):
    """The envelope around one template."""

    _extras: Extras = field(init=False)

    success: bool | None
    """True in every example. Go by the HTTP status, not by this."""

    status_code: int | None
    """The HTTP status once more; HighLevel's example has 200 under a 201."""

    message: str | None
    """What was done, in a few English words."""

    results: Watermark | None
    """The template, with no box around it."""

    def __init__(
        self,
        *,
        success: bool | None = None,
        status_code: int | None = None,
        message: str | None = None,
        results: Watermark | None = None,
    ) -> None:
        self._extras = None
        self.success = success
        self.status_code = status_code
        self.message = message
        self.results = results

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("success")
        if value.__class__ is bool:
            self.success = value
        elif value is None:
            self.success = None
            missing += 1
        else:
            self.success = None
            kept = keep_raw(kept, src, "success", value)
        value = get("statusCode")
        if value is not None:
            self.status_code = status_code = read_integer(value)
            if status_code is None:
                kept = keep_raw(kept, src, "statusCode", value)
        else:
            self.status_code = None
            missing += 1
        value = get("message")
        if value.__class__ is str:
            self.message = value
        elif value is None:
            self.message = None
            missing += 1
        else:
            self.message = None
            kept = keep_raw(kept, src, "message", value)
        value = get("results")
        if value.__class__ is dict:
            self.results = Watermark.from_dict(value)
        elif value is None:
            self.results = None
            missing += 1
        else:
            self.results = None
            kept = keep_raw(kept, src, "results", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (success := self.success) is not None:
            out["success"] = success
        if (status_code := self.status_code) is not None:
            out["statusCode"] = status_code
        if (message := self.message) is not None:
            out["message"] = message
        if (results := self.results) is not None:
            out["results"] = results.to_dict()
        return out


from .watermark import Watermark
