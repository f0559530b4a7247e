"""`YouTubePostDetailsInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Text
from .enums import YouTubePrivacyLevel, YouTubeVideoType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class YouTubePostDetailsInput(RequestModel):
    """What a YouTube video needs beyond its text (which becomes the description) and its one file."""

    _extras: Extras = field(init=False)

    title: str | None
    """Title of the video, up to 100 characters."""

    privacy_level: YouTubePrivacyLevel | None
    """Who can see the video."""

    type: YouTubeVideoType | None
    """Whether it is a video or a short."""

    def __init__(
        self,
        *,
        type: YouTubeVideoType,
        title: str | None = None,
        privacy_level: YouTubePrivacyLevel | None = None,
    ) -> None:
        self._extras = None
        self.title = title
        self.privacy_level = privacy_level
        self.type = type
        self._check()


set_fields(
    YouTubePostDetailsInput,
    Field("title", "title", Text(most=100)),
    Field("privacy_level", "privacyLevel", Choice(YouTubePrivacyLevel)),
    Field("type", "type", Choice(YouTubeVideoType), required=True),
)
