"""`attach_twitter_account`: POST /social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, path_segment
from ...._core.rules import Boolean, Text
from ....request import Operation, Request
from ...models.connected_account import ConnectedAccount

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_ORIGIN_ID = Text(is_id=True)
_NAME = Text()
_USERNAME = Text()
_AVATAR = Text()
_PROTECTED = Boolean()
_VERIFIED = Boolean()
_COMPANY_ID = Text(is_id=True)

OPERATION = Operation(
    id="attach_twitter_account",
    name="legacy_connections.attach_twitter_account",
    method="POST",
    path="/social-media-posting/oauth/{locationId}/twitter/accounts/{accountId}",
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
    username: str | None = None,
    avatar: str | None = None,
    protected: bool | None = None,
    verified: bool | None = None,
    company_id: str | None = None,
) -> Request[ConnectedAccount]:
    """Return the request of `attach_twitter_account` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    if origin_id is not None:
        body["originId"] = checked("origin_id", origin_id, _ORIGIN_ID)
    if name is not None:
        body["name"] = checked("name", name, _NAME)
    if username is not None:
        body["username"] = checked("username", username, _USERNAME)
    if avatar is not None:
        body["avatar"] = checked("avatar", avatar, _AVATAR)
    if protected is not None:
        body["protected"] = checked("protected", protected, _PROTECTED)
    if verified is not None:
        body["verified"] = checked("verified", verified, _VERIFIED)
    if company_id is not None:
        body["companyId"] = checked("company_id", company_id, _COMPANY_ID)
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/{path_segment('location_id', location_id)}/twitter/accounts/{path_segment('oauth_id', oauth_id)}",
        ConnectedAccount.from_dict,
        location_id=location_id,
        body=body,
    )


async def attach_twitter_account(
    sender: Sender,
    *,
    location_id: str,
    oauth_id: str,
    origin_id: str | None = None,
    name: str | None = None,
    username: str | None = None,
    avatar: str | None = None,
    protected: bool | None = None,
    verified: bool | None = None,
    company_id: str | None = None,
) -> ConnectedAccount:
    """Attach a profile of X (Twitter) to the location.

    The third of three steps. The profile becomes an account of the location, and posts can go to it. Nothing
    has come in its place: HighLevel no longer offers to connect X.

    Deprecated by HighLevel; it may go away.

    oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
        `oauthId` in the list of accounts. It is not the id of an account to post with.
    origin_id: Id of the account on X, from `id` of the choice.
    name: Name of the account.
    username: The handle on X.
    avatar: Web address of the picture.
    protected: True if only approved followers may read the account.
    verified: True if X has checked who is behind the account.
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
            username=username,
            avatar=avatar,
            protected=protected,
            verified=verified,
            company_id=company_id,
        )
    )
