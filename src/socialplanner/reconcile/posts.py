"""The search for a post that was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from attrs import evolve

from .._core.record import find_id
from .._core.values import read_datetime
from .content import compare_accounts, compare_media, compare_text_made, normalize_text
from .listed import Listed
from .search import Search, Similarity, compare_creation_time, requested_text, requested_texts

if TYPE_CHECKING:
    from ..models import Post, PostList
    from ..request import Request

WINDOW = timedelta(days=2)
"""Searched around every date that the new post can have; more than time zones and wrong clocks amount to."""
SOON = timedelta(minutes=1)
"""A post without a schedule is dated when it is made, or when the network has accepted it."""
ONE_SECOND = timedelta(seconds=1)
OTHER_SOURCES = frozenset(
    ("csv", "recurring", "review", "rss", "template-library", "category-queue", "native")
)
"""Sources of posts that `posts.create` cannot have made."""
UNPUBLISHED = frozenset(("draft", "scheduled", "in_review", "deleted"))


async def find_post(search: Search) -> Post | None:
    """Search the posts around its dates for one of its accounts with the same text, form, schedule and pictures, made
    since."""
    posts = await _list_posts(search, search.since)
    # this machine's clock is far off, so the window was too: search again by the server's clock
    if abs(posts.since - search.since.astimezone(UTC)) > WINDOW / 2:
        posts = await _list_posts(search, posts.since)
    # one record of a post may be all that is known of it; what is said of it holds for the other records of that post
    taken = {
        each.parent_post_id for each in posts.items if search.is_taken((find_id(each), each.parent_post_id))
    }
    others = [each for each in posts.items if each.parent_post_id is None or each.parent_post_id not in taken]
    return search.choose(evolve(posts, items=_sort_oldest_first(search, others)), compare_post)


def compare_post(sent: Mapping[str, object], post: Post, since: datetime) -> Similarity:
    """Compare by all rules. `since` is by the server's clock."""
    text = requested_text(sent, "summary")
    forms = _read_forms(sent)
    status = (requested_text(sent, "status") or "").strip()
    draft, at_once = status == "draft", status in ("", "published")
    same_text = compare_text_made(text, post.summary, post.created_at, since)
    # stories show no text, so the server may keep none
    if "story" in forms and not normalize_text(post.summary):
        same_text, text = Similarity.SAME, None
    return min(
        same_text,
        compare_creation_time(since, post.created_at, post.updated_at),
        compare_accounts(requested_texts(sent, "accountIds"), post, whole=draft),
        _compare_form(forms, post),
        _compare_state(post, draft=draft),
        compare_schedule(read_datetime(sent.get("scheduleDate")), post, draft=draft, at_once=at_once),
        compare_media(sent, post, has_text=bool(normalize_text(text))),
        Similarity.OTHER if post.source in OTHER_SOURCES else Similarity.SAME,
    )


def compare_schedule(
    planned: datetime | None, post: Post, *, draft: bool = False, at_once: bool = False
) -> Similarity:
    """Compare the schedule: the same text today and next week makes two posts.

    Times count as the same within a second, since the API may drop the fraction of one. at_once: it was sent with a date
    and without a status that plans it, so the API may have published it at once.
    """
    shown, made = post.schedule_date, post.created_at
    if planned is None:
        # no schedule was sent, so a post that is scheduled for later is another one
        when = shown or (post.display_date if _is_unpublished(post) else None)
        later = when is not None and made is not None and when - made > SOON
        return Similarity.OTHER if later else Similarity.SAME
    if shown is not None and abs(shown - planned) < ONE_SECOND:
        return Similarity.SAME
    if made is not None and planned < made:
        return (
            Similarity.UNSURE
        )  # the time had passed when the post was made: no rule says what the server does then
    if at_once:
        least = Similarity.OTHER if _waits_for_its_time(post, draft=draft) else Similarity.UNSURE
        return max(least, compare_schedule(None, post))
    return _compare_other_date(planned, post, draft=draft)


