"""The queue of the rate limiter: first come, first served, and a cancelled caller costs no other its turn."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Coroutine, Iterator

import anyio
import pytest
import trio

from tests.support.internals import RATE, RateLimiter
from tests.support.rate_clock import Caller, VirtualClock, entering


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
def limiter(clock: VirtualClock) -> RateLimiter:
    return RateLimiter(RATE, clock=clock, sleep=clock.sleep, random=random.Random(7).random)


@pytest.mark.anyio
async def test_first_come_first_served(limiter: RateLimiter, clock: VirtualClock) -> None:
    """Also when somebody comes at the very moment at which a place is free."""
    entered: list[int] = []

    def caller(number: int) -> Caller:
        async def one() -> None:
            await clock.sleep(number / 16)
            permit = await limiter.acquire("loc-1")
            entered.append(number)
            limiter.release("loc-1", permit, None, sent=True)

        return one

    await clock.run(*[caller(number) for number in range(350)])
    assert entered == list(range(350))


@pytest.mark.anyio
@pytest.mark.parametrize("cancelled", [{0}, {2}, {4}, {0, 1}, {0, 2, 4}, {0, 1, 2, 3, 4}], ids=str)
async def test_no_place_is_lost_with_a_caller_that_is_cancelled_while_it_waits(
    limiter: RateLimiter, clock: VirtualClock, cancelled: set[int]
) -> None:
    filled, entered = list[float](), list[int]()
    await clock.run(*[entering(limiter, filled, clock)] * 100)
    scopes = [anyio.CancelScope() for _ in range(5)]

    def caller(number: int) -> Caller:
        async def one() -> None:
            await clock.sleep(number + 1)
            with scopes[number]:
                permit = await limiter.acquire("loc-1")
                entered.append(number)
                limiter.release("loc-1", permit, None, sent=True)

        return one

    async def canceller() -> None:
        await clock.sleep(7)
        assert limiter.rate_limit("loc-1").waiting == 5
        for number in cancelled:
            scopes[number].cancel()

    survivors = [number for number in range(5) if number not in cancelled]
    began = filled[0]
    await clock.run(canceller, *map(caller, range(5)))
    assert (entered, limiter.rate_limit("loc-1").waiting) == (survivors, 0)
    assert clock.now == (began + 10 if survivors else began + 7)
    others: list[float] = []
    await clock.run(*[entering(limiter, others, clock)] * (101 - len(survivors)))
    assert others[:-1] == [began + 10] * (100 - len(survivors))
    assert others[-1] == began + 20


@pytest.mark.anyio
@pytest.mark.parametrize(("sent", "free_after"), [(False, 0.0), (True, 10.0)], ids=["never left", "left"])
async def test_a_call_that_is_cancelled_on_its_way_gives_its_place_back(
    limiter: RateLimiter, clock: VirtualClock, sent: bool, free_after: float
) -> None:
    """To one that waits already; at once if its request never left."""

    async def cancelled() -> None:
        with anyio.CancelScope() as scope:
            try:
                scope.cancel()
                await clock.sleep(60)
            finally:
                limiter.release("loc-1", permits[50], None, sent=sent)

    entered: list[float] = []
    began = clock.now
    permits = [await limiter.acquire("loc-1") for _ in range(100)]
    await clock.run(cancelled, entering(limiter, entered, clock))
    assert entered == [began + free_after]


@pytest.mark.anyio
async def test_one_that_waits_goes_as_soon_as_another_gives_its_place_back(
    limiter: RateLimiter, clock: VirtualClock
) -> None:
    entered: list[float] = []
    permits = [await limiter.acquire("loc-1") for _ in range(100)]

    async def gives_back() -> None:
        await clock.sleep(0.25)
        limiter.release("loc-1", permits[3], None, sent=False)

    assert await clock.run(entering(limiter, entered, clock), gives_back) == 0.25


async def rush(limiter: RateLimiter, clock: VirtualClock) -> None:
    """250 callers; the loop ends while some of them still wait."""
    entered: list[float] = []
    with anyio.CancelScope() as scope:
        async with anyio.create_task_group() as group:
            for _ in range(250):
                group.start_soon(entering(limiter, entered, clock))
            await clock.wait_until_quiet()
            scope.cancel()
    assert (len(entered), limiter.rate_limit("loc-1").waiting) == (100, 0)
    clock.now += 10


def test_one_pace_works_in_one_event_loop_after_the_other(limiter: RateLimiter, clock: VirtualClock) -> None:
    for run in (asyncio.run, asyncio.run, trio_run):
        run(rush(limiter, clock))


def trio_run(coroutine: Coroutine[object, object, None]) -> None:
    async def main() -> None:
        await coroutine

    trio.run(main)


@pytest.fixture
def thrown_away_loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    yield loop
    for task in asyncio.all_tasks(loop):
        task._log_destroy_pending = False  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def test_callers_of_a_loop_that_was_thrown_away_hold_up_nobody(
    limiter: RateLimiter, clock: VirtualClock, thrown_away_loop: asyncio.AbstractEventLoop
) -> None:
    """Closed without cancelling its tasks: they will never come to their turn."""
    left_behind: list[asyncio.Task[object]] = []

    async def main() -> None:
        for _ in range(100):
            await limiter.acquire("loc-1")
        left_behind.extend(asyncio.ensure_future(limiter.acquire("loc-1")) for _ in range(3))
        await clock.wait_until_quiet()

    thrown_away_loop.run_until_complete(main())
    thrown_away_loop.close()
    assert limiter.rate_limit("loc-1").waiting == 3
    entered: list[float] = []
    later = VirtualClock()
    later.now = clock.now
    limiter._clock, limiter._sleep = later, later.sleep
    asyncio.run(later.run(*[entering(limiter, entered, later)] * 2))
    assert (len(entered), limiter.rate_limit("loc-1").waiting) == (2, 0)
