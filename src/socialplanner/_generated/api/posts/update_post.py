"""`update_post`: PUT /social-media-posting/{locationId}/posts/{id}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import model, path_segment
from ....request import Operation, Request
from ...models.acknowledgement import Acknowledgement
from ...models.post_create import PostCreate

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.post import Post


OPERATION = Operation(
    id="update_post",
    name="posts.update",
    method="PUT",
    path="/social-media-posting/{locationId}/posts/{id}",
    repeat="idempotent",
    scopes=("socialplanner/post.write",),
)


def build(
    *,
    location_id: str,
    id: str | Post,
    post: PostCreate,
) -> Request[Acknowledgement]:
    """Return the request of `update_post` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/posts/{path_segment('id', id, 'Post')}",
        Acknowledgement.from_dict,
        location_id=location_id,
        body=model("post", post, PostCreate, needs=("status",)).to_dict(),
    )


async def update_post(
    sender: Sender,
    *,
    location_id: str,
    id: str | Post,
    post: PostCreate,
) -> Acknowledgement:
    """Replace a post with a new version of it.

    Takes the whole post, not only what changes: accounts, user, type, status and media must be there, and
    what is left out is lost. Without a status the post is published at once, as others saw on the live
    service, so the SDK refuses to send one without. A published post is refused; delete it and create it
    anew. The post that was read cannot be sent back as it is, since requests take fewer fields than answers
    hold and media need their full MIME types. Answers only that it was done; read the post to see the
    outcome.

    id: Id of the post, 24 hexadecimal digits.
    post: The whole post as it is to be.

    Scope: `socialplanner/post.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            id=id,
            post=post,
        )
    )
