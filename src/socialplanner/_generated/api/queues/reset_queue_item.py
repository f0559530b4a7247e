"""`reset_queue_item`: PUT /social-media-posting/category/queues/{queueId}/items/{itemId}/reset. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, path_segment
from ...._core.rules import Text
from ....request import Operation, Request
from ...models.queue_item_result import QueueItemResult

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue
    from ...models.queue_item import QueueItem

_SESSION_ID = Text(is_id=True)

OPERATION = Operation(
    id="reset_queue_item",
    name="queues.reset_item",
    method="PUT",
    path="/social-media-posting/category/queues/{queueId}/items/{itemId}/reset",
    repeat="idempotent",
    scopes=("socialplanner/category.write",),
    result=("results",),
)


def build(
    *,
    queue_id: str | Queue,
    item_id: str | QueueItem,
    location_id: str,
    session_id: str | None = None,
) -> Request[QueueItemResult]:
    """Return the request of `reset_queue_item` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    if session_id is not None:
        body["sessionId"] = checked("session_id", session_id, _SESSION_ID)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/items/{path_segment('item_id', item_id, 'QueueItem')}/reset",
        QueueItemResult.from_dict,
        location_id=location_id,
        body=body,
    )


async def reset_queue_item(
    sender: Sender,
    *,
    queue_id: str | Queue,
    item_id: str | QueueItem,
    location_id: str,
    session_id: str | None = None,
) -> QueueItemResult:
    """Take back what an item has of its own, so that it publishes its post again.

    Drops the changed post and texts of the item, in the edit session that is named or in the queue itself
    where none is. An item that has no post to go back to is deleted instead; then the message says so, and
    the answer holds no item.

    queue_id: Id of the queue, 24 hexadecimal digits.
    item_id: Id of the item, 24 hexadecimal digits.
    session_id: Id of the edit session to change the item in. Without it, the item changes in the queue at
        once.

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
