"""`attach_instagram_account`: POST /social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, path_segment
from ...._core.rules import Text
from ....request import Operation, Request
from ...models.connected_account import ConnectedAccount

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_ORIGIN_ID = Text(is_id=True)
_NAME = Text()
_AVATAR = Text()
_PAGE_ID = Text(is_id=True)
_COMPANY_ID = Text(is_id=True)

OPERATION = Operation(
    id="attach_instagram_account",
    name="legacy_connections.attach_instagram_account",
    method="POST",
    path="/social-media-posting/oauth/{locationId}/instagram/accounts/{accountId}",
    repeat="create",
    scopes=("socialplanner/oauth.write",),
    result=("results",),
    version="2021-07-28",
)


def build(
    *,
    location_id: str,
    oauth_id: str,
    origin_id: str | None = None,
    name: str | None = None,
    avatar: str | None = None,
    page_id: str | None = None,
    company_id: str | None = None,
) -> Request[ConnectedAccount]:
    """Return the request of `attach_instagram_account` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    if origin_id is not None:
        body["originId"] = checked("origin_id", origin_id, _ORIGIN_ID)
    if name is not None:
        body["name"] = checked("name", name, _NAME)
    if avatar is not None:
        body["avatar"] = checked("avatar", avatar, _AVATAR)
    if page_id is not None:
        body["pageId"] = checked("page_id", page_id, _PAGE_ID)
    if company_id is not None:
        body["companyId"] = checked("company_id", company_id, _COMPANY_ID)
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/{path_segment('location_id', location_id)}/instagram/accounts/{path_segment('oauth_id', oauth_id)}",
        ConnectedAccount.from_dict,
        location_id=location_id,
        body=body,
    )


async def attach_instagram_account(
    sender: Sender,
    *,
    location_id: str,
    oauth_id: str,
    origin_id: str | None = None,
    name: str | None = None,
    avatar: str | None = None,
    page_id: str | None = None,
    company_id: str | None = None,
) -> ConnectedAccount:
    """Attach an account of Instagram to the location.

    The third of three steps. The account becomes an account of the location, and posts can go to it. Send
    `pageId` of the choice too. Use `attach` of the room `connections` instead, with `instagram` as platform.

    Deprecated by HighLevel; it may go away.

    oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
        `oauthId` in the list of accounts. It is not the id of an account to post with.
    origin_id: Id of the account on Instagram, from `id` of the choice.
    name: Name of the account.
    avatar: Web address of the picture.
    page_id: Id of the Facebook page that the account hangs on, from `pageId` of the choice. The one field
        that HighLevel calls required.
    company_id: Id of the company (agency) that the location belongs to, 20 letters and digits. Only the older
        version of the API has it.

    Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
    may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            oauth_id=oauth_id,
            origin_id=origin_id,
            name=name,
            avatar=avatar,
            page_id=page_id,
            company_id=company_id,
        )
    )
