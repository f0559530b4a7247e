"""`CommentMention`. Written by `make generate`."""

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

_KNOWN = frozenset(("name", "id", "offset", "length", "slug"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentMention(Model):
    """A person or a page that the text of a new comment names, and where in the text."""

    _extras: Extras = field(init=False)

    name: str | None
    """The name, as it stands in the text."""

    id: str | None
    """Id of the person or page on the network."""

    offset: int | None
    """Where the name begins in the text; 0 is the first character."""

    length: int | None
    """How many characters of the text the name takes."""

    slug: str | None
    """The short name in the web address of the profile, where the network has such names."""

    def __init__(
        self,
        *,
        name: str,
        id: str,
        offset: int,
        length: int,
        slug: str | None = None,
    ) -> None:
        self._extras = None
        self.name = name
        self.id = id
        self.offset = offset
        self.length = length
        self.slug = slug

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("name")
        if value.__class__ is str:
            self.name = value
        elif value is None:
            self.name = None
            missing += 1
        else:
            self.name = None
            kept = keep_raw(kept, src, "name", value)
        value = get("id")
        if value.__class__ is str:
            self.id = value
        elif value is None:
            self.id = None
            missing += 1
        else:
            self.id = None
            kept = keep_raw(kept, src, "id", value)
        value = get("offset")
        if value is not None:
            self.offset = offset = read_integer(value)
            if offset is None:
                kept = keep_raw(kept, src, "offset", value)
        else:
            self.offset = None
            missing += 1
        value = get("length")
        if value is not None:
            self.length = length = read_integer(value)
            if length is None:
                kept = keep_raw(kept, src, "length", value)
        else:
            self.length = None
            missing += 1
        value = get("slug")
        if value.__class__ is str:
            self.slug = value
        elif value is None:
            self.slug = None
            missing += 1
        else:
            self.slug = None
            kept = keep_raw(kept, src, "slug", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (name := self.name) is not None:
            out["name"] = name
        if (id := self.id) is not None:
            out["id"] = id
        if (offset := self.offset) is not None:
            out["offset"] = offset
        if (length := self.length) is not None:
            out["length"] = length
        if (slug := self.slug) is not None:
            out["slug"] = slug
        return out
