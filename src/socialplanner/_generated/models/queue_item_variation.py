"""`QueueItemVariation`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_object

_KNOWN = frozenset(("_id", "content", "mentions", "ogTags"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemVariation(Model):
    """One of the texts of an item that take turns."""

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the text."""

    content: str | None
    """The text."""

    mentions: list[QueueMention]
    """People and pages that the text mentions."""

    link_preview: QueueLinkPreview | None
    """The card that a network shows for a link in the text."""

    def __init__(
        self,
        *,
        id: str | None = None,
        content: str | None = None,
        mentions: list[QueueMention] | None = None,
        link_preview: QueueLinkPreview | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.content = content
        self.mentions = Absent() if mentions is None else mentions
        self.link_preview = link_preview

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
        value = get("content")
        if value.__class__ is str:
            self.content = value
        elif value is None:
            self.content = None
            missing += 1
        else:
            self.content = None
            kept = keep_raw(kept, src, "content", value)
        value = get("mentions")
        if value.__class__ is list:
            mentions = [QueueMention.from_dict(item) for item in value if item.__class__ is dict]
            self.mentions = mentions
            if len(mentions) != len(value):
                kept = keep_raw_list(kept, "mentions", value, read_object)
                self.mentions = mentions or Absent()
        elif value is None:
            self.mentions = Absent()
            missing += 1
        else:
            self.mentions = Absent()
            kept = keep_raw(kept, src, "mentions", value)
        value = get("ogTags")
        if value.__class__ is dict:
            self.link_preview = QueueLinkPreview.from_dict(value)
        elif value is None:
            self.link_preview = None
            missing += 1
        else:
            self.link_preview = None
            kept = keep_raw(kept, src, "ogTags", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self.id) is not None:
            out["_id"] = id
        if (content := self.content) is not None:
            out["content"] = content
        if (mentions := self.mentions) or mentions.__class__ is not Absent:
            out["mentions"] = [item.to_dict() for item in mentions]
        if (link_preview := self.link_preview) is not None:
            out["ogTags"] = link_preview.to_dict()
        return out


from .queue_link_preview import QueueLinkPreview
from .queue_mention import QueueMention
