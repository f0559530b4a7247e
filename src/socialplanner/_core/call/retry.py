"""Whether a failed request may be sent again, and when. Nothing in here waits or sends."""

from __future__ import annotations

from ..attempt import Failure
from ..request import Repeat

FIRST_WAIT = 0.5  # seconds; doubled for each further attempt
LONGEST_WAIT = 8.0  # seconds of back-off
LONGEST_HINT = 60.0  # seconds that a server may ask for; where it wants more, the caller decides
TRANSIENT = frozenset((408, 425, 429, 500, 502, 503, 504, *range(520, 527)))
"""Statuses that may be others the next time; 520 to 526 are those of the proxy before the API."""

QUOTA = 500
COST = 5  # of a repeat
COST_OF_SILENCE = 10  # of a repeat after the time ran out
REWARD = 1  # of a success at the first attempt


def may_repeat(repeat: Repeat, failure: Failure) -> bool:
    """A read and an idempotent change after anything that may pass. A create only if the first one provably never
    left, or was turned away because there were too many."""
    if not failure.transient:
        return False
    if repeat != "create":
        return True
    return failure.status == 429 or (failure.status is None and not failure.uncertain)


def wait_before_next(failed: int, hint: float | None, chance: float) -> float:
    """Seconds until the next attempt, after `failed` ones: full jitter, on top of what the server asks for.

    `chance` is a random number from 0 to 1: those who failed together must not come back together.
    """
    return (hint or 0.0) + chance * min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** (failed - 1))


class Quota:
    """How many repeats a client can afford. An outage uses it up, and then a failed call is not sent again;
    calls that go well fill it."""

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = QUOTA

    @property
    def left(self) -> int:
        return self._left

    def afford(self, failure: Failure) -> int:
        """What the repeat costs, paid; 0 if it cannot be paid."""
        cost = COST_OF_SILENCE if failure.silent else COST
        if cost > self._left:
            return 0
        self._left -= cost
        return cost

    def succeeded(self, paid: int) -> None:
        """A call went well; `paid` is what its last repeat cost."""
        self._left = min(QUOTA, self._left + (paid or REWARD))
