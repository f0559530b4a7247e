"""`LinkedInPollOptionInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPollOptionInput(RequestModel):
    """One answer of a LinkedIn poll."""

    _extras: Extras = field(init=False)

    text: str | None
    """The words of the answer, up to 30 characters, different from those of the other answers."""

    def __init__(
        self,
        *,
        text: str,
    ) -> None:
        self._extras = None
        self.text = text
        self._check()


set_fields(
    LinkedInPollOptionInput,
    Field("text", "text", Text(most=30), required=True),
)
