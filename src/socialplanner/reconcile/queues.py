"""The search for a queue or an item of a queue that was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from .._core.record import find_id
from .._core.values import read_number, read_object
from ..errors import NotFound
from .content import compare_accounts, compare_media, compare_text, compare_text_made, normalize_text
from .listed import Listed
from .rewriting import is_soon
from .search import (
    Search,
    Similarity,
    compare_creation_time,
    requested_items,
    requested_text,
    requested_texts,
)

if TYPE_CHECKING:
    from ..models import Queue, QueueItem, QueueItemList, QueueList, QueueMessage
    from ..request import Request


async def find_queue(search: Search) -> Queue | None:
    """Search the queues for the one of the same category, made since. A category has one queue at most."""
    queues = await _list_queues(search)

    def compare(body: Mapping[str, object], queue: Queue, since: datetime) -> Similarity:
        if queue.category_id != requested_text(body, "categoryId"):
            return Similarity.OTHER
        return compare_creation_time(since, queue.created_at)

    return search.choose(queues, compare)


async def find_item(search: Search) -> QueueItem | None:
    """Search the items of the queue or edit session for one with the same content, made since. If the list does not
    date an item with this content, the outcome stays unknown."""
    return search.choose(await _list_items(search), compare_item)


async def find_copy(search: Search) -> QueueItem | None:
    """Search the items of the edit session for a copy of the item at the same place, made since. If the list does
    not date it, the outcome stays unknown."""
    items = await _list_items(search)
    original = next((each for each in items.items if find_id(each) == search.path_value("itemId")), None)
    if original is None:
        raise search.ambiguous_outcome("the edit session does not show the item to copy, so it may be over")
    return search.choose(items, lambda body, each, since: compare_copy(body, original, each, since))


async def find_skipped_post(search: Search) -> QueueMessage | None:
    """Check whether a queue still has the post as its current one (then it did not happen), and if not, whether the
    post is gone."""
    from .._generated.api.posts.get_post import build
    from .._generated.models.queue_message import QueueMessage

    post_id = search.path_value("postId")
    queues = await _list_queues(search)
    if any(each.current_post_id == post_id for each in queues.items):
        return None
    gone = False
    try:
        post = await search.sender.send(build(location_id=search.location, id=post_id))
        gone = post.deleted is True or post.status == "deleted"
    except NotFound:
        gone = True
    if gone:
        return QueueMessage()
    raise search.ambiguous_outcome(
        "no queue has the post as its current one, yet the post exists, so it may have been published"
    )


def compare_item(sent: Mapping[str, object], item: QueueItem, since: datetime) -> Similarity:
    """Compare by all rules; `since` is by the server's clock. The place is no rule: the queue may renumber items."""
    payload = read_object(sent.get("modifiedPostPayload")) or {}
    shown = item.modified_post or item.post
    variations = _compare_variations(requested_items(sent, "variations"), item, since)
    if shown is None:
        return min(variations, _compare_item_time(item, since), Similarity.UNSURE)
    text = requested_text(payload, "summary")
    return min(
        variations,
        _compare_item_time(item, since),
        compare_text_made(text, shown.summary, item.created_at, since),
        compare_accounts(requested_texts(payload, "accountIds"), shown),
        compare_media(payload, shown, has_text=bool(normalize_text(text))),
    )


def compare_copy(
    sent: Mapping[str, object], original: QueueItem, item: QueueItem, since: datetime
) -> Similarity:
    """Compare with the original. A copy has another id, and the place that was requested."""
    if find_id(item) == find_id(original) or item.order != read_number(sent.get("order")):
        return Similarity.OTHER
    mine, theirs = original.modified_post or original.post, item.modified_post or item.post
    same_post = original.post_id is not None and original.post_id == item.post_id
    if not same_post and (mine is None or theirs is None):
        return min(Similarity.UNSURE, _compare_item_time(item, since))
    if not same_post and mine is not None and theirs is not None:
        text = compare_text_made(mine.summary, theirs.summary, item.created_at, since)
        return min(text, _compare_item_time(item, since))
    return _compare_item_time(item, since)


def _compare_item_time(item: QueueItem, since: datetime) -> Similarity:
    """Compare the time of the item. Lists may leave it out; then its post counts: no item is older than its post."""
    made = compare_creation_time(since, item.created_at, item.updated_at)
    if made is not Similarity.UNSURE or item.post is None or item.post.created_at is None:
        return made
    return Similarity.SAME if item.post.created_at >= since else Similarity.UNSURE


def _compare_variations(sent: list[object], item: QueueItem, since: datetime) -> Similarity:
    """Compare the variations of the text."""
    mine = [requested_text(each, "content") for each in sent]
    theirs = [each.content for each in item.variations]
    if len(mine) == len(theirs):
        return min(map(compare_text, mine, theirs), default=Similarity.SAME)
    # the server may add the text of the post as its first variation
    return Similarity.UNSURE if not mine or is_soon(item.created_at, since) else Similarity.OTHER


async def _list_queues(search: Search) -> Listed[Queue]:
    """List the queues of the location."""
    from .._generated.api.queues.list_queues import build

    def page(skip: int, limit: int) -> Request[QueueList]:
        return build(location_id=search.location, skip=skip, limit=limit)

    return await search.walk_list(
        page,
        lambda result: result.queues,
        total=lambda result: result.meta.count if result.meta else None,
        key=find_id,
        wire="queues",
    )


async def _list_items(search: Search) -> Listed[QueueItem]:
    """List the items of the request's edit session; without one those of the queue, which a session does not change."""
    from .._generated.api.queues.list_queue_items import build

    def page(skip: int, limit: int) -> Request[QueueItemList]:
        return build(
            queue_id=search.path_value("queueId"),
            location_id=search.location,
            session_id=requested_text(search.body, "sessionId"),
            skip=skip,
            limit=limit,
        )

    return await search.walk_list(
        page,
        lambda result: result.items,
        total=lambda result: result.meta.count if result.meta else None,
        key=find_id,
        wire="items",
    )