def _compare_other_date(planned: datetime, post: Post, *, draft: bool) -> Similarity:
    """Compare the schedule with a post that does not show it as its own. Only one that waits for another time is proven
    to be another one: the API may have published, or kept, at once what was to wait."""
    shown = post.display_date if post.schedule_date is None else post.schedule_date
    if post.schedule_date is None and shown is not None:
        if abs(shown - planned) < ONE_SECOND:
            return Similarity.SAME
        if shown > planned and not _is_unpublished(post):
            return Similarity.SAME  # dated by when it was published, which was not before its time
        if draft:
            return Similarity.UNSURE  # a draft may show when it was made instead of its schedule
    waits = shown is not None and _waits_for_its_time(post, draft=draft)
    return Similarity.OTHER if waits else Similarity.UNSURE


def _is_unpublished(post: Post) -> bool:
    return post.published_at is None and (post.status is None or post.status in UNPUBLISHED)


def _waits_for_its_time(post: Post, *, draft: bool) -> bool:
    """Whether a post shows that it was not sent at once: it waits, or is the draft that was sent, or is dated later."""
    if post.published_at is not None:
        return False
    if post.status is None:
        when, made = post.schedule_date or post.display_date, post.created_at
        return when is not None and made is not None and when - made > SOON
    return post.status in ("scheduled", "in_review") or (draft and post.status == "draft")


def _read_forms(sent: Mapping[str, object]) -> set[str]:
    """Return the form of the post, and those in its blocks for single networks."""
    blocks = (sent, sent.get("facebookPostDetails"), sent.get("instagramPostDetails"))
    return {form for each in blocks if (form := requested_text(each, "type"))}


def _compare_form(forms: set[str], post: Post) -> Similarity:
    """Compare the form: the same text as a post and as a story makes two posts."""
    return Similarity.SAME if post.type is None or not forms or post.type in forms else Similarity.OTHER


def _compare_state(post: Post, *, draft: bool) -> Similarity:
    """Compare the status: a draft is not a post, unless somebody has just published the draft."""
    if post.status is None or post.status == "deleted":
        return Similarity.SAME
    return Similarity.SAME if (post.status == "draft") == draft else Similarity.UNSURE


def _sort_oldest_first(search: Search, posts: list[Post]) -> list[Post]:
    """Sort by age, then by the order of the accounts in the request: the create returns the first such record."""
    accounts = {each: index for index, each in enumerate(requested_texts(search.body, "accountIds"))}
    end = datetime.max.replace(tzinfo=UTC)

    def place(post: Post) -> tuple[datetime, int]:
        own = post.account_id or next(iter(post.account_ids), "")
        return post.created_at or end, accounts.get(own, len(accounts))

    return sorted(posts, key=place)


async def _list_posts(search: Search, since: datetime) -> Listed[Post]:
    """List the posts among which the new one can be.

    The list is not filtered by status, which may change during the search, nor by form, which the blocks for networks
    may change.
    """
    from .._generated.api.posts.list_posts import build

    sent = search.body
    start, end = _date_window(sent, since)
    accounts = requested_texts(sent, "accountIds")
    # a draft has one record without an account of its own; whether the filter finds it is not documented
    if sent.get("status") == "draft" or any("," in each for each in accounts):
        accounts = []

    def page(skip: int, limit: int) -> Request[PostList]:
        return build(
            location_id=search.location,
            skip=skip,
            limit=limit,
            accounts=accounts or None,
            from_date=start,
            to_date=end,
            include_users=False,
        )

    return await search.walk_list(
        page,
        lambda result: result.posts,
        total=lambda result: result.count,
        key=find_id,
        wire="posts",
    )


def _date_window(sent: Mapping[str, object], since: datetime) -> tuple[datetime | None, datetime | None]:
    """Return a window around every date by which the server may filter the new post; no limits if one is unknown."""
    best = sent.get("selectedBestTime")
    best_time = read_datetime(best)
    if best is not None and best_time is None:
        return None, None
    possible = (since, datetime.now(UTC), read_datetime(sent.get("scheduleDate")), best_time)
    dates = [each for each in possible if each is not None]
    return _shift(min(dates), -WINDOW), _shift(max(dates), WINDOW)


def _shift(when: datetime, by: timedelta) -> datetime | None:
    """Return the shifted time; None at the end of the calendar, where no filter is needed."""
    try:
        return when + by
    except OverflowError:
        return None
