"""The room `users`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...._core.lists.pages import Pages
    from ....request import Request
    from ...models import User, UserList


class Users(Room):
    """The people of a location, beside the planner: a post is made in the name of one of them, by its id."""

    __slots__ = ()

    def search(
        self,
        *,
        company_id: str,
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
        """Search the users of an agency or of one of its locations.

        A post is made in the name of a user, so it needs the `id` of one; this is where such ids come from.
        Gives one page of the users that fit, with the number of all that fit. Without `limit` the server
        gives 25.

        company_id: Id of the agency (company) that the location belongs to.
        query: Text to look for in names, email addresses and phone numbers. Absent, all users are given.
        type: Users of one type only, such as `agency` or `account`.
        role: Users with one role only, such as `admin` or `user`.
        ids: The users with these ids only, with commas between them.
        sort: The field to sort by, such as `dateAdded`. Absent, users are sorted by their names.
        sort_direction: The direction to sort in, such as `asc`.
        two_way_sync: Users with or without the two-way sync of their calendar only.

        Scope: `users.readonly`. It only reads: it may be sent again. Raises `BadRequest`, `Unauthorized`,
        `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.arguments import reusable
        from ...._core.lists.pages import make_pages
        from .search_users import OPERATION, build

        location = self._location(location_id)
        ids = reusable("ids", ids)

        def request(skip: int, limit: int) -> Request[UserList]:
            return build(
                company_id=company_id,
                location_id=location,
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
        )
