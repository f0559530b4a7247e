"""The search for an account that was attached."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .._core.record import find_id
from .search import Search, Similarity, requested_text

if TYPE_CHECKING:
    from ..models import Account, AccountList, ConnectedAccount
    from ..request import Request

_SAME_FIELDS = ("originId", "platform", "type", "name", "avatar", "meta", "deleted", "updatedAt")
"""The fields that the list of accounts and the result of the create have in common."""


async def find_account(search: Search) -> ConnectedAccount | None:
    """Search the accounts for the one that the choice names, connected by the same login at any time. The result lacks
    the fields that the list does not show, such as `id`."""
    from .._generated.api.accounts.list_accounts import build
    from .._generated.models.connected_account import ConnectedAccount

    def page(skip: int, limit: int) -> Request[AccountList]:
        return build(location_id=search.location)

    accounts = await search.walk_list(
        page, lambda result: result.accounts, key=find_id, wire="accounts", paged=False
    )
    login = search.path_value("accountId")
    found = search.choose(
        accounts, lambda body, each, since: compare_account(body, login, each), is_shared=True
    )
    if found is None:
        return None
    shown = found.to_dict()
    fields = {name: shown[name] for name in _SAME_FIELDS if name in shown}
    return ConnectedAccount.from_dict(fields | {"oAuthId": login, "locationId": search.location})


def compare_account(sent: Mapping[str, object], login: str, account: Account) -> Similarity:
    """Compare an account by its id on the network and its login. No time is compared: attached twice is attached once.

    An account whose permission has ended may be older, so it does not show that this request renewed it.
    """
    names = {
        requested_text(sent, "originId"),
        requested_text(sent.get("location"), "name"),
        requested_text(sent, "urn"),
    }
    origin_ids = {
        form for name in names if name for form in (name, name.rpartition("/")[2], name.rpartition(":")[2])
    }
    if account.deleted or account.origin_id not in origin_ids:
        # older responses have no originId, but the id contains it
        id_fits = account.origin_id is None and any(
            f"_{each}" in (find_id(account) or "") for each in origin_ids
        )
        return Similarity.UNSURE if id_fits and not account.deleted else Similarity.OTHER
    if account.oauth_id is None or account.is_expired:
        return Similarity.UNSURE
    return Similarity.SAME if account.oauth_id == login else Similarity.OTHER
