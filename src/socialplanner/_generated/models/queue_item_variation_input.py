"""`QueueItemVariationInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import AnyObject, Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueItemVariationInput(RequestModel):
    """One of the texts of an item that take turns."""

    _extras: Extras = field(init=False)

    content: str | None
    """The text."""

    mentions: list[dict[str, object]] | None
    """People and pages that the text mentions."""

    link_preview: QueueLinkPreviewInput | None
    """The card that a network shows for a link in the text."""

    def __init__(
        self,
        *,
        content: str | None = None,
        mentions: list[dict[str, object]] | None = None,
        link_preview: QueueLinkPreviewInput | None = None,
    ) -> None:
        self._extras = None
        self.content = content
        self.mentions = mentions
        self.link_preview = link_preview
        self._check()


from .queue_link_preview_input import QueueLinkPreviewInput

set_fields(
    QueueItemVariationInput,
    Field("content", "content", Text()),
    Field("mentions", "mentions", Items(AnyObject())),
    Field("link_preview", "ogTags", Nested(QueueLinkPreviewInput)),
)
