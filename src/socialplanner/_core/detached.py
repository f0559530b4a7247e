"""Tasks that no caller can cancel: neither a caller's cancellation nor its deadline reaches them.

anyio's shields hold off the cancellation of anyio and trio, but not that of asyncio itself (`asyncio.wait_for`,
`Task.cancel`). So such work gets a task of its own, and callers only wait for its result. It must end by itself: the
caller that starts it gives it a deadline.
"""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

import anyio

from ..errors import SocialPlannerError
from .event_loop import LoopKey, current_loop, is_asyncio

T = TypeVar("T")


class DetachedTask(Generic[T]):
    """A task that no caller can cancel, with its result or its error."""

    def __init__(self, owner: object, make: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self.owner = owner
        self.is_over = False
        self._make = make
        self._done = anyio.Event()
        self._value: T | None = None
        self._error: Exception | None = None
        self.task: asyncio.Task[None] | None = None
        """Kept here because asyncio holds only weak references to its tasks."""

    async def result(self) -> T:
        """Wait for the result. Each waiting caller gets a copy of an error, so that tracebacks do not grow."""
        await self._done.wait()
        if self._error is not None:
            raise copy_error(self._error)
        return cast("T", self._value)

    async def run(self) -> None:
        """Do the work and keep its result, or a copy of its error."""
        loop = current_loop()
        try:
            self._value = await self._make()
        except Exception as error:  # noqa: BLE001 - `result` raises it in each waiting caller
            self._error = copy_error(error)
        except BaseException:
            self._error = _loop_error()
            raise
        finally:
            self.end(loop)

    def end(self, loop: LoopKey, *, has_begun: bool = True) -> None:
        """Wake the waiting callers, once. A task that has not begun has the error that its loop ended."""
        if not self.is_over:
            self.is_over = True
            self._error = self._error if has_begun else _loop_error()
            _running.get(loop, set()).discard(self)
            self._done.set()

    async def wait(self) -> None:
        """Wait for the end, whatever the outcome is."""
        await self._done.wait()


_running: WeakKeyDictionary[LoopKey, set[DetachedTask[Any]]] = WeakKeyDictionary()
"""The running tasks of each event loop."""


def start(owner: object, make: Callable[[], Coroutine[Any, Any, T]]) -> DetachedTask[T]:
    """Start a task in the running event loop. `wait_all` waits for the tasks of one `owner`."""
    loop = current_loop()
    detached = DetachedTask(owner, make)
    _running.setdefault(loop, set()).add(detached)
    if is_asyncio():
        task = asyncio.get_running_loop().create_task(detached.run(), name="socialplanner: detached task")
        # a task that is cancelled before its first step runs nothing of its function, not even a `finally`
        task.add_done_callback(lambda _: detached.end(loop, has_begun=False))
        detached.task = task
    else:
        import trio

        trio.lowlevel.spawn_system_task(detached.run, name="socialplanner: detached task")
    return detached


async def wait_all(owner: object, within: float) -> None:
    """Wait for all tasks of this owner in the running event loop, for `within` seconds at most."""
    with anyio.move_on_after(within):
        for task in [task for task in _running.get(current_loop(), set()) if task.owner is owner]:
            await task.wait()


def copy_error(error: Exception) -> Exception:
    """Return a copy of an error, or the error itself if it cannot be copied.

    An error of another library keeps its traceback; one of ours needs none.
    """
    try:
        twin = copy.copy(error)
    except Exception:  # noqa: BLE001 - some exceptions cannot be copied
        return error
    if type(twin) is not type(error):
        return error
    return twin if isinstance(error, SocialPlannerError) else twin.with_traceback(error.__traceback__)


def _loop_error() -> SocialPlannerError:
    return SocialPlannerError("The event loop ended before the task did. Call again.")
