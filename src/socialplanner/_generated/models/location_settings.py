"""`LocationSettings`. Written by `make generate`."""

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
    ("allowDuplicateContact", "allowDuplicateOpportunity", "allowFacebookNameMerge", "disableContactTimezone")
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LocationSettings(Model):
    """Settings of a location that are not about the planner."""

    _extras: Extras = field(init=False)

    allow_duplicate_contact: bool | None
    """Whether two contacts may be the same person."""

    allow_duplicate_opportunity: bool | None
    """Whether a contact may have two opportunities of one kind."""

    allow_facebook_name_merge: bool | None
    """Whether contacts from Facebook are merged by their names."""

    disable_contact_timezone: bool | None
    """Whether the time zones of contacts are left aside."""

    def __init__(
        self,
        *,
        allow_duplicate_contact: bool | None = None,
        allow_duplicate_opportunity: bool | None = None,
        allow_facebook_name_merge: bool | None = None,
        disable_contact_timezone: bool | None = None,
    ) -> None:
        self._extras = None
        self.allow_duplicate_contact = allow_duplicate_contact
        self.allow_duplicate_opportunity = allow_duplicate_opportunity
        self.allow_facebook_name_merge = allow_facebook_name_merge
        self.disable_contact_timezone = disable_contact_timezone

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("allowDuplicateContact")
        if value.__class__ is bool:
            self.allow_duplicate_contact = value
        elif value is None:
            self.allow_duplicate_contact = None
            missing += 1
        else:
            self.allow_duplicate_contact = None
            kept = keep_raw(kept, src, "allowDuplicateContact", value)
        value = get("allowDuplicateOpportunity")
        if value.__class__ is bool:
            self.allow_duplicate_opportunity = value
        elif value is None:
            self.allow_duplicate_opportunity = None
            missing += 1
        else:
            self.allow_duplicate_opportunity = None
            kept = keep_raw(kept, src, "allowDuplicateOpportunity", value)
        value = get("allowFacebookNameMerge")
        if value.__class__ is bool:
            self.allow_facebook_name_merge = value
        elif value is None:
            self.allow_facebook_name_merge = None
            missing += 1
        else:
            self.allow_facebook_name_merge = None
            kept = keep_raw(kept, src, "allowFacebookNameMerge", value)
        value = get("disableContactTimezone")
        if value.__class__ is bool:
            self.disable_contact_timezone = value
        elif value is None:
            self.disable_contact_timezone = None
            missing += 1
        else:
            self.disable_contact_timezone = None
            kept = keep_raw(kept, src, "disableContactTimezone", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (allow_duplicate_contact := self.allow_duplicate_contact) is not None:
            out["allowDuplicateContact"] = allow_duplicate_contact
        if (allow_duplicate_opportunity := self.allow_duplicate_opportunity) is not None:
            out["allowDuplicateOpportunity"] = allow_duplicate_opportunity
        if (allow_facebook_name_merge := self.allow_facebook_name_merge) is not None:
            out["allowFacebookNameMerge"] = allow_facebook_name_merge
        if (disable_contact_timezone := self.disable_contact_timezone) is not None:
            out["disableContactTimezone"] = disable_contact_timezone
        return out
