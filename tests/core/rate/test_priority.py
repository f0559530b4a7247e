"""Whose turn it is where the limit makes calls wait: a person's before a nightly job's, which is never starved."""

from __future__ import annotations

import anyio
import httpx
import pytest

from socialplanner import Limiter, Priority, SocialPlanner
from socialplanner.testing import use_clock
from tests.support.internals import RATE, RateLimiter
from tests.support.rate_clock import Caller, VirtualClock

pytestmark = pytest.mark.anyio

Grants = list[str]


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
def limiter(clock: VirtualClock) -> RateLimiter:
    return RateLimiter(RATE, clock=clock, sleep=clock.sleep)


def asking(limiter: Limiter, clock: VirtualClock, after: float, name: str, into: Grants) -> Caller:
    """A request that comes so late; its name begins with its priority."""
    priority: Priority = "bulk" if name.startswith("bulk") else "interactive"

    async def caller() -> None:
        await clock.sleep(after)
        permit = await limiter.acquire("loc", priority=priority)
        into.append(name)
        limiter.release("loc", permit, None, sent=True)

    return caller


async def fill(limiter: Limiter) -> list[object]:
    return [await limiter.acquire("loc", priority="interactive") for _ in range(100)]


async def test_interactive_calls_go_before_bulk_ones_which_get_one_permit_in_ten(
    limiter: RateLimiter, clock: VirtualClock
) -> None:
    """100 of each wait, the bulk ones first; in each of the two it is first come, first served."""
    granted: Grants = []
    for permit in await fill(limiter):
        limiter.release("loc", permit, None, sent=True)
    bulk = [f"bulk {number}" for number in range(100)]
    interactive = [f"interactive {number}" for number in range(100)]
    callers = [
        asking(limiter, clock, (place + 1) / 64, name, granted)
        for place, name in enumerate([*bulk, *interactive])
    ]
    await clock.run(*callers)
    assert [name for name in granted if name.startswith("bulk")] == bulk
    assert [name for name in granted if name.startswith("interactive")] == interactive
    both_wait = [name.split()[0] for name in granted[:110]]
    assert both_wait == (["interactive"] * 9 + ["bulk"]) * 11


async def test_bulk_calls_have_everything_while_nobody_else_waits(
    limiter: RateLimiter, clock: VirtualClock
) -> None:
    granted: Grants = []
    callers = [asking(limiter, clock, 0.0, f"bulk {number}", granted) for number in range(300)]
    assert await clock.run(*callers) == 20.0


async def test_short_bulk_calls_that_give_up_are_not_starved_for_that(
    limiter: RateLimiter, clock: VirtualClock
) -> None:
    """What others were given while some bulk call waited counts for the next one too."""
    granted: Grants = []
    held = await fill(limiter)
    callers = [asking(limiter, clock, number / 64, f"interactive {number}", granted) for number in range(40)]

    async def impatient() -> None:
        with anyio.CancelScope() as scope:
            scopes.append(scope)
            await asking(limiter, clock, 0.0, "bulk", granted)()

    async def give_back() -> None:
        for permit in held[:20]:
            scopes.append(anyio.CancelScope())
            await clock.sleep(0.1)
            limiter.release("loc", permit, None, sent=False)

    async def give_up() -> None:
        await clock.sleep(0.45)
        scopes[0].cancel()

    scopes: list[anyio.CancelScope] = []
    late = asking(limiter, clock, 0.5, "bulk", granted)
    await clock.run(impatient, give_up, late, *callers, give_back)
    assert granted.index("bulk") == 9


