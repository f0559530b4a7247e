"""`delete_account`: DELETE /social-media-posting/{locationId}/accounts/{id}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import identifier, path_segment
from ....request import Operation, Request
from ...models.account_delete_result import AccountDeleteResult

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.account import Account


OPERATION = Operation(
    id="delete_account",
    name="accounts.delete",
    method="DELETE",
    path="/social-media-posting/{locationId}/accounts/{id}",
    repeat="idempotent",
    scopes=("socialplanner/account.write",),
    result=("results",),
    removes=True,
)


def build(
    *,
    location_id: str,
    id: str | Account,
    company_id: str | None = None,
    user_id: str | None = None,
) -> Request[AccountDeleteResult]:
    """Return the request of `delete_account` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    if company_id is not None:
        pairs.append(("companyId", identifier("company_id", company_id)))
    if user_id is not None:
        pairs.append(("userId", identifier("user_id", user_id)))
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/accounts/{path_segment('id', id, 'Account')}",
        AccountDeleteResult.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def delete_account(
    sender: Sender,
    *,
    location_id: str,
    id: str | Account,
    company_id: str | None = None,
    user_id: str | None = None,
) -> AccountDeleteResult:
    """Remove an account from a location.

    Takes the account out of the planner and out of every group that it stands in. To use it again, connect it
    anew. The answer names what was removed.

    id: Id of the account, as the list of accounts gives it.
    company_id: Id of the company (agency) that the location belongs to, 20 letters and digits.
    user_id: Id of the user who removes the account, 20 letters and digits.

    Scope: `socialplanner/account.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            id=id,
            company_id=company_id,
            user_id=user_id,
        )
    )
