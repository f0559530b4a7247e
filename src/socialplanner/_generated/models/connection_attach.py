"""`ConnectionAttach`. Written by `make generate`."""

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
from .enums import AccountType

_KNOWN = frozenset(
    (
        "type",
        "originId",
        "name",
        "avatar",
        "urn",
        "pageId",
        "username",
        "verified",
        "websiteUrl",
        "companyId",
        "originAccountType",
        "location",
        "account",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class ConnectionAttach(Model):
    """The choice to attach. Each network wants other fields: Google wants `location` and `account` and
    none of the rest; all others want `originId`, and mostly `type`, `name` and `avatar`; Instagram
    wants `pageId` too, and LinkedIn `urn`. HighLevel contradicts itself on what is required, so nothing
    is: send what the choice holds.
    """

    _extras: Extras = field(init=False)

    type: AccountType | None
    """What the account is. Facebook takes `page`; YouTube, Pinterest and Threads take `profile`; LinkedIn
    `page` or `profile`; TikTok `profile` or `business`. Instagram does without, though one example of
    HighLevel sends `page`.
    """

    origin_id: str | None
    """Id on the network, from `id` of the choice (`openId` of a single choice of TikTok)."""

    name: str | None
    """Name of the page, profile or channel."""

    avatar: str | None
    """Web address of the picture."""

    urn: str | None
    """The id as LinkedIn writes it, `urn:li:organization:...` or `urn:li:person:...`. LinkedIn."""

    page_id: str | None
    """Id of the Facebook page that the account hangs on. Instagram."""

    username: str | None
    """The handle on the network. TikTok, YouTube, Pinterest."""

    verified: bool | None
    """True if the network has checked who is behind the account. TikTok, YouTube, Pinterest."""

    website_url: str | None
    """Web address that the profile gives as its own site. Pinterest."""

    company_id: str | None
    """Id of the company (agency) that the location belongs to, 20 letters and digits. Pinterest."""

    origin_account_type: str | None
    """Kind of the account in the network's own word, from `type` of the choice. Pinterest."""

    google_location: GoogleLocationInput | None
    """The business location. Google."""

    google_account: GoogleBusinessAccountInput | None
    """The Google account above the business location. Google."""

    def __init__(
        self,
        *,
        type: AccountType | None = None,
        origin_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        urn: str | None = None,
        page_id: str | None = None,
        username: str | None = None,
        verified: bool | None = None,
        website_url: str | None = None,
        company_id: str | None = None,
        origin_account_type: str | None = None,
        google_location: GoogleLocationInput | None = None,
        google_account: GoogleBusinessAccountInput | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.origin_id = origin_id
        self.name = name
        self.avatar = avatar
        self.urn = urn
        self.page_id = page_id
        self.username = username
        self.verified = verified
        self.website_url = website_url
        self.company_id = company_id
        self.origin_account_type = origin_account_type
        self.google_location = google_location
        self.google_account = google_account

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
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
        value = get("originId")
        if value.__class__ is str:
            self.origin_id = value
        elif value is None:
            self.origin_id = None
            missing += 1
        else:
            self.origin_id = None
            kept = keep_raw(kept, src, "originId", value)
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
        value = get("urn")
        if value.__class__ is str:
            self.urn = value
        elif value is None:
            self.urn = None
            missing += 1
        else:
            self.urn = None
            kept = keep_raw(kept, src, "urn", value)
        value = get("pageId")
        if value.__class__ is str:
            self.page_id = value
        elif value is None:
            self.page_id = None
            missing += 1
        else:
            self.page_id = None
            kept = keep_raw(kept, src, "pageId", value)
        value = get("username")
        if value.__class__ is str:
            self.username = value
        elif value is None:
            self.username = None
            missing += 1
        else:
            self.username = None
            kept = keep_raw(kept, src, "username", value)
        value = get("verified")
        if value.__class__ is bool:
            self.verified = value
        elif value is None:
            self.verified = None
            missing += 1
        else:
            self.verified = None
            kept = keep_raw(kept, src, "verified", value)
        value = get("websiteUrl")
        if value.__class__ is str:
            self.website_url = value
        elif value is None:
            self.website_url = None
            missing += 1
        else:
            self.website_url = None
            kept = keep_raw(kept, src, "websiteUrl", value)
        value = get("companyId")
        if value.__class__ is str:
            self.company_id = value
        elif value is None:
            self.company_id = None
            missing += 1
        else:
            self.company_id = None
            kept = keep_raw(kept, src, "companyId", value)
        value = get("originAccountType")
        if value.__class__ is str:
            self.origin_account_type = value
        elif value is None:
            self.origin_account_type = None
            missing += 1
        else:
            self.origin_account_type = None
            kept = keep_raw(kept, src, "originAccountType", value)
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
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 13 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (type := self.type) is not None:
            out["type"] = type
        if (origin_id := self.origin_id) is not None:
            out["originId"] = origin_id
        if (name := self.name) is not None:
            out["name"] = name
        if (avatar := self.avatar) is not None:
            out["avatar"] = avatar
        if (urn := self.urn) is not None:
            out["urn"] = urn
        if (page_id := self.page_id) is not None:
            out["pageId"] = page_id
        if (username := self.username) is not None:
            out["username"] = username
        if (verified := self.verified) is not None:
            out["verified"] = verified
        if (website_url := self.website_url) is not None:
            out["websiteUrl"] = website_url
        if (company_id := self.company_id) is not None:
            out["companyId"] = company_id
        if (origin_account_type := self.origin_account_type) is not None:
            out["originAccountType"] = origin_account_type
        if (google_location := self.google_location) is not None:
            out["location"] = google_location.to_dict()
        if (google_account := self.google_account) is not None:
            out["account"] = google_account.to_dict()
        return out


from .google_business_account_input import GoogleBusinessAccountInput
from .google_location_input import GoogleLocationInput
