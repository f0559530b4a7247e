"""One location in a check of a limiter: its callers, and a server that counts what arrives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Awaitable, Callable, Generator, Iterable, Sequence
from inspect import iscoroutine
from itertools import count
from typing import NamedTuple

import anyio
from anyio.abc import TaskGroup, TaskStatus
from attrs import define, field

from .._core.rate.limiter import Limiter, Permit, Priority
from .._generated import API

Headers = list[tuple[bytes, bytes]]


class Terms(NamedTuple):
    """What the caller of the check says of the limits and of the time."""

    limit: int
    interval: float
    news_within: float
    clock: Callable[[], float]
    sleep: Callable[[float], Awaitable[object]]


@define(eq=False)
class Caller:
    """One call of `acquire`, and its permit."""

    limiter: Limiter
    priority: Priority = "interactive"
    cancel_in: int | None = None
    """At which of its next awaits it is cancelled; None for never."""
    permit: Permit = None
    granted: bool = False
    scope: anyio.CancelScope = field(factory=anyio.CancelScope)

    def count_await(self) -> None:
        """Cancel the caller, if this is the await at which that is to be."""
        if self.cancel_in is not None:
            self.cancel_in -= 1
            if self.cancel_in <= 0:
                self.cancel_in = None
                self.scope.cancel()


class CountedAwaits:
    """An awaitable that tells of each await in it, just before the task is suspended."""

    def __init__(self, inner: Awaitable[Permit], on_await: Callable[[], None]) -> None:
        self._inner = inner
        self._on_await = on_await

    def __await__(self) -> Generator[object, object, Permit]:
        steps = self._inner.__await__()
        value: object = None
        error: BaseException | None = None
        while True:
            try:
                step = steps.send(value) if error is None else steps.throw(error)
            except StopIteration as end:
                return end.value
            self._on_await()
            value = error = None
            try:
                value = yield step
            except BaseException as thrown:  # noqa: BLE001 - handed on to where it belongs
                error = thrown


class Trial:
    """A location of its own, at the limiters that are checked."""

    def __init__(
        self,
        limiters: Sequence[Limiter],
        location: str,
        terms: Terms,
        group: TaskGroup,
        whole: Trial | None = None,
    ) -> None:
        self.limiters = limiters
        self.location = location
        self.terms = terms
        self.problem = ""
        self.granted: list[Caller] = []
        """In the order in which they got their permits."""
        self._group = group
        self._whole = whole
        self._arrivals: list[float] = []
        self._parts = count(1)

    @property
    def soon(self) -> float:
        """Seconds within which a caller goes that need not wait for the window."""
        return self.terms.interval / 2

    def elsewhere(self) -> Trial:
        """Return another location at the same limiters."""
        return Trial(self.limiters, f"{self.location}-{next(self._parts)}", self.terms, self._group, self)

    def fail(self, problem: str) -> None:
        """End the check with this problem, unless it has one."""
        whole = self._whole or self
        whole.problem = whole.problem or problem
        self._group.cancel_scope.cancel()

    async def ask(self, caller: Caller) -> Caller:
        """Let a caller ask, and return it when it has asked."""
        await self._group.start(self._acquire, caller)
        await self.terms.sleep(0)
        return caller

    async def _acquire(self, caller: Caller, *, task_status: TaskStatus[None]) -> None:
        task_status.started()  # its next step is the `acquire`
        with caller.scope:
            try:
                asked = caller.limiter.acquire(self.location, priority=caller.priority)
                caller.permit = await CountedAwaits(asked, caller.count_await)
            except Exception as error:  # noqa: BLE001 - of the limiter
                self.fail(f"acquire: expected a permit, got {error!r}.")
            else:
                caller.granted = True
                self.granted.append(caller)

    async def fill(self, limiter: Limiter | None = None) -> list[Caller]:
        """Return callers that have the permits of a whole window."""
        callers = [Caller(limiter or self.limiters[0]) for _ in range(self.terms.limit)]
        for caller in callers:
            await self.ask(caller)
        if not await self.holds(lambda: all(caller.granted for caller in callers), self.soon):
            granted = sum(caller.granted for caller in callers)
            raise AssertionError(
                f"window: only {granted} of {self.terms.limit} requests could go at once in a location without a past."
            )
        return callers

    def release(self, caller: Caller, *, sent: bool, headers: Headers | None = None) -> None:
        """Give a permit back."""
        about = f"release (headers={headers!r:.60})"
        _call_plainly(about, lambda: caller.limiter.release(self.location, caller.permit, headers, sent=sent))

    def pause(self, limiter: Limiter, seconds: float) -> None:
        """Tell a limiter of a pause."""
        _call_plainly("pause", lambda: limiter.pause(self.location, seconds))

    async def hand_over(self, holder: Caller) -> Caller:
        """Give back a permit that was not used, and return the caller who gets it."""
        before = len(self.granted)
        self.release(holder, sent=False)
        if not await self.holds(lambda: len(self.granted) > before, self.soon):
            raise AssertionError(
                "unsent: a permit that came back with sent=False did not reach a caller that waited. It counts no"
                " longer: let the next one go at once."
            )
        return self.granted[before]

    async def send(self, requests: Iterable[tuple[Limiter, float]], limit: int | None) -> None:
        """Make requests that arrive so many seconds after they may go, at a server that tells this limit, or whose
        responses are lost (None)."""
        todo = list(requests)
        for limiter, takes in todo:
            await self._group.start(self._send, limiter, takes, limit)
            await self.terms.sleep(0)
        while len(self._arrivals) < len(todo):
            await self.terms.sleep(self.terms.interval / 100)

    async def _send(
        self, limiter: Limiter, takes: float, limit: int | None, *, task_status: TaskStatus[None]
    ) -> None:
        caller = Caller(limiter)
        await self._acquire(caller, task_status=task_status)
        if not caller.granted:
            return  # the check has failed
        if takes:
            await self.terms.sleep(takes)
        self._arrivals.append(self.terms.clock())
        try:
            headers = None if limit is None else self.headers(limit)
            self.release(caller, sent=True, headers=headers)
        except AssertionError as error:
            self.fail(str(error))

    def headers(self, limit: int) -> Headers:
        """Return the headers of a server that allows so many requests in a window."""
        left = max(0, limit - self._count_before(self.terms.clock()))
        names = API.rate.headers
        return [(names.limit.encode(), b"%d" % limit), (names.remaining.encode(), b"%d" % left)]

    def most_in_a_window(self) -> int:
        """Return the most requests that arrived within one window, wherever it began."""
        return max(map(self._count_before, self._arrivals))

    def _count_before(self, end: float) -> int:
        begin = end - 0.99 * self.terms.interval  # two clocks never agree wholly
        return bisect_right(self._arrivals, end) - bisect_right(self._arrivals, begin)

    async def granted_soon(self, caller: Caller) -> bool:
        """Wait until a caller has its permit, and return whether that was soon."""
        return await self.holds(lambda: caller.granted, self.soon)

    async def holds(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Wait until a condition holds, for so many seconds at most, and return whether it does."""
        end = self.terms.clock() + seconds
        while not condition():
            if self.terms.clock() >= end:
                return False
            await self.terms.sleep(self.terms.interval / 200)
        return True


def _call_plainly(name: str, call: Callable[[], object]) -> None:
    """Call what must be a plain function that raises nothing and returns nothing."""
    try:
        returned = call()
    except Exception as error:  # noqa: BLE001 - of the limiter
        returned = error
    if iscoroutine(returned):
        returned.close()
    if returned is not None:
        raise AssertionError(f"{name}: expected a plain function that raises nothing, got {returned!r:.80}.")
