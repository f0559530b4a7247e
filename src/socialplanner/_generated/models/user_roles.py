"""`UserRoles`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_text

_KNOWN = frozenset(("type", "role", "locationIds", "restrictSubAccount"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class UserRoles(Model):
    """The role of a user, and the locations that it is for."""

    _extras: Extras = field(init=False)

    type: str | None
    """Whether the user belongs to the agency (`agency`) or to locations (`account`)."""

    role: str | None
    """The role, such as `admin` or `user`."""

    location_ids: list[str]
    """Ids of the locations of the user."""

    restrict_sub_account: bool | None
    """Whether a user of the agency is kept to these locations."""

    def __init__(
        self,
        *,
        type: str | None = None,
        role: str | None = None,
        location_ids: list[str] | None = None,
        restrict_sub_account: bool | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.role = role
        self.location_ids = Absent() if location_ids is None else location_ids
        self.restrict_sub_account = restrict_sub_account

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("role")
        if value.__class__ is str:
            self.role = value
        elif value is None:
            self.role = None
            missing += 1
        else:
            self.role = None
            kept = keep_raw(kept, src, "role", value)
        value = get("locationIds")
        if value.__class__ is list:
            location_ids = [item for item in value if item.__class__ is str]
            self.location_ids = location_ids
            if len(location_ids) != len(value):
                kept = keep_raw_list(kept, "locationIds", value, read_text)
                self.location_ids = location_ids or Absent()
        elif value is None:
            self.location_ids = Absent()
            missing += 1
        else:
            self.location_ids = Absent()
            kept = keep_raw(kept, src, "locationIds", value)
        value = get("restrictSubAccount")
        if value.__class__ is bool:
            self.restrict_sub_account = value
        elif value is None:
            self.restrict_sub_account = None
            missing += 1
        else:
            self.restrict_sub_account = None
            kept = keep_raw(kept, src, "restrictSubAccount", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (type := self.type) is not None:
            out["type"] = type
        if (role := self.role) is not None:
            out["role"] = role
        if (location_ids := self.location_ids) or location_ids.__class__ is not Absent:
            out["locationIds"] = location_ids
        if (restrict_sub_account := self.restrict_sub_account) is not None:
            out["restrictSubAccount"] = restrict_sub_account
        return out
