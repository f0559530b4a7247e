"""`CommentTextStyle`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Number, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentTextStyle(RequestModel):
    """A part of a text, and its styles."""

    _extras: Extras = field(init=False)

    offset: int | None
    """Where the part begins; 0 is the first character."""

    length: int | None
    """How many characters it has."""

    styling_info: list[str] | None
    """Its styles, `bold` for example. The other words are not documented."""

    def __init__(
        self,
        *,
        offset: int | None = None,
        length: int | None = None,
        styling_info: list[str] | None = None,
    ) -> None:
        self._extras = None
        self.offset = offset
        self.length = length
        self.styling_info = styling_info
        self._check()


set_fields(
    CommentTextStyle,
    Field("offset", "offset", Number(whole=True, least=0)),
    Field("length", "length", Number(whole=True, least=0)),
    Field("styling_info", "styling_info", Items(Text())),
)
