"""`FacebookPostDetailsInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Text
from .enums import PostType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class FacebookPostDetailsInput(RequestModel):
    """What a Facebook post may have beyond text and media."""

    _extras: Extras = field(init=False)

    type: PostType | None
    """The form of the post on Facebook. A reel is exactly one video and does not go to groups; a story has
    no text.
    """

    text_format_preset_id: str | None
    """Id of one of Facebook's coloured backgrounds behind the text. Only for the form `post`, without
    media, and with a text of at most 130 characters. A wrong id is refused (400).
    """

    def __init__(
        self,
        *,
        type: PostType,
        text_format_preset_id: str | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.text_format_preset_id = text_format_preset_id
        self._check()


set_fields(
    FacebookPostDetailsInput,
    Field("type", "type", Choice(PostType), required=True),
    Field("text_format_preset_id", "textFormatPresetId", Text(is_id=True, least=1)),
)
