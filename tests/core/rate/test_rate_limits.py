"""The API's limits through a client: hundreds of calls at once, and none refused for their number."""

from __future__ import annotations

import random
from collections import Counter

import anyio
import httpx
import pytest

from socialplanner import RateLimited, SocialPlanner, UsageError
from socialplanner.testing import use_clock
from tests.support.rate_clock import VirtualClock

pytestmark = pytest.mark.anyio


class Limited:
    """A server that allows 100 requests of a location in any 10 s, on a virtual clock, and tells so with each answer."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        self.arrivals: dict[str, list[float]] = {}
        self.refused = 0
        self.retry_after: str | None = None

    async def handle(self, request: httpx.Request) -> httpx.Response:
        await self.clock.sleep(0.1)
        location = request.url.path.split("/")[2]
        arrivals = self.arrivals.setdefault(location, [])
        arrivals.append(self.clock.now)
        left = 100 - sum(at > self.clock.now - 10 for at in arrivals)
        headers = {
            "X-RateLimit-Max": "100",
            "X-RateLimit-Remaining": str(max(0, left)),
            "X-RateLimit-Interval-Milliseconds": "10000",
            "X-RateLimit-Limit-Daily": "200000",
            "X-RateLimit-Daily-Remaining": str(max(0, 200_000 - len(arrivals))),
        }
        await self.clock.sleep(0.05)
        if left < 0 or self.retry_after is not None:
            self.refused += 1
            after = {} if self.retry_after is None else {"Retry-After": self.retry_after}
            return httpx.Response(429, json={"message": "Too Many Requests"}, headers=headers | after)
        return httpx.Response(200, json={"results": {"post": {"_id": "p1"}}}, headers=headers)

    def planner(self) -> SocialPlanner:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))
        planner = SocialPlanner("token", location_id="loc", http_client=http, timeout=1_000)
        chance = random.Random(11).random
        return use_clock(planner, clock=self.clock, sleep=self.clock.sleep, random=chance)


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


async def test_500_calls_at_once_are_all_answered_none_refused_and_hardly_slower_than_allowed(
    clock: VirtualClock,
) -> None:
    server = Limited(clock)
    planner = server.planner()

    async def call() -> None:
        await planner.posts.get("p1")

    seconds = await clock.run(*[call] * 500)
    assert server.refused == 0
    assert 400 / (seconds - 0.15) >= 0.95 * 10  # the first 100 may go at once
    assert planner.rate_limit.limit == 100
    assert 199_500 <= planner.rate_limit.daily_remaining < 199_600  # answers overtake each other
    assert planner.rate_limit.waiting == 0


async def test_each_location_has_limits_of_its_own(clock: VirtualClock) -> None:
    server = Limited(clock)
    planner = server.planner()

    async def call(location: str) -> None:
        await planner.posts.get("p1", location_id=location)

    callers = [lambda location=location: call(location) for location in ["a", "b", "c"] * 100]
    assert await clock.run(*callers) < 1.0
    assert server.refused == 0


async def test_one_429_pauses_all_calls_of_the_location_and_they_come_back_spread(
    clock: VirtualClock,
) -> None:
    """60 callers: all wait as long as the server asks, and they do not all arrive when the wait ends."""
    server = Limited(clock)
    planner = server.planner()
    server.retry_after = "5"
    began = clock.now

    async def first() -> None:
        await planner.posts.get("p1")

    async def other() -> None:
        await clock.sleep(0.3)  # the 429 has come
        server.retry_after = None
        await planner.posts.get("p1")

    await clock.run(first, *[other] * 60)
    assert server.refused == 1
    back = server.arrivals["loc"][1:]
    assert len(back) == 61
    assert min(back) >= began + 5
    assert max(back) - min(back) > 3
    assert max(Counter(int(at) for at in back).values()) <= 20


async def test_a_day_that_is_used_up_is_refused_here_and_nothing_is_sent(clock: VirtualClock) -> None:
    server = Limited(clock)
    planner = server.planner()
    server.arrivals["loc"] = [0.0] * 200_000

    async def call() -> None:
        await planner.posts.get("p1")
        with pytest.raises(RateLimited, match="day") as caught:
            await planner.posts.get("p1")
        assert caught.value.retry_after == 60.0
        assert caught.value.attempts == ()
        assert caught.value.operation == "posts.get"
        report = await planner.posts.delete_many(["p1"])
        assert report.unsent == ["p1"]

    await clock.run(call)
    assert len(server.arrivals["loc"]) == 200_001


async def test_callers_that_are_cancelled_while_they_wait_cost_nobody_a_place(clock: VirtualClock) -> None:
    server = Limited(clock)
    planner = server.planner()

    async def call() -> None:
        await planner.posts.get("p1")

    async def give_up() -> None:
        await clock.sleep(1.0)
        with anyio.CancelScope() as scope:
            scope.cancel()
            await planner.posts.get("p1")

    seconds = await clock.run(*[call] * 200, *[give_up] * 50)
    assert server.refused == 0
    assert seconds < 10.7
    assert len(server.arrivals["loc"]) == 200


def test_a_rate_limit_is_that_of_a_location() -> None:
    planner = SocialPlanner("token")
    with pytest.raises(UsageError, match="location"):
        planner.rate_limit  # noqa: B018
    limit = planner.for_location("loc").rate_limit
    assert (limit.limit, limit.interval, limit.daily_limit, limit.from_server) == (100, 10.0, 200_000, False)
