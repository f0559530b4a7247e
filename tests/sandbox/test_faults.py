"""Troubles that a test orders: each once or as often as asked, in-process, over a socket and over HTTP."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from socialplanner import (
    AmbiguousOutcome,
    DeadlineExceeded,
    RateLimited,
    ServerError,
    SocialPlanner,
)
from socialplanner.models import PostCreate
from socialplanner.sandbox import FACEBOOK_PAGE, LOCATION_ID, TOKEN, USER_ID, Clock, Sandbox

from .conftest import HEADERS, NOW

pytestmark = pytest.mark.anyio

POST = PostCreate(account_ids=[FACEBOOK_PAGE], type="post", user_id=USER_ID, summary="Plum tart")


@pytest.fixture
def planner(sandbox: Sandbox) -> SocialPlanner:
    return sandbox.planner


@pytest.fixture
async def sandbox() -> Any:
    async with Sandbox(clock=Clock(NOW)) as sandbox:
        yield sandbox


def ordered(kind: str) -> dict[str, Any]:
    """The kind that a parameter names."""
    return {kind: True}


async def test_the_life_of_a_post_in_ten_lines(sandbox: Sandbox, planner: SocialPlanner) -> None:
    """Scheduled, and published when its time has come."""
    later = PostCreate(
        account_ids=[FACEBOOK_PAGE],
        type="post",
        user_id=USER_ID,
        summary="Fresh bread",
        status="scheduled",
        schedule_date=NOW + timedelta(hours=2),
    )
    post = await planner.posts.create(later)
    assert post.id is not None
    assert (await planner.posts.get(post.id)).status == "scheduled"
    sandbox.clock.advance(hours=2)
    assert (await planner.posts.get(post.id)).status == "published"


async def test_a_create_gets_through_after_two_429(sandbox: Sandbox, planner: SocialPlanner) -> None:
    """The client waits in the sandbox's time, and one post comes to be."""
    sandbox.fail("create_post", status=429, times=2, headers={"Retry-After": "5"})
    before = len(sandbox.posts)
    await planner.posts.create(POST)
    assert len(sandbox.posts) == before + 1
    assert [each.status for each in sandbox.calls("create_post")] == [429, 429, 201]
    assert [each.fault for each in sandbox.calls("create_post")] == ["status", "status", ""]
    assert sandbox.clock.now() - NOW >= timedelta(seconds=10)
    assert sandbox.faults == []


@pytest.mark.parametrize("days", [0, 400])
async def test_a_post_whose_answer_was_lost_is_found(
    sandbox: Sandbox, planner: SocialPlanner, days: int
) -> None:
    """It is made once; the client neither repeats it nor says that it failed, whatever the clock shows."""
    sandbox.clock.advance(days=days)
    sandbox.fail("create_post", drop_after_commit=True)
    with pytest.raises(AmbiguousOutcome) as caught:
        await planner.posts.create(POST)
    found = await planner.posts.find_match(caught.value)
    assert found is not None
    same = [each for each in sandbox.posts.values() if each["summary"] == POST.summary]
    assert [each["_id"] for each in same] == [found.id]
    assert [(each.status, each.fault) for each in sandbox.calls("create_post")] == [
        (201, "drop_after_commit")
    ]


async def test_a_request_that_was_dropped_did_nothing(sandbox: Sandbox, planner: SocialPlanner) -> None:
    """The client cannot know that, and looks: nothing is there."""
    sandbox.fail("posts", drop=True)
    before = dict(sandbox.posts)
    with pytest.raises(AmbiguousOutcome) as caught:
        await planner.posts.create(POST)
    assert await planner.posts.find_match(caught.value) is None
    assert dict(sandbox.posts) == before
    assert [(each.status, each.fault) for each in sandbox.calls("create_post")] == [(0, "drop")]


@pytest.mark.parametrize("kind", ["malform", "truncate", "html", "drop", "drop_after_commit"])
async def test_a_read_without_a_good_answer(sandbox: Sandbox, planner: SocialPlanner, kind: str) -> None:
    """Once does no harm: it is asked for again."""
    post_id = sandbox.add_post()
    sandbox.fail("get_post", **ordered(kind))
    assert (await planner.posts.get(post_id)).id == post_id
    assert [each.fault for each in sandbox.calls("get_post")] == [kind, ""]


