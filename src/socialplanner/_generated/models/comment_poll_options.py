"""`CommentPollOptions`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentPollOptions(RequestModel):
    """The options of a poll, 2 to 4. The name of the fourth is inferred from the others."""

    _extras: Extras = field(init=False)

    option_a: str | None
    """The first option."""

    option_b: str | None
    """The second option."""

    option_c: str | None
    """The third option."""

    option_d: str | None
    """The fourth option."""

    def __init__(
        self,
        *,
        option_a: str,
        option_b: str,
        option_c: str | None = None,
        option_d: str | None = None,
    ) -> None:
        self._extras = None
        self.option_a = option_a
        self.option_b = option_b
        self.option_c = option_c
        self.option_d = option_d
        self._check()


set_fields(
    CommentPollOptions,
    Field("option_a", "option_a", Text(), required=True),
    Field("option_b", "option_b", Text(), required=True),
    Field("option_c", "option_c", Text()),
    Field("option_d", "option_d", Text()),
)
