"""`list_queue_items`: POST /social-media-posting/category/queues/{queueId}/items. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import boolean, integer, path_segment
from ....request import Operation, Request
from ...models.queue_item_list import QueueItemList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

OPERATION = Operation(
    id="list_queue_items",
    name="queues.items",
    method="POST",
    path="/social-media-posting/category/queues/{queueId}/items",
    repeat="read",
    scopes=("socialplanner/category.readonly",),
    result=("results",),
    items="items",
)


def build(
    *,
    queue_id: str,
    location_id: str,
    skip: int,
    limit: int,
    session_id: str | None = None,
    error_filter: bool | None = None,
    item_id: str | None = None,
) -> Request[QueueItemList]:
    """Return the request of `list_queue_items` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = location_id
    if session_id is not None:
        body["sessionId"] = session_id
    body["skip"] = integer("skip", skip, least=0)
    body["limit"] = integer("limit", limit, least=1)
    if error_filter is not None:
        body["errorFilter"] = boolean("error_filter", error_filter)
    if item_id is not None:
        body["itemId"] = item_id
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id)}/items",
        QueueItemList.from_dict,
        location_id=location_id,
        body=body,
    )


async def list_queue_items(
    sender: Sender,
    *,
    queue_id: str,
    location_id: str,
    skip: int,
    limit: int,
    session_id: str | None = None,
    error_filter: bool | None = None,
    item_id: str | None = None,
) -> QueueItemList:
    """List the items of a queue.

    Reads, although it is a POST, and answers 201. Gives one page of the items in their order, each with its
    post, its texts, its errors and its next time. With the id of an edit session it gives the items of the
    session. With the id of an item it gives the one page around that item: do not walk on from there, the
    server would give the same page again.

    queue_id: Id of the queue, 24 hexadecimal digits.
    session_id: Id of an edit session. With it, the items are those of the session and not those that count
        now.
    error_filter: Whether to give only items that have an error.
    item_id: Id of an item to look around. The server gives one page with this item in its middle and ignores
        how many items to pass over, so there is no second page to ask for.

    Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            location_id=location_id,
            session_id=session_id,
            skip=skip,
            limit=limit,
            error_filter=error_filter,
            item_id=item_id,
        )
    )
