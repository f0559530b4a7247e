"""`LinkedInPollInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPollInput(RequestModel):
    """A poll in a LinkedIn post. It cannot be changed once it is published."""

    _extras: Extras = field(init=False)

    question: str | None
    """What people are asked, up to 140 characters."""

    options: list[LinkedInPollOptionInput] | None
    """The answers to choose from, 2 to 4, each of them different."""

    settings: LinkedInPollSettingsInput | None
    """How long the poll runs."""

    def __init__(
        self,
        *,
        question: str,
        options: list[LinkedInPollOptionInput],
        settings: LinkedInPollSettingsInput,
    ) -> None:
        self._extras = None
        self.question = question
        self.options = options
        self.settings = settings
        self._check()


from .linkedin_poll_option_input import LinkedInPollOptionInput
from .linkedin_poll_settings_input import LinkedInPollSettingsInput

set_fields(
    LinkedInPollInput,
    Field("question", "question", Text(most=140), required=True),
    Field(
        "options",
        "options",
        Items(Nested(LinkedInPollOptionInput), least=2, most=4, unique=True),
        required=True,
    ),
    Field("settings", "settings", Nested(LinkedInPollSettingsInput), required=True),
)
