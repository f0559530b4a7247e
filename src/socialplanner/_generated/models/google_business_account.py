"""`GoogleBusinessAccount`. Written by `make generate`."""

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

_KNOWN = frozenset(("name", "accountName", "type", "verificationState", "vettedState"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GoogleBusinessAccount(Model):
    """The Google account that a business location stands under."""

    _extras: Extras = field(init=False)

    name: str | None
    """Google's name for the account, of the form `accounts/...`. It serves as its id."""

    account_name: str | None
    """Name of the account, as its owner sees it."""

    type: str | None
    """Kind of the account in Google's word, `PERSONAL` or `LOCATION_GROUP` for example."""

    verification_state: str | None
    """Whether Google has verified the account, `VERIFIED` or `UNVERIFIED` for example."""

    vetted_state: str | None
    """Whether Google has vetted the account, `VETTED` or `NOT_VETTED` for example."""

    def __init__(
        self,
        *,
        name: str | None = None,
        account_name: str | None = None,
        type: str | None = None,
        verification_state: str | None = None,
        vetted_state: str | None = None,
    ) -> None:
        self._extras = None
        self.name = name
        self.account_name = account_name
        self.type = type
        self.verification_state = verification_state
        self.vetted_state = vetted_state

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
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
        value = get("accountName")
        if value.__class__ is str:
            self.account_name = value
        elif value is None:
            self.account_name = None
            missing += 1
        else:
            self.account_name = None
            kept = keep_raw(kept, src, "accountName", value)
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("verificationState")
        if value.__class__ is str:
            self.verification_state = value
        elif value is None:
            self.verification_state = None
            missing += 1
        else:
            self.verification_state = None
            kept = keep_raw(kept, src, "verificationState", value)
        value = get("vettedState")
        if value.__class__ is str:
            self.vetted_state = value
        elif value is None:
            self.vetted_state = None
            missing += 1
        else:
            self.vetted_state = None
            kept = keep_raw(kept, src, "vettedState", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (name := self.name) is not None:
            out["name"] = name
        if (account_name := self.account_name) is not None:
            out["accountName"] = account_name
        if (type := self.type) is not None:
            out["type"] = type
        if (verification_state := self.verification_state) is not None:
            out["verificationState"] = verification_state
        if (vetted_state := self.vetted_state) is not None:
            out["vettedState"] = vetted_state
        return out
