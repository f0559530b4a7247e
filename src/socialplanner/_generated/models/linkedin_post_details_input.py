"""`LinkedInPostDetailsInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPostDetailsInput(RequestModel):
    """What a LinkedIn post may have beyond text and media, a document of pages or a poll."""

    _extras: Extras = field(init=False)

    pdf_title: str | None
    """Title of the document, for a post of images that is shown as a PDF."""

    post_as_pdf: bool | None
    """Whether the images are put together as one PDF to leaf through: up to 300 images, the PDF up to 100
    MB.
    """

    poll: LinkedInPollInput | None
    """A poll under the text. A post with a poll has no media and no link card."""

    def __init__(
        self,
        *,
        pdf_title: str | None = None,
        post_as_pdf: bool | None = None,
        poll: LinkedInPollInput | None = None,
    ) -> None:
        self._extras = None
        self.pdf_title = pdf_title
        self.post_as_pdf = post_as_pdf
        self.poll = poll
        self._check()


from .linkedin_poll_input import LinkedInPollInput

set_fields(
    LinkedInPostDetailsInput,
    Field("pdf_title", "pdfTitle", Text(most=100)),
    Field("post_as_pdf", "postAsPdf", Boolean()),
    Field("poll", "poll", Nested(LinkedInPollInput)),
)
