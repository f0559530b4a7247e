"""`get_post`: GET /social-media-posting/{locationId}/posts/{id}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.post import Post

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="get_post",
    name="posts.get",
    method="GET",
    path="/social-media-posting/{locationId}/posts/{id}",
    repeat="read",
    scopes=("socialplanner/post.readonly",),
    result=("results", "post"),
)


def build(
    *,
    location_id: str,
    id: str | Post,
) -> Request[Post]:
    """Return the request of `get_post` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/posts/{path_segment('id', id, 'Post')}",
        Post.from_dict,
        location_id=location_id,
    )


async def get_post(
    sender: Sender,
    *,
    location_id: str,
    id: str | Post,
) -> Post:
    """Read one post.

    Gives the post with its status, its error if it failed, and its counts if the network has told them. Once
    a post with several images is scheduled, its media may show only the first of them; the network still gets
    all. A `parentPostId` is no post id: asking for it ends in a 400. The id of a post that was made on the
    network itself works too, by an undated page of HighLevel.

    id: Id of the post, 24 hexadecimal digits.

    Scope: `socialplanner/post.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            id=id,
        )
    )