@pytest.mark.parametrize("cancelled", ["bulk", "interactive", "both"])
async def test_a_caller_that_is_cancelled_on_its_turn_leaves_it_to_the_next_one_of_either_priority(
    limiter: RateLimiter, clock: VirtualClock, cancelled: str
) -> None:
    granted: Grants = []
    scopes = {"bulk": anyio.CancelScope(), "interactive": anyio.CancelScope()}
    held = await fill(limiter)

    def giving_up(name: str) -> Caller:
        async def caller() -> None:
            with scopes[name]:
                await asking(limiter, clock, 0.0, name, granted)()

        return caller

    async def give_back() -> None:
        await clock.sleep(1.0)
        limiter.release("loc", held[0], None, sent=False)
        for name in ("bulk", "interactive") if cancelled == "both" else (cancelled,):
            scopes[name].cancel()
        for permit in held[1:3]:
            limiter.release("loc", permit, None, sent=False)

    last = asking(limiter, clock, 0.5, "bulk last", granted)
    took = await clock.run(giving_up("bulk"), giving_up("interactive"), last, give_back)
    survivors = {
        "bulk": ["interactive", "bulk last"],
        "interactive": ["bulk", "bulk last"],
        "both": ["bulk last"],
    }
    assert (granted, took) == (survivors[cancelled], 1.0)
    assert limiter.rate_limit("loc").waiting == 0


class ListeningLimiter(RateLimiter):
    """A limiter of a user's own, which notes whose calls came, and whether it was closed."""

    def __init__(self) -> None:
        super().__init__(RATE)
        self.heard: list[Priority] = []
        self.closed = False

    async def acquire(self, location_id: str, /, *, priority: Priority = "interactive") -> object:
        self.heard.append(priority)
        return await super().acquire(location_id, priority=priority)

    async def aclose(self) -> None:
        self.closed = True


def planner_with(limiter: Limiter, priority: Priority | None = None) -> SocialPlanner:
    answer = httpx.Response(200, json={"results": {"post": {"_id": "p1"}, "deletedCount": 1}})
    http = httpx.AsyncClient(transport=httpx.MockTransport(lambda request: answer))
    return SocialPlanner("token", location_id="loc", http_client=http, limiter=limiter, priority=priority)


async def test_a_call_has_the_priority_of_its_client_or_view() -> None:
    """A nightly job says it once, for all of its calls."""
    limiter = ListeningLimiter()
    planner = planner_with(limiter)
    await planner.posts.get("p1")
    await planner.with_options(priority="bulk").posts.get("p1")
    await planner.with_options(priority="bulk").with_options(timeout=5).for_location("loc").posts.get("p1")
    await planner_with(limiter, "bulk").posts.get("p1")
    await planner_with(limiter, "bulk").with_options(priority="interactive").posts.get("p1")
    assert limiter.heard == ["interactive", "bulk", "bulk", "bulk", "interactive"]


async def test_a_bulk_deletion_leaves_its_place_to_other_calls_unless_the_caller_says_otherwise() -> None:
    limiter = ListeningLimiter()
    planner = planner_with(limiter)
    await planner.posts.delete_many(["p1"])
    await planner.with_options(priority="interactive").posts.delete_many(["p1"])
    await planner_with(limiter, "interactive").posts.delete_many(["p1"])
    await planner.posts.get("p1")
    assert limiter.heard == ["bulk", "interactive", "interactive", "interactive"]


async def test_a_person_does_not_wait_for_a_large_deletion(clock: VirtualClock) -> None:
    """100 requests of a nightly job have used the window, and 8 of its next ones wait before the person comes."""
    done: Grants = []

    async def answer(request: httpx.Request) -> httpx.Response:
        await clock.sleep(0.01)
        done.append(request.method)
        body = {"results": {"post": {"_id": "p1"}, "deletedCount": 50}}
        return httpx.Response(200, json=body, headers={"X-RateLimit-Max": "100"})

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
        planner = SocialPlanner("token", location_id="loc", http_client=http, timeout=1_000)
        use_clock(planner, clock=clock, sleep=clock.sleep)

        async def person() -> None:
            await clock.sleep(5.0)
            await planner.posts.get("p1")

        async def job() -> None:
            await planner.posts.delete_many([f"p{number}" for number in range(50 * 140)])

        await clock.run(job, person)
    assert done.index("GET") < 108


async def test_a_client_does_not_close_a_limiter_that_it_was_given() -> None:
    """A21: who makes a limiter closes it; other clients may still use it."""
    limiter = ListeningLimiter()
    async with planner_with(limiter) as planner:
        await planner.posts.get("p1")
    assert not limiter.closed
