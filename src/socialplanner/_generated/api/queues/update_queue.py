"""`update_queue`: PUT /social-media-posting/category/queues/{queueId}. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, path_segment
from ...._core.nested_rules import Items, Nested
from ...._core.rules import Boolean, Choice
from ...._core.time_rules import Time
from ....request import Operation, Request
from ...models.enums import QueueStatusChange
from ...models.queue import Queue
from ...models.queue_time_slot_input import QueueTimeSlotInput

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_SKIP_LEGACY_WATERMARK = Boolean()
_STATUS = Choice(QueueStatusChange)
_SKIP_DATE_TIME = Time()
_TIME_SLOTS = Items(Nested(QueueTimeSlotInput))
_ENABLE_FUTURE_POSTS = Boolean()
_PRIORITIZE_NEW_CONTENT = Boolean()

OPERATION = Operation(
    id="update_queue",
    name="queues.update",
    method="PUT",
    path="/social-media-posting/category/queues/{queueId}",
    repeat="idempotent",
    scopes=("socialplanner/category.write",),
    result=("results", "queue"),
)


def build(
    *,
    queue_id: str | Queue,
    location_id: str,
    skip_legacy_watermark: bool | None = None,
    status: QueueStatusChange | None = None,
    skip_date_time: datetime | None = None,
    time_slots: Sequence[QueueTimeSlotInput] | None = None,
    enable_future_posts: bool | None = None,
    prioritize_new_content: bool | None = None,
) -> Request[Queue]:
    """Return the request of `update_queue` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    if skip_legacy_watermark is not None:
        body["skipLegacyWatermark"] = checked(
            "skip_legacy_watermark", skip_legacy_watermark, _SKIP_LEGACY_WATERMARK
        )
    if status is not None:
        body["status"] = checked("status", status, _STATUS)
    if skip_date_time is not None:
        body["skipDateTime"] = checked("skip_date_time", skip_date_time, _SKIP_DATE_TIME)
    if time_slots is not None:
        body["timeSlots"] = checked("time_slots", time_slots, _TIME_SLOTS)
    if enable_future_posts is not None:
        body["enableFuturePosts"] = checked("enable_future_posts", enable_future_posts, _ENABLE_FUTURE_POSTS)
    if prioritize_new_content is not None:
        body["prioritizeNewContent"] = checked(
            "prioritize_new_content", prioritize_new_content, _PRIORITIZE_NEW_CONTENT
        )
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}",
        Queue.from_dict,
        location_id=location_id,
        body=body,
    )


async def update_queue(
    sender: Sender,
    *,
    queue_id: str | Queue,
    location_id: str,
    skip_legacy_watermark: bool | None = None,
    status: QueueStatusChange | None = None,
    skip_date_time: datetime | None = None,
    time_slots: Sequence[QueueTimeSlotInput] | None = None,
    enable_future_posts: bool | None = None,
    prioritize_new_content: bool | None = None,
) -> Queue:
    """Start, pause, delete or change a queue.

    Changes what the request names and leaves the rest. A queue begins to publish with the status `active`,
    and is deleted with the status `deleted`; there is no other operation for that. New times of the week take
    the place of the old ones, while a time to skip should join those that were named before. The answer tells
    the queue without its category.

    queue_id: Id of the queue, 24 hexadecimal digits.
    skip_legacy_watermark: Whether the watermark of the older kind is left off. HighLevel does not explain it
        further.
    status: Starts, stops or deletes the queue.
    skip_date_time: One time at which the queue would publish, and now does not. A request names one; the
        answer holds the list of all of them.
    time_slots: The times of the week at which the queue publishes. They take the place of all older ones.
    enable_future_posts: Whether posts that are published under the category from now on join the queue by
        themselves. False where a new queue is not told.
    prioritize_new_content: Whether what joins the queue stands before the older items, in place of behind
        them. False where a new queue is not told.

    Scope: `socialplanner/category.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            location_id=location_id,
            skip_legacy_watermark=skip_legacy_watermark,
            status=status,
            skip_date_time=skip_date_time,
            time_slots=time_slots,
            enable_future_posts=enable_future_posts,
            prioritize_new_content=prioritize_new_content,
        )
    )
