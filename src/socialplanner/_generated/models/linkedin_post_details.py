"""`LinkedInPostDetails`. Written by `make generate`."""

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

_KNOWN = frozenset(("pdfTitle", "postAsPdf", "poll"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPostDetails(Model):
    """What counts for LinkedIn alone, a document of pages or a poll."""

    _extras: Extras = field(init=False)

    pdf_title: str | None
    """Title of the document, for a post of images that is shown as a PDF."""

    post_as_pdf: bool | None
    """Whether the images are put together as one PDF to leaf through."""

    poll: LinkedInPoll | None
    """The poll under the text."""

    def __init__(
        self,
        *,
        pdf_title: str | None = None,
        post_as_pdf: bool | None = None,
        poll: LinkedInPoll | None = None,
    ) -> None:
        self._extras = None
        self.pdf_title = pdf_title
        self.post_as_pdf = post_as_pdf
        self.poll = poll

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("pdfTitle")
        if value.__class__ is str:
            self.pdf_title = value
        elif value is None:
            self.pdf_title = None
            missing += 1
        else:
            self.pdf_title = None
            kept = keep_raw(kept, src, "pdfTitle", value)
        value = get("postAsPdf")
        if value.__class__ is bool:
            self.post_as_pdf = value
        elif value is None:
            self.post_as_pdf = None
            missing += 1
        else:
            self.post_as_pdf = None
            kept = keep_raw(kept, src, "postAsPdf", value)
        value = get("poll")
        if value.__class__ is dict:
            self.poll = LinkedInPoll.from_dict(value)
        elif value is None:
            self.poll = None
            missing += 1
        else:
            self.poll = None
            kept = keep_raw(kept, src, "poll", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (pdf_title := self.pdf_title) is not None:
            out["pdfTitle"] = pdf_title
        if (post_as_pdf := self.post_as_pdf) is not None:
            out["postAsPdf"] = post_as_pdf
        if (poll := self.poll) is not None:
            out["poll"] = poll.to_dict()
        return out


from .linkedin_poll import LinkedInPoll
