"""Single flight: work that many callers need at the same time runs once, and is not repeated right after a failure."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar
from weakref import WeakKeyDictionary, WeakValueDictionary

from .._core.detached import DetachedTask, copy_error, start
from .._core.event_loop import LoopKey, current_loop
from ..errors import SocialPlannerError, UsageError

T = TypeVar("T")
_Running: TypeAlias = WeakValueDictionary[str, DetachedTask[T]]

FIRST_COOLDOWN = 1.0  # seconds without a new attempt after a failure; doubled after each further failure
LONGEST_COOLDOWN = 30.0  # seconds


class _Failure(NamedTuple):
    """The last failure of a key, and until when it is raised again without a new attempt."""

    error: Exception
    times: int
    until: float


class SingleFlight(Generic[T]):
    """Work that runs once per key and event loop: the first caller starts a task of its own, all get its result."""

    def __init__(self, owner: object, clock: Callable[[], float]) -> None:
        self._owner = owner
        self._clock = clock
        # a task leads to its loop, and nothing here may keep a loop that has ended
        self._loops: WeakKeyDictionary[LoopKey, _Running[T]] = WeakKeyDictionary()
        self._failures: dict[str, _Failure] = {}

    async def run(
        self,
        key: str,
        make: Callable[[], Coroutine[Any, Any, T]],
        look: Callable[[], Coroutine[Any, Any, T | None]] | None,
    ) -> T:
        """Return the result of the running task, or start one. Raise the last error again during its cooldown.

        look: finds the result elsewhere during the cooldown, without the work.
        """
        failure, work = self._failures.get(key), partial(self._run_once, key, make)
        if failure is not None and self._clock() < failure.until:
            if look is None:
                raise copy_error(failure.error)
            work = partial(self._look_once, key, look, failure.error)
        running = self._loops.setdefault(current_loop(), WeakValueDictionary())
        task = running.get(key)
        if task is None or task.is_over:
            task = running[key] = start(self._owner, partial(_run_and_forget, key, running, work))
        return await task.result()

    async def _look_once(
        self, key: str, look: Callable[[], Coroutine[Any, Any, T | None]], error: Exception
    ) -> T:
        """Return what the look finds, which ends the cooldown. Raise the error again if there is nothing."""
        found = await look()
        if found is None:
            raise copy_error(error)
        self._failures.pop(key, None)
        return found

    async def _run_once(self, key: str, make: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Run the work, and keep its failure for the cooldown."""
        try:
            result = await make()
        except UsageError:
            raise  # nothing was sent, so no server needs a pause
        except SocialPlannerError as error:
            self._record_failure(key, error)
            raise
        else:
            self._failures.pop(key, None)
            return result

    def _record_failure(self, key: str, error: Exception) -> None:
        """Keep the error, with a cooldown that doubles after each further failure."""
        earlier = self._failures.get(key)
        times = 1 if earlier is None else earlier.times + 1
        cooldown = min(LONGEST_COOLDOWN, FIRST_COOLDOWN * 2 ** min(times - 1, 10))
        self._failures[key] = _Failure(copy_error(error), times, self._clock() + cooldown)


async def _run_and_forget(key: str, running: _Running[T], work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run the work, which is no longer running when it ends."""
    try:
        return await work()
    finally:
        running.pop(key, None)
