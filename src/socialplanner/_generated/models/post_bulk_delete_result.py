"""`PostBulkDeleteResult`. Written by `make generate`."""

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

_KNOWN = frozenset(("message", "deletedCount"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostBulkDeleteResult(Model):
    """How a bulk delete went. It tells how many posts are gone, never which."""

    _extras: Extras = field(init=False)

    message: str | None
    """What was done, in a few English words."""

    deleted_count: int | None
    """How many of the posts named were deleted. Smaller than their number where some did not exist;
    missing where the server tells no count.
    """

    def __init__(
        self,
        *,
        message: str | None = None,
        deleted_count: int | None = None,
    ) -> None:
        self._extras = None
        self.message = message
        self.deleted_count = deleted_count

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("message")
        if value.__class__ is str:
            self.message = value
        elif value is None:
            self.message = None
            missing += 1
        else:
            self.message = None
            kept = keep_raw(kept, src, "message", value)
        value = get("deletedCount")
        if value is not None:
            self.deleted_count = deleted_count = read_integer(value)
            if deleted_count is None:
                kept = keep_raw(kept, src, "deletedCount", value)
        else:
            self.deleted_count = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (message := self.message) is not None:
            out["message"] = message
        if (deleted_count := self.deleted_count) is not None:
            out["deletedCount"] = deleted_count
        return out
