"""A server may change a text in many ways: then the record is in doubt, and never "not there"."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplanner import AmbiguousOutcome, operations
from socialplanner.models import Post, PostCreate
from socialplanner.reconcile.content import compare_text
from socialplanner.reconcile.posts import compare_post
from socialplanner.reconcile.search import Similarity
from tests.support.lost_create import AFTER, BEFORE, NOW, Planner, lost, written

pytestmark = pytest.mark.anyio

SENT = "New menu: https://example.com/long?a=1 for “you” & @mara 🍕❤️ #lunch ﬁne ½ <b>today</b>"
LONG = "Pizza 🍕 and a glass of wine for two. " * 20
REWRITTEN = {
    "shortened link": SENT.replace("https://example.com/long?a=1", "https://l.example/ab12"),
    "bare link": SENT.replace("https://example.com/long?a=1", "l.example/ab12"),
    "no link": SENT.replace("https://example.com/long?a=1", ""),
    "utm": SENT.replace("a=1", "a=1&utm_source=planner"),
    "entities": SENT.replace("&", "&amp;").replace("“", "&ldquo;").replace("”", "&rdquo;"),
    "entities twice": SENT.replace("&", "&amp;amp;"),
    "no emoji": SENT.replace("🍕", "").replace("❤️", ""),
    "emoji as question marks": SENT.replace("🍕", "??"),
    "emoji as words": SENT.replace("🍕", ":pizza:"),
    "no variation mark": SENT.replace("\ufe0f", ""),
    "width": SENT.replace("menu", "\uff4d\uff45\uff4e\uff55"),
    "compatible letters": SENT.replace("ﬁ", "fi").replace("½", "1\u20442"),
    "added tag": SENT + " #bakery",
    "dropped tag": SENT.replace("#lunch", ""),
    "straight quotes": SENT.replace("“", '"').replace("”", '"'),
    "zero width": SENT.replace("menu", "me\u200bnu").replace("New", "N\u2060ew"),
    "no markup": SENT.replace("<b>", "").replace("</b>", ""),
    "wrapped": f"<p>{SENT}</p>",
    "mention": SENT.replace("@mara", "@[Mara Lind](1234)"),
    "mention as a name": SENT.replace("@mara", "Mara Lind"),
    "upper case": SENT.upper(),
    "no accents": SENT.replace("New", "Néw"),
    "signature": SENT + " Sent with Planner",
    "cut": SENT[:50],
}


@pytest.mark.parametrize("shown", REWRITTEN.values(), ids=REWRITTEN.keys())
@pytest.mark.parametrize("later", [timedelta(seconds=1), timedelta(hours=1)], ids=["at once", "later"])
async def test_a_rewritten_text_is_named_and_not_missed(shown: str, later: timedelta):
    """A8: `find_match` raises with the id of the post, and `ignore=` takes it out."""
    record: dict[str, Any] = {
        "_id": "p1",
        "createdAt": written(NOW + later),
        "accountIds": ["fb7"],
        "summary": shown,
        "type": "post",
        "status": "published",
    }
    post = PostCreate(account_ids=["fb7"], type="post", user_id="u", summary=SENT)
    error = lost(operations.create_post.build(location_id="loc", post=post))
    planner = Planner({"/posts/list": {"posts": [record], "count": 1}}).client
    with pytest.raises(AmbiguousOutcome, match="p1"):
        await planner.posts.find_match(error)
    assert await planner.posts.find_match(error, ignore=["p1"]) is None


@given(st.text(max_size=40), st.text(max_size=40))
def test_only_what_differs_in_kind_is_another_post(mine: str, theirs: str):
    """A8: whatever the text became, the account, the moment and the form keep the post in doubt."""
    sent = {"accountIds": ["fb7"], "summary": mine, "type": "post"}
    shown = {"createdAt": written(AFTER), "accountIds": ["fb7"], "summary": theirs, "type": "post"}
    assert compare_post(sent, Post.from_dict(shown), NOW) is not Similarity.OTHER
    for other in ({"accountIds": ["in8"]}, {"createdAt": written(BEFORE)}, {"type": "reel"}):
        assert compare_post(sent, Post.from_dict(shown | other), NOW) is Similarity.OTHER


@pytest.mark.parametrize(
    ("sent", "shown", "expected"),
    [
        (LONG, LONG[:255], Similarity.UNSURE),
        (LONG, LONG[:254] + "\ufffd", Similarity.UNSURE),
        (LONG, LONG[:253] + "\ud83c", Similarity.UNSURE),
        ("🍕" * 300, "🍕" * 140, Similarity.SAME),  # 280 units of UTF-16, and 140 characters
        ("🍕" * 300, "🍕" * 139 + "\ud83c", Similarity.SAME),
        ("🍕" * 300, "🍕" * 139 + "\ufffd…", Similarity.SAME),
        ("a  b " * 100, ("a  b " * 100)[:280], Similarity.SAME),  # counted before spaces are joined
        ("e\u0301" * 200, ("e\u0301" * 200)[:281], Similarity.SAME),  # between a letter and its accent
    ],
)
def test_a_cut_text_is_measured_as_the_server_counts(sent: str, shown: str, expected: Similarity):
    """A8: lengths are UTF-16 units of the text as it was sent, and the last character may be broken."""
    assert compare_text(sent, shown) is expected


@pytest.mark.parametrize(
    "shown", ["We are closed on Monday", "New people at the bakery", "Our old menu was good", "🎂"]
)
def test_another_text_that_was_made_later_is_another_post(shown: str):
    """A8: what no rewriting explains, an hour later, is not in doubt."""
    assert compare_text(SENT, shown) is Similarity.OTHER


@pytest.mark.parametrize(
    "answer",
    [
        {"posts": [], "count": 3},
        {"posts": [None], "count": 1},
        {"posts": ["not a post"], "count": 1},
    ],
    ids=["a total that says more", "an item that is null", "an item that cannot be read"],
)
async def test_not_there_is_said_of_whole_lists_only(answer: dict[str, Any]):
    """A8: a list that was not read whole proves nothing."""
    post = PostCreate(account_ids=["fb7"], type="post", user_id="u", summary=SENT)
    error = lost(operations.create_post.build(location_id="loc", post=post))
    with pytest.raises(AmbiguousOutcome, match=r"list"):
        await Planner({"/posts/list": answer}).client.posts.find_match(error)
