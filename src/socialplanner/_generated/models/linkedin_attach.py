"""`LinkedInAttach`. Written by `make generate`."""

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

_KNOWN = frozenset(("type", "originId", "name", "avatar", "urn", "companyId"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInAttach(Model):
    """The LinkedIn page or profile to attach."""

    _extras: Extras = field(init=False)

    type: AccountType | None
    """What the account is, `page` or `profile`."""

    origin_id: str | None
    """Id of the page or profile on LinkedIn, from `id` of the choice."""

    name: str | None
    """Name of the page or profile."""

    avatar: str | None
    """Web address of the picture."""

    urn: str | None
    """The id as LinkedIn writes it, `urn:li:organization:...` or `urn:li:person:...`."""

    company_id: str | None
    """Id of the company (agency) that the location belongs to, 20 letters and digits. Only the older
    version of the API has it.
    """

    def __init__(
        self,
        *,
        type: AccountType | None = None,
        origin_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        urn: str | None = None,
        company_id: str | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.origin_id = origin_id
        self.name = name
        self.avatar = avatar
        self.urn = urn
        self.company_id = company_id

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
        value = get("companyId")
        if value.__class__ is str:
            self.company_id = value
        elif value is None:
            self.company_id = None
            missing += 1
        else:
            self.company_id = None
            kept = keep_raw(kept, src, "companyId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 6 - missing:
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
        if (company_id := self.company_id) is not None:
            out["companyId"] = company_id
        return out
