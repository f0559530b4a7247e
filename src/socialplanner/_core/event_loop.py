"""Which event loop is running: one client works in several, one after the other."""

from __future__ import annotations

from anyio.lowlevel import RunVar


class LoopKey:
    """The key of an event loop. It lives as long as the loop: what a `WeakKeyDictionary` keeps under it goes with the loop."""


running_loop: RunVar[LoopKey] = RunVar("socialplanner_loop")


def current_loop() -> LoopKey:
    """Return the key of the event loop that is running."""
    try:
        return running_loop.get()
    except LookupError:
        loop = LoopKey()
        running_loop.set(loop)
        return loop
