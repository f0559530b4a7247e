"""`delete_queue_item`: DELETE /social-media-posting/category/queues/{queueId}/items/{itemId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import identifier, path_segment
from ....request import Operation, Request
from ...models.queue_change import QueueChange

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue
    from ...models.queue_item import QueueItem


OPERATION = Operation(
    id="delete_queue_item",
    name="queues.delete_item",
    method="DELETE",
    path="/social-media-posting/category/queues/{queueId}/items/{itemId}",
    repeat="idempotent",
    scopes=("socialplanner/category.write",),
    result=("results",),
    removes=True,
)


def build(
    *,
    queue_id: str | Queue,
    item_id: str | QueueItem,
    location_id: str,
    session_id: str | None = None,
) -> Request[QueueChange]:
    """Return the request of `delete_queue_item` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    if session_id is not None:
        pairs.append(("sessionId", identifier("session_id", session_id)))
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/items/{path_segment('item_id', item_id, 'QueueItem')}",
        QueueChange.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def delete_queue_item(
    sender: Sender,
    *,
    queue_id: str | Queue,
    item_id: str | QueueItem,
    location_id: str,
    session_id: str | None = None,
) -> QueueChange:
    """Delete an item from a queue or from an edit session.

    Takes the item out of the session that is named, or out of the queue itself where none is. The items
    behind it move up, and the answer tells their new times. The post that the item was made from stays.

    queue_id: Id of the queue, 24 hexadecimal digits.
    item_id: Id of the item, 24 hexadecimal digits.
    session_id: Id of the edit session to delete the item in. Without it, the item leaves the queue at once.

    Scope: `socialplanner/category.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            item_id=item_id,
            location_id=location_id,
            session_id=session_id,
        )
    )
