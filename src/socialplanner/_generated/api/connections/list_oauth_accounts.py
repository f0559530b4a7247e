"""`list_oauth_accounts`: GET /social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import one_of, path_segment, text
from ....request import Operation, Request
from ...models.connection_choices import ConnectionChoices
from ...models.enums import OAuthPlatform

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="list_oauth_accounts",
    name="connections.choices",
    method="GET",
    path="/social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}",
    repeat="read",
    scopes=("socialplanner/oauth.readonly",),
    result=("results",),
)


def build(
    *,
    location_id: str,
    platform: OAuthPlatform,
    oauth_id: str,
    search: str | None = None,
) -> Request[ConnectionChoices]:
    """Return the request of `list_oauth_accounts` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    if search is not None:
        pairs.append(("search", text("search", search)))
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/{path_segment('location_id', location_id)}/{path_segment('platform', one_of('platform', platform, OAuthPlatform))}/accounts/{path_segment('oauth_id', oauth_id)}",
        ConnectionChoices.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def list_oauth_accounts(
    sender: Sender,
    *,
    location_id: str,
    platform: OAuthPlatform,
    oauth_id: str,
    search: str | None = None,
) -> ConnectionChoices:
    """List what a login may attach to the location.

    The second of three steps. Gives the pages, profiles, channels or business locations that the login of the
    first step brought, and says of each whether it is attached already. There is no paging. Which field of
    the answer is filled depends on the network, and HighLevel's documents differ on the form; nothing is
    documented for Threads and Bluesky. A private integration token was seen to be refused here (401, scope).
    In that case let the accounts be attached in the app, and look in the list of accounts for those whose
    `oauthId` is the id of the login.

    platform: The network of the login.
    oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
        `oauthId` in the list of accounts. It is not the id of an account to post with.
    search: Text to look for in the names of the choices.

    Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            platform=platform,
            oauth_id=oauth_id,
            search=search,
        )
    )
