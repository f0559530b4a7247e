"""The connection to the client, where a response can be late or lost: a socket, or a call within the process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ..state.virtual_sleep import VirtualSleep

CONNECTION = "socialplanner.sandbox.connection"
"""The key of the connection in the `state` of an ASGI scope."""


class Connection(Protocol):
    """What a fault can do to a connection."""

    async def wait(self, seconds: float) -> None:
        """Send nothing for so long."""
        ...

    async def hang_up(self) -> None:
        """End the connection without a response."""
        ...

    async def cut(self) -> None:
        """End the connection in the middle of the response."""
        ...


class ConnectionLost(ConnectionResetError):
    """The end of a call within the process that gets no response."""


class NoResponse(TimeoutError):
    """The caller within the process would have stopped waiting by now."""


class InProcessConnection:
    """A call within the process. `read_timeout`: seconds that the caller waits for a response, None for ever."""

    def __init__(self, virtual_sleep: VirtualSleep, read_timeout: float | None = None) -> None:
        self.was_cut = False
        self._virtual_sleep = virtual_sleep
        self._read_timeout = read_timeout

    async def wait(self, seconds: float) -> None:
        if self._read_timeout is not None and seconds > self._read_timeout:
            await self._virtual_sleep.sleep(self._read_timeout)
            raise NoResponse("the sandbox answers later than the read timeout of the caller")
        await self._virtual_sleep.sleep(seconds)

    async def hang_up(self) -> None:
        raise ConnectionLost("the sandbox closed the connection without a response")

    async def cut(self) -> None:
        self.was_cut = True
