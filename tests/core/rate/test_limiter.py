"""The rate limiter: callers wait as long as the API requires, and hardly longer."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from socialplanner import Limiter, RateLimit, RateLimited
from tests.support.internals import MANY, RATE, RateLimiter, Window
from tests.support.rate_clock import Caller, VirtualClock, entering

Headers = list[tuple[bytes, bytes]]


class Server:
    """Allows 100 requests in 10 s: in any ten seconds, or in those between two full tens on its clock."""

    def __init__(self, clock: VirtualClock, *, fixed: bool = False, sends_limits: bool = True) -> None:
        self.clock = clock
        self.fixed, self.sends_limits = fixed, sends_limits
        self.arrivals: list[float] = []
        self.refused = 0
        self._chance = random.Random(4)

    def used(self) -> int:
        begins = self.clock.now // 10 * 10 if self.fixed else self.clock.now - 10
        return sum(begins < at or (self.fixed and at == begins) for at in self.arrivals)

    async def answer(self) -> Headers:
        await self.clock.sleep(self._chance.uniform(0.01, 0.3))
        self.arrivals.append(self.clock.now)
        self.refused += self.used() > 100
        left = max(0, 100 - self.used())
        await self.clock.sleep(self._chance.uniform(0.01, 0.1))
        if not self.sends_limits:
            return [(b"Server", b"other")]
        return [(b"X-RateLimit-Max", b"100"), (b"X-RateLimit-Remaining", b"%d" % left)]


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
def limiter(clock: VirtualClock) -> RateLimiter:
    return RateLimiter(RATE, clock=clock, sleep=clock.sleep, random=random.Random(7).random)


def caller_of(server: Server, limiter: RateLimiter) -> Caller:
    async def caller() -> None:
        permit = await limiter.acquire("loc-1")
        limiter.release("loc-1", permit, await server.answer(), sent=True)

    return caller


@pytest.mark.anyio
@pytest.mark.parametrize("fixed", [False, True], ids=["any ten seconds", "fixed tens"])
@pytest.mark.parametrize("offset", [0.0, 5.0])
async def test_no_call_is_refused_and_hardly_any_time_is_lost(
    limiter: RateLimiter, clock: VirtualClock, fixed: bool, offset: float
) -> None:
    """500 calls at once: at best the last one goes after 40 s."""
    clock.now += offset
    server = Server(clock, fixed=fixed)
    began = clock.now
    await clock.run(*[caller_of(server, limiter)] * 500)
    assert (len(server.arrivals), server.refused) == (500, 0)
    assert 40 <= max(server.arrivals) - began <= 40 / 0.95
    assert limiter.rate_limit("loc-1").from_server


@pytest.mark.anyio
async def test_what_other_programs_have_used_is_not_used_again(
    limiter: RateLimiter, clock: VirtualClock
) -> None:
    """60 of theirs: of our 140, 40 go at once, the rest when what filled the window is ten seconds old."""
    server = Server(clock)
    server.arrivals += [clock.now - 0.5] * 60
    await clock.run(caller_of(server, limiter))
    assert limiter.rate_limit("loc-1").remaining == 39
    took = await clock.run(*[caller_of(server, limiter)] * 139)
    assert server.refused == 0
    assert 9.5 <= took <= 11.5


@pytest.mark.anyio
async def test_callers_come_back_from_a_pause_one_by_one(limiter: RateLimiter, clock: VirtualClock) -> None:
    """One Retry-After holds back 60 callers. Together they would run into the next 429."""
    limiter.pause("loc-1", 5.0)
    assert limiter.rate_limit("loc-1").paused_for == 5.0
    began, entered = clock.now, list[float]()
    await clock.run(*[entering(limiter, entered, clock)] * 60)
    assert began + 5.0 < entered[0]
    assert began + 8.0 < entered[-1] < began + 17.0
    gaps = [round(after - before, 6) for before, after in pairwise(entered)]
    assert max(gaps) <= 0.2
    assert len(set(gaps)) > 50
    assert max(sum(at <= other < at + 1.0 for other in entered) for at in entered) <= 20


@pytest.mark.anyio
@pytest.mark.parametrize("seconds", [-1.0, float("nan"), float("inf"), float("-inf")])
async def test_a_pause_that_makes_no_sense_is_none(
    limiter: RateLimiter, clock: VirtualClock, seconds: float
) -> None:
    limiter.pause("loc-1", seconds)
    entered: list[float] = []
    assert await clock.run(*[entering(limiter, entered, clock)] * 100) == 0.0


@pytest.mark.anyio
async def test_a_server_that_tells_no_limits_slows_nobody_down(
    limiter: RateLimiter, clock: VirtualClock
) -> None:
    """1,000 at once: those that did not fit the announced window go with the first answers."""
    server = Server(clock, sends_limits=False)
    assert await clock.run(*[caller_of(server, limiter)] * 1000) < 1.0
    assert not limiter.rate_limit("loc-1").enforced
    limiter.pause("loc-1", 0.0)  # it answered 429
    entered: list[float] = []
    took = await clock.run(*[entering(limiter, entered, clock)] * 300)
    assert 20.0 <= took <= 31.0
    assert limiter.rate_limit("loc-1").enforced


@pytest.mark.anyio
async def test_nobody_waits_for_a_day_that_is_used_up(limiter: RateLimiter, clock: VirtualClock) -> None:
    """Neither newcomers nor those who wait already; another location is not concerned."""
    permits = [await limiter.acquire("loc-1") for _ in range(100)]
    refused: list[RateLimited] = []

    async def caller() -> None:
        with pytest.raises(RateLimited) as caught:
            await limiter.acquire("loc-1")
        refused.append(caught.value)

    async def news() -> None:
        await clock.sleep(0.5)
        limiter.release("loc-1", permits[0], [(b"X-RateLimit-Daily-Remaining", b"0")], sent=True)

    assert await clock.run(*[caller] * 5, news) == 0.5
    await caller()
    assert [error.retry_after for error in refused] == [60.0] * 6
    assert limiter.rate_limit("loc-1").daily_remaining == 0
    await limiter.acquire("loc-2")


@pytest.mark.anyio
async def test_the_limits_are_those_of_one_location_and_idle_ones_are_forgotten(
    limiter: RateLimiter, clock: VirtualClock
) -> None:
    """An agency has thousands of locations. What still counts is not forgotten."""
    limiter.pause("paused", 50_000.0)
    for number in range(5 * MANY):
        if number == 5 * MANY - 500:
            for _ in range(100):
                await limiter.acquire("busy")
        permit = await limiter.acquire(f"loc-{number}")
        limiter.release(f"loc-{number}", permit, None, sent=True)
        clock.now += 0.02
        assert len(limiter._queues) <= MANY + 100
    assert limiter.rate_limit("busy").remaining == 0
    assert limiter.rate_limit("paused").paused_for > 40_000
    limiter.rate_limit("a look")
    assert "a look" not in limiter._queues


@pytest.mark.anyio
async def test_more_busy_locations_than_usual_are_all_kept(
    limiter: RateLimiter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a new one does not look through all of them every time."""
    looks, idle = [0], Window.is_idle

    def looked(window: Window, now: float) -> bool:
        looks[0] += 1
        return idle(window, now)

    monkeypatch.setattr(Window, "is_idle", looked)
    for number in range(4 * MANY):
        await limiter.acquire(f"loc-{number}")
    assert {limiter.rate_limit(f"loc-{number}").remaining for number in range(4 * MANY)} == {99}
    assert looks[0] <= 4 * MANY


