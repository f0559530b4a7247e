"""The second look: before "authorize again", look whether another process stores the tokens that it got meanwhile."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from attrs import field, frozen

from .._core.detached import copy_error
from .._core.secrets import equal
from ..errors import APIError, Unauthorized
from ..secret import Secret
from .store import TokenSet, TokenStore
from .token_state import TokenState

AUTHORIZE_AGAIN = "Let its user authorize again: call `authorize_url`, then `exchange`."
LOOK_EVERY = 0.25  # seconds between two looks into the store
LOOK_FOR = 15.0  # seconds from the refusal to the verdict: longer than the lease of any store's lock


class _Refusal(NamedTuple):
    """A refresh token that the server refused, and until when others may still store what they got for it."""

    refresh: Secret
    verdict: Unauthorized
    until: float


@frozen(eq=False)
class SecondLook:
    """The refused refresh tokens, by key, and the looks into the store that come before the verdict on them.

    Whoever used the refresh token first has the only tokens that are still good. It may have stood still, and have
    lost its lock meanwhile: its `replace` needs no lock, so it can store them late. A refresh token has one time of
    looks: later callers, or later calls after an error of the store, go on with it, and do not begin anew.
    """

    state: TokenState
    clock: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]
    refused: dict[str, _Refusal] = field(init=False, factory=dict[str, _Refusal], repr=False)

    def begin(self, key: str, refresh: Secret, error: APIError) -> Unauthorized:
        """Record that the server refused a refresh token, and return the verdict. A known one gets no more time."""
        verdict = _authorize_again(key, error)
        refusal = self.refused.get(key)
        if refusal is None or not equal(refusal.refresh, refresh):
            time = LOOK_FOR if is_shared(self.state.store) else 0.0
            self.refused[key] = _Refusal(refresh, verdict, self.clock() + time)
        return verdict

    def find_verdict(self, key: str, refresh: Secret) -> Unauthorized | None:
        """Return the verdict on a refused refresh token while its looks are not over: it is not sent again."""
        refusal = self.refused.get(key)
        if refusal is None or not equal(refusal.refresh, refresh) or self.clock() >= refusal.until:
            return None
        return _copy(refusal.verdict)

    async def is_replaced(self, key: str, stored: TokenSet, *, wait: bool) -> bool:
        """Look into the store: once, or until it holds other tokens than the refused ones or the time is over."""
        until = self.refused[key].until
        while await self.state.load(key) == stored:
            if not wait or self.clock() >= until:
                return False
            await self.sleep(LOOK_EVERY)
        return True


def is_shared(store: TokenStore) -> bool:
    """Whether other processes may use the store. Only one that says `shared = False` is its process's own."""
    return getattr(store, "shared", True) is not False


def _authorize_again(key: str, error: APIError) -> Unauthorized:
    """Return the verdict on a refused refresh token."""
    return Unauthorized(
        f"{error.args[0]} The refresh token of {key!r} is used up or was withdrawn. {AUTHORIZE_AGAIN}",
        operation=error.operation,
        status=error.status,
        messages=error.messages,
        trace_id=error.trace_id,
    )


def _copy(verdict: Unauthorized) -> Unauthorized:
    """Return a copy, so that the traceback of the one that is kept does not grow."""
    twin = copy_error(verdict)
    return twin if isinstance(twin, Unauthorized) else verdict
