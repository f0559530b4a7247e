"""`User`. Written by `make generate`."""

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
from ..._core.values import map_of, read_flag, read_free_object, read_text
from .enums import PlatformLanguage

_KNOWN = frozenset(
    (
        "id",
        "name",
        "firstName",
        "lastName",
        "email",
        "phone",
        "extension",
        "permissions",
        "scopes",
        "roles",
        "deleted",
        "lcPhone",
        "platformLanguage",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class User(Model):
    """A person who works with the location, or for its agency. Posts are made in the name of one."""

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the user, 20 letters and digits. A post names it as its `userId`."""

    name: str | None
    """Full name."""

    first_name: str | None
    """First name."""

    last_name: str | None
    """Last name."""

    email: str | None
    """Email address."""

    phone: str | None
    """Phone number."""

    extension: str | None
    """Extension of the phone number."""

    permissions: dict[str, bool] | None
    """What the user may do, by the name of the permission; `socialPlanner` is that for the planner."""

    scopes: list[str]
    """Scopes that the user has. HighLevel's document says that a single text may stand here."""

    roles: UserRoles | None
    """What the user is, and where."""

    deleted: bool | None
    """True for a user who was deleted. Do not make posts in the name of one."""

    lc_phone: dict[str, object] | None
    """Phone numbers of HighLevel that the user has. The API does not say what form it has."""

    platform_language: PlatformLanguage | None
    """The language in which the user sees HighLevel's app."""

    def __init__(
        self,
        *,
        id: str | None = None,
        name: str | None = None,
        first_name: str | None = None,
        last_name: str | None = None,
        email: str | None = None,
        phone: str | None = None,
        extension: str | None = None,
        permissions: dict[str, bool] | None = None,
        scopes: list[str] | None = None,
        roles: UserRoles | None = None,
        deleted: bool | None = None,
        lc_phone: dict[str, object] | None = None,
        platform_language: PlatformLanguage | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.name = name
        self.first_name = first_name
        self.last_name = last_name
        self.email = email
        self.phone = phone
        self.extension = extension
        self.permissions = permissions
        self.scopes = Absent() if scopes is None else scopes
        self.roles = roles
        self.deleted = deleted
        self.lc_phone = lc_phone
        self.platform_language = platform_language

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
        value = get("extension")
        if value.__class__ is str:
            self.extension = value
        elif value is None:
            self.extension = None
            missing += 1
        else:
            self.extension = None
            kept = keep_raw(kept, src, "extension", value)
        value = get("permissions")
        if value is not None:
            self.permissions = permissions = map_of(read_flag)(value)
            if permissions is None:
                kept = keep_raw(kept, src, "permissions", value)
        else:
            self.permissions = None
            missing += 1
        value = get("scopes")
        if value.__class__ is list:
            scopes = [item for item in value if item.__class__ is str]
            self.scopes = scopes
            if len(scopes) != len(value):
                kept = keep_raw_list(kept, "scopes", value, read_text)
                self.scopes = scopes or Absent()
        elif value is None:
            self.scopes = Absent()
            missing += 1
        elif value.__class__ is str:  # an item in place of its list
            self.scopes = [value]
            kept = keep_one(kept, "scopes", value)
        else:
            self.scopes = Absent()
            kept = keep_raw(kept, src, "scopes", value)
        value = get("roles")
        if value.__class__ is dict:
            self.roles = UserRoles.from_dict(value)
        elif value is None:
            self.roles = None
            missing += 1
        else:
            self.roles = None
            kept = keep_raw(kept, src, "roles", value)
        value = get("deleted")
        if value.__class__ is bool:
            self.deleted = value
        elif value is None:
            self.deleted = None
            missing += 1
        else:
            self.deleted = None
            kept = keep_raw(kept, src, "deleted", value)
        value = get("lcPhone")
        if value is not None:
            self.lc_phone = lc_phone = read_free_object(value)
            if lc_phone is None:
                kept = keep_raw(kept, src, "lcPhone", value)
        else:
            self.lc_phone = None
            missing += 1
        value = get("platformLanguage")
        if value.__class__ is str:
            self.platform_language = value
        elif value is None:
            self.platform_language = None
            missing += 1
        else:
            self.platform_language = None
            kept = keep_raw(kept, src, "platformLanguage", value)
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
        if (first_name := self.first_name) is not None:
            out["firstName"] = first_name
        if (last_name := self.last_name) is not None:
            out["lastName"] = last_name
        if (email := self.email) is not None:
            out["email"] = email
        if (phone := self.phone) is not None:
            out["phone"] = phone
        if (extension := self.extension) is not None:
            out["extension"] = extension
        if (permissions := self.permissions) is not None:
            out["permissions"] = permissions
        if (scopes := self.scopes) or scopes.__class__ is not Absent:
            out["scopes"] = scopes
        if (roles := self.roles) is not None:
            out["roles"] = roles.to_dict()
        if (deleted := self.deleted) is not None:
            out["deleted"] = deleted
        if (lc_phone := self.lc_phone) is not None:
            out["lcPhone"] = lc_phone
        if (platform_language := self.platform_language) is not None:
            out["platformLanguage"] = platform_language
        return out


from .user_roles import UserRoles
