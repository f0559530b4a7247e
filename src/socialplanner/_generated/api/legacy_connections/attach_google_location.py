"""`attach_google_location`: POST /social-media-posting/oauth/{locationId}/google/locations/{accountId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, path_segment
from ...._core.nested_rules import Nested
from ...._core.rules import Text
from ....request import Operation, Request
from ...models.connected_account import ConnectedAccount
from ...models.google_business_account_input import GoogleBusinessAccountInput
from ...models.google_location_input import GoogleLocationInput

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_GOOGLE_LOCATION = Nested(GoogleLocationInput)
_GOOGLE_ACCOUNT = Nested(GoogleBusinessAccountInput)
_COMPANY_ID = Text(is_id=True)

OPERATION = Operation(
    id="attach_google_location",
    name="legacy_connections.attach_google_location",
    method="POST",
    path="/social-media-posting/oauth/{locationId}/google/locations/{accountId}",
    repeat="create",
    scopes=("socialplanner/oauth.write",),
    result=("results",),
    version="2021-07-28",
)


def build(
    *,
    location_id: str,
    oauth_id: str,
    google_location: GoogleLocationInput | None = None,
    google_account: GoogleBusinessAccountInput | None = None,
    company_id: str | None = None,
) -> Request[ConnectedAccount]:
    """Return the request of `attach_google_location` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    if google_location is not None:
        body["location"] = checked("google_location", google_location, _GOOGLE_LOCATION)
    if google_account is not None:
        body["account"] = checked("google_account", google_account, _GOOGLE_ACCOUNT)
    if company_id is not None:
        body["companyId"] = checked("company_id", company_id, _COMPANY_ID)
    return Request(
        OPERATION,
        f"/social-media-posting/oauth/{path_segment('location_id', location_id)}/google/locations/{path_segment('oauth_id', oauth_id)}",
        ConnectedAccount.from_dict,
        location_id=location_id,
        body=body,
    )


async def attach_google_location(
    sender: Sender,
    *,
    location_id: str,
    oauth_id: str,
    google_location: GoogleLocationInput | None = None,
    google_account: GoogleBusinessAccountInput | None = None,
    company_id: str | None = None,
) -> ConnectedAccount:
    """Attach a business location of Google Business to the location.

    The third of three steps. The business location becomes an account of the location, and posts can go to
    it. Send both halves of the choice. Use `attach` of the room `connections` instead, with `google` as
    platform.

    Deprecated by HighLevel; it may go away.

    oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
        `oauthId` in the list of accounts. It is not the id of an account to post with.
    google_location: The business location.
    google_account: The Google account above the business location.
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
            google_location=google_location,
            google_account=google_account,
            company_id=company_id,
        )
    )
