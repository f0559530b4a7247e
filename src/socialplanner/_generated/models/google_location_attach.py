"""`GoogleLocationAttach`. Written by `make generate`."""

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

_KNOWN = frozenset(("location", "account", "companyId"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GoogleLocationAttach(Model):
    """The business location to attach, with the Google account above it, both as the choice gave them."""

    _extras: Extras = field(init=False)

    google_location: GoogleLocationInput | None
    """The business location."""

    google_account: GoogleBusinessAccountInput | None
    """The Google account above the business location."""

    company_id: str | None
    """Id of the company (agency) that the location belongs to, 20 letters and digits. Only the older
    version of the API has it.
    """

    def __init__(
        self,
        *,
        google_location: GoogleLocationInput | None = None,
        google_account: GoogleBusinessAccountInput | None = None,
        company_id: str | None = None,
    ) -> None:
        self._extras = None
        self.google_location = google_location
        self.google_account = google_account
        self.company_id = company_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("location")
        if value.__class__ is dict:
            self.google_location = GoogleLocationInput.from_dict(value)
        elif value is None:
            self.google_location = None
            missing += 1
        else:
            self.google_location = None
            kept = keep_raw(kept, src, "location", value)
        value = get("account")
        if value.__class__ is dict:
            self.google_account = GoogleBusinessAccountInput.from_dict(value)
        elif value is None:
            self.google_account = None
            missing += 1
        else:
            self.google_account = None
            kept = keep_raw(kept, src, "account", value)
        value = get("companyId")
        if value.__class__ is str:
            self.company_id = value
        elif value is None:
            self.company_id = None
            missing += 1
        else:
            self.company_id = None
            kept = keep_raw(kept, src, "companyId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (google_location := self.google_location) is not None:
            out["location"] = google_location.to_dict()
        if (google_account := self.google_account) is not None:
            out["account"] = google_account.to_dict()
        if (company_id := self.company_id) is not None:
            out["companyId"] = company_id
        return out


from .google_business_account_input import GoogleBusinessAccountInput
from .google_location_input import GoogleLocationInput
