"""`clone_queue_item`: POST /social-media-posting/category/queues/{queueId}/items/{itemId}/clone. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, path_segment
from ...._core.rules import Number, Text
from ....request import Operation, Request
from ...models.queue_item import QueueItem

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue

_SESSION_ID = Text(is_id=True)
_ORDER = Number()

OPERATION = Operation(
    id="clone_queue_item",
    name="queues.clone_item",
    method="POST",
    path="/social-media-posting/category/queues/{queueId}/items/{itemId}/clone",
    repeat="create",
    scopes=("socialplanner/category.write",),
    result=("results", "queueItem"),
)


def build(
    *,
    queue_id: str | Queue,
    item_id: str | QueueItem,
    location_id: str,
    session_id: str,
    order: float,
) -> Request[QueueItem]:
    """Return the request of `clone_queue_item` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    body["sessionId"] = checked("session_id", session_id, _SESSION_ID)
    body["order"] = checked("order", order, _ORDER)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/items/{path_segment('item_id', item_id, 'QueueItem')}/clone",
        QueueItem.from_dict,
        location_id=location_id,
        body=body,
    )


async def clone_queue_item(
    sender: Sender,
    *,
    queue_id: str | Queue,
    item_id: str | QueueItem,
    location_id: str,
    session_id: str,
    order: float,
) -> QueueItem:
    """Copy an item in an edit session.

    Puts a copy of the item at the place named. It works in an open edit session only, and counts once the
    session is saved.

    queue_id: Id of the queue, 24 hexadecimal digits.
    item_id: Id of the item, 24 hexadecimal digits.
    session_id: Id of the edit session, 24 hexadecimal digits.
    order: Where in the queue the copy goes: a number between the orders of the two items that it goes
        between. It may have a fraction; HighLevel's own example is 1.5.

    Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            item_id=item_id,
            location_id=location_id,
            session_id=session_id,
            order=order,
        )
    )
