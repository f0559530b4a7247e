"""`LinkedInPollSettingsInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field
from .enums import LinkedInPollDuration


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPollSettingsInput(RequestModel):
    """The settings of a LinkedIn poll."""

    _extras: Extras = field(init=False)

    duration: LinkedInPollDuration | None
    """How long people can vote."""

    def __init__(
        self,
        *,
        duration: LinkedInPollDuration,
    ) -> None:
        self._extras = None
        self.duration = duration
        self._check()


set_fields(
    LinkedInPollSettingsInput,
    Field("duration", "duration", Choice(LinkedInPollDuration), required=True),
)
