"""The promises of a limiter, and for each a check that fails where it is broken."""

from __future__ import annotations

import socket
import sys
from collections.abc import Awaitable, Callable, Sequence
from types import FrameType
from typing import TypeAlias

from .._core.rate.limiter import Limiter, Priority, RateLimit
from .limiter_trial import Caller, Trial

Check: TypeAlias = Callable[[Trial], Awaitable[None]]

BULK_EVERY = 10
IO_MODULES = ("_io", "_socket", "_ssl", "posix", "nt", "select", "_sqlite3")


async def check_limit(trial: Trial) -> None:
    """More requests than two windows allow, all at once."""
    limit = trial.terms.limit
    await trial.send([(trial.limiters[0], 0.0)] * (2 * limit + 2), limit)
    if (most := trial.most_in_a_window()) > limit:
        raise AssertionError(f"limit: {most} requests arrived within one window, and {limit} are allowed.")


async def check_slow_requests(trial: Trial) -> None:
    """A window of requests that arrive late, and as many quick ones behind them."""
    limit, late = trial.terms.limit, 0.3 * trial.terms.interval
    limiter = trial.limiters[0]
    await trial.send([(limiter, late)] * limit + [(limiter, 0.0)] * limit, limit)
    if (most := trial.most_in_a_window()) > limit:
        raise AssertionError(
            f"slow requests: {most} requests arrived within one window, and {limit} are allowed. Count a request until"
            " one window after its release: it may have arrived as late as then."
        )


async def check_order(trial: Trial) -> None:
    """Callers that wait get the permits that come back one by one."""
    [holder, *_] = await trial.fill()
    callers = [await trial.ask(Caller(trial.limiters[0])) for _ in range(8)]
    for place, caller in enumerate(callers, 1):
        holder = await trial.hand_over(holder)
        if holder is not caller:
            raise AssertionError(
                f"order: permit {place} went to caller {callers.index(holder) + 1} of those who waited. Let them go"
                " first come, first served."
            )


async def check_priority(trial: Trial) -> None:
    """Bulk and interactive callers wait; of each ten permits one is for a bulk caller."""
    [holder, *_] = await trial.fill()
    waiting = [
        await trial.ask(Caller(trial.limiters[0], "bulk" if place < 5 else "interactive"))
        for place in range(2 * BULK_EVERY + 5)
    ]
    given: list[Priority] = []
    while len(given) < 2 * BULK_EVERY and {caller.priority for caller in waiting} == {"bulk", "interactive"}:
        holder = await trial.hand_over(holder)
        first = next(caller for caller in waiting if caller.priority == holder.priority)
        given.append(holder.priority)
        if holder is not first:
            raise AssertionError(
                f"order: a permit went to a {holder.priority} caller that came after another one. Let those of one"
                " priority go first come, first served."
            )
        waiting.remove(holder)
    for start in range(max(1, len(given) - BULK_EVERY + 1)):
        ten = given[start : start + BULK_EVERY]
        bulk = ten.count("bulk")
        if bulk > 1:
            raise AssertionError(
                f"interactive first: of {len(ten)} permits {bulk} went to bulk callers while interactive ones waited."
                " Give them one in ten."
            )
        if not bulk:
            raise AssertionError(
                "bulk starves: of ten permits none went to a bulk caller that waited. Give bulk callers one in ten."
            )


async def check_unsent(trial: Trial) -> None:
    """Permits that come back unused may be used at once, by those who wait and by those who come."""
    holders = await trial.fill()
    await trial.ask(Caller(trial.limiters[0]))
    await trial.hand_over(holders.pop())
    trial.release(holders.pop() if holders else trial.granted[-1], sent=False)
    late = await trial.ask(Caller(trial.limiters[0]))
    if not await trial.granted_soon(late):
        raise AssertionError(
            "unsent: a permit that came back with sent=False still counts. Let another request go."
        )


async def check_pause(trial: Trial) -> None:
    """A pause holds back those who come after it."""
    limiter, interval = trial.limiters[0], trial.terms.interval
    trial.pause(limiter, interval / 2)
    await trial.terms.sleep(trial.terms.news_within)
    caller = await trial.ask(Caller(limiter))
    if await trial.holds(lambda: caller.granted, 0.4 * interval):
        raise AssertionError("pause: a request went before the pause was over. Let none go until then.")
    if not await trial.holds(lambda: caller.granted, 3 * interval):
        raise AssertionError("pause: nothing went after the pause was over. Let the callers go on.")


async def check_pause_of_waiting(trial: Trial) -> None:
    """A pause holds back those who wait already, and a shorter one does not end a longer one."""
    limiter, interval = trial.limiters[0], trial.terms.interval
    for holder in await trial.fill():
        trial.release(holder, sent=True)
    waiting = await trial.ask(Caller(limiter))
    trial.pause(limiter, 1.5 * interval)
    trial.pause(limiter, 0.1 * interval)
    if await trial.holds(lambda: waiting.granted, 1.4 * interval):
        raise AssertionError(
            "pause: a request that waited already went before the pause was over. Let none go until then, and let a"
            " shorter pause not end a longer one."
        )


