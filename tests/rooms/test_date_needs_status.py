"""A date alone does not schedule: no post with a date and without a status leaves the SDK, by any door."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from socialplanner import SocialPlanner, Unlisted, UsageError, operations
from socialplanner.models import PostApprovalInput, PostCreate
from socialplanner.sandbox import FACEBOOK_PAGE, LOCATION_ID, USER_ID, Sandbox

pytestmark = pytest.mark.anyio

WHEN = datetime.now(UTC) + timedelta(days=2)
LEAST: dict[str, Any] = {
    "account_ids": [FACEBOOK_PAGE],
    "type": "post",
    "user_id": USER_ID,
    "summary": "Menu",
}
WIRE: dict[str, Any] = {"accountIds": [FACEBOOK_PAGE], "type": "post", "userId": USER_ID}
DATED = {"scheduleDate": WHEN.isoformat()}


def a_post(**more: Any) -> PostCreate:
    return PostCreate(**LEAST | more)


def dated_later() -> PostCreate:
    """A post that was right when it was made."""
    post = a_post()
    post.schedule_date = WHEN
    return post


def dated_in_extras() -> PostCreate:
    post = a_post()
    post.extras["scheduleDate"] = WHEN.isoformat()
    return post


def without_its_status() -> PostCreate:
    post = a_post(status="scheduled", schedule_date=WHEN)
    post.status = None
    return post


class Nobody:
    """A planner whose server counts what reaches it."""

    def __init__(self) -> None:
        self.sent: list[httpx.Request] = []
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.answer))
        self.planner = SocialPlanner("token", location_id="loc", http_client=http)

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        return httpx.Response(201, json={"results": {"post": {"_id": "p1"}}})


def shows_both_ways_out(error: UsageError) -> bool:
    text = str(error)
    return (
        error.argument == "status"
        and text.startswith("status: expected ")
        and 'status="scheduled"' in text
        and "leave schedule_date out" in text
    )


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: a_post(schedule_date=WHEN), id="constructor"),
        pytest.param(lambda: a_post(schedule_date=WHEN, status=None), id="None"),
        pytest.param(lambda: a_post(schedule_date=WHEN, status=Unlisted(" ")), id="a blank status"),
        pytest.param(lambda: a_post(schedule_date=datetime(2020, 1, 1, tzinfo=UTC)), id="a past date"),
        pytest.param(lambda: PostCreate.from_dict(WIRE | DATED), id="from_dict"),
        pytest.param(lambda: PostCreate.from_dict(WIRE | DATED | {"status": None}), id="from_dict, null"),
        pytest.param(lambda: dated_later().to_dict(), id="to_dict"),
        pytest.param(lambda: dated_in_extras().to_dict(), id="to_dict, extras"),
        pytest.param(lambda: without_its_status().to_dict(), id="to_dict, status taken away"),
        pytest.param(lambda: copy.deepcopy(dated_later()).to_dict(), id="to_dict of a copy"),
        pytest.param(lambda: pickle.loads(pickle.dumps(dated_later())).to_dict(), id="to_dict of a pickle"),
        pytest.param(
            lambda: operations.create_post.build(location_id="loc", post=dated_later()),
            id="create_post.build",
        ),
        pytest.param(
            lambda: operations.create_post.build(location_id="loc", post=WIRE | DATED),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
            id="create_post.build, dict",
        ),
    ],
)
def test_a_date_without_a_status_is_refused_with_both_ways_out(make: Callable[[], object]):
    """L1: the API would publish it at once. `status` is named, `scheduled` or no date is what to do."""
    with pytest.raises(UsageError) as caught:
        make()
    assert shows_both_ways_out(caught.value)


CALLS: dict[str, Callable[[SocialPlanner], Awaitable[object]]] = {
    "create": lambda planner: planner.posts.create(dated_later()),
    "update": lambda planner: planner.posts.update("p1", dated_later()),
    "send": lambda planner: planner.send(operations.create_post.build(location_id="loc", post=dated_later())),
    "send_with_response": lambda planner: planner.send_with_response(
        operations.create_post.build(location_id="loc", post=dated_in_extras())
    ),
}


@pytest.mark.parametrize("name", CALLS)
async def test_nothing_is_sent_of_a_post_with_a_date_and_without_a_status(name: str):
    """L1: neither by a room nor by a request of the caller's own making."""
    nobody = Nobody()
    with pytest.raises(UsageError, match="status"):
        await CALLS[name](nobody.planner)
    assert nobody.sent == []


@pytest.mark.parametrize("more", [{}, {"summary": "New"}, {"media": []}], ids=["as it is", "text", "media"])
async def test_an_update_without_a_status_is_refused(more: dict[str, Any]):
    """L2: it would publish a scheduled post at once. The SDK fills in none."""
    nobody = Nobody()
    with pytest.raises(UsageError) as caught:
        await nobody.planner.posts.update("p1", a_post(**more))
    assert caught.value.argument == "status"
    assert 'status="scheduled"' in str(caught.value)
    assert nobody.sent == []


async def test_the_status_that_the_caller_wrote_is_sent_and_no_other():
    """L1, L2: with a status, a date and an update are as they were; a create without both is published now."""
    nobody = Nobody()
    await nobody.planner.posts.create(a_post())
    assert b"status" not in nobody.sent[-1].content
    for status in ("scheduled", "draft", "in_review", "published"):
        post = a_post(status=status, schedule_date=WHEN)
        await nobody.planner.posts.create(post)
        await nobody.planner.posts.update("p1", post)
        assert all(f'"status":"{status}"'.encode() in each.content for each in nobody.sent[-2:])


@pytest.mark.parametrize(
    "field", [{"selected_best_time": WHEN}, {"post_approval_details": PostApprovalInput(approver="u2")}]
)
def test_what_asks_for_a_later_time_or_an_approver_needs_a_status_too(field: dict[str, Any]):
    """Without one it would go out at once, and unseen by the approver."""
    with pytest.raises(UsageError, match=f"^status: expected .* leave {next(iter(field))} out"):
        a_post(**field)


async def test_a_raw_request_is_free():
    """L1: who sends JSON of their own gets what the API does: here it publishes the post at once."""
    async with Sandbox() as sandbox:
        request = operations.create_post.build(location_id=LOCATION_ID, post=a_post())
        assert request.body is not None
        request.body["scheduleDate"] = WHEN.isoformat()
        response = await sandbox.planner.send_raw(request)
        assert response.status == 201
        [post] = [each for each in sandbox.posts.values() if each["summary"] == "Menu"]
    assert (post["status"], "scheduleDate" in post) == ("published", False)
