"""Records and their ids: a user never writes `or ""`, and one that came without its id breaks nothing but its reading."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, datetime, timedelta
from typing import Any

import attrs
import pytest

from socialplanner import BulkReport, InvalidResponse, MissingField, SocialPlannerError, UsageError
from socialplanner.models import Account, CsvImport, CsvPost, CsvSetAccountsResult, EditSession, Post
from tests.support.fixed_response import FixedResponse
from tests.support.internals import id_field, record_kinds

pytestmark = pytest.mark.anyio

EVERY = record_kinds()
ANSWER = {"success": True, "results": {"posts": [{"_id": "p1"}, {"summary": "Hello"}], "count": 2}}


def test_every_kind_with_an_id_in_all_answers_is_a_record() -> None:
    """The spec says it with one word. What may come without an id keeps `str | None`."""
    names = {kind.__name__ for kind in EVERY}
    assert {"Account", "Category", "Comment", "CsvImport", "Post", "Queue", "QueueItem", "Tag"} <= names
    assert not names & {"PostMedia", "PostUser", "CsvPost", "CsvImportSnapshot", "QueuePost"}


@pytest.mark.parametrize("kind", EVERY)
def test_reading_a_missing_id_raises_and_has_id_tells_before(kind: Any) -> None:
    """It is an error of its own, no AttributeError: `getattr` with a default does not hide it."""
    record = kind.from_dict({"futureField": 1})
    assert record.has_id is False
    with pytest.raises(
        MissingField, match=rf"^{kind.__name__}\.\w+: expected an id, got none.* Ask has_id"
    ) as caught:
        getattr(record, id_field(kind), None)
    assert not isinstance(caught.value, AttributeError)
    assert (caught.value.model, caught.value.field) == (kind.__name__, id_field(kind))
    setattr(record, id_field(kind), "x1")
    assert record.has_id is True
    assert getattr(record, id_field(kind)) == "x1"


@pytest.mark.parametrize("kind", EVERY)
def test_nothing_but_reading_the_id_raises(kind: Any) -> None:
    """Print it, compare it, copy it, store it: a record without an id is a record."""
    for record in (kind.from_dict({"futureField": 1}), kind.from_dict({}), kind()):
        assert record == copy.copy(record) == copy.deepcopy(record) == pickle.loads(pickle.dumps(record))
        assert record != kind(**{id_field(kind): "x1"})
        assert repr(record) in (f"{kind.__name__}()", f"{kind.__name__}(extras={{'futureField': 1}})")
        assert kind.from_dict(record.to_dict()) == record
        assert attrs.evolve(record).has_id is False
        assert getattr(attrs.evolve(record, **{id_field(kind): "x1"}), id_field(kind)) == "x1"
        attrs.asdict(record)
        attrs.astuple(record)


@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_a_blank_id_is_none(blank: str) -> None:
    """Nobody can name a record by it. It is written back as it came."""
    post = Post.from_dict({"_id": blank})
    assert not post.has_id
    assert post.to_dict() == {"_id": blank}


def test_an_import_has_the_id_that_came() -> None:
    """The versions of the API write it as `id` or as `_id`."""
    assert CsvImport.from_dict({"id": "i1"}).id == "i1"
    assert CsvImport.from_dict({"_id": "i2"}).id == "i2"
    assert CsvImport.from_dict({"_id": "i2"}).to_dict() == {"_id": "i2"}
    assert CsvImport.from_dict({"id": "i1", "_id": "i2"}).id == "i1"


async def test_a_record_without_an_id_is_told_by_its_place() -> None:
    """One event for one record, and the others are as ever."""
    server = FixedResponse(200, ANSWER)
    posts = [post async for post in server.planner.posts.list()]
    assert [post.has_id for post in posts] == [True, False]
    assert [(each.operation, each.pointer, each.value) for each in server.drift] == [
        ("posts.list", "/results/posts/1/_id", None)
    ]


async def test_an_id_of_a_wrong_type_is_told_once() -> None:
    """It is kept, and not told a second time as missing."""
    server = FixedResponse(200, {"results": {"posts": [{"_id": 7}], "count": 1}})
    posts = await server.planner.posts.list().collect()
    assert posts[0].extras == {"_id": 7}
    assert [(each.pointer, each.value) for each in server.drift] == [("/results/posts/0/_id", 7)]


async def test_strict_mode_refuses_a_record_without_an_id() -> None:
    """Strict is for those who want to know at once."""
    server = FixedResponse(200, ANSWER)
    with pytest.raises(InvalidResponse, match="/results/posts/1/_id"):
        await server.planner.with_options(strict=True).posts.list().collect()


async def test_a_post_that_is_only_planned_needs_no_id() -> None:
    """A queue makes the post when its time comes: the preview of it has no id, and that is no drift."""
    entry = {"queueItemId": "q1", "post": {"summary": "Soon", "type": 5}}
    server = FixedResponse(200, {"results": {"scheduledPosts": [entry]}})
    first = datetime(2030, 1, 1, tzinfo=UTC)
    calendar = await server.planner.queues.calendar(start_date=first, end_date=first + timedelta(days=9))
    assert [each.has_id for entry in calendar if (each := entry.post)] == [False]
    assert [each.pointer for each in server.drift] == ["/results/scheduledPosts/0/post/type"]


async def test_a_method_takes_the_record_in_place_of_its_id() -> None:
    """`planner.posts.delete(post)`: the id of the record goes into the path."""
    server = FixedResponse(200, {"success": True, "results": {"postId": "p1"}})
    await server.planner.posts.delete(Post(id="p1"))
    await server.planner.posts.delete(id=Post(id="p/2"))
    await server.planner.accounts.delete(Account(id="a1"))
    await server.planner.csv_imports.delete_post(CsvSetAccountsResult(csv_id="c1"), CsvPost(id="r1"))
    paths = [request.url.raw_path.decode().partition("?")[0] for request in server.requests]
    assert [path.removeprefix("/social-media-posting/ExampleLocation00001") for path in paths] == [
        "/posts/p1",
        "/posts/p%2F2",
        "/accounts/a1",
        "/csv/c1/post/r1",
    ]


async def test_a_record_of_another_kind_is_refused_before_sending() -> None:
    """The id of an account is no id of a post."""
    server = FixedResponse(200, {})
    wrong: Any = Account(id="a1")
    with pytest.raises(UsageError, match=r"^id: expected str or Post, got Account"):
        await server.planner.posts.delete(wrong)
    with pytest.raises(
        UsageError, match=r"^id: expected str or Post, got NoneType\. Check whether it is missing"
    ):
        await server.planner.posts.delete(None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    with pytest.raises(UsageError, match=r"^post_id: expected a CsvPost with an id"):
        await server.planner.csv_imports.delete_post("c1", CsvPost())
    with pytest.raises(MissingField, match=r"^Post\.id: expected an id"):
        await server.planner.posts.delete(Post(summary="Hello"))
    with pytest.raises(MissingField, match=r"^CsvSetAccountsResult\.csv_id: expected an id"):
        await server.planner.csv_imports.delete(CsvSetAccountsResult())
    assert server.requests == []


async def test_a_bulk_job_counts_the_records_that_it_cannot_name() -> None:
    """Nothing is sent for them, the others are deleted, and the report does not call that a success."""
    server = FixedResponse(200, {"success": True, "results": {"deletedCount": 1}})
    report = await server.planner.posts.delete_many([Post(id="p1"), Post(summary="Hello")])
    assert (report.confirmed, report.without_id, report.total) == (["p1"], 1, 1)
    assert "without_id=1" in repr(report)
    assert BulkReport.from_json(report.to_json()).without_id == 1
    with pytest.raises(SocialPlannerError, match="1 records came without an id"):
        report.raise_for_failures()


def test_the_error_can_be_pickled_and_written_down() -> None:
    """As every error of the SDK."""
    with pytest.raises(MissingField) as caught:
        _ = EditSession().session_id
    error = pickle.loads(pickle.dumps(caught.value))
    assert (str(error), error.model, error.field) == (str(caught.value), "EditSession", "session_id")
    again = SocialPlannerError.from_json(caught.value.to_json())
    assert isinstance(again, MissingField)
    assert (again.model, again.field) == ("EditSession", "session_id")
