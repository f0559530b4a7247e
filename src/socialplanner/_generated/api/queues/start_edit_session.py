"""`start_edit_session`: POST /social-media-posting/category/queues/{queueId}/edit/start. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import identifier, path_segment
from ....request import Operation, Request
from ...models.edit_session import EditSession

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue


OPERATION = Operation(
    id="start_edit_session",
    name="queues.start_edit",
    method="POST",
    path="/social-media-posting/category/queues/{queueId}/edit/start",
    repeat="create",
    scopes=("socialplanner/category.write",),
    result=("results",),
)


def build(
    *,
    queue_id: str | Queue,
    location_id: str,
) -> Request[EditSession]:
    """Return the request of `start_edit_session` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/edit/start",
        EditSession.from_dict,
        location_id=location_id,
        body=body,
    )


async def start_edit_session(
    sender: Sender,
    *,
    queue_id: str | Queue,
    location_id: str,
) -> EditSession:
    """Start an edit session of a queue, or go on with the one that is open.

    Makes a copy of the items, in which they can be changed without the queue noticing. Name its id in the
    changes, then save the session or discard it. Where a session of the queue is open already, the answer
    gives that one.

    queue_id: Id of the queue, 24 hexadecimal digits.

    Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            location_id=location_id,
        )
    )
