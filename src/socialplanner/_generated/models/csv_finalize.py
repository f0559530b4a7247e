"""`CsvFinalize`. Written by `make generate`."""

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

_KNOWN = frozenset(("userId",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvFinalize(Model):
    """In whose name an import is finalized."""

    _extras: Extras = field(init=False)

    user_id: str | None
    """Id of the user who finalizes the import, 20 letters and digits."""

    def __init__(
        self,
        *,
        user_id: str,
    ) -> None:
        self._extras = None
        self.user_id = user_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("userId")
        if value.__class__ is str:
            self.user_id = value
        elif value is None:
            self.user_id = None
            missing += 1
        else:
            self.user_id = None
            kept = keep_raw(kept, src, "userId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (user_id := self.user_id) is not None:
            out["userId"] = user_id
        return out
