"""`CommunityPoster`. Written by `make generate`."""

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

_KNOWN = frozenset(("id", "name", "avatar"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommunityPoster(Model):
    """The user who shows as the author of a community post."""

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the user."""

    name: str | None
    """The name that is shown."""

    avatar: str | None
    """Web address of the picture that is shown."""

    def __init__(
        self,
        *,
        id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.name = name
        self.avatar = avatar

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("id")
        if value.__class__ is str:
            self.id = value
        elif value is None:
            self.id = None
            missing += 1
        else:
            self.id = None
            kept = keep_raw(kept, src, "id", value)
        value = get("name")
        if value.__class__ is str:
            self.name = value
        elif value is None:
            self.name = None
            missing += 1
        else:
            self.name = None
            kept = keep_raw(kept, src, "name", value)
        value = get("avatar")
        if value.__class__ is str:
            self.avatar = value
        elif value is None:
            self.avatar = None
            missing += 1
        else:
            self.avatar = None
            kept = keep_raw(kept, src, "avatar", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["id"] = id
        if (name := self.name) is not None:
            out["name"] = name
        if (avatar := self.avatar) is not None:
            out["avatar"] = avatar
        return out
