"""`InstagramPostDetails`. Written by `make generate`."""

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
from ..._core.values import list_of, map_of, read_text
from .enums import PostType

_KNOWN = frozenset(("type", "collaborators", "showOnFeed", "publishViaPushNotification", "publisherNote"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class InstagramPostDetails(Model):
    """What counts for Instagram alone; empty on posts to other networks."""

    _extras: Extras = field(init=False)

    type: PostType | None
    """The form of the post on Instagram."""

    collaborators: dict[str, list[str]] | None
    """People who are asked to stand as co-authors."""

    show_on_feed: bool | None
    """Whether a reel also stands in the feed."""

    publish_via_push_notification: bool | None
    """Whether a phone is told to publish the story by hand, in place of the server publishing it."""

    publisher_note: str | None
    """A note for the person who publishes the story by hand."""

    def __init__(
        self,
        *,
        type: PostType | None = None,
        collaborators: dict[str, list[str]] | None = None,
        show_on_feed: bool | None = None,
        publish_via_push_notification: bool | None = None,
        publisher_note: str | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.collaborators = collaborators
        self.show_on_feed = show_on_feed
        self.publish_via_push_notification = publish_via_push_notification
        self.publisher_note = publisher_note

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
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
        value = get("collaborators")
        if value is not None:
            self.collaborators = collaborators = map_of(list_of(read_text))(value)
            if collaborators is None:
                kept = keep_raw(kept, src, "collaborators", value)
        else:
            self.collaborators = None
            missing += 1
        value = get("showOnFeed")
        if value.__class__ is bool:
            self.show_on_feed = value
        elif value is None:
            self.show_on_feed = None
            missing += 1
        else:
            self.show_on_feed = None
            kept = keep_raw(kept, src, "showOnFeed", value)
        value = get("publishViaPushNotification")
        if value.__class__ is bool:
            self.publish_via_push_notification = value
        elif value is None:
            self.publish_via_push_notification = None
            missing += 1
        else:
            self.publish_via_push_notification = None
            kept = keep_raw(kept, src, "publishViaPushNotification", value)
        value = get("publisherNote")
        if value.__class__ is str:
            self.publisher_note = value
        elif value is None:
            self.publisher_note = None
            missing += 1
        else:
            self.publisher_note = None
            kept = keep_raw(kept, src, "publisherNote", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (type := self.type) is not None:
            out["type"] = type
        if (collaborators := self.collaborators) is not None:
            out["collaborators"] = collaborators
        if (show_on_feed := self.show_on_feed) is not None:
            out["showOnFeed"] = show_on_feed
        if (publish_via_push_notification := self.publish_via_push_notification) is not None:
            out["publishViaPushNotification"] = publish_via_push_notification
        if (publisher_note := self.publisher_note) is not None:
            out["publisherNote"] = publisher_note
        return out
