"""`apply_watermark`: POST /social-media-posting/{locationId}/watermarks/add-image-watermark. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, path_segment
from ...._core.rules import Boolean, Text
from ....request import Operation, Request
from ...models.watermark_process import WatermarkProcess

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_TEMPLATE_ID = Text(is_id=True, least=1)
_ACCOUNT_ID = Text(is_id=True, least=1)
_INPUT_MEDIA_URL = Text(least=1)
_MIME_TYPE = Text()
_POST_ID = Text(is_id=True)
_WATERMARK_ID = Text(is_id=True)
_UPDATE_POST = Boolean()

OPERATION = Operation(
    id="apply_watermark",
    name="watermarks.apply",
    method="POST",
    path="/social-media-posting/{locationId}/watermarks/add-image-watermark",
    repeat="create",
    scopes=("socialplanner/watermarks.write",),
    result=("results",),
)


def build(
    *,
    location_id: str,
    input_media_url: str,
    template_id: str | None = None,
    account_id: str | None = None,
    mime_type: str | None = None,
    post_id: str | None = None,
    watermark_id: str | None = None,
    update_post: bool | None = None,
) -> Request[WatermarkProcess]:
    """Return the request of `apply_watermark` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    if template_id is not None:
        body["templateId"] = checked("template_id", template_id, _TEMPLATE_ID)
    if account_id is not None:
        body["accountId"] = checked("account_id", account_id, _ACCOUNT_ID)
    body["inputMediaUrl"] = checked("input_media_url", input_media_url, _INPUT_MEDIA_URL)
    if mime_type is not None:
        body["mimeType"] = checked("mime_type", mime_type, _MIME_TYPE)
    if post_id is not None:
        body["postId"] = checked("post_id", post_id, _POST_ID)
    if watermark_id is not None:
        body["watermarkId"] = checked("watermark_id", watermark_id, _WATERMARK_ID)
    if update_post is not None:
        body["updatePost"] = checked("update_post", update_post, _UPDATE_POST)
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/watermarks/add-image-watermark",
        WatermarkProcess.from_dict,
        location_id=location_id,
        body=body,
    )


async def apply_watermark(
    sender: Sender,
    *,
    location_id: str,
    input_media_url: str,
    template_id: str | None = None,
    account_id: str | None = None,
    mime_type: str | None = None,
    post_id: str | None = None,
    watermark_id: str | None = None,
    update_post: bool | None = None,
) -> WatermarkProcess:
    """Lay a watermark over one image.

    Starts the work and mostly answers `pending`. A mark and an image that were joined before come back at
    once as `completed`. No operation asks what became of work that was started; the same request sent again
    is the only way known (inferred). It needs the id of a template, or of an account that has one. With a
    post and `updatePost` it changes that post. It may have a rate limit of its own. That this scope is wanted
    is inferred from its name.

    input_media_url: Public address of the image.
    template_id: Id of the template, 24 hexadecimal digits. Needed where there is no `accountId`.
    account_id: Id of an account, whose template is taken. Needed where there is no `templateId`.
    mime_type: MIME type of the image.
    post_id: Id of a post that the outcome belongs to.
    watermark_id: The key of an outcome that the server still has. HighLevel does not say where such a key
        comes from.
    update_post: Whether the post gets the outcome. HighLevel's text says that a post may even be made. Each
        such request changes the post again.

    Scope: `socialplanner/watermarks.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where
    it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
    `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            template_id=template_id,
            account_id=account_id,
            input_media_url=input_media_url,
            mime_type=mime_type,
            post_id=post_id,
            watermark_id=watermark_id,
            update_post=update_post,
        )
    )
