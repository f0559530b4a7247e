"""`CommunityPostDetails`. Written by `make generate`."""

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
from ..._core.values import map_of, model_of

_KNOWN = frozenset(("title", "postAsUser", "notifyAllGroupMembers"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommunityPostDetails(Model):
    """What counts for communities alone."""

    _extras: Extras = field(init=False)

    title: str | None
    """Title of the post."""

    post_as_user: dict[str, CommunityPoster] | None
    """Who shows as the author, for each account."""

    notify_all_group_members: bool | None
    """Whether every member of the group is told."""

    def __init__(
        self,
        *,
        title: str | None = None,
        post_as_user: dict[str, CommunityPoster] | None = None,
        notify_all_group_members: bool | None = None,
    ) -> None:
        self._extras = None
        self.title = title
        self.post_as_user = post_as_user
        self.notify_all_group_members = notify_all_group_members

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("title")
        if value.__class__ is str:
            self.title = value
        elif value is None:
            self.title = None
            missing += 1
        else:
            self.title = None
            kept = keep_raw(kept, src, "title", value)
        value = get("postAsUser")
        if value is not None:
            self.post_as_user = post_as_user = map_of(model_of(CommunityPoster))(value)
            if post_as_user is None:
                kept = keep_raw(kept, src, "postAsUser", value)
        else:
            self.post_as_user = None
            missing += 1
        value = get("notifyAllGroupMembers")
        if value.__class__ is bool:
            self.notify_all_group_members = value
        elif value is None:
            self.notify_all_group_members = None
            missing += 1
        else:
            self.notify_all_group_members = None
            kept = keep_raw(kept, src, "notifyAllGroupMembers", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (title := self.title) is not None:
            out["title"] = title
        if (post_as_user := self.post_as_user) is not None:
            out["postAsUser"] = {key: item.to_dict() for key, item in post_as_user.items()}
        if (notify_all_group_members := self.notify_all_group_members) is not None:
            out["notifyAllGroupMembers"] = notify_all_group_members
        return out


from .community_poster import CommunityPoster
