"""`UserList`. Written by `make generate`."""

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
from ..._core.values import read_integer, read_object

_KNOWN = frozenset(("users", "count"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class UserList(Model):
    """One page of users, with the number of all. It has no envelope."""

    _extras: Extras = field(init=False)

    users: list[User]
    """The users of this page."""

    count: int | None
    """How many users fit in all, on every page."""

    def __init__(
        self,
        *,
        users: list[User] | None = None,
        count: int | None = None,
    ) -> None:
        self._extras = None
        self.users = Absent() if users is None else users
        self.count = count

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("users")
        if value.__class__ is list:
            users = [User.from_dict(item) for item in value if item.__class__ is dict]
            self.users = users
            if len(users) != len(value):
                kept = keep_raw_list(kept, "users", value, read_object)
                self.users = users or Absent()
        elif value is None:
            self.users = Absent()
            missing += 1
        else:
            self.users = Absent()
            kept = keep_raw(kept, src, "users", value)
        value = get("count")
        if value is not None:
            self.count = count = read_integer(value)
            if count is None:
                kept = keep_raw(kept, src, "count", value)
        else:
            self.count = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (users := self.users) or users.__class__ is not Absent:
            out["users"] = [item.to_dict() for item in users]
        if (count := self.count) is not None:
            out["count"] = count
        return out


from .user import User
