"""The room `users`, with the agency of the location found where the caller does not name it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from .._generated.api.locations import Locations
from .._generated.api.users import Users as GeneratedUsers
from ..errors import APIError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._core.call.sender import Sender
    from .._core.lists.pages import Pages
    from .._generated.models.user_list import UserList
    from ..models import User
    from ..request import Request


@runtime_checkable
class KnowsCompany(Protocol):
    """A token source that knows whose agency a token is of, such as `OAuthTokens`."""

    async def company_of(self, location_id: str | None, /) -> str | None: ...


class Users(GeneratedUsers):
    """The people of a location: a post is made in the name of one of them, by its id."""

    __slots__ = ()

    def search(
        self,
        *,
        company_id: str | None = None,
        query: str | None = None,
        type: str | None = None,
        role: str | None = None,
        ids: Sequence[str] | None = None,
        sort: str | None = None,
        sort_direction: str | None = None,
        two_way_sync: bool | None = None,
        page_size: int = 25,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[User]:
        """Search the users of the location. The `id` of one is what a post wants as its `user_id`.

        company_id: the agency of the location. Left out, it is what the tokens of `OAuthTokens` say, else what
            `locations.get` says, which takes one more request and the scope `locations.readonly`.
        query: text to look for in names, email addresses and phone numbers.
        type, role: only users with this type (`agency`, `account`) or role (`admin`, `user`).
        ids: only the users with these ids.
        sort, sort_direction: the field to sort by and the direction, such as `dateAdded` and `asc`; else by name.
        two_way_sync: only users with or without the two-way sync of their calendar.

        Scope: `users.readonly`. It only reads: it may be sent again. Raises `UsageError` where nothing says the agency.
        """
        from .._core.arguments import reusable
        from .._core.lists.pages import make_pages
        from .._generated.api.users.search_users import OPERATION, build

        company = _Company(self._sender, self._location(location_id), company_id)
        ids = reusable("ids", ids)

        def request(skip: int, limit: int) -> Request[UserList]:
            return build(
                company_id=company.shown,
                location_id=company.location,
                query=query,
                skip=skip,
                limit=limit,
                type=type,
                role=role,
                ids=ids,
                sort=sort,
                sort_direction=sort_direction,
                two_way_sync=two_way_sync,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.users,
            wire="users",
            total=lambda result: result.count,
            key=lambda item: item.id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
            before=company.find,
        )


class _Company:
    """The agency of one location, asked for once, when the first page is."""

    def __init__(self, sender: Sender, location: str, given: str | None) -> None:
        self.location = location
        self._sender = sender
        self._id = given

    @property
    def shown(self) -> str:
        return "(that of the location)" if self._id is None else self._id

    async def find(self) -> None:
        """Find the agency. Raises `UsageError` where nobody knows it."""
        if self._id is not None:
            return
        source: object = self._sender.options.token
        told = await source.company_of(self.location) if isinstance(source, KnowsCompany) else None
        self._id = told or await self._read()
        if self._id is None:
            raise UsageError(
                "company_id: expected the id of the agency, got none: neither the token nor the location says it."
                " Pass company_id=.",
                argument="company_id",
            )

    async def _read(self) -> str | None:
        try:
            return (await Locations(self._sender).get(location_id=self.location)).company_id
        except APIError as error:
            error.add_note(
                "users.search read the location to learn its agency. Pass company_id= to do without."
            )
            raise
