"""What became of a post whose date the API ignored: it is never taken for "not there", which would publish it twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest

from socialplanner.models import Post, PostStatus
from socialplanner.reconcile.posts import compare_post
from socialplanner.reconcile.search import Similarity

OTHER, UNSURE, SAME = Similarity.OTHER, Similarity.UNSURE, Similarity.SAME

SINCE = datetime(2026, 5, 1, 10, 0, tzinfo=UTC)
PLAN = SINCE + timedelta(days=8)
STATUSES = [
    each for part in get_args(PostStatus) for each in get_args(part) or [part] if isinstance(each, str)
]
WAITING = ("scheduled", "in_review")
SENT: dict[str, Any] = {"accountIds": ["a"], "summary": "Our spring menu", "type": "post", "userId": "u"}


def written(when: datetime) -> str:
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def record(status: str | None, **dates: datetime) -> Post:
    """A record with the same content and account, made two seconds after the request left."""
    made = {"createdAt": written(SINCE + timedelta(seconds=2))}
    shown = {name: written(when) for name, when in dates.items()}
    return Post.from_dict(
        {"_id": "p1", "accountId": "a", "accountIds": ["a"], "summary": SENT["summary"], "type": "post"}
        | {"status": status}
        | made
        | shown
    )


DATES: dict[str, dict[str, datetime]] = {
    "no date": {},
    "displayed now": {"displayDate": SINCE + timedelta(seconds=3)},
    "displayed hours before its time": {"displayDate": PLAN - timedelta(hours=5)},
    "published now": {
        "displayDate": SINCE + timedelta(seconds=3),
        "publishedAt": SINCE + timedelta(seconds=3),
    },
    "scheduled for now": {"scheduleDate": SINCE + timedelta(seconds=3)},
    "published now, scheduled for now": {
        "scheduleDate": SINCE + timedelta(seconds=3),
        "publishedAt": SINCE + timedelta(seconds=3),
    },
    "published hours before its time": {"publishedAt": PLAN - timedelta(hours=5)},
}
SENT_STATUSES = [None, "", "scheduled", "in_review", "published"]


def test_the_table_has_every_status():
    """A status that is added to the spec is in the tables below."""
    assert {"draft", "scheduled", "published", "failed", "deleted"} <= set(STATUSES)


@pytest.mark.parametrize("dates", DATES.values(), ids=DATES)
@pytest.mark.parametrize("status", [each for each in STATUSES if each not in WAITING])
@pytest.mark.parametrize("sent_status", SENT_STATUSES)
def test_what_may_have_been_sent_at_once_is_never_not_there(
    sent_status: str | None, status: str, dates: dict[str, datetime]
):
    """L3: published, on its way, failed, kept or deleted before its planned time, it may be ours."""
    sent = SENT | {"scheduleDate": written(PLAN)} | ({} if sent_status is None else {"status": sent_status})

    assert compare_post(sent, record(status, **dates), SINCE) is not OTHER


@pytest.mark.parametrize("sent_status", [None, ""])
def test_a_post_without_status_that_is_out_at_once_is_the_one_that_was_sent(sent_status: str | None):
    """L1: that is what the API was seen to make of it."""
    sent = SENT | {"scheduleDate": written(PLAN)} | ({} if sent_status is None else {"status": sent_status})

    assert compare_post(sent, record("published", **DATES["published now"]), SINCE) is SAME


def test_a_scheduled_post_that_is_out_too_early_is_only_perhaps_the_one_that_was_sent():
    """L3: somebody may have published the same text by hand."""
    sent = SENT | {"scheduleDate": written(PLAN), "status": "scheduled"}

    assert compare_post(sent, record("published", **DATES["published now"]), SINCE) is UNSURE


@pytest.mark.parametrize("status", WAITING)
@pytest.mark.parametrize("sent_status", [None, "scheduled"])
@pytest.mark.parametrize("field", ["scheduleDate", "displayDate"])
def test_a_post_that_waits_for_another_time_is_another_one(status: str, sent_status: str | None, field: str):
    """What was published at once does not wait: the same text next week is another post."""
    sent = SENT | {"scheduleDate": written(PLAN)} | ({} if sent_status is None else {"status": sent_status})

    assert compare_post(sent, record(status, **{field: PLAN + timedelta(days=7)}), SINCE) is OTHER


@pytest.mark.parametrize("status", ["published", "failed", "in_progress"])
def test_what_was_made_before_is_another_post(status: str):
    """An older post with the same text proves nothing of this one."""
    sent = SENT | {"scheduleDate": written(PLAN), "status": "scheduled"}
    older = record(status, **DATES["published now"])
    older.created_at = SINCE - timedelta(hours=1)

    assert compare_post(sent, older, SINCE) is OTHER
