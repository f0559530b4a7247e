"""`CommentAttachmentInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Text
from .enums import CommentAttachmentType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentAttachmentInput(RequestModel):
    """An image to show with a new comment."""

    _extras: Extras = field(init=False)

    url: str | None
    """Web address of the image; the network must be able to fetch it."""

    type: CommentAttachmentType | None
    """What is attached."""

    def __init__(
        self,
        *,
        url: str,
        type: CommentAttachmentType,
    ) -> None:
        self._extras = None
        self.url = url
        self.type = type
        self._check()


set_fields(
    CommentAttachmentInput,
    Field("url", "url", Text(), required=True),
    Field("type", "type", Choice(CommentAttachmentType), required=True),
)
