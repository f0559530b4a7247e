"""Whether a failed request may be sent again, and when. This module neither waits nor sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...request import Repeat

if TYPE_CHECKING:
    from .failure import Failure

FIRST_WAIT = 0.5  # seconds; doubled for each further attempt
LONGEST_WAIT = 8.0  # seconds of back-off
LONGEST_RETRY_AFTER = 60.0  # seconds that a server may ask for; where it asks for more, the caller decides
TRANSIENT = frozenset((408, 425, 429, 500, 502, 503, 504, *range(520, 527)))
"""Statuses that may be others the next time; 520 to 526 are those of the proxy before the API."""

RETRY_BUDGET = 500
COST = 5  # of a retry
COST_OF_TIMEOUT = 10  # of a retry after the time ran out
REWARD = 1  # of a success at the first attempt


def may_repeat(repeat: Repeat, failure: Failure) -> bool:
    """Return whether the request may be sent again: a read and an idempotent change after a temporary failure; a create
    only if the first one provably never left, or was rejected because there were too many requests."""
    if not failure.transient:
        return False
    if repeat != "create":
        return True
    return failure.status == 429 or (failure.status is None and not failure.maybe_applied)


def wait_before_next(failed: int, retry_after: float | None, chance: float) -> float:
    """Return the seconds until the next attempt, after `failed` ones: full jitter, on top of what the server asks for.

    `chance` is a random number from 0 to 1: callers that failed together must not come back together.
    """
    return (retry_after or 0.0) + chance * min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** (failed - 1))


class RetryBudget:
    """How many retries a client can pay for. An outage uses the budget up, and then a failed call is not sent again;
    successful calls refill it."""

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = RETRY_BUDGET

    @property
    def left(self) -> int:
        return self._left

    def spend(self, failure: Failure) -> int:
        """Pay for a retry, and return what it cost; 0 if the budget is too small."""
        cost = COST_OF_TIMEOUT if failure.timed_out else COST
        if cost > self._left:
            return 0
        self._left -= cost
        return cost

    def refill(self, paid: int) -> None:
        """Give back what the last retry of a successful call cost, or a small reward where there was none."""
        self._left = min(RETRY_BUDGET, self._left + (paid or REWARD))
