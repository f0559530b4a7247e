"""`LocationBusiness`. Written by `make generate`."""

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

_KNOWN = frozenset(
    ("name", "address", "city", "state", "country", "postalCode", "website", "timezone", "logoUrl")
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LocationBusiness(Model):
    """The business of a location."""

    _extras: Extras = field(init=False)

    name: str | None
    """Name of the business."""

    address: str | None
    """Street and number."""

    city: str | None
    """City."""

    state: str | None
    """State or region."""

    country: str | None
    """Country, as a code of two letters."""

    postal_code: str | None
    """Postal code."""

    website: str | None
    """Address of the website."""

    timezone: str | None
    """Time zone of the business by its IANA name."""

    logo_url: str | None
    """Address of the logo."""

    def __init__(
        self,
        *,
        name: str | None = None,
        address: str | None = None,
        city: str | None = None,
        state: str | None = None,
        country: str | None = None,
        postal_code: str | None = None,
        website: str | None = None,
        timezone: str | None = None,
        logo_url: str | None = None,
    ) -> None:
        self._extras = None
        self.name = name
        self.address = address
        self.city = city
        self.state = state
        self.country = country
        self.postal_code = postal_code
        self.website = website
        self.timezone = timezone
        self.logo_url = logo_url

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
        value = get("address")
        if value.__class__ is str:
            self.address = value
        elif value is None:
            self.address = None
            missing += 1
        else:
            self.address = None
            kept = keep_raw(kept, src, "address", value)
        value = get("city")
        if value.__class__ is str:
            self.city = value
        elif value is None:
            self.city = None
            missing += 1
        else:
            self.city = None
            kept = keep_raw(kept, src, "city", value)
        value = get("state")
        if value.__class__ is str:
            self.state = value
        elif value is None:
            self.state = None
            missing += 1
        else:
            self.state = None
            kept = keep_raw(kept, src, "state", value)
        value = get("country")
        if value.__class__ is str:
            self.country = value
        elif value is None:
            self.country = None
            missing += 1
        else:
            self.country = None
            kept = keep_raw(kept, src, "country", value)
        value = get("postalCode")
        if value.__class__ is str:
            self.postal_code = value
        elif value is None:
            self.postal_code = None
            missing += 1
        else:
            self.postal_code = None
            kept = keep_raw(kept, src, "postalCode", value)
        value = get("website")
        if value.__class__ is str:
            self.website = value
        elif value is None:
            self.website = None
            missing += 1
        else:
            self.website = None
            kept = keep_raw(kept, src, "website", value)
        value = get("timezone")
        if value.__class__ is str:
            self.timezone = value
        elif value is None:
            self.timezone = None
            missing += 1
        else:
            self.timezone = None
            kept = keep_raw(kept, src, "timezone", value)
        value = get("logoUrl")
        if value.__class__ is str:
            self.logo_url = value
        elif value is None:
            self.logo_url = None
            missing += 1
        else:
            self.logo_url = None
            kept = keep_raw(kept, src, "logoUrl", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 9 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (name := self.name) is not None:
            out["name"] = name
        if (address := self.address) is not None:
            out["address"] = address
        if (city := self.city) is not None:
            out["city"] = city
        if (state := self.state) is not None:
            out["state"] = state
        if (country := self.country) is not None:
            out["country"] = country
        if (postal_code := self.postal_code) is not None:
            out["postalCode"] = postal_code
        if (website := self.website) is not None:
            out["website"] = website
        if (timezone := self.timezone) is not None:
            out["timezone"] = timezone
        if (logo_url := self.logo_url) is not None:
            out["logoUrl"] = logo_url
        return out
