"""The room accounts: the connected accounts of a location and the groups they are in."""

from __future__ import annotations

from datetime import timedelta

from ..state.clock import format_time
from ..state.names import TIKTOK_PROFILE
from ..state.refusals import not_found
from ..state.responses import Request, Response, Room, ok
from ..state.state import Record, State

PERMISSION = timedelta(days=60)  # how long the network's permission of an account lasts
COUNTED = ("facebook", "instagram", "linkedin")  # networks that let HighLevel count what posts reach

room = Room()


@room.handle("list_accounts")
def list_accounts(request: Request) -> Response:
    """Return accounts and groups together, without pages."""
    location = request.location
    return ok(
        200, "Fetched Accounts", {"accounts": list(location.accounts.values()), "groups": location.groups}
    )


@room.handle("delete_account")
def delete_account(request: Request) -> Response:
    """Delete an account, also from its groups. Its posts stay; those still scheduled will fail."""
    location, account_id = request.location, request.path["id"]
    if location.accounts.pop(account_id, None) is None:
        raise not_found("Account")
    for group in location.groups:
        group["accountIds"] = [each for each in group["accountIds"] if each != account_id]
    return ok(200, "Deleted Account", {"locationId": location.id, "id": account_id})


def build_account(state: State, account_id: str, platform: str, kind: str, name: str) -> Record:
    """Return a connected account, as the list shows it."""
    now = state.clock.now()
    oauth_id, _, origin_id = account_id.split("_")[:3]
    expired = account_id == TIKTOK_PROFILE
    return {
        "id": account_id,
        "oauthId": oauth_id,
        "profileId": oauth_id.replace("aaaa", "bbbb"),
        "name": name,
        "avatar": f"https://example.com/avatars/{origin_id}.jpg",
        "platform": platform,
        "type": kind,
        "expire": format_time(now - timedelta(days=5) if expired else now + PERMISSION),
        "isExpired": expired,
        "originId": origin_id,
        "meta": {},
        "deleted": False,
        "updatedAt": format_time(now - timedelta(days=30)),
        "hasStatisticsPermissions": platform in COUNTED,
        "buildingStatistics": False,
        "syncPosts": False,
    }
