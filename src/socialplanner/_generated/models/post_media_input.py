"""`PostMediaInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Choice, Field, Text
from .enums import MediaMimeType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostMediaInput(RequestModel):
    """One image or video of a post. The file must lie at a public address, from which the server and the
    networks fetch it; TikTok takes files only from hosts that it knows, such as HighLevel's media
    library.
    """

    _extras: Extras = field(init=False)

    url: str | None
    """Public https address of the file."""

    caption: str | None
    """A caption for this one file. A network may use it as the alt text."""

    original_url: str | None
    """Address of the file as it was uploaded. The server sets it; leave it out of a new post."""

    watermarked_url: str | None
    """Address of the image with the watermark. The server sets it; leave it out of a new post."""

    type: MediaMimeType | None
    """The MIME type of the file. The short `image` that some answers hold is refused here, so a post that
    was read must get its full types back before it is written.
    """

    thumbnail: str | None
    """Address of a cover picture, JPEG or PNG, best not over 2 MB. It counts only for the first video of a
    post, and has no effect on images. No animation and no address of a video; upright or wide as the
    video is. After publishing it stands in the `thumbnail` of the post itself.
    """

    id: str | None
    """Id of the file, as an answer gave it; a new file needs none."""

    optimized_url: str | None
    """Address of the file made smaller for the networks. The server sets it; leave it out of a new post."""

    optimized_type: str | None
    """MIME type of the smaller file. The server sets it; leave it out of a new post."""

    is_modified: bool | None
    """True for a file that the server changed. The server sets it; leave it out of a new post."""

    alt_text: str | None
    """What the image shows, for people who cannot see it. Images only. Each network cuts it at its own
    limit: Pinterest 500 characters, Instagram and Threads 1 000, Bluesky 2 000, LinkedIn 4 086.
    """

    def __init__(
        self,
        *,
        url: str,
        type: MediaMimeType,
        caption: str | None = None,
        original_url: str | None = None,
        watermarked_url: str | None = None,
        thumbnail: str | None = None,
        id: str | None = None,
        optimized_url: str | None = None,
        optimized_type: str | None = None,
        is_modified: bool | None = None,
        alt_text: str | None = None,
    ) -> None:
        self._extras = None
        self.url = url
        self.caption = caption
        self.original_url = original_url
        self.watermarked_url = watermarked_url
        self.type = type
        self.thumbnail = thumbnail
        self.id = id
        self.optimized_url = optimized_url
        self.optimized_type = optimized_type
        self.is_modified = is_modified
        self.alt_text = alt_text
        self._check()


set_fields(
    PostMediaInput,
    Field("url", "url", Text(), required=True),
    Field("caption", "caption", Text()),
    Field("original_url", "originalUrl", Text()),
    Field("watermarked_url", "watermarkedUrl", Text()),
    Field("type", "type", Choice(MediaMimeType), required=True),
    Field("thumbnail", "thumbnail", Text()),
    Field("id", "id", Text()),
    Field("optimized_url", "optimizedUrl", Text()),
    Field("optimized_type", "optimizedType", Text()),
    Field("is_modified", "isModified", Boolean()),
    Field("alt_text", "altText", Text(most=4086)),
)
