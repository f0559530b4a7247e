"""Work that runs apart: no caller's cancellation and no caller's deadline reaches it.

anyio's shields hold off the cancellation of anyio and trio, but not that of asyncio itself (`asyncio.wait_for`,
`Task.cancel`). So such work gets a task of its own, and its callers only wait for what comes of it. It must end by
itself: whoever starts it gives it a deadline.
"""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

import anyio

from ..errors import SocialPlannerError
from .event_loop import Loop, here

T = TypeVar("T")


class Work(Generic[T]):
    """Work that runs apart, and what came of it."""

    def __init__(self, owner: object, make: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self.owner = owner
        self.over = False
        self._make = make
        self._done = anyio.Event()
        self._value: T | None = None
        self._error: Exception | None = None
        self.task: asyncio.Task[None] | None = None
        """Kept because asyncio itself does not hold its tasks."""

    async def result(self) -> T:
        """Wait for its end. Each who waits gets an error of his own, so that tracebacks do not grow."""
        await self._done.wait()
        if self._error is not None:
            raise fresh(self._error)
        return cast("T", self._value)

    async def run(self) -> None:
        loop = here()
        try:
            self._value = await self._make()
        except Exception as error:  # noqa: BLE001 - it is raised in those who wait
            self._error = fresh(error)
        except BaseException:
            self._error = _ended_early()
            raise
        finally:
            self.end(loop)

    def end(self, loop: Loop, *, began: bool = True) -> None:
        if not self.over:
            self.over = True
            self._error = self._error if began else _ended_early()
            _running.get(loop, set()).discard(self)
            self._done.set()

    async def ended(self) -> None:
        await self._done.wait()


_running: WeakKeyDictionary[Loop, set[Work[Any]]] = WeakKeyDictionary()
"""What runs apart, by event loop."""


def start(owner: object, make: Callable[[], Coroutine[Any, Any, T]]) -> Work[T]:
    """Start it; `owner` may wait for it with `settled`."""
    loop = here()
    work = Work(owner, make)
    _running.setdefault(loop, set()).add(work)
    if _in_asyncio():
        work.task = asyncio.get_running_loop().create_task(work.run(), name="socialplanner: work apart")
        # a task that is cancelled before its first step runs nothing of its function, not even a `finally`
        work.task.add_done_callback(lambda _: work.end(loop, began=False))
    else:
        import trio

        trio.lowlevel.spawn_system_task(work.run, name="socialplanner: work apart")
    return work


async def settled(owner: object, within: float) -> None:
    """Wait until what this owner has running in this event loop is over, for so many seconds at most."""
    with anyio.move_on_after(within):
        for work in [work for work in _running.get(here(), set()) if work.owner is owner]:
            await work.ended()


def fresh(error: Exception) -> Exception:
    """The same error as another object. One of ours says all by itself; one of somebody else's code keeps the way
    that it came."""
    try:
        twin = copy.copy(error)
    except Exception:  # noqa: BLE001 - some exceptions cannot be copied
        return error
    if type(twin) is not type(error):
        return error
    return twin if isinstance(error, SocialPlannerError) else twin.with_traceback(error.__traceback__)


def _ended_early() -> SocialPlannerError:
    return SocialPlannerError("its event loop was shut down before this was done; call again")


def _in_asyncio() -> bool:
    try:
        return asyncio.current_task() is not None
    except RuntimeError:
        return False
