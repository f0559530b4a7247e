"""`ConnectionAttach`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Choice, Field, Text
from .enums import AccountType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class ConnectionAttach(RequestModel):
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
        self._check()


from .google_business_account_input import GoogleBusinessAccountInput
from .google_location_input import GoogleLocationInput

set_fields(
    ConnectionAttach,
    Field("type", "type", Choice(AccountType)),
    Field("origin_id", "originId", Text(is_id=True)),
    Field("name", "name", Text()),
    Field("avatar", "avatar", Text()),
    Field("urn", "urn", Text()),
    Field("page_id", "pageId", Text(is_id=True)),
    Field("username", "username", Text()),
    Field("verified", "verified", Boolean()),
    Field("website_url", "websiteUrl", Text()),
    Field("company_id", "companyId", Text(is_id=True)),
    Field("origin_account_type", "originAccountType", Text()),
    Field("google_location", "location", Nested(GoogleLocationInput)),
    Field("google_account", "account", Nested(GoogleBusinessAccountInput)),
)