async def test_a_page_in_place_of_an_error(sandbox: Sandbox, planner: SocialPlanner) -> None:
    """As the proxies before the API send them: nothing is done."""
    sandbox.fail("create_post", html=True, status=502)
    before = dict(sandbox.posts)
    with pytest.raises(AmbiguousOutcome) as caught:
        await planner.posts.create(POST)
    assert isinstance(caught.value.cause, ServerError)
    assert dict(sandbox.posts) == before


async def test_a_late_answer_takes_no_real_time(sandbox: Sandbox, planner: SocialPlanner) -> None:
    """In-process the clock moves instead, and a client that would not have waited so long gets none."""
    post_id = sandbox.add_post()
    sandbox.fail("get_post", delay=20)
    await planner.posts.get(post_id)
    assert sandbox.clock.now() == NOW + timedelta(seconds=20)

    sandbox.fail("create_post", delay=90)
    with pytest.raises(AmbiguousOutcome) as caught:
        await planner.posts.create(POST)
    assert isinstance(caught.value.cause, DeadlineExceeded)


async def test_a_value_that_nobody_knows(sandbox: Sandbox, planner: SocialPlanner) -> None:
    """In the field that was named, or in the first that the spec has a list of words for."""
    post_id = sandbox.add_post()
    for where in ("status", "results.post.status", True):
        sandbox.fail("get_post", unknown_enum=where)
        record = (await _raw(sandbox, post_id))["results"]["post"]
        assert "something_new" in record.values()
        assert where is True or record["status"] == "something_new"
    assert sandbox.posts[post_id]["status"] == "published", "only the answer is changed"
    sandbox.fail("get_post", unknown_enum="status")
    assert (await planner.posts.get(post_id)).status == "something_new"


async def test_a_field_that_is_null(sandbox: Sandbox, planner: SocialPlanner) -> None:
    """By name, by path, or the first of the results."""
    post_id = sandbox.add_post()
    sandbox.fail("get_post", null_field="media")
    assert (await _raw(sandbox, post_id))["results"]["post"]["media"] is None
    sandbox.fail("get_post", null_field="results.post.summary")
    assert (await _raw(sandbox, post_id))["results"]["post"]["summary"] is None
    sandbox.fail("get_post", null_field=True)
    assert (await _raw(sandbox, post_id))["results"] == {"post": None}


async def test_a_fault_that_fits_no_answer_waits(sandbox: Sandbox) -> None:
    """So that a test does not take a misspelt field for one that was changed."""
    sandbox.fail("get_post", null_field="colour")
    await _raw(sandbox, sandbox.add_post())
    [fault] = sandbox.faults
    assert (fault.kind, fault.where, fault.times) == ("null_field", "colour", 1)
    sandbox.clear_faults()
    assert sandbox.faults == []


async def test_faults_come_in_their_order_and_only_where_they_are_meant(
    sandbox: Sandbox, planner: SocialPlanner
) -> None:
    """For one operation, for its room, for all; `times=None` never ends."""
    sandbox.fail("list_accounts", status=503, times=None)
    sandbox.fail("*", status=418)
    http = sandbox.http_client
    accounts, posts = (f"/social-media-posting/{LOCATION_ID}/{each}" for each in ("accounts", "posts/1"))
    statuses = [
        (await http.get(each, headers=HEADERS)).status_code for each in (accounts, posts, posts, accounts)
    ]
    assert statuses == [503, 418, 404, 503]
    assert [each.target for each in sandbox.faults] == ["list_accounts"]


