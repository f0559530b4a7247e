"""`LinkedInPollOption`. Written by `make generate`."""

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

_KNOWN = frozenset(("text",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPollOption(Model):
    """One answer of a LinkedIn poll."""

    _extras: Extras = field(init=False)

    text: str | None
    """The words of the answer."""

    def __init__(
        self,
        *,
        text: str | None = None,
    ) -> None:
        self._extras = None
        self.text = text

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("text")
        if value.__class__ is str:
            self.text = value
        elif value is None:
            self.text = None
            missing += 1
        else:
            self.text = None
            kept = keep_raw(kept, src, "text", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (text := self.text) is not None:
            out["text"] = text
        return out
