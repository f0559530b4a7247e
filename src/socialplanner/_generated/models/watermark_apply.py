"""`WatermarkApply`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class WatermarkApply(RequestModel):
    """One image, and the template to lay over it. `templateId` or `accountId` must be there."""

    _extras: Extras = field(init=False)

    template_id: str | None
    """Id of the template, 24 hexadecimal digits. Needed where there is no `accountId`."""

    account_id: str | None
    """Id of an account, whose template is taken. Needed where there is no `templateId`."""

    input_media_url: str | None
    """Public address of the image."""

    mime_type: str | None
    """MIME type of the image."""

    post_id: str | None
    """Id of a post that the outcome belongs to."""

    watermark_id: str | None
    """The key of an outcome that the server still has. HighLevel does not say where such a key comes from."""

    update_post: bool | None
    """Whether the post gets the outcome. HighLevel's text says that a post may even be made. Each such
    request changes the post again.
    """

    def __init__(
        self,
        *,
        input_media_url: str,
        template_id: str | None = None,
        account_id: str | None = None,
        mime_type: str | None = None,
        post_id: str | None = None,
        watermark_id: str | None = None,
        update_post: bool | None = None,
    ) -> None:
        self._extras = None
        self.template_id = template_id
        self.account_id = account_id
        self.input_media_url = input_media_url
        self.mime_type = mime_type
        self.post_id = post_id
        self.watermark_id = watermark_id
        self.update_post = update_post
        self._check()


set_fields(
    WatermarkApply,
    Field("template_id", "templateId", Text(is_id=True, least=1)),
    Field("account_id", "accountId", Text(is_id=True, least=1)),
    Field("input_media_url", "inputMediaUrl", Text(least=1), required=True),
    Field("mime_type", "mimeType", Text()),
    Field("post_id", "postId", Text(is_id=True)),
    Field("watermark_id", "watermarkId", Text(is_id=True)),
    Field("update_post", "updatePost", Boolean()),
)
