"""`attach_oauth_account`: POST /social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import model, one_of, path_segment
from ....request import Operation, Request
from ...models.connected_account import ConnectedAccount
from ...models.connection_attach import ConnectionAttach
from ...models.enums import OAuthAttachPlatform

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="attach_oauth_account",
    name="connections.attach",
    method="POST",
    path="/social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}",
    repeat="create",
    scopes=("socialplanner/oauth.write",),
    result=("results",),
)


def build(
    *,
    location_id: str,
    platform: OAuthAttachPlatform,
    oauth_id: str,
    choice: ConnectionAttach,
) -> Request[ConnectedAccount]:
    """Return the request of `attach_oauth_account` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/{path_segment('location_id', location_id)}/{path_segment('platform', one_of('platform', platform, OAuthAttachPlatform))}/accounts/{path_segment('oauth_id', oauth_id)}",
        ConnectedAccount.from_dict,
        location_id=location_id,
        body=model("choice", choice, ConnectionAttach).to_dict(),
    )


async def attach_oauth_account(
    sender: Sender,
    *,
    location_id: str,
    platform: OAuthAttachPlatform,
    oauth_id: str,
    choice: ConnectionAttach,
) -> ConnectedAccount:
    """Attach one choice of a login to the location.

    The third of three steps. Makes a page, profile, channel or business location an account of the location,
    so that posts can go to it. Attach each choice with a request of its own. The answer holds the new record,
    or for YouTube and Pinterest a few fields of it; the id to post with is in the list of accounts. What the
    server does with a choice that is attached already is not documented.

    platform: The network of the login.
    oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
        `oauthId` in the list of accounts. It is not the id of an account to post with.
    choice: The choice to attach.

    Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            platform=platform,
            oauth_id=oauth_id,
            choice=choice,
        )
    )
