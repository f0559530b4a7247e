"""`CsvMedia`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_integer, read_number, read_text
from .enums import CsvMediaFault

_KNOWN = frozenset(
    (
        "url",
        "type",
        "size",
        "width",
        "height",
        "aspectRatio",
        "duration",
        "format",
        "videoCodecName",
        "frameRate",
        "audioCodecName",
        "audioChannels",
        "displayAspectRatio",
        "frames",
        "selectedPoster",
        "error",
        "instagramError",
        "gmbError",
        "facebookError",
        "linkedinError",
        "twitterError",
        "tiktokError",
        "tiktokBusinessError",
        "invalidError",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvMedia(Model):
    """One image or video of a row: what the server found out about the file, and for which networks it
    will not do.
    """

    _extras: Extras = field(init=False)

    url: str | None
    """Address of the file."""

    type: str | None
    """MIME type of the file. Types that a post cannot have (`image/webp`) occur too."""

    size: int | None
    """Size of the file in bytes."""

    width: int | None
    """Width in pixels."""

    height: int | None
    """Height in pixels."""

    aspect_ratio: float | None
    """Width divided by height."""

    duration: float | None
    """Length of a video in seconds."""

    format: str | None
    """Format of the file, as the end of its name would tell it (`jpg`)."""

    video_codec_name: str | None
    """Codec of the picture of a video (`h264`)."""

    frame_rate: float | None
    """Pictures a second in a video."""

    audio_codec_name: str | None
    """Codec of the sound of a video (`aac`)."""

    audio_channels: int | None
    """How many channels the sound has, 1 for mono."""

    display_aspect_ratio: str | None
    """Width to height, as two numbers with a colon between them."""

    frames: list[str]
    """Addresses of pictures out of a video, to choose its cover from."""

    selected_poster: int | None
    """Which of the `frames` is the cover, 0 for the first."""

    error: str | None
    """What is wrong with the file, in English. Missing where nothing is."""

    instagram_error: CsvMediaFault | None
    """Why the file will not do for Instagram."""

    google_error: CsvMediaFault | None
    """Why the file will not do for Google Business."""

    facebook_error: CsvMediaFault | None
    """Why the file will not do for Facebook."""

    linkedin_error: CsvMediaFault | None
    """Why the file will not do for LinkedIn."""

    twitter_error: CsvMediaFault | None
    """Why the file will not do for Twitter."""

    tiktok_error: CsvMediaFault | None
    """Why the file will not do for TikTok."""

    tiktok_business_error: CsvMediaFault | None
    """Why the file will not do for a TikTok business account."""

    invalid_error: CsvMediaFault | None
    """Why the file will not do for any network."""

    def __init__(
        self,
        *,
        url: str | None = None,
        type: str | None = None,
        size: int | None = None,
        width: int | None = None,
        height: int | None = None,
        aspect_ratio: float | None = None,
        duration: float | None = None,
        format: str | None = None,
        video_codec_name: str | None = None,
        frame_rate: float | None = None,
        audio_codec_name: str | None = None,
        audio_channels: int | None = None,
        display_aspect_ratio: str | None = None,
        frames: list[str] | None = None,
        selected_poster: int | None = None,
        error: str | None = None,
        instagram_error: CsvMediaFault | None = None,
        google_error: CsvMediaFault | None = None,
        facebook_error: CsvMediaFault | None = None,
        linkedin_error: CsvMediaFault | None = None,
        twitter_error: CsvMediaFault | None = None,
        tiktok_error: CsvMediaFault | None = None,
        tiktok_business_error: CsvMediaFault | None = None,
        invalid_error: CsvMediaFault | None = None,
    ) -> None:
        self._extras = None
        self.url = url
        self.type = type
        self.size = size
        self.width = width
        self.height = height
        self.aspect_ratio = aspect_ratio
        self.duration = duration
        self.format = format
        self.video_codec_name = video_codec_name
        self.frame_rate = frame_rate
        self.audio_codec_name = audio_codec_name
        self.audio_channels = audio_channels
        self.display_aspect_ratio = display_aspect_ratio
        self.frames = Absent() if frames is None else frames
        self.selected_poster = selected_poster
        self.error = error
        self.instagram_error = instagram_error
        self.google_error = google_error
        self.facebook_error = facebook_error
        self.linkedin_error = linkedin_error
        self.twitter_error = twitter_error
        self.tiktok_error = tiktok_error
        self.tiktok_business_error = tiktok_business_error
        self.invalid_error = invalid_error

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("url")
        if value.__class__ is str:
            self.url = value
        elif value is None:
            self.url = None
            missing += 1
        else:
            self.url = None
            kept = keep_raw(kept, src, "url", value)
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("size")
        if value is not None:
            self.size = size = read_integer(value)
            if size is None:
                kept = keep_raw(kept, src, "size", value)
        else:
            self.size = None
            missing += 1
        value = get("width")
        if value is not None:
            self.width = width = read_integer(value)
            if width is None:
                kept = keep_raw(kept, src, "width", value)
        else:
            self.width = None
            missing += 1
        value = get("height")
        if value is not None:
            self.height = height = read_integer(value)
            if height is None:
                kept = keep_raw(kept, src, "height", value)
        else:
            self.height = None
            missing += 1
        value = get("aspectRatio")
        if value is not None:
            self.aspect_ratio = aspect_ratio = read_number(value)
            if aspect_ratio is None:
                kept = keep_raw(kept, src, "aspectRatio", value)
        else:
            self.aspect_ratio = None
            missing += 1
        value = get("duration")
        if value is not None:
            self.duration = duration = read_number(value)
            if duration is None:
                kept = keep_raw(kept, src, "duration", value)
        else:
            self.duration = None
            missing += 1
        value = get("format")
        if value.__class__ is str:
            self.format = value
        elif value is None:
            self.format = None
            missing += 1
        else:
            self.format = None
            kept = keep_raw(kept, src, "format", value)
        value = get("videoCodecName")
        if value.__class__ is str:
            self.video_codec_name = value
        elif value is None:
            self.video_codec_name = None
            missing += 1
        else:
            self.video_codec_name = None
            kept = keep_raw(kept, src, "videoCodecName", value)
        value = get("frameRate")
        if value is not None:
            self.frame_rate = frame_rate = read_number(value)
            if frame_rate is None:
                kept = keep_raw(kept, src, "frameRate", value)
        else:
            self.frame_rate = None
            missing += 1
        value = get("audioCodecName")
        if value.__class__ is str:
            self.audio_codec_name = value
        elif value is None:
            self.audio_codec_name = None
            missing += 1
        else:
            self.audio_codec_name = None
            kept = keep_raw(kept, src, "audioCodecName", value)
        value = get("audioChannels")
        if value is not None:
            self.audio_channels = audio_channels = read_integer(value)
            if audio_channels is None:
                kept = keep_raw(kept, src, "audioChannels", value)
        else:
            self.audio_channels = None
            missing += 1
        value = get("displayAspectRatio")
        if value.__class__ is str:
            self.display_aspect_ratio = value
        elif value is None:
            self.display_aspect_ratio = None
            missing += 1
        else:
            self.display_aspect_ratio = None
            kept = keep_raw(kept, src, "displayAspectRatio", value)
        value = get("frames")
        if value.__class__ is list:
            frames = [item for item in value if item.__class__ is str]
            self.frames = frames
            if len(frames) != len(value):
                kept = keep_raw_list(kept, "frames", value, read_text)
                self.frames = frames or Absent()
        elif value is None:
            self.frames = Absent()
            missing += 1
        else:
            self.frames = Absent()
            kept = keep_raw(kept, src, "frames", value)
        value = get("selectedPoster")
        if value is not None:
            self.selected_poster = selected_poster = read_integer(value)
            if selected_poster is None:
                kept = keep_raw(kept, src, "selectedPoster", value)
        else:
            self.selected_poster = None
            missing += 1
        value = get("error")
        if value.__class__ is str:
            self.error = value
        elif value is None:
            self.error = None
            missing += 1
        else:
            self.error = None
            kept = keep_raw(kept, src, "error", value)
        value = get("instagramError")
        if value.__class__ is str:
            self.instagram_error = value
        elif value is None:
            self.instagram_error = None
            missing += 1
        else:
            self.instagram_error = None
            kept = keep_raw(kept, src, "instagramError", value)
        value = get("gmbError")
        if value.__class__ is str:
            self.google_error = value
        elif value is None:
            self.google_error = None
            missing += 1
        else:
            self.google_error = None
            kept = keep_raw(kept, src, "gmbError", value)
        value = get("facebookError")
        if value.__class__ is str:
            self.facebook_error = value
        elif value is None:
            self.facebook_error = None
            missing += 1
        else:
            self.facebook_error = None
            kept = keep_raw(kept, src, "facebookError", value)
        value = get("linkedinError")
        if value.__class__ is str:
            self.linkedin_error = value
        elif value is None:
            self.linkedin_error = None
            missing += 1
        else:
            self.linkedin_error = None
            kept = keep_raw(kept, src, "linkedinError", value)
        value = get("twitterError")
        if value.__class__ is str:
            self.twitter_error = value
        elif value is None:
            self.twitter_error = None
            missing += 1
        else:
            self.twitter_error = None
            kept = keep_raw(kept, src, "twitterError", value)
        value = get("tiktokError")
        if value.__class__ is str:
            self.tiktok_error = value
        elif value is None:
            self.tiktok_error = None
            missing += 1
        else:
            self.tiktok_error = None
            kept = keep_raw(kept, src, "tiktokError", value)
        value = get("tiktokBusinessError")
        if value.__class__ is str:
            self.tiktok_business_error = value
        elif value is None:
            self.tiktok_business_error = None
            missing += 1
        else:
            self.tiktok_business_error = None
            kept = keep_raw(kept, src, "tiktokBusinessError", value)
        value = get("invalidError")
        if value.__class__ is str:
            self.invalid_error = value
        elif value is None:
            self.invalid_error = None
            missing += 1
        else:
            self.invalid_error = None
            kept = keep_raw(kept, src, "invalidError", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 24 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (url := self.url) is not None:
            out["url"] = url
        if (type := self.type) is not None:
            out["type"] = type
        if (size := self.size) is not None:
            out["size"] = size
        if (width := self.width) is not None:
            out["width"] = width
        if (height := self.height) is not None:
            out["height"] = height
        if (aspect_ratio := self.aspect_ratio) is not None:
            out["aspectRatio"] = aspect_ratio
        if (duration := self.duration) is not None:
            out["duration"] = duration
        if (format := self.format) is not None:
            out["format"] = format
        if (video_codec_name := self.video_codec_name) is not None:
            out["videoCodecName"] = video_codec_name
        if (frame_rate := self.frame_rate) is not None:
            out["frameRate"] = frame_rate
        if (audio_codec_name := self.audio_codec_name) is not None:
            out["audioCodecName"] = audio_codec_name
        if (audio_channels := self.audio_channels) is not None:
            out["audioChannels"] = audio_channels
        if (display_aspect_ratio := self.display_aspect_ratio) is not None:
            out["displayAspectRatio"] = display_aspect_ratio
        if (frames := self.frames) or frames.__class__ is not Absent:
            out["frames"] = frames
        if (selected_poster := self.selected_poster) is not None:
            out["selectedPoster"] = selected_poster
        if (error := self.error) is not None:
            out["error"] = error
        if (instagram_error := self.instagram_error) is not None:
            out["instagramError"] = instagram_error
        if (google_error := self.google_error) is not None:
            out["gmbError"] = google_error
        if (facebook_error := self.facebook_error) is not None:
            out["facebookError"] = facebook_error
        if (linkedin_error := self.linkedin_error) is not None:
            out["linkedinError"] = linkedin_error
        if (twitter_error := self.twitter_error) is not None:
            out["twitterError"] = twitter_error
        if (tiktok_error := self.tiktok_error) is not None:
            out["tiktokError"] = tiktok_error
        if (tiktok_business_error := self.tiktok_business_error) is not None:
            out["tiktokBusinessError"] = tiktok_business_error
        if (invalid_error := self.invalid_error) is not None:
            out["invalidError"] = invalid_error
        return out
