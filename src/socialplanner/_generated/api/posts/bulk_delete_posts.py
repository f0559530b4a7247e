"""`bulk_delete_posts`: POST /social-media-posting/{locationId}/posts/bulk-delete. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import path_segment, strings
from ....request import Operation, Request
from ...models.post_bulk_delete_response import PostBulkDeleteResponse

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

MAX_POST_IDS = 50
"""The most that the API accepts in one request."""


OPERATION = Operation(
    id="bulk_delete_posts",
    name="posts.bulk_delete",
    method="POST",
    path="/social-media-posting/{locationId}/posts/bulk-delete",
    repeat="idempotent",
    scopes=("socialplanner/post.write", "socialplanner/csv.write"),
    removes=True,
)


def build(
    *,
    location_id: str,
    post_ids: Sequence[str],
) -> Request[PostBulkDeleteResponse]:
    """Return the request of `bulk_delete_posts` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["postIds"] = strings("post_ids", post_ids, least=1, most=50)
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/posts/bulk-delete",
        PostBulkDeleteResponse.from_dict,
        location_id=location_id,
        body=body,
    )


async def bulk_delete_posts(
    sender: Sender,
    *,
    location_id: str,
    post_ids: Sequence[str],
) -> PostBulkDeleteResponse:
    """Delete up to 50 posts from the planner in one request.

    Takes the posts out of the planner; what is published stays on the networks. The answer tells at most how
    many posts went, never which, and the live service was seen to tell no number at all. More than 50 ids end
    in a 400, an empty list in a 422, and a list of which nothing exists in a 404.

    post_ids: Ids of the posts, 1 to 50: 24 characters each, or 40 for a post that was made on the network
        itself (an undated page of HighLevel).

    Scope: `socialplanner/post.write`, `socialplanner/csv.write`. Sent twice, it has the same effect as once.
    Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            post_ids=post_ids,
        )
    )
