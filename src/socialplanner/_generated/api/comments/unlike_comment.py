"""`unlike_comment`: DELETE /social-media-posting/comments/{platform}/{id}/like. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import identifier, one_of, path_segment
from ....request import Operation, Request
from ...models.acknowledgement import Acknowledgement
from ...models.enums import CommentLikePlatform

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.comment import Comment


OPERATION = Operation(
    id="unlike_comment",
    name="comments.unlike",
    method="DELETE",
    path="/social-media-posting/comments/{platform}/{id}/like",
    repeat="create",
    scopes=("socialplanner/comments.write",),
)


def build(
    *,
    platform: CommentLikePlatform,
    id: str | Comment,
    location_id: str,
) -> Request[Acknowledgement]:
    """Return the request of `unlike_comment` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    return Request(
        OPERATION,
        f"/social-media-posting/comments/{path_segment('platform', one_of('platform', platform, CommentLikePlatform))}/{path_segment('id', id, 'Comment')}/like",
        Acknowledgement.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def unlike_comment(
    sender: Sender,
    *,
    platform: CommentLikePlatform,
    id: str | Comment,
    location_id: str,
) -> Acknowledgement:
    """Take the like off a comment.

    Takes away the like that the account put on the comment. A comment that is not liked ends in a 400. The
    answer only says that it was done.

    platform: The network of the comment, one of those on which the planner can like.
    id: Id of the comment in the planner, 24 hexadecimal digits.

    Scope: `socialplanner/comments.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            platform=platform,
            id=id,
            location_id=location_id,
        )
    )
