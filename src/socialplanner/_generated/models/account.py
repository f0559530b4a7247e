"""`Account`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id
from ..._core.values import read_datetime, read_free_object, write_datetime
from .enums import AccountType, Platform

_KNOWN = frozenset(
    (
        "id",
        "oauthId",
        "profileId",
        "name",
        "avatar",
        "platform",
        "type",
        "expire",
        "isExpired",
        "meta",
        "originId",
        "deleted",
        "updatedAt",
        "hasStatisticsPermissions",
        "buildingStatistics",
        "active",
        "syncPosts",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class Account(Record):
    """One connected account of a network: a page, a profile, a channel, a business location. It carries
    three ids for three uses: `id` to post, `profileId` to ask for statistics, `originId` to read
    comments.
    """

    _extras: Extras = field(init=False)

    _id: str | None

    oauth_id: str | None
    """Id of the login by which the account was connected. Accounts of one login share it."""

    profile_id: str | None
    """Id of the account for statistics, and only for them."""

    name: str | None
    """Name of the page, profile or channel, as its network shows it."""

    avatar: str | None
    """Web address of the picture of the account."""

    platform: Platform | None
    """The network of the account."""

    type: AccountType | None
    """What the account is on its network."""

    expires_at: datetime | None
    """When the network's permission ends, UTC. An account whose permission has ended must be connected
    anew. On Google this was seen to be the next day.
    """

    is_expired: bool | None
    """True once the network's permission has ended and the account must be connected anew."""

    meta: dict[str, object] | None
    """Facts of the account that only its network knows."""

    origin_id: str | None
    """Id of the account on its own network. Comments are read with it."""

    deleted: bool | None
    """True for an account that was taken out of the planner."""

    updated_at: datetime | None
    """When the record of the account last changed, UTC."""

    has_statistics_permissions: bool | None
    """True if the network allows the planner to read statistics of the account; without it they stay
    empty.
    """

    building_statistics: bool | None
    """True while the server gathers the first statistics of the account."""

    active: bool | None
    """True if the account is in use. Seen in some answers only."""

    sync_posts: bool | None
    """True if posts that were made on the network itself are copied into the planner. Where it is false,
    lists hold only posts that were made through the planner.
    """

    def __init__(
        self,
        *,
        id: str | None = None,
        oauth_id: str | None = None,
        profile_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        platform: Platform | None = None,
        type: AccountType | None = None,
        expires_at: datetime | None = None,
        is_expired: bool | None = None,
        meta: dict[str, object] | None = None,
        origin_id: str | None = None,
        deleted: bool | None = None,
        updated_at: datetime | None = None,
        has_statistics_permissions: bool | None = None,
        building_statistics: bool | None = None,
        active: bool | None = None,
        sync_posts: bool | None = None,
    ) -> None:
        self._extras = None
        self._id = id
        self.oauth_id = oauth_id
        self.profile_id = profile_id
        self.name = name
        self.avatar = avatar
        self.platform = platform
        self.type = type
        self.expires_at = expires_at
        self.is_expired = is_expired
        self.meta = meta
        self.origin_id = origin_id
        self.deleted = deleted
        self.updated_at = updated_at
        self.has_statistics_permissions = has_statistics_permissions
        self.building_statistics = building_statistics
        self.active = active
        self.sync_posts = sync_posts

    @property
    def id(self) -> str:
        """Id of the account in the planner, to be named when a post is created. It is made of other ids
        joined by underscores; take it as it is and do not build it.
        """
        if self._id is not None:
            return self._id
        self._raise_missing()

    @id.setter
    def id(self, value: str) -> None:
        self._id = value

    def _find_id(self) -> str | None:
        return self._id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            note_missing_id(src, ("id",), None)
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("id")
        if value.__class__ is str and value.strip():
            self._id = value
        elif value is None:
            self._id = None
            missing += 1
        else:
            self._id = None
            kept = keep_raw(kept, src, "id", value)
        value = get("oauthId")
        if value.__class__ is str:
            self.oauth_id = value
        elif value is None:
            self.oauth_id = None
            missing += 1
        else:
            self.oauth_id = None
            kept = keep_raw(kept, src, "oauthId", value)
        value = get("profileId")
        if value.__class__ is str:
            self.profile_id = value
        elif value is None:
            self.profile_id = None
            missing += 1
        else:
            self.profile_id = None
            kept = keep_raw(kept, src, "profileId", value)
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
        value = get("platform")
        if value.__class__ is str:
            self.platform = value
        elif value is None:
            self.platform = None
            missing += 1
        else:
            self.platform = None
            kept = keep_raw(kept, src, "platform", value)
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("expire")
        if value is not None:
            self.expires_at = expires_at = read_datetime(value)
            if expires_at is None:
                kept = keep_raw(kept, src, "expire", value)
        else:
            self.expires_at = None
            missing += 1
        value = get("isExpired")
        if value.__class__ is bool:
            self.is_expired = value
        elif value is None:
            self.is_expired = None
            missing += 1
        else:
            self.is_expired = None
            kept = keep_raw(kept, src, "isExpired", value)
        value = get("meta")
        if value is not None:
            self.meta = meta = read_free_object(value)
            if meta is None:
                kept = keep_raw(kept, src, "meta", value)
        else:
            self.meta = None
            missing += 1
        value = get("originId")
        if value.__class__ is str:
            self.origin_id = value
        elif value is None:
            self.origin_id = None
            missing += 1
        else:
            self.origin_id = None
            kept = keep_raw(kept, src, "originId", value)
        value = get("deleted")
        if value.__class__ is bool:
            self.deleted = value
        elif value is None:
            self.deleted = None
            missing += 1
        else:
            self.deleted = None
            kept = keep_raw(kept, src, "deleted", value)
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        value = get("hasStatisticsPermissions")
        if value.__class__ is bool:
            self.has_statistics_permissions = value
        elif value is None:
            self.has_statistics_permissions = None
            missing += 1
        else:
            self.has_statistics_permissions = None
            kept = keep_raw(kept, src, "hasStatisticsPermissions", value)
        value = get("buildingStatistics")
        if value.__class__ is bool:
            self.building_statistics = value
        elif value is None:
            self.building_statistics = None
            missing += 1
        else:
            self.building_statistics = None
            kept = keep_raw(kept, src, "buildingStatistics", value)
        value = get("active")
        if value.__class__ is bool:
            self.active = value
        elif value is None:
            self.active = None
            missing += 1
        else:
            self.active = None
            kept = keep_raw(kept, src, "active", value)
        value = get("syncPosts")
        if value.__class__ is bool:
            self.sync_posts = value
        elif value is None:
            self.sync_posts = None
            missing += 1
        else:
            self.sync_posts = None
            kept = keep_raw(kept, src, "syncPosts", value)
        if self._id is None:
            note_missing_id(src, ("id",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 17 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self._id) is not None:
            out["id"] = id
        if (oauth_id := self.oauth_id) is not None:
            out["oauthId"] = oauth_id
        if (profile_id := self.profile_id) is not None:
            out["profileId"] = profile_id
        if (name := self.name) is not None:
            out["name"] = name
        if (avatar := self.avatar) is not None:
            out["avatar"] = avatar
        if (platform := self.platform) is not None:
            out["platform"] = platform
        if (type := self.type) is not None:
            out["type"] = type
        if (expires_at := self.expires_at) is not None:
            out["expire"] = write_datetime("expires_at", expires_at)
        if (is_expired := self.is_expired) is not None:
            out["isExpired"] = is_expired
        if (meta := self.meta) is not None:
            out["meta"] = meta
        if (origin_id := self.origin_id) is not None:
            out["originId"] = origin_id
        if (deleted := self.deleted) is not None:
            out["deleted"] = deleted
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        if (has_statistics_permissions := self.has_statistics_permissions) is not None:
            out["hasStatisticsPermissions"] = has_statistics_permissions
        if (building_statistics := self.building_statistics) is not None:
            out["buildingStatistics"] = building_statistics
        if (active := self.active) is not None:
            out["active"] = active
        if (sync_posts := self.sync_posts) is not None:
            out["syncPosts"] = sync_posts
        return out
