"""`ConnectedAccount`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.values import read_datetime, read_free_object, write_datetime
from .enums import AccountType, Platform

_KNOWN = frozenset(
    (
        "_id",
        "oAuthId",
        "oldId",
        "locationId",
        "originId",
        "platform",
        "type",
        "name",
        "avatar",
        "meta",
        "active",
        "deleted",
        "createdAt",
        "updatedAt",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class ConnectedAccount(Model):
    """The account that was attached. YouTube and Pinterest bring only `name`, `originId`, `avatar` and
    `platform`. Its `id` is not the one to post with: read the list of accounts for that.
    """

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the new record, 24 hexadecimal digits."""

    oauth_id: str | None
    """Id of the login by which the account was attached. It is the `accountId` in the path, and `oauthId`
    in the list of accounts.
    """

    old_id: str | None
    """Id that the account had before; HighLevel does not say when it is there."""

    location_id: str | None
    """Id of the location that has the account now."""

    origin_id: str | None
    """Id of the account on its own network."""

    platform: Platform | None
    """The network of the account."""

    type: AccountType | None
    """What the account is on its network."""

    name: str | None
    """Name of the page, profile or channel, as its network shows it."""

    avatar: str | None
    """Web address of the picture of the account."""

    meta: dict[str, object] | None
    """Facts of the account that only its network knows. Keys shown: `pageId`, `page`, `storeCode`,
    `isVerified`, `verified`, `protected`, `locationId`, `accountId`, `openId`, `urn`, `username`,
    `storefrontAddress`.
    """

    active: bool | None
    """True if the account is in use."""

    deleted: bool | None
    """True for an account that was taken out of the planner."""

    created_at: datetime | None
    """When the record came to be, UTC."""

    updated_at: datetime | None
    """When the record last changed, UTC."""

    def __init__(
        self,
        *,
        id: str | None = None,
        oauth_id: str | None = None,
        old_id: str | None = None,
        location_id: str | None = None,
        origin_id: str | None = None,
        platform: Platform | None = None,
        type: AccountType | None = None,
        name: str | None = None,
        avatar: str | None = None,
        meta: dict[str, object] | None = None,
        active: bool | None = None,
        deleted: bool | None = None,
        created_at: datetime | None = None,
        updated_at: datetime | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.oauth_id = oauth_id
        self.old_id = old_id
        self.location_id = location_id
        self.origin_id = origin_id
        self.platform = platform
        self.type = type
        self.name = name
        self.avatar = avatar
        self.meta = meta
        self.active = active
        self.deleted = deleted
        self.created_at = created_at
        self.updated_at = updated_at

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("_id")
        if value.__class__ is str:
            self.id = value
        elif value is None:
            self.id = None
            missing += 1
        else:
            self.id = None
            kept = keep_raw(kept, src, "_id", value)
        value = get("oAuthId")
        if value.__class__ is str:
            self.oauth_id = value
        elif value is None:
            self.oauth_id = None
            missing += 1
        else:
            self.oauth_id = None
            kept = keep_raw(kept, src, "oAuthId", value)
        value = get("oldId")
        if value.__class__ is str:
            self.old_id = value
        elif value is None:
            self.old_id = None
            missing += 1
        else:
            self.old_id = None
            kept = keep_raw(kept, src, "oldId", value)
        value = get("locationId")
        if value.__class__ is str:
            self.location_id = value
        elif value is None:
            self.location_id = None
            missing += 1
        else:
            self.location_id = None
            kept = keep_raw(kept, src, "locationId", value)
        value = get("originId")
        if value.__class__ is str:
            self.origin_id = value
        elif value is None:
            self.origin_id = None
            missing += 1
        else:
            self.origin_id = None
            kept = keep_raw(kept, src, "originId", value)
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
        value = get("meta")
        if value is not None:
            self.meta = meta = read_free_object(value)
            if meta is None:
                kept = keep_raw(kept, src, "meta", value)
        else:
            self.meta = None
            missing += 1
        value = get("active")
        if value.__class__ is bool:
            self.active = value
        elif value is None:
            self.active = None
            missing += 1
        else:
            self.active = None
            kept = keep_raw(kept, src, "active", value)
        value = get("deleted")
        if value.__class__ is bool:
            self.deleted = value
        elif value is None:
            self.deleted = None
            missing += 1
        else:
            self.deleted = None
            kept = keep_raw(kept, src, "deleted", value)
        value = get("createdAt")
        if value is not None:
            self.created_at = created_at = read_datetime(value)
            if created_at is None:
                kept = keep_raw(kept, src, "createdAt", value)
        else:
            self.created_at = None
            missing += 1
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 14 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["_id"] = id
        if (oauth_id := self.oauth_id) is not None:
            out["oAuthId"] = oauth_id
        if (old_id := self.old_id) is not None:
            out["oldId"] = old_id
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (origin_id := self.origin_id) is not None:
            out["originId"] = origin_id
        if (platform := self.platform) is not None:
            out["platform"] = platform
        if (type := self.type) is not None:
            out["type"] = type
        if (name := self.name) is not None:
            out["name"] = name
        if (avatar := self.avatar) is not None:
            out["avatar"] = avatar
        if (meta := self.meta) is not None:
            out["meta"] = meta
        if (active := self.active) is not None:
            out["active"] = active
        if (deleted := self.deleted) is not None:
            out["deleted"] = deleted
        if (created_at := self.created_at) is not None:
            out["createdAt"] = write_datetime("created_at", created_at)
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        return out
