"""`GoogleLocationChoice`. Written by `make generate`."""

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

_KNOWN = frozenset(("location", "account"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GoogleLocationChoice(Model):
    """A business location that a login may attach, with the Google account that it stands under."""

    _extras: Extras = field(init=False)

    location: GoogleLocation | None
    """The business location."""

    account: GoogleBusinessAccount | None
    """The Google account above it."""

    def __init__(
        self,
        *,
        location: GoogleLocation | None = None,
        account: GoogleBusinessAccount | None = None,
    ) -> None:
        self._extras = None
        self.location = location
        self.account = account

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("location")
        if value.__class__ is dict:
            self.location = GoogleLocation.from_dict(value)
        elif value is None:
            self.location = None
            missing += 1
        else:
            self.location = None
            kept = keep_raw(kept, src, "location", value)
        value = get("account")
        if value.__class__ is dict:
            self.account = GoogleBusinessAccount.from_dict(value)
        elif value is None:
            self.account = None
            missing += 1
        else:
            self.account = None
            kept = keep_raw(kept, src, "account", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (location := self.location) is not None:
            out["location"] = location.to_dict()
        if (account := self.account) is not None:
            out["account"] = account.to_dict()
        return out


from .google_business_account import GoogleBusinessAccount
from .google_location import GoogleLocation
