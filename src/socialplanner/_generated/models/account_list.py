"""`AccountList`. Written by `make generate`."""

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
from ..._core.values import read_object

_KNOWN = frozenset(("accounts", "groups"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class AccountList(Model):
    """All accounts of a location and all groups, in one piece."""

    _extras: Extras = field(init=False)

    accounts: list[Account]
    """The connected accounts, those with an ended permission included."""

    groups: list[AccountGroup]
    """The groups of accounts; empty where none was made."""

    def __init__(
        self,
        *,
        accounts: list[Account] | None = None,
        groups: list[AccountGroup] | None = None,
    ) -> None:
        self._extras = None
        self.accounts = Absent() if accounts is None else accounts
        self.groups = Absent() if groups is None else groups

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("accounts")
        if value.__class__ is list:
            accounts = [Account.from_dict(item) for item in value if item.__class__ is dict]
            self.accounts = accounts
            if len(accounts) != len(value):
                kept = keep_raw_list(kept, "accounts", value, read_object)
                self.accounts = accounts or Absent()
        elif value is None:
            self.accounts = Absent()
            missing += 1
        else:
            self.accounts = Absent()
            kept = keep_raw(kept, src, "accounts", value)
        value = get("groups")
        if value.__class__ is list:
            groups = [AccountGroup.from_dict(item) for item in value if item.__class__ is dict]
            self.groups = groups
            if len(groups) != len(value):
                kept = keep_raw_list(kept, "groups", value, read_object)
                self.groups = groups or Absent()
        elif value is None:
            self.groups = Absent()
            missing += 1
        else:
            self.groups = Absent()
            kept = keep_raw(kept, src, "groups", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (accounts := self.accounts) or accounts.__class__ is not Absent:
            out["accounts"] = [item.to_dict() for item in accounts]
        if (groups := self.groups) or groups.__class__ is not Absent:
            out["groups"] = [item.to_dict() for item in groups]
        return out


from .account import Account
from .account_group import AccountGroup
