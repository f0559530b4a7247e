"""What a limiter is: the promises to which one for a single process and one for several keep alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias

from attrs import frozen

Permit: TypeAlias = object
"""What `acquire` returns and `release` takes back: any object. Only the limiter knows what is in it."""

Priority: TypeAlias = Literal["interactive", "bulk"]
"""Whose turn it is where calls wait: `interactive` calls go before `bulk` ones, but for one in ten."""


@frozen
class RateLimit:
    """What is known of a location's limits at this moment."""

    limit: int
    """Requests in a window. Until the server tells it: what the API's document says."""
    remaining: int
    """Requests that the window has room for, by our own count and what other programs were seen to use."""
    interval: float
    """Seconds of a window, 60 at most. Until the server tells it: what the API's document says."""
    daily_limit: int
    """Requests in a day. Until the server tells it: what the API's document says."""
    daily_remaining: int
    """Requests left of the day: what the last response said less what has gone out since, or our own count where the
    server does not tell it. No response says when the day begins anew."""
    paused_for: float
    """Seconds until the end of a pause that the server asked for (429, Retry-After); 0.0 where there is none."""
    waiting: int
    """Calls that wait for their turn."""
    from_server: bool
    """Whether the limit of a window is from the server; otherwise it is the documented one."""
    enforced: bool
    """Whether calls wait at all. A server that tells no limits is not limited until it asks for a pause."""


class Limiter(Protocol):
    """The interface that decides when a request may go. Write your own to share the limits between processes.

    The API counts for an app and a location. A limiter serves one app, and hears of locations only: where several
    apps share a server, the app's id belongs into the limiter's keys (`app="your client id"`).

    `release` and `pause` are plain functions, because a call that is being cancelled must be able to use them. What
    they have to tell other processes is told at once, by work of the limiter's own, and not with its next `acquire`:
    perhaps there is none. Such work must not end with the call that began it, so it is a task that the limiter
    started when it was opened; docs/limits.md shows one.

    A limiter may have `aclose()`, and may be used with `async with`. Closing twice is allowed. Whoever makes a limiter
    closes it, after the clients that use it: a client closes none that it was given.

    `socialplanner.testing.check_limiter` checks all of these promises.
    """

    async def acquire(self, location_id: str, /, *, priority: Priority) -> Permit:
        """Wait until a request of this location may go. Every permit comes back in exactly one `release`.

        Interactive calls go before bulk ones, and within each of the two it is first come, first served. Of ten
        permits that are given while both wait, one is for a bulk call. That holds among the callers of one limiter;
        between processes a limiter may do better.

        A caller that is cancelled in here, at any `await`, holds no permit. Raises `RateLimited` where waiting is
        useless.
        """
        ...

    def release(
        self,
        location_id: str,
        permit: Permit,
        headers: Sequence[tuple[bytes, bytes]] | None,
        /,
        *,
        sent: bool,
    ) -> None:
        """End a request. `headers` are those of its response, None where no response came; what they tell of limits
        holds from now on. A request counts until one window after this moment; `sent=False` says that it provably
        never left, so another one may go at once. Must not raise."""
        ...

    def pause(self, location_id: str, seconds: float, /) -> None:
        """Let no request of this location go for so long, those that wait already and those of other processes
        included, since the server asked for it. Must not raise."""
        ...

    def rate_limit(self, location_id: str, /) -> RateLimit:
        """Return what is known at this moment, without I/O."""
        ...
