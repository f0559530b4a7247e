"""`list_accounts`: GET /social-media-posting/{locationId}/accounts. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.account_list import AccountList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="list_accounts",
    name="accounts.list",
    method="GET",
    path="/social-media-posting/{locationId}/accounts",
    repeat="read",
    scopes=("socialplanner/account.readonly",),
    result=("results",),
    items="accounts",
)


def build(
    *,
    location_id: str,
) -> Request[AccountList]:
    """Return the request of `list_accounts` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/accounts",
        AccountList.from_dict,
        location_id=location_id,
    )


async def list_accounts(
    sender: Sender,
    *,
    location_id: str,
) -> AccountList:
    """List the connected accounts of a location.

    Gives every account in one answer, those with an ended permission included; there is no paging. The `id`
    of an account is the one to name when a post is created, `profileId` is for statistics, `originId` for
    comments. The answer also holds the groups that accounts stand in.

    Scope: `socialplanner/account.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
        )
    )
