"""`list_tiktok_business_accounts`: GET /social-media-posting/oauth/{locationId}/tiktok-business/accounts/{accountId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.connection_choices import ConnectionChoices

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="list_tiktok_business_accounts",
    name="legacy_connections.list_tiktok_business_accounts",
    method="GET",
    path="/social-media-posting/oauth/{locationId}/tiktok-business/accounts/{accountId}",
    repeat="read",
    scopes=("socialplanner/oauth.readonly",),
    result=("results",),
    version="2021-07-28",
    items="profile",
)


def build(
    *,
    location_id: str,
    oauth_id: str,
) -> Request[ConnectionChoices]:
    """Return the request of `list_tiktok_business_accounts` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/{path_segment('location_id', location_id)}/tiktok-business/accounts/{path_segment('oauth_id', oauth_id)}",
        ConnectionChoices.from_dict,
        location_id=location_id,
    )


async def list_tiktok_business_accounts(
    sender: Sender,
    *,
    location_id: str,
    oauth_id: str,
) -> ConnectionChoices:
    """List the accounts that a login at TikTok for business may attach.

    The second of three steps. Says of each whether it is attached already; there is no paging. To attach one,
    use `attach` of the room `connections`: this set has no operation for it. Use `choices` of the room
    `connections` instead, with `tiktok-business` as platform.

    Deprecated by HighLevel; it may go away.

    oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
        `oauthId` in the list of accounts. It is not the id of an account to post with.

    Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            oauth_id=oauth_id,
        )
    )
