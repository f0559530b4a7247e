"""A search by another machine: the time of a create is told by the server's clock."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

from socialplanner import AmbiguousOutcome, SocialPlanner, UsageError
from socialplanner.models import PostCreate
from tests.support.lost_create import written

pytestmark = pytest.mark.anyio

POST = PostCreate(account_ids=["fb7"], type="post", user_id="u", summary="Lunch menu")
MINUTES = timedelta(minutes=5)


class Server:
    """A server whose clock is not this machine's. It loses the answer of each create."""

    def __init__(self, ahead: timedelta) -> None:
        self.ahead = ahead
        self.posts: list[dict[str, Any]] = []
        self.commits = True

    def client(self) -> SocialPlanner:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))
        return SocialPlanner("token", location_id="loc", http_client=http, retries=0)

    def handle(self, request: httpx.Request) -> httpx.Response:
        now = datetime.now(UTC) + self.ahead
        date = {"Date": format_datetime(now, usegmt=True)}
        if request.url.path.endswith("/list"):
            page = {"posts": self.posts, "count": len(self.posts)}
            return httpx.Response(200, headers=date, json={"results": page})
        if self.commits:
            sent = json.loads(request.content)
            self.posts.append({"_id": f"p{len(self.posts)}", "createdAt": written(now), **sent})
        return httpx.Response(500, headers=date, text="lost")


async def lose(client: SocialPlanner) -> AmbiguousOutcome:
    with pytest.raises(AmbiguousOutcome) as caught:
        await client.posts.create(POST)
    return caught.value


@pytest.mark.parametrize("ahead", [MINUTES, -MINUTES], ids=["behind the server", "ahead of the server"])
async def test_an_error_that_travels_is_right_on_every_clock(ahead: timedelta):
    """A5: the error of a machine whose clock is wrong finds its post elsewhere, and no older one."""
    server = Server(ahead)
    error = await lose(server.client())
    assert error.sent_at_server is not None
    assert abs(error.sent_at_server - datetime.now(UTC) - ahead) < timedelta(seconds=30)
    assert error.sent_at is not None
    error.sent_at -= 3 * ahead  # as a machine with another clock would have written it
    travelled = pickle.loads(pickle.dumps(error))
    found = await server.client().posts.find_match(travelled)
    assert found is not None
    assert found.id == "p0"
    by_post = await server.client().posts.find_match(POST, since=error.sent_at_server, clock="server")
    assert by_post is not None
    server.posts[0]["createdAt"] = written(error.sent_at_server - timedelta(minutes=2))
    assert await server.client().posts.find_match(travelled) is None


@pytest.mark.parametrize("ahead", [MINUTES, -MINUTES, timedelta()])
@pytest.mark.parametrize("happened", [True, False])
async def test_two_machines_make_no_duplicate(ahead: timedelta, *, happened: bool):
    """A5: one sends, the other one looks and sends again where nothing is there: one post at the end."""
    server = Server(ahead)
    server.commits = happened
    error = await lose(server.client())
    server.commits = True
    other = server.client()
    if await other.posts.find_match(POST, since=error.sent_at_server, clock="server") is None:
        await lose(other)
    assert len(server.posts) == 1


async def test_a_time_in_the_future_proves_nothing():
    """A5: nothing was sent later than now, so such a time is by another clock."""
    server = Server(timedelta())
    await lose(server.client())
    with pytest.raises(AmbiguousOutcome, match=r"future.*sent_at_server.*clock="):
        await server.client().posts.find_match(POST, since=datetime.now(UTC) + MINUTES)
    with pytest.raises(AmbiguousOutcome, match="future"):
        await server.client().posts.find_match(POST, since=datetime.now(UTC) + MINUTES, clock="server")


async def test_a_clock_is_the_local_one_or_the_servers():
    """A5: any other word is refused before anything is sent."""
    wrong: Any = "theirs"
    with pytest.raises(UsageError, match='clock: expected "local" or "server"'):
        await Server(timedelta()).client().posts.find_match(POST, since=datetime.now(UTC), clock=wrong)


async def test_without_a_date_the_server_s_time_is_not_known():
    """A5: what no response has told is None, and not a guess."""

    def handle(request: httpx.Request) -> httpx.Response:
        return httpx.Response(500, text="lost")

    http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    error = await lose(SocialPlanner("token", location_id="loc", http_client=http, retries=0))
    assert error.sent_at_server is None
