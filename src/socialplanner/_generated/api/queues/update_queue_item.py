"""`update_queue_item`: PUT /social-media-posting/category/queues/{queueId}/items/{itemId}. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, path_segment
from ...._core.nested_rules import Items, Nested
from ...._core.rules import Choice, Either, Number, Text
from ....request import Operation, Request
from ...models.enums import QueuePosition
from ...models.queue_item_update_result import QueueItemUpdateResult
from ...models.queue_item_variation_input import QueueItemVariationInput
from ...models.queue_post_input import QueuePostInput

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.queue import Queue
    from ...models.queue_item import QueueItem

_SESSION_ID = Text(is_id=True)
_POST = Nested(QueuePostInput)
_NEW_ORDER = Either(Number(whole=True), Choice(QueuePosition))
_VARIATIONS = Items(Nested(QueueItemVariationInput))
_PRIMARY_IMAGE = Text()

OPERATION = Operation(
    id="update_queue_item",
    name="queues.update_item",
    method="PUT",
    path="/social-media-posting/category/queues/{queueId}/items/{itemId}",
    repeat="idempotent",
    scopes=("socialplanner/category.write",),
    result=("results",),
)


def build(
    *,
    queue_id: str | Queue,
    item_id: str | QueueItem,
    location_id: str,
    session_id: str | None = None,
    post: QueuePostInput | None = None,
    new_order: int | QueuePosition | None = None,
    variations: Sequence[QueueItemVariationInput] | None = None,
    primary_image: str | None = None,
) -> Request[QueueItemUpdateResult]:
    """Return the request of `update_queue_item` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    if session_id is not None:
        body["sessionId"] = checked("session_id", session_id, _SESSION_ID)
    if post is not None:
        body["modifiedPostPayload"] = checked("post", post, _POST)
    if new_order is not None:
        body["newOrder"] = checked("new_order", new_order, _NEW_ORDER)
    if variations is not None:
        body["variations"] = checked("variations", variations, _VARIATIONS)
    if primary_image is not None:
        body["primaryImage"] = checked("primary_image", primary_image, _PRIMARY_IMAGE)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/{path_segment('queue_id', queue_id, 'Queue')}/items/{path_segment('item_id', item_id, 'QueueItem')}",
        QueueItemUpdateResult.from_dict,
        location_id=location_id,
        body=body,
    )


async def update_queue_item(
    sender: Sender,
    *,
    queue_id: str | Queue,
    item_id: str | QueueItem,
    location_id: str,
    session_id: str | None = None,
    post: QueuePostInput | None = None,
    new_order: int | QueuePosition | None = None,
    variations: Sequence[QueueItemVariationInput] | None = None,
    primary_image: str | None = None,
) -> QueueItemUpdateResult:
    """Change an item of a queue, or move it.

    Changes what the item publishes, its texts, its picture or its place, in the edit session that is named or
    in the queue itself where none is. The post that the item was made from stays as it is. The answer tells
    the item, and the new times of all items that moved.

    queue_id: Id of the queue, 24 hexadecimal digits.
    item_id: Id of the item, 24 hexadecimal digits.
    session_id: Id of the edit session to change the item in. Without it, the item changes in the queue at
        once.
    post: What the item publishes from now on. The post that it was made from stays as it is.
    new_order: Where in the queue the item goes: an end of it, or a number. To stand between two items, take
        the middle of their orders, rounded down.
    variations: Texts that take turns, one each time that the item goes out.
    primary_image: Address of the picture that stands for the item in the planner.

    Scope: `socialplanner/category.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            queue_id=queue_id,
            item_id=item_id,
            location_id=location_id,
            session_id=session_id,
            post=post,
            new_order=new_order,
            variations=variations,
            primary_image=primary_image,
        )
    )
