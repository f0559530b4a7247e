"""The key of the running event loop: one client may work in several loops, one after the other."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable

from anyio.lowlevel import RunVar

from ..errors import UsageError


class LoopKey:
    """The key of an event loop. It lives as long as the loop, so a `WeakKeyDictionary` forgets both together."""


running_loop: RunVar[LoopKey] = RunVar("socialplanner_loop")
NO_LOOP = LoopKey()
"""The key of no event loop."""


def current_loop() -> LoopKey:
    """Return the key of the running event loop."""
    try:
        return running_loop.get()
    except LookupError:
        loop = LoopKey()
        running_loop.set(loop)
        return loop


def is_asyncio() -> bool:
    """Whether this is a task of asyncio."""
    import asyncio  # here and below: importing the client need not load it

    try:
        return asyncio.current_task() is not None
    except RuntimeError:
        return False


class OneLoopAtATime:
    """Refuses a second event loop while the first one is running.

    A client has queues of callers and cannot wake those of another loop: they would wait for ever. Its loop is held
    weakly, so that it can be freed when it has ended.
    """

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._key = NO_LOOP
        self._asyncio: Callable[[], object] = (
            _never  # gives the loop, if it is one of asyncio and still there
        )
        self._is_running: Callable[[], bool] = _never

    def enter(self) -> None:
        """Begin a call in this event loop. Raises `UsageError` while another one, that had a call, is running."""
        import asyncio

        try:
            known = asyncio.get_running_loop() is self._asyncio()
        except RuntimeError:  # trio
            known = self._key is not NO_LOOP and running_loop.get(NO_LOOP) is self._key
        if not known:
            self._change()

    def _change(self) -> None:
        import asyncio

        with self._changing:
            key = current_loop()
            if key is not self._key and self._is_running():
                raise UsageError(
                    "the client: expected one event loop at a time, got a call in a second one while the first is"
                    " running, as in two threads. Make a client in each of them, or send the calls to the first with"
                    " `asyncio.run_coroutine_threadsafe`."
                )
            self._key, self._is_running = key, _whether_running()
            self._asyncio = weakref.ref(asyncio.get_running_loop()) if is_asyncio() else _never


def _never() -> bool:
    return False


def _whether_running() -> Callable[[], bool]:
    """Return a function that says whether this event loop still runs. It does not keep the loop alive."""
    if is_asyncio():
        import asyncio

        loop = weakref.ref(asyncio.get_running_loop())
        return lambda: (known := loop()) is not None and known.is_running()
    import trio

    token = trio.lowlevel.current_trio_token()

    def runs() -> bool:
        try:
            token.run_sync_soon(_never, idempotent=True)
        except trio.RunFinishedError:
            return False
        return True

    return runs
