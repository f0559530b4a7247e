"""`save_edit_session`: POST /social-media-posting/category/queues/{queueId}/edit/save. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, path_segment
from ...._core.rules import Boolean, Text
from ....request import Operation, Request
from ...models.queue_change import QueueChange

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue

_SESSION_ID = Text(is_id=True)
_KEEP_IN_DRAFT = Boolean()

OPERATION = Operation(
    id="save_edit_session",
    name="queues.save_edit",
    method="POST",
    path="/social-media-posting/category/queues/{queueId}/edit/save",
    repeat="create",
    scopes=("socialplanner/category.write",),
    result=("results",),
)


def build(
    *,
    queue_id: str | Queue,
    location_id: str,
    session_id: str,
    keep_in_draft: bool | None = None,
) -> Request[QueueChange]:
    """Return the request of `save_edit_session` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    body["sessionId"] = checked("session_id", session_id, _SESSION_ID)
    if keep_in_draft is not None:
        body["keepInDraft"] = checked("keep_in_draft", keep_in_draft, _KEEP_IN_DRAFT)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/edit/save",
        QueueChange.from_dict,
        location_id=location_id,
        body=body,
    )


async def save_edit_session(
    sender: Sender,
    *,
    queue_id: str | Queue,
    location_id: str,
    session_id: str,
    keep_in_draft: bool | None = None,
) -> QueueChange:
    """Save an edit session, so that its changes count.

    Puts the items of the session in the place of those of the queue and ends the session. A queue that is a
    draft becomes active with it, unless it is to stay one. Answers 200, although it is a POST, and tells
    which items go out at another time now.

    queue_id: Id of the queue, 24 hexadecimal digits.
    session_id: Id of the edit session, 24 hexadecimal digits.
    keep_in_draft: Whether a queue that is a draft stays one. Without it, saving a session makes such a queue
        active.

    Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            location_id=location_id,
            session_id=session_id,
            keep_in_draft=keep_in_draft,
        )
    )
