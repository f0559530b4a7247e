"""`CategoryResult`. Written by `make generate`."""

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

_KNOWN = frozenset(("category",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CategoryResult(Model):
    """The box around one category."""

    _extras: Extras = field(init=False)

    category: Category | None
    """The category. Where there is none with this id, the text `Category not found` was seen to stand here
    instead of an object, under the status 200.
    """

    def __init__(
        self,
        *,
        category: Category | None = None,
    ) -> None:
        self._extras = None
        self.category = category

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("category")
        if value.__class__ is dict:
            self.category = Category.from_dict(value)
        elif value is None:
            self.category = None
            missing += 1
        else:
            self.category = None
            kept = keep_raw(kept, src, "category", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (category := self.category) is not None:
            out["category"] = category.to_dict()
        return out


from .category import Category
