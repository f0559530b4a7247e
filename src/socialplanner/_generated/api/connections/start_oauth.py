"""`start_oauth`: GET /social-media-posting/oauth/{platform}/start. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import boolean, identifier, one_of, path_segment, text
from ....request import Operation, Request, location_of
from ...models.enums import OAuthPlatform

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="start_oauth",
    name="connections.start",
    method="GET",
    path="/social-media-posting/oauth/{platform}/start",
    repeat="read",
    scopes=("socialplanner/oauth.readonly",),
    redirects=True,
)


def build(
    *,
    platform: OAuthPlatform,
    location_id: str,
    user_id: str,
    page: str | None = None,
    reconnect: bool | None = None,
) -> Request[str]:
    """Return the request of `start_oauth` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    pairs.append(("userId", identifier("user_id", user_id)))
    if page is not None:
        pairs.append(("page", text("page", page)))
    if reconnect is not None:
        pairs.append(("reconnect", "true" if boolean("reconnect", reconnect) else "false"))
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/{path_segment('platform', one_of('platform', platform, OAuthPlatform))}/start",
        location_of,
        location_id=location_id,
        query=tuple(pairs),
    )


async def start_oauth(
    sender: Sender,
    *,
    platform: OAuthPlatform,
    location_id: str,
    user_id: str,
    page: str | None = None,
    reconnect: bool | None = None,
) -> str:
    """Start a login at a network.

    The first of three steps. TikTok Business wants an account of a Business Center. It is an address for a
    browser window rather than a request for a program: the server sends the window on to the network, where
    the user logs in and consents. When that is done, the window posts a message to the window that opened it:
    an object with `actionType` (`close`), `page` (`social_media_posting` or `social-media-posting`, the
    documents have both), `platform`, `placement`, `accountId` and `reconnectAccounts` (a list of ids). Take
    `accountId` to the other two steps. HighLevel does not say from which origin the message comes, nor how a
    browser window is to send the headers that it asks for. A program that sends them gets the network's
    address in `Location`; do not follow it, give it to the user's browser. For `bluesky` the server answers
    an error.

    platform: The network to log in at.
    user_id: Id of the user who connects the account, 20 letters and digits.
    page: The place in HighLevel's app that the login starts from. Only `integration` is documented, as an
        example.
    reconnect: True to renew the network's permission of accounts that are connected already. Leave it out for
        a new account.

    Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            platform=platform,
            location_id=location_id,
            user_id=user_id,
            page=page,
            reconnect=reconnect,
        )
    )
