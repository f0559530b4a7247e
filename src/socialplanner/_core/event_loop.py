"""The key of the running event loop: one client may work in several loops, one after the other."""

from __future__ import annotations

import asyncio

from anyio.lowlevel import RunVar


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
    try:
        return asyncio.current_task() is not None
    except RuntimeError:
        return False
