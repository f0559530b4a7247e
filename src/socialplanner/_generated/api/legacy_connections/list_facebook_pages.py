"""`list_facebook_pages`: GET /social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.connection_choices import ConnectionChoices

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="list_facebook_pages",
    name="legacy_connections.list_facebook_pages",
    method="GET",
    path="/social-media-posting/oauth/{locationId}/facebook/accounts/{accountId}",
    repeat="read",
    scopes=("socialplanner/oauth.readonly",),
    result=("results",),
    version="2021-07-28",
    items="pages",
)


def build(
    *,
    location_id: str,
    oauth_id: str,
) -> Request[ConnectionChoices]:
    """Return the request of `list_facebook_pages` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/{path_segment('location_id', location_id)}/facebook/accounts/{path_segment('oauth_id', oauth_id)}",
        ConnectionChoices.from_dict,
        location_id=location_id,
    )


async def list_facebook_pages(
    sender: Sender,
    *,
    location_id: str,
    oauth_id: str,
) -> ConnectionChoices:
    """List the pages that a login at Facebook may attach.

    The second of three steps. Says of each whether it is attached already; there is no paging. Use `choices`
    of the room `connections` instead, with `facebook` as platform.

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
