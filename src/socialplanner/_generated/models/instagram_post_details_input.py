"""`InstagramPostDetailsInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Map
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Choice, Field, Text
from .enums import PostType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class InstagramPostDetailsInput(RequestModel):
    """What an Instagram post may have beyond text and media. Instagram takes no post without media."""

    _extras: Extras = field(init=False)

    type: PostType | None
    """The form of the post on Instagram. A reel is one video of at most 90 seconds; a story has no text,
    and its images must be JPEG.
    """

    collaborators: dict[str, list[str]] | None
    """People who are asked to stand as co-authors, up to 5 for each account. Not for stories."""

    show_on_feed: bool | None
    """Whether a reel also stands in the feed. Reels only."""

    publish_via_push_notification: bool | None
    """Whether a phone is told to publish the story by hand, in place of the server publishing it. Stories
    only.
    """

    publisher_note: str | None
    """A note for the person who publishes the story by hand. Only together with the push notification."""

    def __init__(
        self,
        *,
        type: PostType,
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
        self._check()


set_fields(
    InstagramPostDetailsInput,
    Field("type", "type", Choice(PostType), required=True),
    Field("collaborators", "collaborators", Map(Items(Text(), most=5))),
    Field("show_on_feed", "showOnFeed", Boolean()),
    Field("publish_via_push_notification", "publishViaPushNotification", Boolean()),
    Field("publisher_note", "publisherNote", Text()),
)
