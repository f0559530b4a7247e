"""`list_comments`: POST /social-media-posting/comments/{platform}/list. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ...._core.arguments import checked, identifier, one_of, path_segment, strings
from ...._core.rules import Choice, Number, Text
from ...._core.time_rules import Time
from ....request import Operation, Request
from ...models.comment_list import CommentList
from ...models.enums import CommentPlatform, CommentSort

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_FROM_DATE = Time()
_TO_DATE = Time()
_SORT_BY = Choice(CommentSort)
_SEARCH = Text()
_PARENT_ID = Text(is_id=True)
_SKIP = Number(whole=True, least=0)
_LIMIT = Number(whole=True, least=1, most=100)

OPERATION = Operation(
    id="list_comments",
    name="comments.list",
    method="POST",
    path="/social-media-posting/comments/{platform}/list",
    repeat="read",
    scopes=("socialplanner/comments.readonly",),
    result=("results",),
    items="comments",
)


def build(
    *,
    platform: CommentPlatform,
    location_id: str,
    origin_ids: Sequence[str],
    skip: int,
    limit: int,
    from_date: datetime | None = None,
    to_date: datetime | None = None,
    sort_by: CommentSort | None = None,
    search: str | None = None,
    parent_id: str | None = None,
) -> Request[CommentList]:
    """Return the request of `list_comments` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("locationId", identifier("location_id", location_id)))
    body: dict[str, object] = {}
    body["originIds"] = strings("origin_ids", origin_ids)
    if from_date is not None:
        body["fromDate"] = checked("from_date", from_date, _FROM_DATE)
    if to_date is not None:
        body["toDate"] = checked("to_date", to_date, _TO_DATE)
    if sort_by is not None:
        body["sortBy"] = checked("sort_by", sort_by, _SORT_BY)
    if search is not None:
        body["search"] = checked("search", search, _SEARCH)
    if parent_id is not None:
        body["parentId"] = checked("parent_id", parent_id, _PARENT_ID)
    body["skip"] = checked("skip", skip, _SKIP)
    body["limit"] = checked("limit", limit, _LIMIT)
    return Request(
        OPERATION,
        f"/social-media-posting/comments/{path_segment('platform', one_of('platform', platform, CommentPlatform))}/list",
        CommentList.from_dict,
        location_id=location_id,
        query=tuple(pairs),
        body=body,
    )


async def list_comments(
    sender: Sender,
    *,
    platform: CommentPlatform,
    location_id: str,
    origin_ids: Sequence[str],
    skip: int,
    limit: int,
    from_date: datetime | None = None,
    to_date: datetime | None = None,
    sort_by: CommentSort | None = None,
    search: str | None = None,
    parent_id: str | None = None,
) -> CommentList:
    """List the comments of accounts on one network.

    Reads, although it is a POST, and answers 201. Gives one page of the comments right under the posts of the
    accounts, or of what stands right under the post or comment named as `parentId`, with the number of all
    that fit. Accounts are named by `originId`.

    platform: The network of the post and its comments.
    origin_ids: The `originId` of each account whose comments are wanted; neither the `id` nor the `profileId`
        of an account will do.
    from_date: Earliest moment, UTC. Give both ends or none.
    to_date: Latest moment, UTC, not before `fromDate`. Give both ends or none.
    sort_by: The order. Absent, the newest come first.
    search: Text to look for in the comments.
    parent_id: Id of a post or a comment, 24 hexadecimal digits: only what stands right under it. Absent, the
        comments right under the posts of all the accounts are given.

    Scope: `socialplanner/comments.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            platform=platform,
            location_id=location_id,
            origin_ids=origin_ids,
            from_date=from_date,
            to_date=to_date,
            sort_by=sort_by,
            search=search,
            parent_id=parent_id,
            skip=skip,
            limit=limit,
        )
    )
