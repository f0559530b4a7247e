"""`list_posts`: POST /social-media-posting/{locationId}/posts/list. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ...._core.arguments import boolean, checked, integer, join, path_segment
from ...._core.rules import Choice
from ...._core.time_rules import Time
from ....request import Operation, Request
from ...models.enums import PostListFilter, PostType
from ...models.post_list import PostList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_TYPE = Choice(PostListFilter)
_FROM_DATE = Time()
_TO_DATE = Time()
_POST_TYPE = Choice(PostType)

OPERATION = Operation(
    id="list_posts",
    name="posts.list",
    method="POST",
    path="/social-media-posting/{locationId}/posts/list",
    repeat="read",
    scopes=("socialplanner/post.readonly",),
    result=("results",),
    items="posts",
)


def build(
    *,
    location_id: str,
    skip: int,
    limit: int,
    type: PostListFilter | None = None,
    accounts: Sequence[str] | None = None,
    from_date: datetime | None = None,
    to_date: datetime | None = None,
    include_users: bool | None = None,
    post_type: PostType | None = None,
) -> Request[PostList]:
    """Return the request of `list_posts` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    if type is not None:
        body["type"] = checked("type", type, _TYPE)
    if accounts is not None:
        body["accounts"] = join("accounts", accounts, ",")
    body["skip"] = str(integer("skip", skip))
    body["limit"] = str(integer("limit", limit))
    body["fromDate"] = (
        "2000-01-01T00:00:00.000Z" if from_date is None else (checked("from_date", from_date, _FROM_DATE))
    )
    body["toDate"] = (
        "2100-01-01T00:00:00.000Z" if to_date is None else (checked("to_date", to_date, _TO_DATE))
    )
    body["includeUsers"] = (
        "true" if include_users is None else ("true" if boolean("include_users", include_users) else "false")
    )
    if post_type is not None:
        body["postType"] = checked("post_type", post_type, _POST_TYPE)
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/posts/list",
        PostList.from_dict,
        location_id=location_id,
        body=body,
    )


async def list_posts(
    sender: Sender,
    *,
    location_id: str,
    skip: int,
    limit: int,
    type: PostListFilter | None = None,
    accounts: Sequence[str] | None = None,
    from_date: datetime | None = None,
    to_date: datetime | None = None,
    include_users: bool | None = None,
    post_type: PostType | None = None,
) -> PostList:
    """List the posts of a location.

    Reads, although it is a POST, and answers 201. Gives one page of the posts in a time window, with the
    number of all posts that fit. Only posts that were made through the planner are there, unless an account
    copies its posts from the network (`syncPosts`). The list may shift while one walks through it, as posts
    come and go.

    type: Only posts with this status. The server takes `all` where it is missing.
    accounts: Only posts of these accounts. On the wire their ids stand in one string, with commas between
        them.
    from_date: Start of the time window. Posts before it are left out.
    to_date: End of the time window. Posts after it are left out.
    include_users: Whether each post brings the user who made it (name, email, phone).
    post_type: Only posts of this form.

    Scope: `socialplanner/post.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            type=type,
            accounts=accounts,
            skip=skip,
            limit=limit,
            from_date=from_date,
            to_date=to_date,
            include_users=include_users,
            post_type=post_type,
        )
    )
