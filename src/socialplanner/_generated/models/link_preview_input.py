"""`LinkPreviewInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkPreviewInput(RequestModel):
    """The card that a network shows for a link."""

    _extras: Extras = field(init=False)

    meta_image: str | None
    """Address of the picture on the card."""

    meta_link: str | None
    """Address that the card leads to."""

    og_title: str | None
    """Title of the card; 50 to 60 characters are shown well."""

    og_description: str | None
    """Text of the card; up to 155 characters are shown well."""

    def __init__(
        self,
        *,
        meta_image: str | None = None,
        meta_link: str | None = None,
        og_title: str | None = None,
        og_description: str | None = None,
    ) -> None:
        self._extras = None
        self.meta_image = meta_image
        self.meta_link = meta_link
        self.og_title = og_title
        self.og_description = og_description
        self._check()


set_fields(
    LinkPreviewInput,
    Field("meta_image", "metaImage", Text()),
    Field("meta_link", "metaLink", Text()),
    Field("og_title", "ogTitle", Text()),
    Field("og_description", "ogDescription", Text()),
)
