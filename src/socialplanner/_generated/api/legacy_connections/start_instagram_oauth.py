"""`start_instagram_oauth`: GET /social-media-posting/oauth/instagram/start. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import boolean, identifier, text
from ....request import Operation, Request, location_of

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="start_instagram_oauth",
    name="legacy_connections.start_instagram",
    method="GET",
    path="/social-media-posting/oauth/instagram/start",
    repeat="read",
    scopes=("socialplanner/oauth.readonly",),
    version="2021-07-28",
    redirects=True,
)


def build(
    *,
    location_id: str,
    user_id: str,
    page: str | None = None,
    reconnect: bool | None = None,
) -> Request[str]:
    """Return the request of `start_instagram_oauth` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    pairs.append(("userId", identifier("user_id", user_id)))
    if page is not None:
        pairs.append(("page", text("page", page)))
    if reconnect is not None:
        pairs.append(("reconnect", "true" if boolean("reconnect", reconnect) else "false"))
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/instagram/start",
        location_of,
        location_id=location_id,
        query=tuple(pairs),
    )


async def start_instagram_oauth(
    sender: Sender,
    *,
    location_id: str,
    user_id: str,
    page: str | None = None,
    reconnect: bool | None = None,
) -> str:
    """Start a login at Instagram.

    The first of three steps, an address for a browser window: the server sends it on to the network's login,
    and the result comes as a message to the window that opened it. Use `start` of the room `connections`
    instead, with `instagram` as platform.

    Deprecated by HighLevel; it may go away.

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
            location_id=location_id,
            user_id=user_id,
            page=page,
            reconnect=reconnect,
        )
    )
