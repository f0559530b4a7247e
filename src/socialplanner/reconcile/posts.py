"""Whether a post of the list is the one that was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from .._core.values import read_datetime
from .content import compare_accounts, compare_media, compare_text, normalize_text
from .search import Search, Similarity, made_since, requested_text, requested_texts

if TYPE_CHECKING:
    from ..models import Post, PostList
    from ..request import Request

WINDOW = timedelta(days=2)
"""Around every date that the new post can have: more than time zones and wrong clocks make."""
SOON = timedelta(minutes=1)
"""A post without a schedule is dated when it is made, or when the network has taken it."""
ONE_SECOND = timedelta(seconds=1)
MADE_OTHERWISE = frozenset(
    ("csv", "recurring", "review", "rss", "template-library", "category-queue", "native")
)
"""Sources of posts that nobody made by `posts.create`."""
NOT_OUT = frozenset(("draft", "scheduled", "in_review", "deleted"))


async def find_post(search: Search) -> Post | None:
    """Looks in the posts around its dates for one of its accounts with the same text, form, schedule and pictures,
    made since."""
    posts, since = await _posts(search, search.since)
    if (
        abs(since - search.since.astimezone(UTC)) > WINDOW / 2
    ):  # the window was laid by a clock that is far off
        posts, since = await _posts(search, since)
    # the caller knows the id of one record only, that of the answer: the others of that post are known with it
    parents = {each.parent_post_id for each in posts if each.id in search.ignore} | search.ignore
    others = [each for each in posts if each.parent_post_id is None or each.parent_post_id not in parents]
    return search.chosen(
        (each, each.id, compare_post(search.body, each, since)) for each in _first(search, others)
    )


def compare_post(sent: Mapping[str, object], post: Post, since: datetime) -> Similarity:
    """All rules together; `since` by the server's clock."""
    text = requested_text(sent, "summary")
    forms = _forms(sent)
    draft = sent.get("status") == "draft"
    spoken = compare_text(text, post.summary)
    if "story" in forms and not normalize_text(
        post.summary
    ):  # stories show no text, so the server may keep none
        spoken, text = Similarity.SAME, None
    return min(
        spoken,
        made_since(since, post.created_at, post.updated_at),
        compare_accounts(requested_texts(sent, "accountIds"), post, whole=draft),
        _compare_form(forms, post),
        _compare_state(post, draft=draft),
        compare_schedule(read_datetime(sent.get("scheduleDate")), post, draft=draft),
        compare_media(sent, post, has_text=bool(normalize_text(text))),
        Similarity.OTHER if post.source in MADE_OTHERWISE else Similarity.SAME,
    )


def compare_schedule(planned: datetime | None, post: Post, *, draft: bool = False) -> Similarity:
    """The same text today and again next week is two posts: the time tells them apart.

    Times count as the same within a second, since the API may drop the fraction of one.
    """
    shown, made = post.schedule_date, post.created_at
    waits = post.published_at is None and (post.status is None or post.status in NOT_OUT)
    if planned is None:
        # nothing was planned: what is planned for later is another post, made to go out again
        when = shown or (post.display_date if waits else None)
        later = when is not None and made is not None and when - made > SOON
        return Similarity.OTHER if later else Similarity.SAME
    if shown is not None and abs(shown - planned) < ONE_SECOND:
        return Similarity.SAME
    if made is not None and planned < made:
        return Similarity.UNSURE  # a time that is over when the post is made: no rule says what becomes of it
    if shown is not None:
        return Similarity.OTHER
    if post.display_date is None or abs(post.display_date - planned) < ONE_SECOND:
        return Similarity.UNSURE if post.display_date is None else Similarity.SAME
    if not waits:  # it is out, and dated by that; nothing goes out before its time
        return Similarity.SAME if post.display_date >= planned - ONE_SECOND else Similarity.OTHER
    # a draft may be dated by its making, whatever it is planned for
    return Similarity.UNSURE if draft else Similarity.OTHER


def _forms(sent: Mapping[str, object]) -> set[str]:
    """The form of the post, and those that its blocks for single networks ask for."""
    blocks = (sent, sent.get("facebookPostDetails"), sent.get("instagramPostDetails"))
    return {form for each in blocks if (form := requested_text(each, "type"))}


def _compare_form(forms: set[str], post: Post) -> Similarity:
    """The same text as a post and as a reel or story is two posts."""
    return Similarity.SAME if post.type is None or not forms or post.type in forms else Similarity.OTHER


def _compare_state(post: Post, *, draft: bool) -> Similarity:
    """A draft and a post are two things, unless somebody has just published the draft."""
    if post.status is None or post.status == "deleted":
        return Similarity.SAME
    return Similarity.SAME if (post.status == "draft") == draft else Similarity.UNSURE


def _first(search: Search, posts: list[Post]) -> list[Post]:
    """Of several records the oldest first, and of one moment that of the first account: as the create answers."""
    accounts = {each: index for index, each in enumerate(requested_texts(search.body, "accountIds"))}
    end = datetime.max.replace(tzinfo=UTC)

    def place(post: Post) -> tuple[datetime, int]:
        own = post.account_id or next(iter(post.account_ids), "")
        return post.created_at or end, accounts.get(own, len(accounts))

    return sorted(posts, key=place)


async def _posts(search: Search, since: datetime) -> tuple[list[Post], datetime]:
    """The posts that the new one can be among. No filter by status: it changes while one looks. None by form: the
    blocks for networks may change that. Whichever of its dates the server goes by, it lies in the window."""
    from .._generated.api.posts.list_posts import build

    sent = search.body
    planned = read_datetime(sent.get("scheduleDate"))
    dates = [since, datetime.now(UTC), *([planned] if planned else [])]
    best = sent.get("selectedBestTime")
    odd = best is not None and read_datetime(best) is None
    accounts = requested_texts(sent, "accountIds")
    # a draft has one record without an account of its own, and nobody knows whether the filter finds that
    if sent.get("status") == "draft" or any("," in each for each in accounts):
        accounts = []
    if (chosen := read_datetime(best)) is not None:
        dates.append(chosen)

    def page(skip: int, limit: int) -> Request[PostList]:
        return build(
            location_id=search.location,
            skip=skip,
            limit=limit,
            accounts=accounts or None,
            from_date=None if odd else _moved(min(dates), -WINDOW),
            to_date=None if odd else _moved(max(dates), WINDOW),
            include_users=False,
        )

    return await search.walk_list(
        page,
        lambda answer: answer.posts,
        total=lambda answer: answer.count,
        key=lambda post: post.id,
        wire="posts",
    )


def _moved(when: datetime, by: timedelta) -> datetime | None:
    try:
        return when + by
    except OverflowError:
        return None
