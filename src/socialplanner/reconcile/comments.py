"""Whether a comment of the list is the one that was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from .content import compare_in_order, normalize_text
from .search import Search, Similarity, made_since, requested_text, sent_items

if TYPE_CHECKING:
    from ..models import Comment, CommentList
    from ..request import Request


async def find_comment(search: Search) -> Comment | None:
    """Looks in the comments under the same post or comment for one of the location's accounts with the same text,
    written since."""
    from .._generated.api.accounts.list_accounts import build as list_accounts
    from .._generated.api.comments.list_comments import build as list_comments

    platform = search.place("platform")
    accounts = (await search.sender.send(list_accounts(location_id=search.location))).accounts
    # the request does not say which account it is for: all of the network are asked, and the parent narrows that
    origins = [
        each.origin_id
        for each in accounts
        if each.platform == platform and each.origin_id and not each.deleted
    ]
    if not origins:
        raise search.unsure(f"no account of {platform} shows an originId, and comments are listed by that")

    def page(skip: int, limit: int) -> Request[CommentList]:
        return list_comments(
            platform=platform,
            location_id=search.location,
            origin_ids=origins,
            parent_id=requested_text(search.body, "parentId"),
            skip=skip,
            limit=limit,
        )

    comments, since = await search.walk_list(
        page,
        lambda answer: answer.comments,
        total=lambda answer: answer.meta.total if answer.meta else None,
        key=lambda comment: comment.id,
        wire="comments",
    )
    own = frozenset(origins)
    return search.chosen((each, each.id, compare_comment(search.body, each, since, own)) for each in comments)


def compare_comment(
    sent: Mapping[str, object], comment: Comment, since: datetime, own: frozenset[str]
) -> Similarity:
    """All rules together; `since` by the server's clock, `own` the `originId`s of the location's accounts."""
    if comment.is_post or comment.id == sent.get("parentId"):
        return Similarity.OTHER  # the post or the comment that was answered, at the head of its answers
    thread = sent.get("isParentThread")
    if comment.is_parent_thread is not None and comment.is_parent_thread != thread:
        return Similarity.OTHER
    # the planner may copy an old comment only now, so the older of both times counts
    times = [each for each in (comment.published_at, comment.created_at) if each is not None]
    made = made_since(since, min(times, default=None), comment.updated_at)
    return min(made, _said(sent, comment), _author(comment, own))


def _said(sent: Mapping[str, object], comment: Comment) -> Similarity:
    mine, theirs = normalize_text(requested_text(sent, "content")), normalize_text(comment.content)
    if mine == theirs:
        return Similarity.SAME if mine else Similarity.UNSURE  # a picture alone: its address is the network's
    # a network may write the people that a text names in its own way
    pieces = [mine]
    for name in (normalize_text(requested_text(each, "name")) for each in sent_items(sent, "mentions")):
        pieces = [part for piece in pieces for part in (piece.split(name) if name else [piece])]
    fixed = [piece.strip(" @") for piece in pieces]
    if len(fixed) == 1 or not compare_in_order(fixed, theirs):
        return Similarity.OTHER
    return Similarity.SAME if any(fixed) else Similarity.UNSURE


def _author(comment: Comment, own: frozenset[str]) -> Similarity:
    """Others write "Thanks!" too. Whether a network names an author by the id of the account is not documented, so
    a strange id is a reason to doubt and no more."""
    author = comment.author.id if comment.author else None
    return Similarity.SAME if author in own else Similarity.UNSURE
