"""`check_limiter`: does a limiter keep the promises of `Limiter`?"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, cast
from uuid import uuid4

import anyio

from .._core.rate.limiter import Limiter
from .._generated import API
from .limiter_cancels import check_cancelled_callers
from .limiter_checks import (
    CHECKS,
    check_limit,
    check_other_instance,
    check_shared_window,
    check_slow_requests,
    find_end_problem,
)
from .limiter_trial import Terms, Trial

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from contextlib import AbstractAsyncContextManager

    from .limiter_checks import Check


async def check_limiter(
    make: Callable[[], Limiter],
    *,
    shared: bool = True,
    limit: int = API.rate.limit,
    interval: float = API.rate.window,
    news_within: float = 0.05,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], Awaitable[object]] = anyio.sleep,
) -> None:
    """Check that a limiter keeps the promises of `Limiter`. Raises `AssertionError`, which names the broken promise.

    make: returns a new limiter. Two are made, and must share their windows, as those of two processes do. A limiter
        that can be used with `async with` is; one that has `aclose` is closed, more than once.
    shared: False for a limiter of one process: then one is made.
    limit, interval: the requests that a location without a past may send within so many seconds. The limiter must
        know these numbers by itself, and let a whole window go at once.
    news_within: seconds that one limiter may need to hear of what another one was told.
    clock, sleep: the time of the check, which must be that of the limiter. For one without I/O, a `VirtualClock`
        lets the hours pass at once. Otherwise the check takes about eight intervals: an interval of a few
        seconds is enough, and with less than one a slow machine may spoil the result.

    It sends nothing: it asks for permits, and counts when its requests would arrive. Each check has locations of
    its own, with new names, so a server that is used by others may serve.
    """
    terms = Terms(limit, interval, news_within, clock, sleep)
    problem = ""
    try:
        async with AsyncExitStack() as stack:
            limiters = [await stack.enter_async_context(_open(make)) for _ in range(2 if shared else 1)]
            problem = await _find_problem(limiters, terms) or await find_end_problem(limiters)
    except Exception as error:  # noqa: BLE001 - of the limiter: the caller gets one kind of error
        problem = problem or f"make and aclose: expected no error, got {error!r:.80}."
    if problem:
        raise AssertionError(problem)


async def _find_problem(limiters: Sequence[Limiter], terms: Terms) -> str:
    """Run the checks at the same time, and return what the first of them found that found anything."""
    together = [check_limit, check_slow_requests, *CHECKS, check_cancelled_callers]
    if len(limiters) == 1:
        return await _run_together(together, limiters, terms)
    together.insert(2, check_shared_window)
    # alone: what the others acquire would tell the news
    return await _run_together(together, limiters, terms) or await _run_together(
        [check_other_instance], limiters, terms
    )


async def _run_together(checks: Sequence[Check], limiters: Sequence[Limiter], terms: Terms) -> str:
    problems: dict[Check, str] = {}
    async with anyio.create_task_group() as group:
        for check in checks:
            group.start_soon(_run, check, limiters, terms, problems)
    return next((problems[check] for check in checks if check in problems), "")


@asynccontextmanager
async def _open(make: Callable[[], Limiter]) -> AsyncGenerator[Limiter]:
    """Make a limiter, and close it in the end in the way that it has."""
    limiter = make()
    if hasattr(limiter, "__aenter__"):
        async with cast("AbstractAsyncContextManager[Limiter]", limiter) as opened:
            yield opened
    else:
        yield limiter


async def _run(check: Check, limiters: Sequence[Limiter], terms: Terms, problems: dict[Check, str]) -> None:
    """Run a check, and note what it found. A check that does not end has found that somebody waits for ever."""
    group = anyio.create_task_group()
    trial = Trial(limiters, f"check-{uuid4().hex[:12]}", terms, group)
    async with group:
        group.start_soon(_watch, trial)
        try:
            await check(trial)
        except AssertionError as error:
            trial.fail(str(error))
        except Exception as error:  # noqa: BLE001 - of the limiter: the caller gets one kind of error
            trial.fail(f"{check.__name__}: expected no error, got {error!r:.80}.")
        group.cancel_scope.cancel()
    if trial.problem:
        problems[check] = trial.problem


async def _watch(trial: Trial) -> None:
    await trial.terms.sleep(8 * trial.terms.interval + 10)
    trial.fail(
        "waiting: a caller waited for ever. Wake the next caller whenever one goes, gives up or comes back."
    )
