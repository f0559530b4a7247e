"""For tests of programs that use the SDK: a client in a time that the test controls."""

from __future__ import annotations

import random as random_numbers
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from ._core.call.sender import Sender
from ._core.rate.limiter import RateLimiter

if TYPE_CHECKING:
    from ._core.client.api_client import ApiClient

C = TypeVar("C", bound="ApiClient")


def use_clock(
    planner: C,
    *,
    clock: Callable[[], float],
    sleep: Callable[[float], Awaitable[None]],
    random: Callable[[], float] = random_numbers.random,
) -> C:
    """Let a client live in another time, and return it.

    clock: seconds, such as `time.monotonic`; deadlines, waits and rate limits go by it.
    sleep: waits for so many seconds of that clock.
    random: a number from 0 to 1, by which waits are spread.

    The rate limiter of the client starts anew in that time; one of your own (`limiter=`) stays as it is. Views that
    were made before keep their time.
    """
    options = planner._sender.options  # pyright: ignore[reportPrivateUsage]
    limiter = options.limiter
    if isinstance(limiter, RateLimiter):
        limiter = RateLimiter(options.api.rate, clock=clock, sleep=sleep, random=random)
    changed = evolve(options, clock=clock, sleep=sleep, random=random, limiter=limiter)
    planner._sender = Sender(changed)  # pyright: ignore[reportPrivateUsage]
    return planner