async def check_other_instance(trial: Trial) -> None:
    """What one limiter is told, the other one hears at once, though nobody acquires at the first."""
    first, other = trial.limiters
    for holder in await trial.fill(first):
        trial.release(holder, sent=False)
    await trial.terms.sleep(trial.terms.news_within)
    callers = [await trial.ask(Caller(other)) for _ in range(trial.terms.limit)]
    if not await trial.holds(lambda: all(caller.granted for caller in callers), trial.soon):
        raise AssertionError(
            "news: permits that came back to one limiter still count for another one. Tell it at once, by work of the"
            " limiter's own, and not with the next acquire."
        )
    paused = trial.elsewhere()
    paused.pause(first, trial.soon)
    await trial.terms.sleep(trial.terms.news_within)
    caller = await paused.ask(Caller(other))
    if await trial.holds(lambda: caller.granted, 0.7 * trial.soon):
        raise AssertionError(
            "news: a pause that one limiter was told of did not hold back a request of another one. Tell it at once,"
            " by work of the limiter's own, and not with the next acquire."
        )


async def check_shared_window(trial: Trial) -> None:
    """Two limiters together send no more than one."""
    limit = trial.terms.limit
    await trial.send([(limiter, 0.0) for limiter in trial.limiters] * (limit + 1), None)
    if (most := trial.most_in_a_window()) > limit:
        raise AssertionError(
            f"shared: two limiters together let {most} requests arrive within one window, and {limit} are allowed."
            " Count them in one place."
        )


async def check_smaller_limit(trial: Trial) -> None:
    """A response tells a smaller limit; the next window keeps to it, at every limiter."""
    if (smaller := trial.terms.limit // 2) < 1:
        return
    await trial.send([(trial.limiters[0], 0.0)], smaller)
    await trial.terms.sleep(trial.terms.news_within)
    told = trial.limiters[0].rate_limit(trial.location).limit
    await trial.send([(limiter, 0.0) for limiter in trial.limiters] * (smaller + 1), smaller)
    most = trial.most_in_a_window()
    if most > smaller or told != smaller:
        raise AssertionError(
            f"headers: a response said that {smaller} requests are allowed; rate_limit() then said {told}, and {most}"
            " arrived within one window. Learn the limit from the headers of `release`."
        )


async def check_absent_headers(trial: Trial) -> None:
    """A response may be missing, have no headers, or have odd ones: `release` raises nothing, and all goes on."""
    name = trial.headers(trial.terms.limit)[0][0]
    for headers in (None, [], [(b"server", b"other")], [(name, b"many")], [(name, b"")], [(name, b"\xff-1")]):
        for sent in (True, False):
            part = trial.elsewhere()
            caller = await part.ask(Caller(part.limiters[0]))
            await part.granted_soon(caller)
            part.release(caller, sent=sent, headers=headers)


async def check_rate_limit(trial: Trial) -> None:
    """`rate_limit` answers at once, also for a location that nobody knows."""
    limiter = trial.limiters[0]
    calls: list[str] = []

    def note(frame: FrameType, event: str, called: object) -> None:
        owner = getattr(called, "__self__", None)
        module = getattr(called, "__module__", None) or type(owner).__module__
        is_io = isinstance(owner, socket.socket) or module in IO_MODULES
        if event == "c_call" and (is_io or getattr(called, "__qualname__", "") in ("sleep", "open")):
            calls.append(getattr(called, "__qualname__", repr(called)))

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        known: object = limiter.rate_limit(trial.location)
    finally:
        sys.setprofile(before)
    if calls or type(known) is not RateLimit:
        got = f"I/O ({calls[0]})" if calls else repr(known)[:80]
        raise AssertionError(f"rate_limit: expected a RateLimit, at once and without I/O, got {got}.")


async def find_end_problem(limiters: Sequence[Limiter]) -> str:
    """Close each limiter that can be closed twice, and return what went wrong."""
    for limiter in reversed(limiters):  # they may hold task groups, of which the last one ends first
        close: Callable[[], Awaitable[object]] | None = getattr(limiter, "aclose", None)
        try:
            if close is not None:
                await close()
                await close()
        except Exception as error:  # noqa: BLE001 - of the limiter
            return f"aclose: expected that it may be called twice, got {error!r:.80}."
    return ""


CHECKS: tuple[Check, ...] = (
    check_order,
    check_priority,
    check_unsent,
    check_pause,
    check_pause_of_waiting,
    check_absent_headers,
    check_rate_limit,
    check_smaller_limit,
)
