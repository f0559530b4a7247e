"""Is this the comment, item, import or account that was sent? The rules, without a server."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from socialplanner.models import Account, Comment, CsvImport, QueueItem
from socialplanner.reconcile.comments import compare_comment
from socialplanner.reconcile.connections import compare_account
from socialplanner.reconcile.csv_imports import compare_import
from socialplanner.reconcile.queues import compare_copy, compare_item
from socialplanner.reconcile.search import Similarity

OTHER, UNSURE, SAME = Similarity.OTHER, Similarity.UNSURE, Similarity.SAME

SINCE = datetime(2026, 4, 1, 10, 0, tzinfo=UTC)


def at(**later: float) -> str:
    """A time after the request left, as the API writes it."""
    return (SINCE + timedelta(**later)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


COMMENT: dict[str, Any] = {
    "_id": "c1",
    "content": "Thank you!",
    "isParentThread": True,
    "author": {"id": "own"},
    "publishedAt": at(seconds=1),
    "createdAt": at(seconds=9),
}


@pytest.mark.parametrize(
    ("sent", "shown", "expected"),
    [
        ({}, {}, SAME),
        ({}, {"content": "Thank you"}, UNSURE),  # a network may leave out a mark
        ({}, {"content": "We disagree"}, UNSURE),  # of our account, at the same moment
        ({}, {"content": "We disagree", "author": {"id": "visitor"}}, OTHER),
        ({}, {"content": "We disagree", "publishedAt": at(hours=1), "createdAt": at(hours=1)}, OTHER),
        ({}, {"author": {"id": "visitor"}}, UNSURE),  # others thank too
        ({}, {"author": None}, UNSURE),
        ({}, {"publishedAt": at(days=-1)}, OTHER),  # an old comment that the planner has only now copied
        ({}, {"publishedAt": None}, SAME),
        ({}, {"publishedAt": None, "createdAt": None}, UNSURE),
        ({}, {"isPost": True}, OTHER),
        ({}, {"_id": "post"}, OTHER),
        ({}, {"isParentThread": False}, OTHER),
        ({"content": ""}, {"content": None}, UNSURE),  # two pictures without a word
        ({"content": "Hi Mara!", "mentions": [{"name": "Mara"}]}, {"content": "Hi @mara-lind!"}, SAME),
        ({"content": "Hi Mara!", "mentions": [{"name": "Mara"}]}, {"content": "Bye Mara!"}, UNSURE),
        ({"content": "Mara", "mentions": [{"name": "Mara"}]}, {"content": "whatever"}, UNSURE),
    ],
)
def test_a_comment_is_known_by_text_author_and_time(
    sent: dict[str, Any], shown: dict[str, Any], expected: Similarity
):
    body = {"parentId": "post", "isParentThread": True, "content": "Thank you!"} | sent

    assert compare_comment(body, Comment.from_dict(COMMENT | shown), SINCE, frozenset({"own"})) is expected


ITEM_SENT: dict[str, Any] = {"modifiedPostPayload": {"accountIds": ["a"], "summary": "Guess"}, "order": 2}
ITEM: dict[str, Any] = {
    "_id": "i1",
    "createdAt": at(seconds=1),
    "post": {"accountIds": ["a"], "summary": "Guess"},
}
YOUNG_POST = {"createdAt": at(seconds=1), "accountIds": ["a"], "summary": "Guess"}
TEXTS = {"variations": [{"content": "One"}, {"content": "Two"}]}


@pytest.mark.parametrize(
    ("sent", "shown", "expected"),
    [
        ({}, {}, SAME),
        ({}, {"createdAt": None}, UNSURE),  # as lists are documented
        ({}, {"createdAt": None, "post": YOUNG_POST}, SAME),  # no item is older than its post
        ({}, {"createdAt": None, "post": YOUNG_POST | {"createdAt": at(days=-1)}}, UNSURE),
        ({}, {"createdAt": at(days=-1)}, OTHER),
        ({}, {"post": {"accountIds": ["a"], "summary": "Tell"}}, UNSURE),  # at the same moment
        ({}, {"createdAt": at(hours=1), "post": {"accountIds": ["a"], "summary": "Tell"}}, OTHER),
        ({}, {"createdAt": None, "post": {"accountIds": ["a"], "summary": "Tell"}}, OTHER),
        ({}, {"post": {"accountIds": ["c"], "summary": "Guess"}}, OTHER),
        (
            {},
            {"post": {"summary": "Tell"}, "modifiedPostPayload": ITEM["post"]},
            SAME,
        ),  # its own words come first
        ({}, {"post": None}, UNSURE),
        (TEXTS, TEXTS, SAME),
        (TEXTS, {"variations": [{"content": "One"}]}, UNSURE),
        (TEXTS, {"variations": [{"content": "One"}], "createdAt": at(hours=1)}, OTHER),
        (TEXTS, {"variations": [{"content": "One!"}, {"content": "Two"}]}, UNSURE),
        ({}, TEXTS, UNSURE),
    ],
)
def test_an_item_of_a_queue_is_known_by_its_content(
    sent: dict[str, Any], shown: dict[str, Any], expected: Similarity
):
    assert compare_item(ITEM_SENT | sent, QueueItem.from_dict(ITEM | shown), SINCE) is expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ({"_id": "i2", "order": 2, "postId": "p"}, SAME),
        (
            {"_id": "i2", "order": 2, "postId": "q", "post": {"summary": "Guess"}},
            SAME,
        ),  # a copy of its post too
        ({"_id": "i2", "order": 2, "postId": "q", "post": {"summary": "Tell"}}, UNSURE),
        (
            {
                "_id": "i2",
                "order": 2,
                "postId": "q",
                "createdAt": at(hours=1),
                "post": {"summary": "Tell"},
            },
            OTHER,
        ),
        ({"_id": "i2", "order": 2, "postId": "q", "post": None}, UNSURE),
        ({"_id": "i2", "order": 3, "postId": "p"}, OTHER),
        ({"_id": "i2", "order": 2, "postId": "p", "createdAt": None}, UNSURE),
        ({"_id": "i1", "order": 2, "postId": "p"}, OTHER),  # the original, if it was asked for its own place
    ],
)
def test_a_copy_of_an_item_is_known_by_its_place(shown: dict[str, Any], expected: Similarity):
    original = QueueItem.from_dict({"_id": "i1", "order": 1, "postId": "p", "post": {"summary": "Guess"}})

    assert compare_copy({"order": 2.0}, original, QueueItem.from_dict(ITEM | shown), SINCE) is expected


IMPORT: dict[str, Any] = {
    "id": "x",
    "file": "f/1.csv",
    "fileName": "a.csv",
    "count": 6,
    "accountIds": ["a", "b"],
}


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ({}, SAME),  # the place of an uploaded file is its own: no time is needed
        ({"createdAt": at(seconds=1), "accountIds": None}, SAME),
        ({"accountIds": None}, UNSURE),
        ({"accountIds": ["a"]}, OTHER),
        ({"file": "f/2.csv"}, OTHER),
        ({"createdAt": at(days=-1)}, OTHER),
        ({"file": None}, UNSURE),  # the name alone
        ({"file": None, "fileName": "b.csv"}, OTHER),
        ({"file": None, "count": 7}, OTHER),
    ],
)
def test_an_import_is_known_by_its_file(shown: dict[str, Any], expected: Similarity):
    sent = {"filePath": "f/1.csv", "fileName": "a.csv", "rowsCount": 6, "accountIds": ["b", "a"]}

    assert compare_import(sent, CsvImport.from_dict(IMPORT | shown), SINCE) is expected


@pytest.mark.parametrize(
    ("sent", "account", "expected"),
    [
        ({"originId": "52"}, {"originId": "52", "oauthId": "login"}, SAME),
        ({"location": {"name": "locations/52"}}, {"originId": "52", "oauthId": "login"}, SAME),
        ({"originId": "urn:li:organization:52"}, {"originId": "52", "oauthId": "login"}, SAME),
        ({"originId": "52"}, {"originId": "53", "oauthId": "login"}, OTHER),
        ({"originId": "52"}, {"originId": "52", "oauthId": "before"}, OTHER),
        ({"originId": "52"}, {"originId": "52", "oauthId": "login", "deleted": True}, OTHER),
        ({"originId": "52"}, {"originId": "52", "oauthId": "login", "isExpired": True}, UNSURE),
        ({"originId": "52"}, {"originId": "52"}, UNSURE),
        ({"originId": "52"}, {"id": "login_loc_52_page", "oauthId": "login"}, UNSURE),  # shows no originId
    ],
)
def test_an_account_is_known_by_its_login_and_its_network(
    sent: dict[str, Any], account: dict[str, Any], expected: Similarity
):
    assert compare_account(sent, "login", Account.from_dict(account)) is expected
