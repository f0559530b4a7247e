"""Single flight: what many callers want at the same time is done once, and a failure is not repeated at once."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from .._core.detached import DetachedTask, copy_error, start
from .._core.event_loop import LoopKey, current_loop
from ..errors import SocialPlannerError, UsageError

T = TypeVar("T")

FIRST_COOLDOWN = 1.0  # seconds without another try after a failure; doubled after each further one
LONGEST_COOLDOWN = 30.0  # seconds


class _Failed(NamedTuple):
    error: Exception
    times: int
    until: float


class SingleFlight(Generic[T]):
    """One piece of work per key and event loop: the first caller starts it apart, all get what comes of it."""

    def __init__(self, owner: object, clock: Callable[[], float]) -> None:
        self._owner = owner
        self._clock = clock
        self._loops: WeakKeyDictionary[LoopKey, dict[str, DetachedTask[T]]] = WeakKeyDictionary()
        self._failed: dict[str, _Failed] = {}

    async def run(self, key: str, make: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """The result of the flight that is on its way, or of a new one. Raises the error of the last one while it
        is too early to try again."""
        failed = self._failed.get(key)
        if failed is not None and self._clock() < failed.until:
            raise copy_error(failed.error)
        running = self._loops.setdefault(current_loop(), {})
        task = running.get(key)
        if task is None or task.is_over:
            task = running[key] = start(self._owner, partial(self._run_once, key, running, make))
        return await task.result()

    async def _run_once(
        self, key: str, running: dict[str, DetachedTask[T]], make: Callable[[], Coroutine[Any, Any, T]]
    ) -> T:
        try:
            result = await make()
        except UsageError:
            raise  # nothing was asked of anybody, so nobody needs a rest
        except SocialPlannerError as error:
            self._record_failure(key, error)
            raise
        else:
            self._failed.pop(key, None)
            return result
        finally:
            running.pop(key, None)

    def _record_failure(self, key: str, error: Exception) -> None:
        before = self._failed.get(key)
        times = 1 if before is None else before.times + 1
        cooldown = min(LONGEST_COOLDOWN, FIRST_COOLDOWN * 2 ** min(times - 1, 10))
        self._failed[key] = _Failed(copy_error(error), times, self._clock() + cooldown)
