"""`PostUser`. Written by `make generate`."""

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

_KNOWN = frozenset(("id", "title", "firstName", "lastName", "profilePhoto", "phone", "email"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostUser(Model):
    """A user of the location, as a post shows them."""

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the user."""

    title: str | None
    """Form of address, such as Mr."""

    first_name: str | None
    """First name."""

    last_name: str | None
    """Last name."""

    profile_photo: str | None
    """Address of the user's picture."""

    phone: str | None
    """Phone number, as it was typed in."""

    email: str | None
    """Email address."""

    def __init__(
        self,
        *,
        id: str | None = None,
        title: str | None = None,
        first_name: str | None = None,
        last_name: str | None = None,
        profile_photo: str | None = None,
        phone: str | None = None,
        email: str | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.title = title
        self.first_name = first_name
        self.last_name = last_name
        self.profile_photo = profile_photo
        self.phone = phone
        self.email = email

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
        value = get("title")
        if value.__class__ is str:
            self.title = value
        elif value is None:
            self.title = None
            missing += 1
        else:
            self.title = None
            kept = keep_raw(kept, src, "title", value)
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
        value = get("profilePhoto")
        if value.__class__ is str:
            self.profile_photo = value
        elif value is None:
            self.profile_photo = None
            missing += 1
        else:
            self.profile_photo = None
            kept = keep_raw(kept, src, "profilePhoto", value)
        value = get("phone")
        if value.__class__ is str:
            self.phone = value
        elif value is None:
            self.phone = None
            missing += 1
        else:
            self.phone = None
            kept = keep_raw(kept, src, "phone", value)
        value = get("email")
        if value.__class__ is str:
            self.email = value
        elif value is None:
            self.email = None
            missing += 1
        else:
            self.email = None
            kept = keep_raw(kept, src, "email", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 7 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["id"] = id
        if (title := self.title) is not None:
            out["title"] = title
        if (first_name := self.first_name) is not None:
            out["firstName"] = first_name
        if (last_name := self.last_name) is not None:
            out["lastName"] = last_name
        if (profile_photo := self.profile_photo) is not None:
            out["profilePhoto"] = profile_photo
        if (phone := self.phone) is not None:
            out["phone"] = phone
        if (email := self.email) is not None:
            out["email"] = email
        return out
