"""`list_queue_slots`: POST /social-media-posting/category/queues/{queueId}/slots. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, path_segment
from ...._core.rules import Number, Text
from ....request import Operation, Request
from ...models.queue_slot_list import QueueSlotList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue

_SESSION_ID = Text(is_id=True)
_SKIP = Number(whole=True, least=0)
_LIMIT = Number(whole=True, least=1)

OPERATION = Operation(
    id="list_queue_slots",
    name="queues.slots",
    method="POST",
    path="/social-media-posting/category/queues/{queueId}/slots",
    repeat="read",
    scopes=("socialplanner/category.readonly",),
    result=("results",),
    items="slots",
)


def build(
    *,
    queue_id: str | Queue,
    location_id: str,
    skip: int,
    limit: int,
    session_id: str | None = None,
) -> Request[QueueSlotList]:
    """Return the request of `list_queue_slots` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    if session_id is not None:
        body["sessionId"] = checked("session_id", session_id, _SESSION_ID)
    body["skip"] = checked("skip", skip, _SKIP)
    body["limit"] = checked("limit", limit, _LIMIT)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/slots",
        QueueSlotList.from_dict,
        location_id=location_id,
        body=body,
    )


async def list_queue_slots(
    sender: Sender,
    *,
    queue_id: str | Queue,
    location_id: str,
    skip: int,
    limit: int,
    session_id: str | None = None,
) -> QueueSlotList:
    """List when the items of a queue go out.

    Reads, although it is a POST, and answers 201 (with 200 as the `statusCode` in its body). Gives one page
    of slots, each with an item and a time. Any change to the queue may move them, so read them again after
    it. With the id of an edit session it gives the times as they would be if the session were saved.

    queue_id: Id of the queue, 24 hexadecimal digits.
    session_id: Id of an edit session. With it, the items are those of the session and not those that count
        now.

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
        )
    )
