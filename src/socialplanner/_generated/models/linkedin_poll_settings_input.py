"""`LinkedInPollSettingsInput`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import Model, aside, getter, leftovers
from .enums import LinkedInPollDuration

_KNOWN = frozenset(("duration",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPollSettingsInput(Model):
    """The settings of a LinkedIn poll."""

    _extras: dict[str, object] | None = field(init=False)

    duration: LinkedInPollDuration | None
    """How long people can vote."""

    def __init__(
        self,
        *,
        duration: LinkedInPollDuration,
    ) -> None:
        self._extras = None
        self.duration = duration

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        value = get("duration")
        if value.__class__ is str or value is None:
            self.duration = value
        else:
            self.duration = None
            kept = aside(kept, src, "duration", value)
        if kept is not None or None in src.values() or not src.keys() <= _KNOWN:
            self._extras = leftovers(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (duration := self.duration) is not None:
            out["duration"] = duration
        return out
