"""The room accounts: the connected accounts of a location and the groups they are in."""

from __future__ import annotations

from ..state.refusals import not_found
from ..state.responses import Answer, Request, Room, done

room = Room()


@room.answers("list_accounts")
def list_accounts(request: Request) -> Answer:
    """Accounts and groups together, without pages."""
    location = request.location
    return done(
        200, "Fetched Accounts", {"accounts": list(location.accounts.values()), "groups": location.groups}
    )


@room.answers("delete_account")
def delete_account(request: Request) -> Answer:
    """The account goes, and leaves its groups. Its posts stay; those still scheduled will fail."""
    location, account_id = request.location, request.path["id"]
    if location.accounts.pop(account_id, None) is None:
        raise not_found("Account")
    for group in location.groups:
        group["accountIds"] = [each for each in group["accountIds"] if each != account_id]
    return done(200, "Deleted Account", {"locationId": location.id, "id": account_id})
