"""The line to the client, where an answer can be late, or be lost: a socket, or a call within the process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ..virtual_sleep import Waiting

LINE = "socialplanner.sandbox.line"
"""Under this name a line stands in the `state` of an ASGI scope."""


class Line(Protocol):
    async def wait(self, seconds: float) -> None:
        """Nothing is heard for so long."""
        ...

    async def hang_up(self) -> None:
        """It ends without an answer."""
        ...

    async def cut(self) -> None:
        """It ends in the middle of the answer."""
        ...


class Lost(ConnectionResetError):
    """The end of a call within the process that gets no answer."""


class Silent(TimeoutError):
    """The caller within the process would have stopped listening by now."""


class InProcess:
    """A call within the process. `patience`: seconds that the caller listens to silence, None for ever."""

    def __init__(self, waiting: Waiting, patience: float | None = None) -> None:
        self.was_cut = False
        self._waiting = waiting
        self._patience = patience

    async def wait(self, seconds: float) -> None:
        if self._patience is not None and seconds > self._patience:
            await self._waiting.sleep(self._patience)
            raise Silent("the sandbox answers later than the caller listens")
        await self._waiting.sleep(seconds)

    async def hang_up(self) -> None:
        raise Lost("the sandbox closed the connection without an answer")

    async def cut(self) -> None:
        self.was_cut = True
