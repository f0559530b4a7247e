"""`LinkedInPollOptionInput`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import Model, aside, getter, leftovers

_KNOWN = frozenset(("text",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPollOptionInput(Model):
    """One answer of a LinkedIn poll."""

    _extras: dict[str, object] | None = field(init=False)

    text: str | None
    """The words of the answer, up to 30 characters, different from those of the other answers."""

    def __init__(
        self,
        *,
        text: str,
    ) -> None:
        self._extras = None
        self.text = text

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        value = get("text")
        if value.__class__ is str or value is None:
            self.text = value
        else:
            self.text = None
            kept = aside(kept, src, "text", value)
        if kept is not None or None in src.values() or not src.keys() <= _KNOWN:
            self._extras = leftovers(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (text := self.text) is not None:
            out["text"] = text
        return out
