"""`create_post`: POST /social-media-posting/{locationId}/posts. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import model, path_segment
from ....request import Operation, Request
from ...models.post import Post
from ...models.post_create import PostCreate

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="create_post",
    name="posts.create",
    method="POST",
    path="/social-media-posting/{locationId}/posts",
    repeat="create",
    scopes=("socialplanner/post.write",),
    result=("results", "post"),
)


def build(
    *,
    location_id: str,
    post: PostCreate,
) -> Request[Post]:
    """Return the request of `create_post` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/posts",
        Post.from_dict,
        location_id=location_id,
        body=model("post", post, PostCreate).to_dict(),
    )


async def create_post(
    sender: Sender,
    *,
    location_id: str,
    post: PostCreate,
) -> Post:
    """Create a post on every account named.

    Keeps, schedules or publishes the post, as its status says. A schedule date alone does not schedule:
    without a status the post goes out at once, so a date without a status is refused before it is sent. The
    answer to a post that is kept or scheduled holds one post, while the server keeps one record for each
    account, tied by `parentPostId` (a draft stays one record). The answer to a post that is published at once
    was seen to hold no post: it is looked up in the list, and where the list does not show it yet, the post
    that comes back has no id. All accounts get the same text; texts that are too long for a network are cut
    there. The API has no key against doubles: the same request sent twice makes two posts.

    post: The post.

    Scope: `socialplanner/post.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it may
    have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            post=post,
        )
    )
