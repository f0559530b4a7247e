"""`create_queue`: POST /social-media-posting/category/queues. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier
from ...._core.nested_rules import Items, Nested
from ...._core.rules import Boolean, Text
from ....request import Operation, Request
from ...models.queue import Queue
from ...models.queue_time_slot_input import QueueTimeSlotInput

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_CATEGORY_ID = Text(is_id=True)
_TIME_SLOTS = Items(Nested(QueueTimeSlotInput))
_ENABLE_FUTURE_POSTS = Boolean()
_PRIORITIZE_NEW_CONTENT = Boolean()
_USER_ID = Text(is_id=True, hint=" Take one from planner.users.search().")

OPERATION = Operation(
    id="create_queue",
    name="queues.create",
    method="POST",
    path="/social-media-posting/category/queues",
    repeat="create",
    scopes=("socialplanner/category.write",),
    result=("results", "queue"),
)


def build(
    *,
    location_id: str,
    category_id: str,
    time_slots: Sequence[QueueTimeSlotInput],
    user_id: str,
    enable_future_posts: bool | None = None,
    prioritize_new_content: bool | None = None,
) -> Request[Queue]:
    """Return the request of `create_queue` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    body["categoryId"] = checked("category_id", category_id, _CATEGORY_ID)
    body["timeSlots"] = checked("time_slots", time_slots, _TIME_SLOTS)
    if enable_future_posts is not None:
        body["enableFuturePosts"] = checked("enable_future_posts", enable_future_posts, _ENABLE_FUTURE_POSTS)
    if prioritize_new_content is not None:
        body["prioritizeNewContent"] = checked(
            "prioritize_new_content", prioritize_new_content, _PRIORITIZE_NEW_CONTENT
        )
    body["userId"] = checked("user_id", user_id, _USER_ID)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues",
        Queue.from_dict,
        location_id=location_id,
        body=body,
    )


async def create_queue(
    sender: Sender,
    *,
    location_id: str,
    category_id: str,
    time_slots: Sequence[QueueTimeSlotInput],
    user_id: str,
    enable_future_posts: bool | None = None,
    prioritize_new_content: bool | None = None,
) -> Queue:
    """Create a queue for a category.

    Makes a queue and fills it with the published posts of the category. The queue is a draft and publishes
    nothing until it is made active, by an update or by saving an edit session. The answer tells the queue
    without its category, and 0 as the number of its posts.

    category_id: Id of the category whose posts the queue publishes again, 24 hexadecimal digits.
    time_slots: The times of the week at which the queue publishes, one item at each.
    user_id: Id of the user in whose name the queue is made.
    enable_future_posts: Whether posts that are published under the category from now on join the queue by
        themselves. False where a new queue is not told.
    prioritize_new_content: Whether what joins the queue stands before the older items, in place of behind
        them. False where a new queue is not told.

    Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            category_id=category_id,
            time_slots=time_slots,
            enable_future_posts=enable_future_posts,
            prioritize_new_content=prioritize_new_content,
            user_id=user_id,
        )
    )