async def test_what_an_error_says(sandbox: Sandbox) -> None:
    """The API's own words where they are known, any others where the test gives them."""
    said: list[Any] = []
    orders: list[dict[str, Any]] = [
        {"status": 429},
        {"status": 500},
        {"status": 403},
        {"status": 520},
        {"status": 400, "body": {"message": "Ours"}},
        {"status": 200, "body": []},
    ]
    for wanted in orders:
        sandbox.fail("get_post", **wanted)
        said.append(await _raw(sandbox, "1"))
    assert said == [
        {"message": "Too Many Requests", "statusCode": 429},
        {"statusCode": 500, "message": "Internal server error"},
        {"statusCode": 403, "message": "Forbidden", "error": "Forbidden"},
        {"statusCode": 520, "message": "No Reason Known"},
        {"message": "Ours"},
        [],
    ]
    sandbox.fail("get_post", status=503, body="busy", headers={"Content-Type": "text/plain", "X-Via": "test"})
    path = f"/social-media-posting/{LOCATION_ID}/posts/1"
    answer = await sandbox.http_client.get(path, headers=HEADERS)
    assert (answer.text, answer.headers["content-type"], answer.headers["x-via"]) == (
        "busy",
        "text/plain",
        "test",
    )


@pytest.mark.parametrize(
    ("target", "wanted", "named"),
    [
        ("create_pots", {"drop": True}, "create_post"),
        ("posts", {"dorp": True}, "drop_after_commit"),
        ("posts", {}, "drop_after_commit"),
        ("posts", {"drop": True, "malform": True}, "expected one kind of fault"),
        ("posts", {"status": 99}, "200 to 599"),
        ("posts", {"status": True}, "200 to 599"),
        ("posts", {"status": 500, "times": 0}, "whole number from 1"),
        ("posts", {"delay": -1}, "seconds"),
        ("posts", {"drop": True, "body": {}}, "expected a status beside it"),
        ("posts", {"null_field": 7}, "name of a field"),
        ("posts", {"status": 500, "headers": {"X": "a\nb"}}, "plain text"),
        ("posts", {"status": 500, "headers": ["X"]}, "plain text"),
    ],
)
async def test_what_cannot_be_ordered_is_refused(
    sandbox: Sandbox, target: str, wanted: dict[str, Any], named: str
) -> None:
    """At once, with what there is."""
    with pytest.raises(ValueError, match=named):
        sandbox.fail(target, **wanted)
    assert sandbox.faults == []


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("kind", ["drop", "drop_after_commit", "truncate"])
async def test_over_a_socket_the_connection_ends(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    """Without a word of the server's own, and the next call goes well."""
    async with (
        Sandbox(clock=Clock(NOW)) as sandbox,
        sandbox.serve() as url,
        SocialPlanner(TOKEN, location_id=LOCATION_ID, base_url=url, trust_env=False) as planner,
    ):
        before = len(sandbox.posts)
        sandbox.fail("create_post", **ordered(kind))
        with pytest.raises(AmbiguousOutcome):
            await planner.posts.create(POST)
        assert len(sandbox.posts) == before + (kind != "drop")
        await planner.posts.create(POST)
    assert [each for each in caplog.records if each.name.startswith("uvicorn")] == []


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_served_answer_is_late_by_real_time() -> None:
    """The sandbox's clock has no part in it."""
    async with Sandbox(clock=Clock(NOW)) as sandbox, sandbox.serve() as url:
        sandbox.fail("list_accounts", delay=0.01)
        async with httpx.AsyncClient(base_url=url, headers=HEADERS, trust_env=False) as http:
            answer = await http.get(f"/social-media-posting/{LOCATION_ID}/accounts")
        assert answer.status_code == 200
        assert sandbox.clock.now() == NOW


async def test_a_plain_transport_hears_of_the_loss_too(sandbox: Sandbox) -> None:
    """One that is not the sandbox's own gets the error as the app raises it."""
    sandbox.fail("list_accounts", drop=True)
    transport = httpx.ASGITransport(app=sandbox.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", headers=HEADERS) as http:
        with pytest.raises(ConnectionResetError):
            await http.get(f"/social-media-posting/{LOCATION_ID}/accounts")


async def test_too_many_429_end_the_patience(sandbox: Sandbox, planner: SocialPlanner) -> None:
    """The retries of the client are counted, and the error is the API's."""
    sandbox.fail("*", status=429, times=None)
    with pytest.raises(RateLimited):
        await planner.posts.create(POST)
    assert len(sandbox.calls("create_post")) == 3


async def _raw(sandbox: Sandbox, post_id: str) -> Any:
    path = f"/social-media-posting/{LOCATION_ID}/posts/{post_id}"
    return (await sandbox.http_client.get(path, headers=HEADERS)).json()
