"""`delete_post`: DELETE /social-media-posting/{locationId}/posts/{id}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.post_delete_result import PostDeleteResult

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.post import Post


OPERATION = Operation(
    id="delete_post",
    name="posts.delete",
    method="DELETE",
    path="/social-media-posting/{locationId}/posts/{id}",
    repeat="idempotent",
    scopes=("socialplanner/post.write",),
    result=("results",),
    removes=True,
)


def build(
    *,
    location_id: str,
    id: str | Post,
) -> Request[PostDeleteResult]:
    """Return the request of `delete_post` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/posts/{path_segment('id', id, 'Post')}",
        PostDeleteResult.from_dict,
        location_id=location_id,
    )


async def delete_post(
    sender: Sender,
    *,
    location_id: str,
    id: str | Post,
) -> PostDeleteResult:
    """Delete one post from the planner.

    Marks the post as deleted in the planner, so that a scheduled post no longer goes out. A post that is
    already published stays on its network. The answer names the post.

    id: Id of the post, 24 hexadecimal digits.

    Scope: `socialplanner/post.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            id=id,
        )
    )
