"""Functions that build the body that attaches an account: one for each network, and one for a `Choice`.

HighLevel's documents contradict each other on what is required. All of them require the arguments that have no default
here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .._core.values import read_object
from .._generated.models.connection_attach import ConnectionAttach
from .._generated.models.google_business_account_input import GoogleBusinessAccountInput
from .._generated.models.google_location_input import GoogleLocationInput
from ..errors import UsageError
from .choices import Choice, read_id

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
"""The fields of a Google location and its account that the API accepts; its responses have more."""


def facebook_page(origin_id: str, name: str, *, avatar: str | None = None) -> ConnectionAttach:
    """Build the body for a page of Facebook."""
    return ConnectionAttach(type="page", origin_id=origin_id, name=name, avatar=avatar)


def instagram_account(
    origin_id: str, name: str, *, page_id: str | None = None, avatar: str | None = None
) -> ConnectionAttach:
    """Build the body for an account of Instagram. `page_id` is its Facebook page. The body has no `type`."""
    return ConnectionAttach(origin_id=origin_id, name=name, page_id=page_id, avatar=avatar)


def google_location(
    location: GoogleLocationInput | Mapping[str, object],
    account: GoogleBusinessAccountInput | Mapping[str, object],
) -> ConnectionAttach:
    """Build the body for a Google location and the account above it, given as models or as objects of the API."""
    return ConnectionAttach(
        google_location=location
        if isinstance(location, GoogleLocationInput)
        else GoogleLocationInput.from_dict(_select(location, LOCATION)),
        google_account=account
        if isinstance(account, GoogleBusinessAccountInput)
        else GoogleBusinessAccountInput.from_dict(_select(account, ACCOUNT)),
    )


def linkedin_page(
    origin_id: str, name: str, *, urn: str | None = None, avatar: str | None = None
) -> ConnectionAttach:
    """Build the body for a page of LinkedIn. `urn` may be left out if the id is a URN."""
    return _linkedin("page", origin_id, name, urn, avatar)


def linkedin_profile(
    origin_id: str, name: str, *, urn: str | None = None, avatar: str | None = None
) -> ConnectionAttach:
    """Build the body for a person's profile on LinkedIn. `urn` may be left out if the id is a URN."""
    return _linkedin("profile", origin_id, name, urn, avatar)


def tiktok_profile(
    origin_id: str,
    name: str,
    *,
    avatar: str | None = None,
    username: str | None = None,
    verified: bool | None = None,
) -> ConnectionAttach:
    """Build the body for a profile of TikTok."""
    return ConnectionAttach(
        type="profile", origin_id=origin_id, name=name, avatar=avatar, username=username, verified=verified
    )


youtube_channel = tiktok_profile
"""Build the body for a channel of YouTube, which has the same fields."""


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
    """Build the body for a profile of Pinterest."""
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
    """Build the body for a profile of Threads."""
    return ConnectionAttach(type="profile", origin_id=origin_id, name=name, avatar=avatar)


def build_body(platform: str, choice: Choice) -> ConnectionAttach:
    """Build the body that a network requires from a choice."""
    raw, origin_id, name, avatar = choice.raw, choice.id, choice.name, choice.avatar
    username, verified = read_id(raw.get("username")), raw.get("verified")
    verified = verified if isinstance(verified, bool) else None
    if platform == "google":
        return _google(choice)
    if platform == "facebook":
        return facebook_page(origin_id, name, avatar=avatar)
    if platform == "instagram":
        return instagram_account(origin_id, name, page_id=read_id(raw.get("pageId")), avatar=avatar)
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
            website_url=read_id(raw.get("websiteUrl")),
            origin_account_type=read_id(raw.get("type")),
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
            "choice: expected a location and the account above it for google, got a choice without them. Pass one of"
            " `available`.",
            argument="choice",
        )
    # What the API said goes back as it came, also where it does not fit what the API's document asks for.
    body = ConnectionAttach()
    body.extras.update(location=_select(location, LOCATION), account=_select(account, ACCOUNT))
    return body


def _linkedin(
    kind: Literal["page", "profile"], origin_id: str, name: str, urn: str | None, avatar: str | None
) -> ConnectionAttach:
    urn = urn or (origin_id if origin_id.startswith("urn:") else None)
    return ConnectionAttach(type=kind, origin_id=origin_id, name=name, avatar=avatar, urn=urn)


def _select(raw: Mapping[str, object], names: tuple[str, ...]) -> dict[str, object]:
    """Return the named fields that have a value."""
    return {name: raw[name] for name in names if raw.get(name) is not None}
