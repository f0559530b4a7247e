"""The room `accounts`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from ...._core.lists.pages import Pages
    from ....request import Request
    from ...models import Account, AccountDeleteResult, AccountList


class Accounts(Room):
    """Social accounts that a location has connected (pages, profiles, channels), and the groups they stand
    in. Their ids say where a post goes.
    """

    __slots__ = ()

    def list(
        self,
        *,
        location_id: str | None = None,
    ) -> Pages[Account]:
        """List the connected accounts of a location.

        Gives every account in one answer, those with an ended permission included; there is no paging. The
        `id` of an account is the one to name when a post is created, `profileId` is for statistics,
        `originId` for comments. The answer also holds the groups that accounts stand in.

        Scope: `socialplanner/account.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .list_accounts import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[AccountList]:
            return build(
                location_id=location,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.accounts,
            wire="accounts",
            total=None,
            key=find_id,
            paged=False,
        )

    async def delete(
        self,
        id: str | Account,
        *,
        company_id: str | None = None,
        user_id: str | None = None,
        location_id: str | None = None,
    ) -> AccountDeleteResult:
        """Remove an account from a location.

        Takes the account out of the planner and out of every group that it stands in. To use it again,
        connect it anew. The answer names what was removed.

        id: Id of the account, as the list of accounts gives it.
        company_id: Id of the company (agency) that the location belongs to, 20 letters and digits.
        user_id: Id of the user who removes the account, 20 letters and digits.

        Scope: `socialplanner/account.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .delete_account import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                id=id,
                company_id=company_id,
                user_id=user_id,
            )
        )
