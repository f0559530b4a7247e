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
from .event_loop import LoopKey, current_loop

T = TypeVar("T")


class DetachedTask(Generic[T]):
    """Work that runs apart, and what came of it."""

    def __init__(self, owner: object, make: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self.owner = owner
        self.is_over = False
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
            raise copy_error(self._error)
        return cast("T", self._value)

    async def run(self) -> None:
        loop = current_loop()
        try:
            self._value = await self._make()
        except Exception as error:  # noqa: BLE001 - it is raised in those who wait
            self._error = copy_error(error)
        except BaseException:
            self._error = _ended_with_loop()
            raise
        finally:
            self.end(loop)

    def end(self, loop: LoopKey, *, began: bool = True) -> None:
        if not self.is_over:
            self.is_over = True
            self._error = self._error if began else _ended_with_loop()
            _running.get(loop, set()).discard(self)
            self._done.set()

    async def wait_until_over(self) -> None:
        await self._done.wait()


_running: WeakKeyDictionary[LoopKey, set[DetachedTask[Any]]] = WeakKeyDictionary()
"""What runs apart, by event loop."""


def start(owner: object, make: Callable[[], Coroutine[Any, Any, T]]) -> DetachedTask[T]:
    """Start it; `owner` may wait for it with `settled`."""
    loop = current_loop()
    work = DetachedTask(owner, make)
    _running.setdefault(loop, set()).add(work)
    if _is_asyncio():
        work.task = asyncio.get_running_loop().create_task(work.run(), name="socialplanner: work apart")
        # a task that is cancelled before its first step runs nothing of its function, not even a `finally`
        work.task.add_done_callback(lambda _: work.end(loop, began=False))
    else:
        import trio

        trio.lowlevel.spawn_system_task(work.run, name="socialplanner: work apart")
    return work


async def wait_all(owner: object, within: float) -> None:
    """Wait until what this owner has running in this event loop is over, for so many seconds at most."""
    with anyio.move_on_after(within):
        for work in [work for work in _running.get(current_loop(), set()) if work.owner is owner]:
            await work.wait_until_over()


def copy_error(error: Exception) -> Exception:
    """The same error as another object. One of ours says all by itself; one of somebody else's code keeps the way
    that it came."""
    try:
        twin = copy.copy(error)
    except Exception:  # noqa: BLE001 - some exceptions cannot be copied
        return error
    if type(twin) is not type(error):
        return error
    return twin if isinstance(error, SocialPlannerError) else twin.with_traceback(error.__traceback__)


def _ended_with_loop() -> SocialPlannerError:
    return SocialPlannerError("its event loop was shut down before this was done; call again")


def _is_asyncio() -> bool:
    try:
        return asyncio.current_task() is not None
    except RuntimeError:
        return False