@pytest.mark.anyio
async def test_a_location_for_which_somebody_waits_is_not_forgotten(
    limiter: RateLimiter, clock: VirtualClock
) -> None:
    """Not even at the moment at which its window is empty again and the one that waits does not know it yet."""
    entered: list[float] = []
    for _ in range(100):
        limiter.release("loc-1", await limiter.acquire("loc-1"), None, sent=True)

    async def many_others() -> None:
        await clock.sleep(5)
        clock.now += 6
        for number in range(2 * MANY):
            await limiter.acquire(f"other-{number}")
        assert limiter.rate_limit("loc-1").waiting == 1

    await clock.run(entering(limiter, entered, clock), many_others)
    assert limiter.rate_limit("loc-1").remaining == 99


@pytest.mark.anyio
async def test_two_answers_without_limits_do_not_end_the_pace(
    limiter: RateLimiter, clock: VirtualClock
) -> None:
    """They may be error pages of a gateway."""
    for _ in range(2):
        limiter.release("loc-1", await limiter.acquire("loc-1"), [(b"Server", b"gateway")], sent=True)
    entered: list[float] = []
    assert await clock.run(*[entering(limiter, entered, clock)] * 99) == 10.0


def test_before_anything_is_known_the_announced_limits_hold(clock: VirtualClock) -> None:
    limiter: Limiter = RateLimiter(RATE, clock=clock)
    assert limiter.rate_limit("loc-1") == RateLimit(
        limit=100, remaining=100, interval=10.0, daily_limit=200_000, daily_remaining=200_000,
        paused_for=0.0, waiting=0, from_server=False, enforced=True,
    )  # fmt: skip
