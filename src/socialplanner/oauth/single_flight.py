"""Single flight: what many callers want at the same time is done once, and a failure is not repeated at once."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from .._core.detached import Work, fresh, start
from .._core.event_loop import Loop, here
from ..errors import SocialPlannerError, UsageError

T = TypeVar("T")

FIRST_REST = 1.0  # seconds without another try after a failure; doubled after each further one
LONGEST_REST = 30.0  # seconds


class _Failed(NamedTuple):
    error: Exception
    times: int
    until: float


class Flights(Generic[T]):
    """One piece of work per key and event loop: the first caller starts it apart, all get what comes of it."""

    def __init__(self, owner: object, clock: Callable[[], float]) -> None:
        self._owner = owner
        self._clock = clock
        self._loops: WeakKeyDictionary[Loop, dict[str, Work[T]]] = WeakKeyDictionary()
        self._failed: dict[str, _Failed] = {}

    async def share(self, key: str, make: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """The result of the flight that is on its way, or of a new one. Raises the error of the last one while it
        is too early to try again."""
        failed = self._failed.get(key)
        if failed is not None and self._clock() < failed.until:
            raise fresh(failed.error)
        flights = self._loops.setdefault(here(), {})
        flight = flights.get(key)
        if flight is None or flight.over:
            flight = flights[key] = start(self._owner, partial(self._fly, key, flights, make))
        return await flight.result()

    async def _fly(
        self, key: str, flights: dict[str, Work[T]], make: Callable[[], Coroutine[Any, Any, T]]
    ) -> T:
        try:
            result = await make()
        except UsageError:
            raise  # nothing was asked of anybody, so nobody needs a rest
        except SocialPlannerError as error:
            self._note(key, error)
            raise
        else:
            self._failed.pop(key, None)
            return result
        finally:
            flights.pop(key, None)

    def _note(self, key: str, error: Exception) -> None:
        before = self._failed.get(key)
        times = 1 if before is None else before.times + 1
        rest = min(LONGEST_REST, FIRST_REST * 2 ** min(times - 1, 10))
        self._failed[key] = _Failed(fresh(error), times, self._clock() + rest)
