"""`get_queue_calendar`: POST /social-media-posting/category/queues/list/calendar. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, strings
from ...._core.time_rules import Time
from ....request import Operation, Request
from ...models.queue_calendar import QueueCalendar

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_START_DATE = Time()
_END_DATE = Time()

OPERATION = Operation(
    id="get_queue_calendar",
    name="queues.calendar",
    method="POST",
    path="/social-media-posting/category/queues/list/calendar",
    repeat="read",
    scopes=("socialplanner/category.readonly",),
    result=("results",),
    items="scheduledPosts",
)


def build(
    *,
    location_id: str,
    start_date: datetime,
    end_date: datetime,
    category_ids: Sequence[str] | None = None,
    account_ids: Sequence[str] | None = None,
) -> Request[QueueCalendar]:
    """Return the request of `get_queue_calendar` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    body["startDate"] = checked("start_date", start_date, _START_DATE)
    body["endDate"] = checked("end_date", end_date, _END_DATE)
    if category_ids is not None:
        body["categoryIds"] = strings("category_ids", category_ids)
    if account_ids is not None:
        body["accountIds"] = strings("account_ids", account_ids)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/list/calendar",
        QueueCalendar.from_dict,
        location_id=location_id,
        body=body,
    )


async def get_queue_calendar(
    sender: Sender,
    *,
    location_id: str,
    start_date: datetime,
    end_date: datetime,
    category_ids: Sequence[str] | None = None,
    account_ids: Sequence[str] | None = None,
) -> QueueCalendar:
    """Show what the active queues of a location publish in a time window.

    Reads, although it is a POST, and answers 201. Gives all entries of the time window in one answer; there
    is no paging. Queues that are paused or drafts are not in it.

    start_date: Start of the time window.
    end_date: End of the time window.
    category_ids: Only the queues of these categories.
    account_ids: Only what goes to these accounts.

    Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            start_date=start_date,
            end_date=end_date,
            category_ids=category_ids,
            account_ids=account_ids,
        )
    )
