"""`get_tags_by_ids`: POST /social-media-posting/{locationId}/tags/details. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import path_segment, strings
from ....request import Operation, Request
from ...models.tag_list import TagList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="get_tags_by_ids",
    name="tags.get_many",
    method="POST",
    path="/social-media-posting/{locationId}/tags/details",
    repeat="read",
    scopes=("socialplanner/tag.readonly",),
    result=("results",),
    empty=(("/results/tags", "Tags not found"), ("/results/tags", "Tags not found for Location Id")),
    items="tags",
)


def build(
    *,
    location_id: str,
    tag_ids: Sequence[str],
) -> Request[TagList]:
    """Return the request of `get_tags_by_ids` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["tagIds"] = strings("tag_ids", tag_ids)
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/tags/details",
        TagList.from_dict,
        location_id=location_id,
        body=body,
    )


async def get_tags_by_ids(
    sender: Sender,
    *,
    location_id: str,
    tag_ids: Sequence[str],
) -> TagList:
    """Read the tags that have the given ids.

    Reads, although it is a POST, and answers 201. Gives the words that belong to the tag ids of a post, all
    in one answer. Where none of the ids exists, the live service was seen to send a text in the place of the
    list.

    tag_ids: Ids of tags, 24 hexadecimal digits each, as the `tags` of a post hold them.

    Scope: `socialplanner/tag.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            tag_ids=tag_ids,
        )
    )
