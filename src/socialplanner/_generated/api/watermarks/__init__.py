"""The room `watermarks`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...._core.lists.pages import Pages
    from ....request import Request
    from ...models import Watermark, WatermarkList, WatermarkPosition, WatermarkProcess


class Watermarks(Room):
    """Watermark templates of a location: an image that is laid over the pictures of posts when they are
    published, each template for the accounts that it is bound to. One image can be marked without a
    post too.
    """

    __slots__ = ()

    def list(
        self,
        *,
        name: str | None = None,
        page_size: int = 100,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[Watermark]:
        """List the watermark templates of a location.

        Gives one page of the templates, with a count. HighLevel states neither how many it gives where no
        `limit` is sent nor whether deleted templates are among them. That reading wants this scope is
        inferred from its name.

        name: Text to look for in the names of the templates. Absent, all are given.

        Scope: `socialplanner/watermarks.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from .list_watermarks import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[WatermarkList]:
            return build(
                location_id=location,
                name=name,
                skip=skip,
                limit=limit,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.watermarks,
            wire="watermarks",
            total=lambda result: result.meta.count if result.meta is not None else None,
            key=lambda item: item.id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    async def create(
        self,
        *,
        watermark_image_url: str,
        position: WatermarkPosition,
        scale: float,
        opacity: float,
        padding: bool,
        template_name: str,
        account_ids: Sequence[str],
        location_id: str | None = None,
    ) -> Watermark:
        """Create a watermark template.

        Keeps an image, where and how it is laid over pictures, and the accounts whose posts get it when they
        are published with `applyWatermark`. An account has one template at a time; what becomes of an account
        that has another one is not documented. That this scope is wanted is inferred from its name.

        watermark_image_url: Public address of the image, PNG or JPG, at least 200 times 200 pixels and at
            most 5 MB. An upload to HighLevel's media library gives one.
        position: Where on the picture it lies.
        scale: How large it is, between 0 and 1. Whether the two ends are taken is not documented; the SDK
            lets them pass.
        opacity: How much it covers, between 0 and 1. Whether the two ends are taken is not documented; the
            SDK lets them pass.
        padding: Whether some room is left between it and the edge.
        template_name: Name of the template.
        account_ids: Ids of the accounts that get the template, as the list of accounts gives them.
            HighLevel's examples show 24 hexadecimal digits, such as an `oauthId` has, so which of the two is
            wanted is open; so is whether the list may be empty.

        Scope: `socialplanner/watermarks.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .create_watermark import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                watermark_image_url=watermark_image_url,
                position=position,
                scale=scale,
                opacity=opacity,
                padding=padding,
                template_name=template_name,
                account_ids=account_ids,
            )
        )

    async def apply(
        self,
        *,
        input_media_url: str,
        template_id: str | None = None,
        account_id: str | None = None,
        mime_type: str | None = None,
        post_id: str | None = None,
        watermark_id: str | None = None,
        update_post: bool | None = None,
        location_id: str | None = None,
    ) -> WatermarkProcess:
        """Lay a watermark over one image.

        Starts the work and mostly answers `pending`. A mark and an image that were joined before come back at
        once as `completed`. No operation asks what became of work that was started; the same request sent
        again is the only way known (inferred). It needs the id of a template, or of an account that has one.
        With a post and `updatePost` it changes that post. It may have a rate limit of its own. That this
        scope is wanted is inferred from its name.

        input_media_url: Public address of the image.
        template_id: Id of the template, 24 hexadecimal digits. Needed where there is no `accountId`.
        account_id: Id of an account, whose template is taken. Needed where there is no `templateId`.
        mime_type: MIME type of the image.
        post_id: Id of a post that the outcome belongs to.
        watermark_id: The key of an outcome that the server still has. HighLevel does not say where such a key
            comes from.
        update_post: Whether the post gets the outcome. HighLevel's text says that a post may even be made.
            Each such request changes the post again.

        Scope: `socialplanner/watermarks.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome`
        where it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .apply_watermark import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                template_id=template_id,
                account_id=account_id,
                input_media_url=input_media_url,
                mime_type=mime_type,
                post_id=post_id,
                watermark_id=watermark_id,
                update_post=update_post,
            )
        )

    async def get(
        self,
        template_id: str,
        *,
        location_id: str | None = None,
    ) -> Watermark:
        """Read one watermark template.

        Gives the template, with the accounts that have it. That reading wants this scope is inferred from its
        name.

        template_id: Id of the template, 24 hexadecimal digits.

        Scope: `socialplanner/watermarks.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .get_watermark import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                template_id=template_id,
            )
        )

    async def update(
        self,
        template_id: str,
        *,
        position: WatermarkPosition | None = None,
        scale: float | None = None,
        opacity: float | None = None,
        padding: bool | None = None,
        template_name: str | None = None,
        account_ids: Sequence[str] | None = None,
        deleted: bool | None = None,
        location_id: str | None = None,
    ) -> Watermark:
        """Change a watermark template.

        Changes what the request names and leaves the rest. The accounts that are named take the place of all
        that had the template. HighLevel's text counts the image among what can be changed, while its list of
        fields has none. That this scope is wanted is inferred from its name.

        template_id: Id of the template, 24 hexadecimal digits.
        position: Where on the picture it lies.
        scale: How large it is, between 0 and 1. Whether the two ends are taken is not documented; the SDK
            lets them pass.
        opacity: How much it covers, between 0 and 1. Whether the two ends are taken is not documented; the
            SDK lets them pass.
        padding: Whether some room is left between it and the edge.
        template_name: Name of the template.
        account_ids: Ids of the accounts that get the template. They take the place of all that had it, so
            name those that keep it too.
        deleted: True to delete the template, as the operation for that does.

        Scope: `socialplanner/watermarks.write`. Sent twice, it has the same effect as once. Raises
        `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .update_watermark import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                template_id=template_id,
                position=position,
                scale=scale,
                opacity=opacity,
                padding=padding,
                template_name=template_name,
                account_ids=account_ids,
                deleted=deleted,
            )
        )

    async def delete(
        self,
        template_id: str,
        *,
        location_id: str | None = None,
    ) -> Watermark:
        """Delete a watermark template.

        Marks the template as deleted and keeps its record. It is laid over no more posts, and its accounts
        are free for other templates. That this scope is wanted is inferred from its name.

        template_id: Id of the template, 24 hexadecimal digits.

        Scope: `socialplanner/watermarks.write`. Sent twice, it has the same effect as once. Raises
        `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .delete_watermark import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                template_id=template_id,
            )
        )
