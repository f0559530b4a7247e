"""The connections of one event loop. They end with the loop, and those that nobody uses end by themselves.

Whatever refers to a loop must not be held from outside of it, or the loop is never freed. So `ConnectionPool` refers to
these objects weakly. Calls hold them while they run, and the loop's own timer while a connection is idle: when there is
neither a call nor a connection, `end` is called and nothing is left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from contextvars import Context
from typing import TYPE_CHECKING

import anyio
from anyio.lowlevel import checkpoint

from ..event_loop import is_asyncio
from .connection import Connection

if TYPE_CHECKING:
    import asyncio

IDLE_LIMIT = 5.0  # seconds after which an unused connection is not trusted any more: servers hang up silently
SOONEST = 0.1  # seconds between two looks for connections that are idle for too long, at least


class LoopConnections:
    """At most `most` connections of one event loop."""

    def __init__(self, most: int, forget: Callable[[], object]) -> None:
        self._permits = anyio.Semaphore(most, fast_acquire=True)
        self._users = 0  # calls that have a connection or wait for one
        self._forget = forget
        self._timer: asyncio.TimerHandle | None = None
        self._closing: asyncio.Task[None] | None = None
        self._aging: anyio.CancelScope | None = None  # the timer of trio
        self.free: deque[Connection] = deque()  # the newest is at the end
        self.ended = False
        self._until_end = self._end_with_loop()

    async def open(self) -> None:
        """Begin to wait for the end of the loop."""
        await self._until_end.__anext__()

    async def acquire(self) -> None:
        """Wait until this call may have a connection; first come, first served, for as long as the call may take."""
        self._users += 1
        with suppress(anyio.WouldBlock):
            return self._permits.acquire_nowait()
        try:
            await self._permits.acquire()
        except BaseException:
            await self._leave()
            raise

    async def release(self) -> None:
        """Let another call have a connection."""
        self._permits.release()
        await self._leave()

    async def keep(self, connection: Connection) -> None:
        """Make a connection free after a success, and close those that are idle for too long."""
        now = anyio.current_time()
        connection.rest(now)
        self.free.append(connection)
        if self.ended:
            await self._close_idle_since(now)
        elif self.free[0].idle_since < now - IDLE_LIMIT:
            await self._close_idle_since(now - IDLE_LIMIT)
        if self.free and self._timer is None and self._aging is None:
            self._start_timer()

    async def end(self) -> None:
        """Close all free connections now, and each of the others when its call ends. No task is left."""
        await self._until_end.aclose()
        if self._closing is not None:
            import asyncio

            await asyncio.wait({self._closing})
        while self._aging is not None:
            await checkpoint()

    async def _leave(self) -> None:
        self._users -= 1
        await self._end_if_unused()

    async def _end_with_loop(self) -> AsyncGenerator[None, None]:
        # asyncio.run and trio.run finish the async generators that are still open: no socket outlives its loop
        try:
            yield
        finally:
            self.ended = True
            self._forget()
            self._stop_timer()
            while self.free:
                await self.free.pop().close()

    async def _close_idle_since(self, when: float) -> None:
        while self.free and self.free[0].idle_since <= when:
            await self.free.popleft().close()

    def _start_timer(self) -> None:
        if is_asyncio():
            self._call_later(IDLE_LIMIT)
            return
        import trio

        self._aging = anyio.CancelScope()
        trio.lowlevel.spawn_system_task(self._age, self._aging, name="socialplanner: idle connections")

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._aging is not None:
            self._aging.cancel()

    def _call_later(self, seconds: float) -> None:
        # a task that waited would be seen by all who wait for the tasks of their loop
        import asyncio

        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(seconds, self._start_closing, loop, context=Context())

    def _start_closing(self, loop: asyncio.AbstractEventLoop) -> None:
        self._closing = loop.create_task(self._close_by_timer(), name="socialplanner: idle connections")

    async def _close_by_timer(self) -> None:
        try:
            self._timer = None
            wait = await self._close_stale()
            if wait and not self.ended and self._timer is None:
                self._call_later(wait)
        finally:
            self._closing = None
        await self._end_if_unused()

    async def _age(self, scope: anyio.CancelScope) -> None:
        wait = IDLE_LIMIT
        try:
            with scope:
                while wait:
                    await anyio.sleep(wait)
                    wait = await self._close_stale()
        finally:
            self._aging = None
        await self._end_if_unused()

    async def _close_stale(self) -> float:
        """Close what is idle for too long. Return the seconds until the next look, 0.0 where none is needed."""
        await self._close_idle_since(anyio.current_time() - IDLE_LIMIT)
        if not self.free:
            return 0.0
        return max(SOONEST, self.free[0].idle_since + IDLE_LIMIT - anyio.current_time())

    async def _end_if_unused(self) -> None:
        if not self._users and not self.free and self._closing is None and not self.ended:
            await self._until_end.aclose()
