"""`get_queue`: GET /social-media-posting/category/queues/{queueId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import identifier, path_segment
from ....request import Operation, Request
from ...models.queue import Queue

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="get_queue",
    name="queues.get",
    method="GET",
    path="/social-media-posting/category/queues/{queueId}",
    repeat="read",
    scopes=("socialplanner/category.readonly",),
    result=("results", "queue"),
)


def build(
    *,
    queue_id: str | Queue,
    location_id: str,
) -> Request[Queue]:
    """Return the request of `get_queue` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}",
        Queue.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def get_queue(
    sender: Sender,
    *,
    queue_id: str | Queue,
    location_id: str,
) -> Queue:
    """Read one queue.

    Gives the queue with its category and its settings, but not its items. A count of items with errors is
    announced and in no schema: read it from `extras` if it comes, or list the items that have some.

    queue_id: Id of the queue, 24 hexadecimal digits.

    Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            location_id=location_id,
        )
    )
