"""Whether a queue or an item of one is what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from .._core.values import read_number, read_object
from ..errors import NotFound
from .content import compare_accounts, compare_media, compare_text, normalize_text
from .search import Search, Similarity, made_since, requested_text, requested_texts, sent_items

if TYPE_CHECKING:
    from ..models import Queue, QueueItem, QueueItemList, QueueList, QueueMessage
    from ..request import Request


async def find_queue(search: Search) -> Queue | None:
    """Looks in the queues for that of the same category, made since. A category has one queue at most."""
    category = requested_text(search.body, "categoryId")
    queues, since = await _queues(search)
    of_category = [each for each in queues if each.category_id == category]
    return search.chosen((each, each.id, made_since(since, each.created_at)) for each in of_category)


async def find_item(search: Search) -> QueueItem | None:
    """Looks in the items of the queue or edit session for one with the same content, made since. Where the list does
    not date an item with this content, it cannot be told."""
    items, since = await _items(search)
    return search.chosen((each, each.id, compare_item(search.body, each, since)) for each in items)


async def find_copy(search: Search) -> QueueItem | None:
    """Looks in the items of the edit session for a copy of the item at the same place, made since. Where the list
    does not date it, it cannot be told."""
    items, since = await _items(search)
    original = next((each for each in items if each.id == search.place("itemId")), None)
    if original is None:
        raise search.unsure("the edit session does not show the item that was to be copied; it may be over")
    return search.chosen((each, each.id, compare_copy(search.body, original, each, since)) for each in items)


async def find_skipped_post(search: Search) -> QueueMessage | None:
    """Looks whether a queue still names the post as its current one (then it did not happen), and else whether the
    post is gone."""
    from .._generated.api.posts.get_post import build
    from .._generated.models.queue_message import QueueMessage

    post_id = search.place("postId")
    queues, _ = await _queues(search)
    if any(each.current_post_id == post_id for each in queues):
        return None
    gone = False
    try:
        post = await search.sender.send(build(location_id=search.location, id=post_id))
        gone = post.deleted is True or post.status == "deleted"
    except NotFound:
        gone = True
    if gone:
        return QueueMessage()
    raise search.unsure(
        "no queue names the post as its current one, and yet it is there; it may have gone out"
    )


def compare_item(sent: Mapping[str, object], item: QueueItem, since: datetime) -> Similarity:
    """All rules together; `since` by the server's clock. The place is no rule: the queue may number anew."""
    payload = read_object(sent.get("modifiedPostPayload")) or {}
    shown = item.modified_post or item.post
    varied = _variations(sent_items(sent, "variations"), item)
    if shown is None:
        return min(varied, _made(item, since), Similarity.UNSURE)
    text = requested_text(payload, "summary")
    return min(
        varied,
        _made(item, since),
        compare_text(text, shown.summary),
        compare_accounts(requested_texts(payload, "accountIds"), shown),
        compare_media(payload, shown, has_text=bool(normalize_text(text))),
    )


def compare_copy(
    sent: Mapping[str, object], original: QueueItem, item: QueueItem, since: datetime
) -> Similarity:
    """The original itself is no copy; nor is what stands elsewhere, as a copy goes to the place that was named."""
    if item.id == original.id or item.order != read_number(sent.get("order")):
        return Similarity.OTHER
    mine, theirs = original.modified_post or original.post, item.modified_post or item.post
    same_post = original.post_id is not None and original.post_id == item.post_id
    if not same_post and (mine is None or theirs is None):
        return min(Similarity.UNSURE, _made(item, since))
    if (
        not same_post
        and mine is not None
        and theirs is not None
        and normalize_text(mine.summary) != normalize_text(theirs.summary)
    ):
        return Similarity.OTHER
    return _made(item, since)


def _made(item: QueueItem, since: datetime) -> Similarity:
    """Lists are documented without the time of an item. Its post then helps: no item is older than its post."""
    made = made_since(since, item.created_at, item.updated_at)
    if made is not Similarity.UNSURE or item.post is None or item.post.created_at is None:
        return made
    return Similarity.SAME if item.post.created_at >= since else Similarity.UNSURE


def _variations(sent: list[object], item: QueueItem) -> Similarity:
    mine = [normalize_text(requested_text(each, "content")) for each in sent]
    theirs = [normalize_text(each.content) for each in item.variations]
    if mine == theirs:
        return Similarity.SAME
    # the server may make the one text of a post its first variation
    return Similarity.OTHER if mine else Similarity.UNSURE


async def _queues(search: Search) -> tuple[list[Queue], datetime]:
    from .._generated.api.queues.list_queues import build

    def page(skip: int, limit: int) -> Request[QueueList]:
        return build(location_id=search.location, skip=skip, limit=limit)

    return await search.walk_list(
        page,
        lambda answer: answer.queues,
        total=lambda answer: answer.meta.count if answer.meta else None,
        key=lambda queue: queue.id,
        wire="queues",
    )


async def _items(search: Search) -> tuple[list[QueueItem], datetime]:
    """Those of the session, if the request named one: the queue's own do not change before it is saved."""
    from .._generated.api.queues.list_queue_items import build

    def page(skip: int, limit: int) -> Request[QueueItemList]:
        return build(
            queue_id=search.place("queueId"),
            location_id=search.location,
            session_id=requested_text(search.body, "sessionId"),
            skip=skip,
            limit=limit,
        )

    return await search.walk_list(
        page,
        lambda answer: answer.items,
        total=lambda answer: answer.meta.count if answer.meta else None,
        key=lambda item: item.id,
        wire="items",
    )
