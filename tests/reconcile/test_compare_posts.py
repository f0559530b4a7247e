"""The rules that compare posts, without a server: each SAME, OTHER and UNSURE has its reason."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from socialplanner import RawResponse
from socialplanner.models import Post
from socialplanner.reconcile.content import compare_media, compare_text
from socialplanner.reconcile.listed import measure_clock_offset, server_start
from socialplanner.reconcile.posts import compare_post
from socialplanner.reconcile.search import Similarity, compare_creation_time

OTHER, UNSURE, SAME = Similarity.OTHER, Similarity.UNSURE, Similarity.SAME

SINCE = datetime(2026, 4, 1, 10, 0, tzinfo=UTC)
LONG = " ".join(f"Sentence {number} of many." for number in range(200))  # longer than any small network takes
PICTURE = "https://example.com/media/cake.jpg"
PLAN = "2026-04-09T08:00:00.000Z"


def at(**later: float) -> str:
    """A time after the request left, as the API writes it."""
    return (SINCE + timedelta(**later)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


SENT: dict[str, Any] = {"accountIds": ["a", "b"], "summary": "Our spring menu", "type": "post", "userId": "u"}
RECORD: dict[str, Any] = {
    "_id": "p1",
    "createdAt": at(seconds=1),
    "accountId": "a",
    "accountIds": ["a"],
    "summary": "Our spring menu",
    "type": "post",
    "status": "published",
    "source": "composer",
    "displayDate": at(seconds=3),
    "publishedAt": at(seconds=3),
}
PLANNED: dict[str, Any] = {
    "status": "scheduled",
    "displayDate": PLAN,
    "publishedAt": None,
    "scheduleDate": PLAN,
}
KEPT: dict[str, Any] = {
    "status": "draft",
    "publishedAt": None,
    "accountId": None,
    "displayDate": at(seconds=1),
}
PLAN_SENT = {"status": "scheduled", "scheduleDate": PLAN}
DRAFT_SENT = {"status": "draft"}
STORY = {"type": "story", "media": [{"url": PICTURE}]}


@pytest.mark.parametrize(
    ("sent", "record", "expected"),
    [
        pytest.param({}, {}, SAME, id="the record of one of the accounts"),
        pytest.param({}, {"accountId": None}, SAME, id="only accountIds"),
        pytest.param({}, {"accountIds": None}, SAME, id="only accountId"),
        pytest.param({}, {"accountId": None, "accountIds": None}, UNSURE, id="no account at all"),
        pytest.param({}, {"accountId": "c", "accountIds": ["c"]}, OTHER, id="another account"),
        pytest.param({}, {"accountIds": ["a", "c"]}, OTHER, id="one account of ours and one of others"),
        pytest.param(DRAFT_SENT, KEPT | {"accountIds": ["b", "a"]}, SAME, id="a draft is one record for all"),
        pytest.param(DRAFT_SENT, KEPT, UNSURE, id="a draft of some of the accounts"),
        pytest.param(
            DRAFT_SENT, {"accountIds": ["a", "b"]}, UNSURE, id="a draft that somebody published, perhaps"
        ),
        pytest.param({}, KEPT, UNSURE, id="a draft where none was sent"),
        pytest.param({}, {"createdAt": at(seconds=-1)}, OTHER, id="an older twin"),
        pytest.param({}, {"createdAt": at(hours=5)}, SAME, id="made late, as by a server that was busy"),
        pytest.param({}, {"createdAt": None}, UNSURE, id="nobody knows when it was made"),
        pytest.param({}, {"createdAt": None, "updatedAt": at(days=-1)}, OTHER, id="last changed before"),
        pytest.param(
            {}, {"createdAt": None, "updatedAt": at(days=1)}, UNSURE, id="changed since, made whenever"
        ),
        pytest.param({}, {"summary": "Our summer menu"}, UNSURE, id="another text, at the same moment"),
        pytest.param(
            {}, {"summary": "Our summer menu", "createdAt": at(hours=1)}, OTHER, id="another text, later"
        ),
        pytest.param(
            {}, {"summary": "Our &quot;spring&quot; menu", "createdAt": at(hours=1)}, UNSURE, id="rewritten"
        ),
        pytest.param(
            {"media": [{"url": PICTURE, "type": "image/png"}]},
            {"media": [{"url": "https://example.com/cake.mp4", "type": "video/mp4"}]},
            OTHER,
            id="a video where a picture was sent",
        ),
        pytest.param(
            {"media": [{"url": PICTURE, "type": "image/gif"}]},
            {"media": [{"url": "https://example.com/cake.mp4", "type": "video/mp4"}]},
            UNSURE,
            id="a moving picture may become a video",
        ),
        pytest.param({}, {"type": "reel"}, OTHER, id="another form"),
        pytest.param({}, {"type": None}, SAME, id="a form that is not shown"),
        pytest.param(
            {"facebookPostDetails": {"type": "reel"}}, {"type": "reel"}, SAME, id="a network's own form"
        ),
        pytest.param(
            {"type": "story"}, {"type": "story", "summary": None}, UNSURE, id="a story shows no text"
        ),
        pytest.param({}, {"source": "csv"}, OTHER, id="from an import"),
        pytest.param({}, {"source": "something-new"}, SAME, id="from a source that is not known"),
        pytest.param({}, {"status": "failed"}, SAME, id="it happened, and failed"),
        pytest.param({}, {"status": "deleted", "deleted": True}, SAME, id="it happened, and was deleted"),
        pytest.param({}, {"status": "in_progress", "publishedAt": None}, SAME, id="on its way"),
        pytest.param({}, PLANNED, OTHER, id="the same again, planned for later"),
        pytest.param(
            {}, PLANNED | {"scheduleDate": None}, OTHER, id="the same again, by its place in the calendar"
        ),
        pytest.param(PLAN_SENT, PLANNED, SAME, id="the same plan"),
        pytest.param(
            PLAN_SENT, PLANNED | {"scheduleDate": None}, SAME, id="the plan by its place in the calendar"
        ),
        pytest.param(
            PLAN_SENT, PLANNED | {"scheduleDate": "2026-04-16T08:00:00.000Z"}, OTHER, id="a week later"
        ),
        pytest.param(
            PLAN_SENT, PLANNED | {"scheduleDate": "2026-04-09T08:01:00.000Z"}, OTHER, id="a minute later"
        ),
        pytest.param(
            {"scheduleDate": "2026-04-09T08:00:00.750Z"}, PLANNED, SAME, id="a server that drops milliseconds"
        ),
        pytest.param(
            {"scheduleDate": "2026-04-09T10:00:00+02:00"}, PLANNED, SAME, id="the same time in another zone"
        ),
        pytest.param(
            PLAN_SENT, {"displayDate": "2026-04-09T08:00:09.000Z"}, SAME, id="it went out, dated by that"
        ),
        pytest.param(PLAN_SENT, {}, UNSURE, id="out long before the plan"),
        pytest.param(
            PLAN_SENT, PLANNED | {"scheduleDate": None, "displayDate": None}, UNSURE, id="no plan shown"
        ),
        pytest.param(
            PLAN_SENT,
            PLANNED | {"scheduleDate": None, "displayDate": at(seconds=1)},
            OTHER,
            id="waiting for another time",
        ),
        pytest.param(
            DRAFT_SENT | {"scheduleDate": PLAN},
            KEPT | {"accountIds": ["a", "b"]},
            UNSURE,
            id="a draft that hides its plan",
        ),
        pytest.param({"scheduleDate": at(days=-1)}, {}, UNSURE, id="a plan that was over when it was sent"),
        pytest.param({}, {"media": [{"url": PICTURE}]}, UNSURE, id="a picture where none was sent"),
    ],
)
def test_a_post_is_known_by_all_that_is_told_of_it(
    sent: dict[str, Any], record: dict[str, Any], expected: Similarity
):
    assert compare_post(SENT | sent, Post.from_dict(RECORD | record), SINCE) is expected


@pytest.mark.parametrize(
    ("sent", "shown", "expected"),
    [
        ("Menu", "Menu", SAME),
        (None, None, SAME),
        ("", None, SAME),
        (" Menu \r\n\n of   today ", "Menu of today", SAME),
        ("Cafe\u0301", "Caf\u00e9", SAME),
        ("Menu", "menu", UNSURE),
        ("Menu", "Menu.", UNSURE),
        ("Menu", "Offer", OTHER),
        ("Menu", None, OTHER),
        (None, "Menu", OTHER),
        (LONG, LONG[:500], SAME),
        (LONG, LONG[:499] + "…", SAME),
        (LONG, LONG[:280] + " ...", SAME),
        (LONG, LONG[:200], UNSURE),  # no network is known to cut so early
        (LONG[:500], LONG, UNSURE),  # a server may add to a text
        (LONG, "X" + LONG[1:500], OTHER),
        ("Hello {{contact.name}}, see you at the bakery", "Hello Mara, see you at the bakery", SAME),
        ("Hello {{contact.name}}, see you at the bakery", "Hello Mara, see you at the market", OTHER),
        (
            "Come to {{ place }} on {{day}}, it is {{what}} day!",
            "Come to us on Friday, it is bread day!",
            SAME,
        ),
        ("Come to {{place}} on {{day}}, it is {{what}} day", "Come to us, it is bread day", OTHER),
        ("{{custom_values.offer}}", "Ten percent off", UNSURE),
        ("{{custom_values.offer}}", "{{custom_values.offer}}", SAME),
    ],
)
def test_a_text_is_the_same_as_far_as_servers_touch_texts(
    sent: str | None, shown: str | None, expected: Similarity
):
    assert compare_text(sent, shown) is expected


def test_many_custom_values_take_no_time():
    """They are no regular expression, which such a text would keep busy for years."""
    sent = "a {{x}} " * 2_000 + "end"

    assert compare_text(sent, "a b " * 4_000 + "END") is OTHER


@pytest.mark.parametrize(
    ("sent", "shown", "has_text", "expected"),
    [
        ([], {}, True, SAME),
        ([], {}, False, UNSURE),  # two empty posts
        ([PICTURE], {"media": [{"url": f"{PICTURE}?signature=1"}]}, True, SAME),
        (
            [PICTURE, "https://example.com/2.jpg"],
            {"media": [{"url": PICTURE}]},
            True,
            SAME,
        ),  # one of several shown
        ([PICTURE], {"media": [{"url": "https://cdn.example.com/x", "originalUrl": PICTURE}]}, False, SAME),
        ([PICTURE], {"media": [{"url": "https://example.com/other.jpg"}]}, True, UNSURE),
        ([PICTURE], {"media": []}, True, SAME),  # a video's cover moves elsewhere when it is out
        ([PICTURE], {}, False, UNSURE),
        ([PICTURE], {"thumbnail": PICTURE}, False, SAME),
    ],
)
def test_pictures_tell_posts_with_the_same_caption_apart(
    sent: list[str], shown: dict[str, Any], has_text: bool, expected: Similarity
):
    body = {"media": [{"url": url, "type": "image/jpeg"} for url in sent]}

    assert compare_media(body, Post.from_dict(shown), has_text=has_text) is expected


@pytest.mark.parametrize("ahead", [timedelta(hours=1), -timedelta(hours=1), timedelta(0)])
def test_since_is_told_in_the_time_of_the_server(ahead: timedelta):
    """The Date of a response is older than its reading: a post that was made in between is not missed."""
    written_at = SINCE + timedelta(seconds=30)
    date = (written_at + ahead).strftime("%a, %d %b %Y %H:%M:%S GMT").encode()
    response = RawResponse(200, ((b"Date", date),), b"")
    slow, fast = (
        measure_clock_offset(response, written_at + timedelta(seconds=delay)) for delay in (20, 0.5)
    )
    assert slow is not None
    assert fast is not None

    start = server_start(SINCE, [slow, fast])

    assert SINCE + ahead - timedelta(seconds=3) <= start <= SINCE + ahead - timedelta(seconds=2)
    assert compare_creation_time(start, SINCE + ahead) is SAME


@pytest.mark.parametrize("headers", [(), ((b"Date", b"yesterday"),), ((b"Date", b""),)])
def test_a_server_without_a_date_is_taken_to_have_our_time(headers: tuple[tuple[bytes, bytes], ...]):
    assert measure_clock_offset(RawResponse(200, headers, b""), SINCE) is None
    assert server_start(SINCE, []) == SINCE - timedelta(seconds=2)
