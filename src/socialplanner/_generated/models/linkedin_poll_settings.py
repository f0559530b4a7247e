"""`LinkedInPollSettings`. Written by `make generate`."""

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
from .enums import LinkedInPollDuration

_KNOWN = frozenset(("duration",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPollSettings(Model):
    """The settings of a LinkedIn poll."""

    _extras: Extras = field(init=False)

    duration: LinkedInPollDuration | None
    """How long people can vote."""

    def __init__(
        self,
        *,
        duration: LinkedInPollDuration | None = None,
    ) -> None:
        self._extras = None
        self.duration = duration

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("duration")
        if value.__class__ is str:
            self.duration = value
        elif value is None:
            self.duration = None
            missing += 1
        else:
            self.duration = None
            kept = keep_raw(kept, src, "duration", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (duration := self.duration) is not None:
            out["duration"] = duration
        return out
