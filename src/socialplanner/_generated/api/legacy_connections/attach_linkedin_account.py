"""`attach_linkedin_account`: POST /social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, path_segment
from ...._core.rules import Choice, Text
from ....request import Operation, Request
from ...models.connected_account import ConnectedAccount
from ...models.enums import AccountType

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_TYPE = Choice(AccountType)
_ORIGIN_ID = Text(is_id=True)
_NAME = Text()
_AVATAR = Text()
_URN = Text()
_COMPANY_ID = Text(is_id=True)

OPERATION = Operation(
    id="attach_linkedin_account",
    name="legacy_connections.attach_linkedin_account",
    method="POST",
    path="/social-media-posting/oauth/{locationId}/linkedin/accounts/{accountId}",
    repeat="create",
    scopes=("socialplanner/oauth.write",),
    result=("results",),
    version="2021-07-28",
)


def build(
    *,
    location_id: str,
    oauth_id: str,
    type: AccountType | None = None,
    origin_id: str | None = None,
    name: str | None = None,
    avatar: str | None = None,
    urn: str | None = None,
    company_id: str | None = None,
) -> Request[ConnectedAccount]:
    """Return the request of `attach_linkedin_account` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    if type is not None:
        body["type"] = checked("type", type, _TYPE)
    if origin_id is not None:
        body["originId"] = checked("origin_id", origin_id, _ORIGIN_ID)
    if name is not None:
        body["name"] = checked("name", name, _NAME)
    if avatar is not None:
        body["avatar"] = checked("avatar", avatar, _AVATAR)
    if urn is not None:
        body["urn"] = checked("urn", urn, _URN)
    if company_id is not None:
        body["companyId"] = checked("company_id", company_id, _COMPANY_ID)
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/{path_segment('location_id', location_id)}/linkedin/accounts/{path_segment('oauth_id', oauth_id)}",
        ConnectedAccount.from_dict,
        location_id=location_id,
        body=body,
    )


async def attach_linkedin_account(
    sender: Sender,
    *,
    location_id: str,
    oauth_id: str,
    type: AccountType | None = None,
    origin_id: str | None = None,
    name: str | None = None,
    avatar: str | None = None,
    urn: str | None = None,
    company_id: str | None = None,
) -> ConnectedAccount:
    """Attach a page or profile of LinkedIn to the location.

    The third of three steps. The page or profile becomes an account of the location, and posts can go to it.
    Send `urn` of the choice too. Use `attach` of the room `connections` instead, with `linkedin` as platform.

    Deprecated by HighLevel; it may go away.

    oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
        `oauthId` in the list of accounts. It is not the id of an account to post with.
    type: What the account is, `page` or `profile`.
    origin_id: Id of the page or profile on LinkedIn, from `id` of the choice.
    name: Name of the page or profile.
    avatar: Web address of the picture.
    urn: The id as LinkedIn writes it, `urn:li:organization:...` or `urn:li:person:...`.
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
            type=type,
            origin_id=origin_id,
            name=name,
            avatar=avatar,
            urn=urn,
            company_id=company_id,
        )
    )
