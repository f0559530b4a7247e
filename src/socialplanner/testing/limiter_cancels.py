"""The check that a cancelled caller of a limiter keeps no permit, wherever it was cancelled."""

from __future__ import annotations

from .limiter_trial import Caller, Trial

MOST_AWAITS = 8  # at which a caller is cancelled in turn; one that waits may have any number


async def check_cancelled_callers(trial: Trial) -> None:
    """Cancel callers at each of their awaits: while there is room, while there is none, and on their turn."""
    for number in range(1, MOST_AWAITS + 1):
        if not await _cancel_while_there_is_room(trial.elsewhere(), number):
            break
    for number in range(1, MOST_AWAITS + 1):
        if not await _cancel_while_waiting(trial.elsewhere(), number):
            break
    for number in range(MOST_AWAITS + 1):
        if not await _cancel_on_its_turn(trial.elsewhere(), number):
            break


async def _cancel_while_there_is_room(trial: Trial, number: int) -> bool:
    """Return whether the caller had so many awaits."""
    caller = await trial.ask(Caller(trial.limiters[0], cancel_in=number))
    cancelled = await _let_go(trial, caller)
    await _count_permits(trial, [caller], f"at await {number}, while there was room,")
    return cancelled


async def _cancel_while_waiting(trial: Trial, number: int) -> bool:
    holders = await trial.fill()
    caller = await trial.ask(Caller(trial.limiters[0], cancel_in=number))
    cancelled = await _let_go(trial, caller)
    await _count_permits(trial, [*holders, caller], f"at await {number}, while it waited,")
    return cancelled


async def _cancel_on_its_turn(trial: Trial, number: int) -> bool:
    """Cancel a caller after a permit came back for it: at the same moment, or at one of its next awaits."""
    holders = await trial.fill()
    caller = await trial.ask(Caller(trial.limiters[0]))
    trial.release(holders.pop(), sent=False)
    if number:
        caller.cancel_in = number
    else:
        caller.scope.cancel()
    cancelled = await _let_go(trial, caller)
    await _count_permits(trial, [*holders, caller], f"{number} awaits after a permit came back for it")
    return cancelled


async def _let_go(trial: Trial, caller: Caller) -> bool:
    """Wait until the caller was cancelled or has its permit, and return whether it was cancelled at its await. One
    that still waits is cancelled now."""
    await trial.holds(lambda: caller.granted or caller.scope.cancel_called, trial.terms.interval / 20)
    cancelled = caller.scope.cancel_called
    caller.cancel_in = None
    caller.scope.cancel()
    await trial.terms.sleep(trial.terms.news_within)
    return cancelled


async def _count_permits(trial: Trial, callers: list[Caller], when: str) -> None:
    """Give back all permits unused: then as many requests may go as the limit says, neither fewer nor more."""
    for caller in callers:
        if caller.granted:
            trial.release(caller, sent=False)
    await trial.terms.sleep(trial.terms.news_within)
    limit = trial.terms.limit
    at = trial.limiters
    others = [await trial.ask(Caller(at[place % len(at)])) for place in range(limit)]
    if not await trial.holds(lambda: all(other.granted for other in others), trial.soon):
        raise AssertionError(
            f"cancel: a caller that was cancelled {when} kept a permit: when all had come back, only"
            f" {sum(other.granted for other in others)} of {limit} requests could go. Give it back in a `finally`, or"
            " have no await after it was taken."
        )
    one_more = await trial.ask(Caller(trial.limiters[-1]))
    if await trial.holds(lambda: one_more.granted, trial.terms.news_within):
        raise AssertionError(
            f"cancel: a caller that was cancelled {when} gave back more than it held: {limit + 1} requests could go,"
            f" and {limit} are allowed."
        )
