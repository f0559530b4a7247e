"""`CommentTextAttachment`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentTextAttachment(RequestModel):
    """A longer text that hangs on a reply, with its styles."""

    _extras: Extras = field(init=False)

    plaintext: str | None
    """The text."""

    text_with_styling_info: list[CommentTextStyle] | None
    """Which parts of it have a style."""

    def __init__(
        self,
        *,
        plaintext: str | None = None,
        text_with_styling_info: list[CommentTextStyle] | None = None,
    ) -> None:
        self._extras = None
        self.plaintext = plaintext
        self.text_with_styling_info = text_with_styling_info
        self._check()


from .comment_text_style import CommentTextStyle

set_fields(
    CommentTextAttachment,
    Field("plaintext", "plaintext", Text()),
    Field("text_with_styling_info", "textWithStylingInfo", Items(Nested(CommentTextStyle))),
)
