"""A client whose time the test controls."""

from __future__ import annotations

import random as random_numbers
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from .._core.call.sender import Sender
from .._core.rate.rate_limiter import RateLimiter

if TYPE_CHECKING:
    from .._core.client.api_client import ApiClient

C = TypeVar("C", bound="ApiClient")


def use_clock(
    planner: C,
    *,
    clock: Callable[[], float],
    sleep: Callable[[float], Awaitable[None]],
    random: Callable[[], float] = random_numbers.random,
) -> C:
    """Give a client another clock, and return the client.

    clock: returns seconds, as `time.monotonic` does. Deadlines, waits and rate limits use it.
    sleep: waits for a number of seconds of that clock.
    random: returns a number from 0 to 1, which spreads the waits.

    The client gets a new rate limiter with that clock; a limiter of your own (`limiter=`) stays as it is. Views made
    before keep their clock.
    """
    options = planner._sender.options  # pyright: ignore[reportPrivateUsage]
    limiter = options.limiter
    if isinstance(limiter, RateLimiter):
        limiter = RateLimiter(options.api.rate, clock=clock, sleep=sleep, random=random)
    changed = evolve(options, clock=clock, sleep=sleep, random=random, limiter=limiter)
    planner._sender = Sender(changed)  # pyright: ignore[reportPrivateUsage]
    return planner
