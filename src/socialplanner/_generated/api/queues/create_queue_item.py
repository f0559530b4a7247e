"""`create_queue_item`: POST /social-media-posting/category/queues/{queueId}/create/item. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, path_segment
from ...._core.nested_rules import Items, Nested
from ...._core.rules import Boolean, Choice, Either, Number, Text
from ....request import Operation, Request
from ...models.enums import QueuePosition
from ...models.queue_item import QueueItem
from ...models.queue_item_variation_input import QueueItemVariationInput
from ...models.queue_post_input import QueuePostInput

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue

_SESSION_ID = Text(is_id=True)
_POST = Nested(QueuePostInput)
_ORDER = Either(Number(), Choice(QueuePosition))
_VARIATIONS = Items(Nested(QueueItemVariationInput))
_PRIMARY_IMAGE = Text()
_DIRECT_TO_QUEUE = Boolean()

OPERATION = Operation(
    id="create_queue_item",
    name="queues.add_item",
    method="POST",
    path="/social-media-posting/category/queues/{queueId}/create/item",
    repeat="create",
    scopes=("socialplanner/category.write",),
    result=("results", "queueItem"),
)


def build(
    *,
    queue_id: str | Queue,
    location_id: str,
    session_id: str | None = None,
    post: QueuePostInput | None = None,
    order: float | QueuePosition | None = None,
    variations: Sequence[QueueItemVariationInput] | None = None,
    primary_image: str | None = None,
    direct_to_queue: bool | None = None,
) -> Request[QueueItem]:
    """Return the request of `create_queue_item` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    if session_id is not None:
        body["sessionId"] = checked("session_id", session_id, _SESSION_ID)
    if post is not None:
        body["modifiedPostPayload"] = checked("post", post, _POST)
    if order is not None:
        body["order"] = checked("order", order, _ORDER)
    if variations is not None:
        body["variations"] = checked("variations", variations, _VARIATIONS)
    if primary_image is not None:
        body["primaryImage"] = checked("primary_image", primary_image, _PRIMARY_IMAGE)
    if direct_to_queue is not None:
        body["directToQueue"] = checked("direct_to_queue", direct_to_queue, _DIRECT_TO_QUEUE)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/create/item",
        QueueItem.from_dict,
        location_id=location_id,
        body=body,
    )


async def create_queue_item(
    sender: Sender,
    *,
    queue_id: str | Queue,
    location_id: str,
    session_id: str | None = None,
    post: QueuePostInput | None = None,
    order: float | QueuePosition | None = None,
    variations: Sequence[QueueItemVariationInput] | None = None,
    primary_image: str | None = None,
    direct_to_queue: bool | None = None,
) -> QueueItem:
    """Add an item to a queue or to an edit session.

    Puts a new item into the edit session that is named, at the place named, or straight into the queue.
    Straight in, the place counts for nothing: the setting of the queue for new content decides. The API has
    no key against doubles: the same request sent twice makes two items.

    queue_id: Id of the queue, 24 hexadecimal digits.
    session_id: Id of the edit session that the item goes into. Leave it out where the item goes straight in.
    post: What the item publishes.
    order: Where in the queue the item goes: an end of it, or a number between the orders of the two items
        that it goes between. It goes to the end where nothing is said, and this counts for nothing where the
        item goes straight in.
    variations: Texts that take turns, one each time that the item goes out.
    primary_image: Address of the picture that stands for the item in the planner.
    direct_to_queue: Whether the item goes straight into the queue, without an edit session. Where it then
        stands is up to the queue: before the older items if the queue puts new content first, else behind
        them.

    Scope: `socialplanner/category.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            location_id=location_id,
            session_id=session_id,
            post=post,
            order=order,
            variations=variations,
            primary_image=primary_image,
            direct_to_queue=direct_to_queue,
        )
    )
