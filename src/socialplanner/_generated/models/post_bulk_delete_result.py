"""`PostBulkDeleteResult`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import Model, aside, getter, leftovers
from ..._core.values import read_integer

_KNOWN = frozenset(
    (
        "message",
        "deletedCount",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostBulkDeleteResult(Model):
    """How a bulk delete went. It tells how many posts are gone, never which."""

    _extras: dict[str, object] | None = field(init=False)

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
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        value = get("message")
        if value.__class__ is str or value is None:
            self.message = value
        else:
            self.message = None
            kept = aside(kept, src, "message", value)
        value = get("deletedCount")
        if value is None:
            self.deleted_count = None
        else:
            self.deleted_count = deleted_count = read_integer(value)
            if deleted_count is None:
                kept = aside(kept, src, "deletedCount", value)
        if kept is not None or None in src.values() or not src.keys() <= _KNOWN:
            self._extras = leftovers(src, _KNOWN, kept)
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
