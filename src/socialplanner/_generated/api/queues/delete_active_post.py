"""`delete_active_post`: DELETE /social-media-posting/category/queues/{postId}/active-post. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import identifier, path_segment
from ....request import Operation, Request
from ...models.queue_message import QueueMessage

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.post import Post


OPERATION = Operation(
    id="delete_active_post",
    name="queues.skip_active_post",
    method="DELETE",
    path="/social-media-posting/category/queues/{postId}/active-post",
    repeat="create",
    scopes=("socialplanner/category.write",),
    result=("results",),
)


def build(
    *,
    post_id: str | Post,
    location_id: str,
) -> Request[QueueMessage]:
    """Return the request of `delete_active_post` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('post_id', post_id, 'Post')}/active-post",
        QueueMessage.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def delete_active_post(
    sender: Sender,
    *,
    post_id: str | Post,
    location_id: str,
) -> QueueMessage:
    """Delete the post that a queue has scheduled, and schedule its next one.

    Takes the post out of the planner and schedules the next item of the queue in its place. It wants the id
    of the post, not that of the queue; a queue should tell it as `currentPostId`. Sent twice, it may skip two
    posts. Answers with a message and nothing else.

    post_id: Id of the post that the queue has scheduled, 24 hexadecimal digits.

    Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            post_id=post_id,
            location_id=location_id,
        )
    )
