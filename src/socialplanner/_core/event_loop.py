"""Which event loop is running: one client works in several, one after the other."""

from __future__ import annotations

from anyio.lowlevel import RunVar


class Loop:
    """Stands for an event loop, and lives as long: what is kept by it in a `WeakKeyDictionary` goes with the loop."""


_running: RunVar[Loop] = RunVar("socialplanner_loop")


def here() -> Loop:
    """The event loop that is running."""
    try:
        return _running.get()
    except LookupError:
        loop = Loop()
        _running.set(loop)
        return loop
