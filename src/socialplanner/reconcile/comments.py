"""The search for a comment that was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from .._core.record import find_id
from .content import compare_in_order, compare_text, normalize_text
from .rewriting import is_soon
from .search import Search, Similarity, compare_creation_time, requested_items, requested_text

if TYPE_CHECKING:
    from ..models import Comment, CommentList
    from ..request import Request


async def find_comment(search: Search) -> Comment | None:
    """Search the comments under the same post or comment for one by the location's accounts, with the same text and
    written since."""
    from .._generated.api.comments.list_comments import build

    platform = search.path_value("platform")
    origins = await _list_origins(search, platform)

    def page(skip: int, limit: int) -> Request[CommentList]:
        return build(
            platform=platform,
            location_id=search.location,
            origin_ids=origins,
            parent_id=requested_text(search.body, "parentId"),
            skip=skip,
            limit=limit,
        )

    comments = await search.walk_list(
        page,
        lambda result: result.comments,
        total=lambda result: result.meta.total if result.meta else None,
        key=find_id,
        wire="comments",
    )
    own = frozenset(origins)
    return search.choose(comments, lambda body, each, since: compare_comment(body, each, since, own))


async def _list_origins(search: Search, platform: str) -> list[str]:
    """Return the `originId`s of the location's accounts. The request does not name its account, so all are searched."""
    from .._generated.api.accounts.list_accounts import build

    accounts = (await search.sender.send(build(location_id=search.location))).accounts
    origins = [
        each.origin_id
        for each in accounts
        if each.platform == platform and each.origin_id and not each.deleted
    ]
    if not origins:
        raise search.ambiguous_outcome(f"no account of {platform} shows an originId, which the comments need")
    return origins


def compare_comment(
    sent: Mapping[str, object], comment: Comment, since: datetime, own: frozenset[str]
) -> Similarity:
    """Compare by all rules. `since` is by the server's clock; `own` are the `originId`s of the location's accounts."""
    if comment.is_post or find_id(comment) == sent.get("parentId"):
        return Similarity.OTHER  # the post or comment that was replied to, which the list shows first
    thread = sent.get("isParentThread")
    if comment.is_parent_thread is not None and comment.is_parent_thread != thread:
        return Similarity.OTHER
    # the planner may copy an old comment only now, so the older of the two times counts
    times = [each for each in (comment.published_at, comment.created_at) if each is not None]
    made = compare_creation_time(since, min(times, default=None), comment.updated_at)
    content, author = _compare_content(sent, comment), _compare_author(comment, own)
    if author is Similarity.SAME and is_soon(min(times, default=None), since):
        content = max(content, Similarity.UNSURE)  # no list of what networks do to texts is complete
    return min(made, content, author)


def _compare_content(sent: Mapping[str, object], comment: Comment) -> Similarity:
    """Compare the text. A network may write the people that it mentions in its own way."""
    mine, theirs = normalize_text(requested_text(sent, "content")), normalize_text(comment.content)
    if mine == theirs:
        return (
            Similarity.SAME if mine else Similarity.UNSURE
        )  # a picture alone: the network changes its address
    pieces = [mine]
    for name in (normalize_text(requested_text(each, "name")) for each in requested_items(sent, "mentions")):
        pieces = [part for piece in pieces for part in (piece.split(name) if name else [piece])]
    fixed = [piece.strip(" @") for piece in pieces]
    if len(fixed) == 1 or not compare_in_order(fixed, theirs):
        return compare_text(requested_text(sent, "content"), comment.content)
    return Similarity.SAME if any(fixed) else Similarity.UNSURE


def _compare_author(comment: Comment, own: frozenset[str]) -> Similarity:
    """Compare the author, as others write "Thanks!" too.

    Whether a network shows an author by the id of the account is not documented, so another id is only a doubt.
    """
    author = comment.author.id if comment.author else None
    return Similarity.SAME if author in own else Similarity.UNSURE
