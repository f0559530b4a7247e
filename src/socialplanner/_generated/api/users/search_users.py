"""`search_users`: GET /users/search. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import boolean, identifier, integer, join, text
from ....request import Operation, Request
from ...models.user_list import UserList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="search_users",
    name="users.search",
    method="GET",
    path="/users/search",
    repeat="read",
    scopes=("users.readonly",),
    items="users",
)


def build(
    *,
    company_id: str,
    skip: int,
    limit: int,
    location_id: str | None = None,
    query: str | None = None,
    type: str | None = None,
    role: str | None = None,
    ids: Sequence[str] | None = None,
    sort: str | None = None,
    sort_direction: str | None = None,
    two_way_sync: bool | None = None,
) -> Request[UserList]:
    """Return the request of `search_users` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("companyId", identifier("company_id", company_id)))
    if location_id is not None:
        pairs.append(("locationId", identifier("location_id", location_id)))
    if query is not None:
        pairs.append(("query", text("query", query)))
    pairs.append(("skip", str(integer("skip", skip))))
    pairs.append(("limit", str(integer("limit", limit))))
    if type is not None:
        pairs.append(("type", text("type", type)))
    if role is not None:
        pairs.append(("role", text("role", role)))
    if ids is not None:
        pairs.append(("ids", join("ids", ids, ",")))
    if sort is not None:
        pairs.append(("sort", text("sort", sort)))
    if sort_direction is not None:
        pairs.append(("sortDirection", text("sort_direction", sort_direction)))
    if two_way_sync is not None:
        pairs.append(("enabled2waySync", "true" if boolean("two_way_sync", two_way_sync) else "false"))
    return Request(
        OPERATION,
        f"/users/search",
        UserList.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def search_users(
    sender: Sender,
    *,
    company_id: str,
    skip: int,
    limit: int,
    location_id: str | None = None,
    query: str | None = None,
    type: str | None = None,
    role: str | None = None,
    ids: Sequence[str] | None = None,
    sort: str | None = None,
    sort_direction: str | None = None,
    two_way_sync: bool | None = None,
) -> UserList:
    """Search the users of an agency or of one of its locations.

    A post is made in the name of a user, so it needs the `id` of one; this is where such ids come from. Gives
    one page of the users that fit, with the number of all that fit. Without `limit` the server gives 25.

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
    return await sender.send(
        build(
            company_id=company_id,
            location_id=location_id,
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
    )
