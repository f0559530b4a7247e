"""`get_edit_session_calendar`: POST /social-media-posting/category/queues/{queueId}/edit/calendar. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, path_segment, strings
from ...._core.rules import Text
from ...._core.time_rules import Time
from ....request import Operation, Request
from ...models.queue_calendar import QueueCalendar

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue

_SESSION_ID = Text(is_id=True)
_START_DATE = Time()
_END_DATE = Time()

OPERATION = Operation(
    id="get_edit_session_calendar",
    name="queues.edit_calendar",
    method="POST",
    path="/social-media-posting/category/queues/{queueId}/edit/calendar",
    repeat="read",
    scopes=("socialplanner/category.readonly",),
    result=("results",),
    items="scheduledPosts",
)


def build(
    *,
    queue_id: str | Queue,
    location_id: str,
    session_id: str,
    start_date: datetime,
    end_date: datetime,
    account_ids: Sequence[str] | None = None,
) -> Request[QueueCalendar]:
    """Return the request of `get_edit_session_calendar` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    body["sessionId"] = checked("session_id", session_id, _SESSION_ID)
    body["startDate"] = checked("start_date", start_date, _START_DATE)
    body["endDate"] = checked("end_date", end_date, _END_DATE)
    if account_ids is not None:
        body["accountIds"] = strings("account_ids", account_ids)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/edit/calendar",
        QueueCalendar.from_dict,
        location_id=location_id,
        body=body,
    )


async def get_edit_session_calendar(
    sender: Sender,
    *,
    queue_id: str | Queue,
    location_id: str,
    session_id: str,
    start_date: datetime,
    end_date: datetime,
    account_ids: Sequence[str] | None = None,
) -> QueueCalendar:
    """Show what a queue would publish, and when, if an edit session were saved.

    Reads, although it is a POST, and answers 201. Gives all entries of the time window in one answer; there
    is no paging. Each entry says which item of the queue it was copied from.

    queue_id: Id of the queue, 24 hexadecimal digits.
    session_id: Id of the edit session, 24 hexadecimal digits.
    start_date: Start of the time window.
    end_date: End of the time window.
    account_ids: Only what goes to these accounts.

    Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            location_id=location_id,
            session_id=session_id,
            start_date=start_date,
            end_date=end_date,
            account_ids=account_ids,
        )
    )
