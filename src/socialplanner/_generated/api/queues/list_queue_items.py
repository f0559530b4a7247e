"""`list_queue_items`: POST /social-media-posting/category/queues/{queueId}/items. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, path_segment
from ...._core.rules import Boolean, Number, Text
from ....request import Operation, Request
from ...models.queue_item_list import QueueItemList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue

_SESSION_ID = Text(is_id=True)
_SKIP = Number(whole=True, least=0)
_LIMIT = Number(whole=True, least=1)
_ERROR_FILTER = Boolean()
_ITEM_ID = Text(is_id=True)

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
    queue_id: str | Queue,
    location_id: str,
    skip: int,
    limit: int,
    session_id: str | None = None,
    error_filter: bool | None = None,
    item_id: str | None = None,
) -> Request[QueueItemList]:
    """Return the request of `list_queue_items` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    if session_id is not None:
        body["sessionId"] = checked("session_id", session_id, _SESSION_ID)
    body["skip"] = checked("skip", skip, _SKIP)
    body["limit"] = checked("limit", limit, _LIMIT)
    if error_filter is not None:
        body["errorFilter"] = checked("error_filter", error_filter, _ERROR_FILTER)
    if item_id is not None:
        body["itemId"] = checked("item_id", item_id, _ITEM_ID)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/items",
        QueueItemList.from_dict,
        location_id=location_id,
        body=body,
    )


async def list_queue_items(
    sender: Sender,
    *,
    queue_id: str | Queue,
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
