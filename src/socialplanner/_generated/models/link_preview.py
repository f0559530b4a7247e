"""`LinkPreview`. Written by `make generate`."""

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

_KNOWN = frozenset(("metaImage", "metaLink", "ogTitle", "ogDescription"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkPreview(Model):
    """The card that a network shows for a link; empty where there is none."""

    _extras: Extras = field(init=False)

    meta_image: str | None
    """Address of the picture on the card."""

    meta_link: str | None
    """Address that the card leads to."""

    og_title: str | None
    """Title of the card."""

    og_description: str | None
    """Text of the card."""

    def __init__(
        self,
        *,
        meta_image: str | None = None,
        meta_link: str | None = None,
        og_title: str | None = None,
        og_description: str | None = None,
    ) -> None:
        self._extras = None
        self.meta_image = meta_image
        self.meta_link = meta_link
        self.og_title = og_title
        self.og_description = og_description

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("metaImage")
        if value.__class__ is str:
            self.meta_image = value
        elif value is None:
            self.meta_image = None
            missing += 1
        else:
            self.meta_image = None
            kept = keep_raw(kept, src, "metaImage", value)
        value = get("metaLink")
        if value.__class__ is str:
            self.meta_link = value
        elif value is None:
            self.meta_link = None
            missing += 1
        else:
            self.meta_link = None
            kept = keep_raw(kept, src, "metaLink", value)
        value = get("ogTitle")
        if value.__class__ is str:
            self.og_title = value
        elif value is None:
            self.og_title = None
            missing += 1
        else:
            self.og_title = None
            kept = keep_raw(kept, src, "ogTitle", value)
        value = get("ogDescription")
        if value.__class__ is str:
            self.og_description = value
        elif value is None:
            self.og_description = None
            missing += 1
        else:
            self.og_description = None
            kept = keep_raw(kept, src, "ogDescription", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (meta_image := self.meta_image) is not None:
            out["metaImage"] = meta_image
        if (meta_link := self.meta_link) is not None:
            out["metaLink"] = meta_link
        if (og_title := self.og_title) is not None:
            out["ogTitle"] = og_title
        if (og_description := self.og_description) is not None:
            out["ogDescription"] = og_description
        return out
