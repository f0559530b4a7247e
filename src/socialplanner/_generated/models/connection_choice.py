"""`ConnectionChoice`. Written by `make generate`."""

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
    (
        "id",
        "name",
        "username",
        "avatar",
        "isOwned",
        "isConnected",
        "pageId",
        "isBusinessAccount",
        "urn",
        "protected",
        "verified",
        "type",
        "websiteUrl",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class ConnectionChoice(Model):
    """One page, profile or channel that a login may attach to the location. Which fields are there differs
    from network to network; `id`, `name` and `avatar` are common to nearly all.
    """

    _extras: Extras = field(init=False)

    id: str | None
    """Id on the network; goes back as `originId` when the choice is attached. On LinkedIn it may be the
    whole URN (`urn:li:organization:...`).
    """

    name: str | None
    """Name of the page, profile or channel, as its network shows it."""

    username: str | None
    """The handle on the network, with or without the leading @. TikTok, YouTube, Pinterest, X."""

    avatar: str | None
    """Web address of the picture."""

    is_owned: bool | None
    """True for a page that the user owns, false for one that the user only helps to run. Facebook."""

    is_connected: bool | None
    """True if it is attached to the location already."""

    page_id: str | None
    """Id of the Facebook page that the Instagram account hangs on; goes back as `pageId` when the choice
    is attached. Instagram.
    """

    is_business_account: bool | None
    """True for a professional account. Instagram."""

    urn: str | None
    """The id as LinkedIn writes it, `urn:li:organization:...` or `urn:li:person:...`. LinkedIn."""

    protected: bool | None
    """True if only approved followers may read the account. X."""

    verified: bool | None
    """True if the network has checked who is behind the account. TikTok, YouTube, X."""

    type: str | None
    """Kind of the account in the network's own word, mostly in capitals (`BUSINESS`, `PROFILE`, `PINNER`).
    It is not the `type` to send when the choice is attached. TikTok, YouTube, Pinterest.
    """

    website_url: str | None
    """Web address that the profile gives as its own site. Pinterest."""

    def __init__(
        self,
        *,
        id: str | None = None,
        name: str | None = None,
        username: str | None = None,
        avatar: str | None = None,
        is_owned: bool | None = None,
        is_connected: bool | None = None,
        page_id: str | None = None,
        is_business_account: bool | None = None,
        urn: str | None = None,
        protected: bool | None = None,
        verified: bool | None = None,
        type: str | None = None,
        website_url: str | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.name = name
        self.username = username
        self.avatar = avatar
        self.is_owned = is_owned
        self.is_connected = is_connected
        self.page_id = page_id
        self.is_business_account = is_business_account
        self.urn = urn
        self.protected = protected
        self.verified = verified
        self.type = type
        self.website_url = website_url

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
        value = get("name")
        if value.__class__ is str:
            self.name = value
        elif value is None:
            self.name = None
            missing += 1
        else:
            self.name = None
            kept = keep_raw(kept, src, "name", value)
        value = get("username")
        if value.__class__ is str:
            self.username = value
        elif value is None:
            self.username = None
            missing += 1
        else:
            self.username = None
            kept = keep_raw(kept, src, "username", value)
        value = get("avatar")
        if value.__class__ is str:
            self.avatar = value
        elif value is None:
            self.avatar = None
            missing += 1
        else:
            self.avatar = None
            kept = keep_raw(kept, src, "avatar", value)
        value = get("isOwned")
        if value.__class__ is bool:
            self.is_owned = value
        elif value is None:
            self.is_owned = None
            missing += 1
        else:
            self.is_owned = None
            kept = keep_raw(kept, src, "isOwned", value)
        value = get("isConnected")
        if value.__class__ is bool:
            self.is_connected = value
        elif value is None:
            self.is_connected = None
            missing += 1
        else:
            self.is_connected = None
            kept = keep_raw(kept, src, "isConnected", value)
        value = get("pageId")
        if value.__class__ is str:
            self.page_id = value
        elif value is None:
            self.page_id = None
            missing += 1
        else:
            self.page_id = None
            kept = keep_raw(kept, src, "pageId", value)
        value = get("isBusinessAccount")
        if value.__class__ is bool:
            self.is_business_account = value
        elif value is None:
            self.is_business_account = None
            missing += 1
        else:
            self.is_business_account = None
            kept = keep_raw(kept, src, "isBusinessAccount", value)
        value = get("urn")
        if value.__class__ is str:
            self.urn = value
        elif value is None:
            self.urn = None
            missing += 1
        else:
            self.urn = None
            kept = keep_raw(kept, src, "urn", value)
        value = get("protected")
        if value.__class__ is bool:
            self.protected = value
        elif value is None:
            self.protected = None
            missing += 1
        else:
            self.protected = None
            kept = keep_raw(kept, src, "protected", value)
        value = get("verified")
        if value.__class__ is bool:
            self.verified = value
        elif value is None:
            self.verified = None
            missing += 1
        else:
            self.verified = None
            kept = keep_raw(kept, src, "verified", value)
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("websiteUrl")
        if value.__class__ is str:
            self.website_url = value
        elif value is None:
            self.website_url = None
            missing += 1
        else:
            self.website_url = None
            kept = keep_raw(kept, src, "websiteUrl", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 13 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["id"] = id
        if (name := self.name) is not None:
            out["name"] = name
        if (username := self.username) is not None:
            out["username"] = username
        if (avatar := self.avatar) is not None:
            out["avatar"] = avatar
        if (is_owned := self.is_owned) is not None:
            out["isOwned"] = is_owned
        if (is_connected := self.is_connected) is not None:
            out["isConnected"] = is_connected
        if (page_id := self.page_id) is not None:
            out["pageId"] = page_id
        if (is_business_account := self.is_business_account) is not None:
            out["isBusinessAccount"] = is_business_account
        if (urn := self.urn) is not None:
            out["urn"] = urn
        if (protected := self.protected) is not None:
            out["protected"] = protected
        if (verified := self.verified) is not None:
            out["verified"] = verified
        if (type := self.type) is not None:
            out["type"] = type
        if (website_url := self.website_url) is not None:
            out["websiteUrl"] = website_url
        return out
