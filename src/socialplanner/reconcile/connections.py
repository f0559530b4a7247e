"""Whether a choice of a login is an account of the location."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .search import Search, Similarity, requested_text

if TYPE_CHECKING:
    from ..models import Account, AccountList, ConnectedAccount
    from ..request import Request

_SAME_FIELDS = ("originId", "platform", "type", "name", "avatar", "meta", "deleted", "updatedAt")
"""What the list tells of an account under the names that the create has for it."""


async def find_account(search: Search) -> ConnectedAccount | None:
    """Looks in the accounts for the one that the choice names, connected by the same login; when does not count. The
    answer lacks what the list does not tell: `id` first of all."""
    from .._generated.api.accounts.list_accounts import build
    from .._generated.models.connected_account import ConnectedAccount

    def page(skip: int, limit: int) -> Request[AccountList]:
        return build(location_id=search.location)

    accounts, _ = await search.walk_list(
        page, lambda answer: answer.accounts, key=lambda account: account.id, wire="accounts", paged=False
    )
    login = search.place("accountId")
    found = search.chosen((each, each.id, compare_account(search.body, login, each)) for each in accounts)
    if found is None:
        return None
    told = found.to_dict()
    answer = {name: told[name] for name in _SAME_FIELDS if name in told}
    return ConnectedAccount.from_dict(answer | {"oAuthId": login, "locationId": search.location})


def compare_account(sent: Mapping[str, object], login: str, account: Account) -> Similarity:
    """An account is there or not, and twice the same one is one: no time is needed. One whose permission has ended
    may be from before, so it does not show that this request renewed it."""
    names = {
        requested_text(sent, "originId"),
        requested_text(sent.get("location"), "name"),
        requested_text(sent, "urn"),
    }
    wanted = {
        form for name in names if name for form in (name, name.rpartition("/")[2], name.rpartition(":")[2])
    }
    if account.deleted or account.origin_id not in wanted:
        # older answers tell no originId; the id ends in it
        ends = account.origin_id is None and any(f"_{each}" in (account.id or "") for each in wanted)
        return Similarity.UNSURE if ends and not account.deleted else Similarity.OTHER
    if account.oauth_id is None or account.is_expired:
        return Similarity.UNSURE
    return Similarity.SAME if account.oauth_id == login else Similarity.OTHER
