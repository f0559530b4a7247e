"""`ConnectionChoices`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_one,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_object

_KNOWN = frozenset(
    (
        "pages",
        "accounts",
        "locations",
        "profile",
        "channels",
        "id",
        "openId",
        "username",
        "displayName",
        "businessName",
        "avatar",
        "avatarUrl",
        "isConnected",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class ConnectionChoices(Model):
    """What a login may attach. Each network fills other fields: Facebook `pages`; Instagram `accounts`;
    Google `locations`; LinkedIn `pages` and `profile`; TikTok, YouTube, Pinterest and X `profile`.
    HighLevel's examples also show `channels` for YouTube, and for TikTok and Pinterest one single
    choice whose fields stand right here. Nothing is documented for Threads and Bluesky.
    """

    _extras: Extras = field(init=False)

    pages: list[ConnectionChoice]
    """Pages. Facebook, LinkedIn."""

    accounts: list[ConnectionChoice]
    """Accounts. Instagram."""

    locations: GoogleLocationChoice | None
    """A business location and its account. Google. One object, in spite of the plural name, wherever
    HighLevel shows it; a login with several locations may well bring a list of such objects.
    """

    profile: list[ConnectionChoice]
    """Profiles. LinkedIn, TikTok, YouTube, Pinterest, X. A list, in spite of the singular name; one
    example of HighLevel shows a single object in its place (LinkedIn).
    """

    channels: list[ConnectionChoice]
    """Channels. YouTube, in an example of HighLevel; its schema has `profile` in place of it."""

    id: str | None
    """Id of the single choice. Pinterest."""

    open_id: str | None
    """Id of the single choice. TikTok."""

    username: str | None
    """Handle of the single choice. Pinterest."""

    display_name: str | None
    """Name of the single choice. TikTok."""

    business_name: str | None
    """Name of the single choice. Pinterest."""

    avatar: str | None
    """Web address of the picture of the single choice. Pinterest."""

    avatar_url: str | None
    """Web address of the picture of the single choice. TikTok."""

    is_connected: bool | None
    """True if the single choice is attached to the location already. TikTok, Pinterest."""

    def __init__(
        self,
        *,
        pages: list[ConnectionChoice] | None = None,
        accounts: list[ConnectionChoice] | None = None,
        locations: GoogleLocationChoice | None = None,
        profile: list[ConnectionChoice] | None = None,
        channels: list[ConnectionChoice] | None = None,
        id: str | None = None,
        open_id: str | None = None,
        username: str | None = None,
        display_name: str | None = None,
        business_name: str | None = None,
        avatar: str | None = None,
        avatar_url: str | None = None,
        is_connected: bool | None = None,
    ) -> None:
        self._extras = None
        self.pages = Absent() if pages is None else pages
        self.accounts = Absent() if accounts is None else accounts
        self.locations = locations
        self.profile = Absent() if profile is None else profile
        self.channels = Absent() if channels is None else channels
        self.id = id
        self.open_id = open_id
        self.username = username
        self.display_name = display_name
        self.business_name = business_name
        self.avatar = avatar
        self.avatar_url = avatar_url
        self.is_connected = is_connected

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("pages")
        if value.__class__ is list:
            pages = [ConnectionChoice.from_dict(item) for item in value if item.__class__ is dict]
            self.pages = pages
            if len(pages) != len(value):
                kept = keep_raw_list(kept, "pages", value, read_object)
                self.pages = pages or Absent()
        elif value is None:
            self.pages = Absent()
            missing += 1
        else:
            self.pages = Absent()
            kept = keep_raw(kept, src, "pages", value)
        value = get("accounts")
        if value.__class__ is list:
            accounts = [ConnectionChoice.from_dict(item) for item in value if item.__class__ is dict]
            self.accounts = accounts
            if len(accounts) != len(value):
                kept = keep_raw_list(kept, "accounts", value, read_object)
                self.accounts = accounts or Absent()
        elif value is None:
            self.accounts = Absent()
            missing += 1
        else:
            self.accounts = Absent()
            kept = keep_raw(kept, src, "accounts", value)
        value = get("locations")
        if value.__class__ is dict:
            self.locations = GoogleLocationChoice.from_dict(value)
        elif value is None:
            self.locations = None
            missing += 1
        else:
            self.locations = None
            kept = keep_raw(kept, src, "locations", value)
        value = get("profile")
        if value.__class__ is list:
            profile = [ConnectionChoice.from_dict(item) for item in value if item.__class__ is dict]
            self.profile = profile
            if len(profile) != len(value):
                kept = keep_raw_list(kept, "profile", value, read_object)
                self.profile = profile or Absent()
        elif value is None:
            self.profile = Absent()
            missing += 1
        elif value.__class__ is dict and value:  # an item in place of its list
            self.profile = [ConnectionChoice.from_dict(value)]
            kept = keep_one(kept, "profile", value)
        else:
            self.profile = Absent()
            kept = keep_raw(kept, src, "profile", value)
        value = get("channels")
        if value.__class__ is list:
            channels = [ConnectionChoice.from_dict(item) for item in value if item.__class__ is dict]
            self.channels = channels
            if len(channels) != len(value):
                kept = keep_raw_list(kept, "channels", value, read_object)
                self.channels = channels or Absent()
        elif value is None:
            self.channels = Absent()
            missing += 1
        else:
            self.channels = Absent()
            kept = keep_raw(kept, src, "channels", value)
        value = get("id")
        if value.__class__ is str:
            self.id = value
        elif value is None:
            self.id = None
            missing += 1
        else:
            self.id = None
            kept = keep_raw(kept, src, "id", value)
        value = get("openId")
        if value.__class__ is str:
            self.open_id = value
        elif value is None:
            self.open_id = None
            missing += 1
        else:
            self.open_id = None
            kept = keep_raw(kept, src, "openId", value)
        value = get("username")
        if value.__class__ is str:
            self.username = value
        elif value is None:
            self.username = None
            missing += 1
        else:
            self.username = None
            kept = keep_raw(kept, src, "username", value)
        value = get("displayName")
        if value.__class__ is str:
            self.display_name = value
        elif value is None:
            self.display_name = None
            missing += 1
        else:
            self.display_name = None
            kept = keep_raw(kept, src, "displayName", value)
        value = get("businessName")
        if value.__class__ is str:
            self.business_name = value
        elif value is None:
            self.business_name = None
            missing += 1
        else:
            self.business_name = None
            kept = keep_raw(kept, src, "businessName", value)
        value = get("avatar")
        if value.__class__ is str:
            self.avatar = value
        elif value is None:
            self.avatar = None
            missing += 1
        else:
            self.avatar = None
            kept = keep_raw(kept, src, "avatar", value)
        value = get("avatarUrl")
        if value.__class__ is str:
            self.avatar_url = value
        elif value is None:
            self.avatar_url = None
            missing += 1
        else:
            self.avatar_url = None
            kept = keep_raw(kept, src, "avatarUrl", value)
        value = get("isConnected")
        if value.__class__ is bool:
            self.is_connected = value
        elif value is None:
            self.is_connected = None
            missing += 1
        else:
            self.is_connected = None
            kept = keep_raw(kept, src, "isConnected", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 13 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (pages := self.pages) or pages.__class__ is not Absent:
            out["pages"] = [item.to_dict() for item in pages]
        if (accounts := self.accounts) or accounts.__class__ is not Absent:
            out["accounts"] = [item.to_dict() for item in accounts]
        if (locations := self.locations) is not None:
            out["locations"] = locations.to_dict()
        if (profile := self.profile) or profile.__class__ is not Absent:
            out["profile"] = [item.to_dict() for item in profile]
        if (channels := self.channels) or channels.__class__ is not Absent:
            out["channels"] = [item.to_dict() for item in channels]
        if (id := self.id) is not None:
            out["id"] = id
        if (open_id := self.open_id) is not None:
            out["openId"] = open_id
        if (username := self.username) is not None:
            out["username"] = username
        if (display_name := self.display_name) is not None:
            out["displayName"] = display_name
        if (business_name := self.business_name) is not None:
            out["businessName"] = business_name
        if (avatar := self.avatar) is not None:
            out["avatar"] = avatar
        if (avatar_url := self.avatar_url) is not None:
            out["avatarUrl"] = avatar_url
        if (is_connected := self.is_connected) is not None:
            out["isConnected"] = is_connected
        return out


from .connection_choice import ConnectionChoice
from .google_location_choice import GoogleLocationChoice
