"""The callers of one location that wait for room in its window, and which of them is next."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import anyio

from ..api import Rate
from ..event_loop import LoopKey, current_loop
from .limiter import Permit, Priority
from .window import Window

BULK_EVERY = 10  # of so many permits that are given while both wait, one is for a bulk call


class Waiter:
    """A caller that waits: the next one sleeps until there is room, the others until they may be next."""

    def __init__(self, priority: Priority) -> None:
        self.priority = priority
        self.may_be_next: anyio.Event | None = None
        self.sleeping: anyio.CancelScope | None = None

    def recheck(self) -> None:
        """Wake the caller: it may be next, or there may be room earlier than when it began to sleep."""
        if self.may_be_next is not None:
            self.may_be_next.set()
        if self.sleeping is not None:
            self.sleeping.cancel()


class LocationQueue(Window):
    """The window of a location, and the callers that wait for room in it.

    A caller that comes may be next at once, before one that sleeps as the next. That one finds out when it wakes, and
    is woken again as soon as it is next.
    """

    __slots__ = ("_given_to_interactive", "_loop", "bulk", "interactive")

    def __init__(self, location_id: str, rate: Rate, now: float, random: Callable[[], float]) -> None:
        super().__init__(location_id, rate, now, random)
        self.interactive: deque[Waiter] = deque()
        self.bulk: deque[Waiter] = deque()
        self._given_to_interactive = (
            0  # permits, while a bulk call waited, since the last one for a bulk call
        )
        self._loop: LoopKey | None = None

    @property
    def waiting(self) -> int:
        """How many callers wait."""
        return len(self.interactive) + len(self.bulk)

    def next_waiter(self) -> Waiter | None:
        """Return the caller whose turn it is."""
        if self.bulk and (not self.interactive or self._given_to_interactive >= BULK_EVERY - 1):
            return self.bulk[0]
        return self.interactive[0] if self.interactive else None

    def recheck(self) -> None:
        """Wake the caller whose turn it is."""
        waiter = self.next_waiter()
        if waiter is not None:
            waiter.recheck()

    def join(self, waiter: Waiter) -> None:
        """Add a caller as the last one of its priority."""
        loop = current_loop()
        if loop is not self._loop:
            # waiters of a loop that has ended would wait for ever, and all behind them
            self.interactive.clear()
            self.bulk.clear()
            self._loop = loop
        self._line_of(waiter).append(waiter)

    def grant(self, now: float) -> Permit:
        """Return the permit of the caller whose turn it is, which leaves the queue next."""
        if self.interactive and self.bulk:
            self._given_to_interactive = (self._given_to_interactive + 1) % BULK_EVERY
        return self.reserve(now)

    def leave(self, waiter: Waiter) -> None:
        """Take a caller out, with a permit or without, and wake the next one."""
        line = self._line_of(waiter)
        if waiter not in line:
            return  # its loop had ended
        line.remove(waiter)
        self.recheck()

    def _line_of(self, waiter: Waiter) -> deque[Waiter]:
        return self.bulk if waiter.priority == "bulk" else self.interactive
