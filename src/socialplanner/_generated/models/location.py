"""`Location`. Written by `make generate`."""

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
from ..._core.values import read_free_object

_KNOWN = frozenset(
    (
        "id",
        "companyId",
        "name",
        "domain",
        "address",
        "city",
        "state",
        "logoUrl",
        "country",
        "postalCode",
        "website",
        "timezone",
        "firstName",
        "lastName",
        "email",
        "phone",
        "business",
        "social",
        "settings",
        "reseller",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class Location(Model):
    """A location (sub-account): the business whose posts the planner keeps."""

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the location, 20 letters and digits."""

    company_id: str | None
    """Id of the agency (company) that the location belongs to."""

    name: str | None
    """Name of the location."""

    domain: str | None
    """Internet domain of the location."""

    address: str | None
    """Street and number."""

    city: str | None
    """City."""

    state: str | None
    """State or region."""

    logo_url: str | None
    """Address of the logo."""

    country: str | None
    """Country, as a code of two letters."""

    postal_code: str | None
    """Postal code."""

    website: str | None
    """Address of the website."""

    timezone: str | None
    """Time zone of the location by its IANA name, such as `Europe/Berlin`. `zoneinfo.ZoneInfo` takes it."""

    first_name: str | None
    """First name of the person to ask."""

    last_name: str | None
    """Last name of the person to ask."""

    email: str | None
    """Email address of the location."""

    phone: str | None
    """Phone number of the location."""

    business: LocationBusiness | None
    """The business as its own record."""

    social: LocationSocial | None
    """Where the business is on the networks, as its people wrote it down."""

    settings: LocationSettings | None
    """Settings for contacts and opportunities."""

    reseller: dict[str, object] | None
    """What an agency sells to the location. The API does not say what form it has."""

    def __init__(
        self,
        *,
        id: str | None = None,
        company_id: str | None = None,
        name: str | None = None,
        domain: str | None = None,
        address: str | None = None,
        city: str | None = None,
        state: str | None = None,
        logo_url: str | None = None,
        country: str | None = None,
        postal_code: str | None = None,
        website: str | None = None,
        timezone: str | None = None,
        first_name: str | None = None,
        last_name: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        business: LocationBusiness | None = None,
        social: LocationSocial | None = None,
        settings: LocationSettings | None = None,
        reseller: dict[str, object] | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.company_id = company_id
        self.name = name
        self.domain = domain
        self.address = address
        self.city = city
        self.state = state
        self.logo_url = logo_url
        self.country = country
        self.postal_code = postal_code
        self.website = website
        self.timezone = timezone
        self.first_name = first_name
        self.last_name = last_name
        self.email = email
        self.phone = phone
        self.business = business
        self.social = social
        self.settings = settings
        self.reseller = reseller

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
        value = get("companyId")
        if value.__class__ is str:
            self.company_id = value
        elif value is None:
            self.company_id = None
            missing += 1
        else:
            self.company_id = None
            kept = keep_raw(kept, src, "companyId", value)
        value = get("name")
        if value.__class__ is str:
            self.name = value
        elif value is None:
            self.name = None
            missing += 1
        else:
            self.name = None
            kept = keep_raw(kept, src, "name", value)
        value = get("domain")
        if value.__class__ is str:
            self.domain = value
        elif value is None:
            self.domain = None
            missing += 1
        else:
            self.domain = None
            kept = keep_raw(kept, src, "domain", value)
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
        value = get("logoUrl")
        if value.__class__ is str:
            self.logo_url = value
        elif value is None:
            self.logo_url = None
            missing += 1
        else:
            self.logo_url = None
            kept = keep_raw(kept, src, "logoUrl", value)
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
        value = get("firstName")
        if value.__class__ is str:
            self.first_name = value
        elif value is None:
            self.first_name = None
            missing += 1
        else:
            self.first_name = None
            kept = keep_raw(kept, src, "firstName", value)
        value = get("lastName")
        if value.__class__ is str:
            self.last_name = value
        elif value is None:
            self.last_name = None
            missing += 1
        else:
            self.last_name = None
            kept = keep_raw(kept, src, "lastName", value)
        value = get("email")
        if value.__class__ is str:
            self.email = value
        elif value is None:
            self.email = None
            missing += 1
        else:
            self.email = None
            kept = keep_raw(kept, src, "email", value)
        value = get("phone")
        if value.__class__ is str:
            self.phone = value
        elif value is None:
            self.phone = None
            missing += 1
        else:
            self.phone = None
            kept = keep_raw(kept, src, "phone", value)
        value = get("business")
        if value.__class__ is dict:
            self.business = LocationBusiness.from_dict(value)
        elif value is None:
            self.business = None
            missing += 1
        else:
            self.business = None
            kept = keep_raw(kept, src, "business", value)
        value = get("social")
        if value.__class__ is dict:
            self.social = LocationSocial.from_dict(value)
        elif value is None:
            self.social = None
            missing += 1
        else:
            self.social = None
            kept = keep_raw(kept, src, "social", value)
        value = get("settings")
        if value.__class__ is dict:
            self.settings = LocationSettings.from_dict(value)
        elif value is None:
            self.settings = None
            missing += 1
        else:
            self.settings = None
            kept = keep_raw(kept, src, "settings", value)
        value = get("reseller")
        if value is not None:
            self.reseller = reseller = read_free_object(value)
            if reseller is None:
                kept = keep_raw(kept, src, "reseller", value)
        else:
            self.reseller = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 20 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["id"] = id
        if (company_id := self.company_id) is not None:
            out["companyId"] = company_id
        if (name := self.name) is not None:
            out["name"] = name
        if (domain := self.domain) is not None:
            out["domain"] = domain
        if (address := self.address) is not None:
            out["address"] = address
        if (city := self.city) is not None:
            out["city"] = city
        if (state := self.state) is not None:
            out["state"] = state
        if (logo_url := self.logo_url) is not None:
            out["logoUrl"] = logo_url
        if (country := self.country) is not None:
            out["country"] = country
        if (postal_code := self.postal_code) is not None:
            out["postalCode"] = postal_code
        if (website := self.website) is not None:
            out["website"] = website
        if (timezone := self.timezone) is not None:
            out["timezone"] = timezone
        if (first_name := self.first_name) is not None:
            out["firstName"] = first_name
        if (last_name := self.last_name) is not None:
            out["lastName"] = last_name
        if (email := self.email) is not None:
            out["email"] = email
        if (phone := self.phone) is not None:
            out["phone"] = phone
        if (business := self.business) is not None:
            out["business"] = business.to_dict()
        if (social := self.social) is not None:
            out["social"] = social.to_dict()
        if (settings := self.settings) is not None:
            out["settings"] = settings.to_dict()
        if (reseller := self.reseller) is not None:
            out["reseller"] = reseller
        return out


from .location_business import LocationBusiness
from .location_settings import LocationSettings
from .location_social import LocationSocial
