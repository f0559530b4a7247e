"""`InstagramAccountAttach`. Written by `make generate`."""

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

_KNOWN = frozenset(("originId", "name", "avatar", "pageId", "companyId"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class InstagramAccountAttach(Model):
    """The Instagram account to attach."""

    _extras: Extras = field(init=False)

    origin_id: str | None
    """Id of the account on Instagram, from `id` of the choice."""

    name: str | None
    """Name of the account."""

    avatar: str | None
    """Web address of the picture."""

    page_id: str | None
    """Id of the Facebook page that the account hangs on, from `pageId` of the choice. The one field that
    HighLevel calls required.
    """

    company_id: str | None
    """Id of the company (agency) that the location belongs to, 20 letters and digits. Only the older
    version of the API has it.
    """

    def __init__(
        self,
        *,
        origin_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        page_id: str | None = None,
        company_id: str | None = None,
    ) -> None:
        self._extras = None
        self.origin_id = origin_id
        self.name = name
        self.avatar = avatar
        self.page_id = page_id
        self.company_id = company_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
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
        value = get("pageId")
        if value.__class__ is str:
            self.page_id = value
        elif value is None:
            self.page_id = None
            missing += 1
        else:
            self.page_id = None
            kept = keep_raw(kept, src, "pageId", value)
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
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (origin_id := self.origin_id) is not None:
            out["originId"] = origin_id
        if (name := self.name) is not None:
            out["name"] = name
        if (avatar := self.avatar) is not None:
            out["avatar"] = avatar
        if (page_id := self.page_id) is not None:
            out["pageId"] = page_id
        if (company_id := self.company_id) is not None:
            out["companyId"] = company_id
        return out
