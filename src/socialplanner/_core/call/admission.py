"""A request before it leaves: held back until the pace lets it go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors import RateLimited
from ..rate.limiter import Limiter, Permit
from ..request import Request
from .log import listening
from .record import Call

if TYPE_CHECKING:
    from ...events import OnEvent

NO_WORD = 0.01  # seconds that a request may be held back without an event


async def admitted(
    limiter: Limiter, request: Request[object], call: Call, location: str, on_event: OnEvent | None
) -> Permit:
    """Wait for the permit. Raises `RateLimited` where the day's requests are used up, with nothing sent."""
    call.enter("pace")
    began = call.clock()
    try:
        permit = await limiter.enter(location)
    except RateLimited as error:
        error.operation, error.attempts = request.operation.name, tuple(call.attempts)
        raise
    seconds = call.clock() - began
    if seconds > NO_WORD and listening(on_event):
        from .events import held_back

        held_back(on_event, request, call, seconds)
    return permit
