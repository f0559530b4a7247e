"""`list_queues`: POST /social-media-posting/category/queues/list. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier
from ...._core.rules import Number
from ....request import Operation, Request
from ...models.queue_list import QueueList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_SKIP = Number(whole=True, least=0)
_LIMIT = Number(whole=True, least=1)

OPERATION = Operation(
    id="list_queues",
    name="queues.list",
    method="POST",
    path="/social-media-posting/category/queues/list",
    repeat="read",
    scopes=("socialplanner/category.readonly",),
    result=("results",),
    items="queues",
)


def build(
    *,
    location_id: str,
    skip: int,
    limit: int,
) -> Request[QueueList]:
    """Return the request of `list_queues` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["locationId"] = identifier("location_id", location_id)
    body["skip"] = checked("skip", skip, _SKIP)
    body["limit"] = checked("limit", limit, _LIMIT)
    return Request(
        OPERATION,
        f"/social-media-posting/category/queues/list",
        QueueList.from_dict,
        location_id=location_id,
        body=body,
    )


async def list_queues(
    sender: Sender,
    *,
    location_id: str,
    skip: int,
    limit: int,
) -> QueueList:
    """List the queues of a location.

    Reads, although it is a POST, and answers 201. Gives one page of the queues, each with its category;
    deleted queues are left out.

    Scope: `socialplanner/category.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            skip=skip,
            limit=limit,
        )
    )
