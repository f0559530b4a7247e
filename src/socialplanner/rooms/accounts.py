"""The room `accounts`, with the groups that come with its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._generated.api.accounts import Accounts as GeneratedAccounts

if TYPE_CHECKING:
    from ..models import AccountGroup


class Accounts(GeneratedAccounts):
    """Social accounts of a location, and their groups."""

    __slots__ = ()

    async def groups(self, *, location_id: str | None = None) -> list[AccountGroup]:
        """Return the groups of accounts, each with the ids of its accounts. It reads the list of accounts once.

        Scope: `socialplanner/account.readonly`. Raises the errors of `list`.
        """
        from .._generated.api.accounts.list_accounts import build

        return (await self._sender.send(build(location_id=self._location(location_id)))).groups
