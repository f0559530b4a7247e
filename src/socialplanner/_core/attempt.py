"""One attempt of a call, as errors and events tell of it, and a failed one, as the sender judges it."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import SocialPlannerError


class Attempt(NamedTuple):
    """One request of a call. A call that went well at once has one."""

    number: int
    status: int | None
    """None where no answer came."""
    error: str
    """The class of what went wrong; empty where nothing did."""
    reason: str
    uncertain: bool
    """Whether the server may have carried it out although it was not answered with a success."""
    seconds: float
    waited: float
    """Seconds between the one before and this one: the back-off, or what the server asked for."""


class Failure(NamedTuple):
    """An attempt without success."""

    error: SocialPlannerError
    status: int | None = None
    transient: bool = False
    """Whether it may be otherwise the next time."""
    uncertain: bool = False
    """Whether the server may have carried it out all the same."""
    silent: bool = False
    """Whether the time ran out: such a failure is dear, for both sides."""
    hint: float | None = None
    """Seconds that the server asks to wait."""
    curable: bool = False
    """Whether it is the token that was refused, and another one may do."""
