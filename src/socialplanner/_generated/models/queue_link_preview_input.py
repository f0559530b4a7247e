"""`QueueLinkPreviewInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueueLinkPreviewInput(RequestModel):
    """The card that a network shows for a link in one of the texts. Unlike that of a post it has no text."""

    _extras: Extras = field(init=False)

    meta_link: str | None
    """Address that the card leads to."""

    meta_image: str | None
    """Address of the picture on the card."""

    og_title: str | None
    """Title of the card."""

    def __init__(
        self,
        *,
        meta_link: str | None = None,
        meta_image: str | None = None,
        og_title: str | None = None,
    ) -> None:
        self._extras = None
        self.meta_link = meta_link
        self.meta_image = meta_image
        self.og_title = og_title
        self._check()


set_fields(
    QueueLinkPreviewInput,
    Field("meta_link", "metaLink", Text()),
    Field("meta_image", "metaImage", Text()),
    Field("og_title", "ogTitle", Text()),
)
