"""The body that attaches a choice: made from a `Choice`, or by a function for each network from fields you have.

HighLevel contradicts itself on what is required. What is an argument without a default here is in all that it says.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .._core.values import read_object
from .._generated.models.connection_attach import ConnectionAttach
from .._generated.models.google_business_account_input import GoogleBusinessAccountInput
from .._generated.models.google_location_input import GoogleLocationInput
from ..errors import UsageError
from .choices import Choice, text_of

LOCATION = (
    "name",
    "storeCode",
    "title",
    "storefrontAddress",
    "metadata",
    "maxLocation",
    "isVerified",
    "isConnected",
)
ACCOUNT = ("name", "accountName", "type", "verificationState", "vettedState")
"""What the API takes back of a business location of Google, which shows more."""


def facebook_page(origin_id: str, name: str, *, avatar: str | None = None) -> ConnectionAttach:
    """A page of Facebook."""
    return ConnectionAttach(type="page", origin_id=origin_id, name=name, avatar=avatar)


def instagram_account(
    origin_id: str, name: str, *, page_id: str | None = None, avatar: str | None = None
) -> ConnectionAttach:
    """An account of Instagram; `page_id` is the Facebook page that it hangs on. It goes without a `type`."""
    return ConnectionAttach(origin_id=origin_id, name=name, page_id=page_id, avatar=avatar)


def google_location(
    location: GoogleLocationInput | Mapping[str, object],
    account: GoogleBusinessAccountInput | Mapping[str, object],
) -> ConnectionAttach:
    """A business location of Google and the Google account above it, as models or as objects of the API."""
    return ConnectionAttach(
        google_location=location
        if isinstance(location, GoogleLocationInput)
        else GoogleLocationInput.from_dict(_only(location, LOCATION)),
        google_account=account
        if isinstance(account, GoogleBusinessAccountInput)
        else GoogleBusinessAccountInput.from_dict(_only(account, ACCOUNT)),
    )


def linkedin_page(
    origin_id: str, name: str, *, urn: str | None = None, avatar: str | None = None
) -> ConnectionAttach:
    """A page of LinkedIn. `urn` is known by itself where the id is one."""
    return _linkedin("page", origin_id, name, urn, avatar)


def linkedin_profile(
    origin_id: str, name: str, *, urn: str | None = None, avatar: str | None = None
) -> ConnectionAttach:
    """A person's profile on LinkedIn. `urn` is known by itself where the id is one."""
    return _linkedin("profile", origin_id, name, urn, avatar)


def tiktok_profile(
    origin_id: str,
    name: str,
    *,
    avatar: str | None = None,
    username: str | None = None,
    verified: bool | None = None,
) -> ConnectionAttach:
    """A profile of TikTok."""
    return ConnectionAttach(
        type="profile", origin_id=origin_id, name=name, avatar=avatar, username=username, verified=verified
    )


def youtube_channel(
    origin_id: str,
    name: str,
    *,
    avatar: str | None = None,
    username: str | None = None,
    verified: bool | None = None,
) -> ConnectionAttach:
    """A channel of YouTube."""
    return tiktok_profile(origin_id, name, avatar=avatar, username=username, verified=verified)


def pinterest_profile(
    origin_id: str,
    name: str,
    *,
    avatar: str | None = None,
    username: str | None = None,
    verified: bool | None = None,
    website_url: str | None = None,
    company_id: str | None = None,
    origin_account_type: str | None = None,
) -> ConnectionAttach:
    """A profile of Pinterest."""
    return ConnectionAttach(
        type="profile",
        origin_id=origin_id,
        name=name,
        avatar=avatar,
        username=username,
        verified=verified,
        website_url=website_url,
        company_id=company_id,
        origin_account_type=origin_account_type,
    )


def threads_profile(origin_id: str, name: str, *, avatar: str | None = None) -> ConnectionAttach:
    """A profile of Threads."""
    return ConnectionAttach(type="profile", origin_id=origin_id, name=name, avatar=avatar)


def body_of(platform: str, choice: Choice) -> ConnectionAttach:
    """The body that a network wants, with all that the choice tells of it."""
    raw, origin_id, name, avatar = choice.raw, choice.id, choice.name, choice.avatar
    username, verified = text_of(raw.get("username")), raw.get("verified")
    verified = verified if isinstance(verified, bool) else None
    if platform == "google":
        return _google(choice)
    if platform == "facebook":
        return facebook_page(origin_id, name, avatar=avatar)
    if platform == "instagram":
        return instagram_account(origin_id, name, page_id=text_of(raw.get("pageId")), avatar=avatar)
    if platform == "linkedin":
        make = linkedin_page if choice.kind == "page" else linkedin_profile
        return make(origin_id, name, urn=choice.urn, avatar=avatar)
    if platform in ("tiktok", "youtube"):
        return tiktok_profile(origin_id, name, avatar=avatar, username=username, verified=verified)
    if platform == "pinterest":
        return pinterest_profile(
            origin_id,
            name,
            avatar=avatar,
            username=username,
            verified=verified,
            website_url=text_of(raw.get("websiteUrl")),
            origin_account_type=text_of(raw.get("type")),
        )
    return ConnectionAttach(
        type="business" if choice.kind == "business" else "profile",
        origin_id=origin_id,
        name=name,
        avatar=avatar,
    )


def _google(choice: Choice) -> ConnectionAttach:
    location, account = read_object(choice.raw.get("location")), read_object(choice.raw.get("account"))
    if location is None or account is None:
        raise UsageError(
            "choice: for google it must hold the location and the account above it, as `available` gives them",
            argument="choice",
        )
    return google_location(location, account)


def _linkedin(
    kind: Literal["page", "profile"], origin_id: str, name: str, urn: str | None, avatar: str | None
) -> ConnectionAttach:
    urn = urn or (origin_id if origin_id.startswith("urn:") else None)
    return ConnectionAttach(type=kind, origin_id=origin_id, name=name, avatar=avatar, urn=urn)


def _only(raw: Mapping[str, object], names: tuple[str, ...]) -> dict[str, object]:
    return {name: raw[name] for name in names if raw.get(name) is not None}
