"""The search for a watermark template that was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from .._core.values import read_number
from .content import compare_text_made
from .search import Search, Similarity, compare_creation_time, requested_text

if TYPE_CHECKING:
    from ..models import Watermark, WatermarkList
    from ..request import Request


async def find_watermark(search: Search) -> Watermark | None:
    """Search the templates of the location for one with the same name, image and place, made since."""
    from .._generated.api.watermarks.list_watermarks import build

    def page(skip: int, limit: int) -> Request[WatermarkList]:
        return build(location_id=search.location, skip=skip, limit=limit)

    watermarks = await search.walk_list(
        page,
        lambda result: result.watermarks,
        total=lambda result: result.meta.count if result.meta else None,
        key=lambda watermark: watermark.id,
        wire="watermarks",
    )
    return search.choose(watermarks, compare_watermark)


def compare_watermark(sent: Mapping[str, object], watermark: Watermark, since: datetime) -> Similarity:
    """Compare by all rules; `since` is by the server's clock. Its accounts are no rule: another template may have
    taken them since."""
    name = requested_text(sent, "templateName")
    image = requested_text(sent, "watermarkImageUrl")
    same_look = (
        watermark.watermark_image_url == image
        and watermark.position == requested_text(sent, "position")
        and watermark.scale == read_number(sent.get("scale"))
        and watermark.opacity == read_number(sent.get("opacity"))
    )
    return min(
        compare_creation_time(since, watermark.created_at, watermark.updated_at),
        compare_text_made(name, watermark.template_name, watermark.created_at, since),
        # the server may keep a copy of the image, and anybody may have changed the rest since
        Similarity.SAME if same_look else Similarity.UNSURE,
    )
