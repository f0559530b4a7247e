"""`AccountGroup`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id
from ..._core.values import read_text

_KNOWN = frozenset(("id", "name", "accountIds"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class AccountGroup(Record):
    """A named set of accounts, made in the app so that a post can go to all of them at once."""

    _extras: Extras = field(init=False)

    _id: str | None

    name: str | None
    """Name of the group, as its makers gave it."""

    account_ids: list[str]
    """Ids of the accounts in the group. To post to the group, name these; a group id is no account id."""

    def __init__(
        self,
        *,
        id: str | None = None,
        name: str | None = None,
        account_ids: list[str] | None = None,
    ) -> None:
        self._extras = None
        self._id = id
        self.name = name
        self.account_ids = Absent() if account_ids is None else account_ids

    @property
    def id(self) -> str:
        """Id of the group, 24 hexadecimal digits."""
        if self._id is not None:
            return self._id
        self._raise_missing()

    @id.setter
    def id(self, value: str) -> None:
        self._id = value

    def _find_id(self) -> str | None:
        return self._id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            note_missing_id(src, ("id",), None)
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("id")
        if value.__class__ is str and value.strip():
            self._id = value
        elif value is None:
            self._id = None
            missing += 1
        else:
            self._id = None
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
        value = get("accountIds")
        if value.__class__ is list:
            account_ids = [item for item in value if item.__class__ is str]
            self.account_ids = account_ids
            if len(account_ids) != len(value):
                kept = keep_raw_list(kept, "accountIds", value, read_text)
                self.account_ids = account_ids or Absent()
        elif value is None:
            self.account_ids = Absent()
            missing += 1
        else:
            self.account_ids = Absent()
            kept = keep_raw(kept, src, "accountIds", value)
        if self._id is None:
            note_missing_id(src, ("id",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self._id) is not None:
            out["id"] = id
        if (name := self.name) is not None:
            out["name"] = name
        if (account_ids := self.account_ids) or account_ids.__class__ is not Absent:
            out["accountIds"] = account_ids
        return out
