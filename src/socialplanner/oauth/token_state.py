"""The tokens that this process knows, and the store behind them: new tokens are stored before they are used."""

from __future__ import annotations

from datetime import timedelta

import anyio
from attrs import field, frozen

from .._core.secrets import equal
from ..errors import DeadlineExceeded, Unauthorized
from ..secret import Secret
from .server_time import ServerTime
from .store import TokenSet, TokenStore

MARGIN = timedelta(seconds=60)  # of life that a token must have left to be used without a renewal
NONE_LEFT = timedelta(0)
STORE_WITHIN = 10.0  # seconds for one read or write of the store


@frozen(eq=False)
class TokenState:
    """The tokens of one store, by key, as far as this process knows them."""

    store: TokenStore
    server_time: ServerTime
    known: dict[str, TokenSet] = field(init=False, factory=dict[str, TokenSet], repr=False)
    rejected: dict[str, Secret] = field(init=False, factory=dict[str, Secret], repr=False)
    """Access tokens that the API does not take any more, whatever their expiry says."""
    unsaved: dict[str, tuple[TokenSet | None, TokenSet]] = field(
        init=False, factory=dict[str, tuple[TokenSet | None, TokenSet]], repr=False
    )
    """New tokens that the store failed to take, with those that they replace: the old ones are used up."""

    def is_usable(self, key: str, tokens: TokenSet, margin: timedelta = MARGIN) -> bool:
        """Whether the access token is valid for longer than the margin, and the API has not rejected it."""
        if tokens.expires_at - self.server_time.now() <= margin:
            return False
        rejected = self.rejected.get(key)
        return rejected is None or not equal(tokens.access, rejected)

    async def load(self, key: str) -> TokenSet | None:
        """Return the tokens in the store, or None. Raises `DeadlineExceeded` if the store takes longer than 10 s."""
        stored: TokenSet | None = None
        with anyio.move_on_after(STORE_WITHIN) as limit:
            stored = await self.store.get(key)
        if limit.cancelled_caught:
            raise DeadlineExceeded(
                f"The store did not return the tokens of {key!r} within {STORE_WITHIN:g} s. Check the store."
            )
        if stored is not None:
            self.known[key] = stored
        return stored

    async def save(self, key: str, old: TokenSet | None, new: TokenSet) -> bool:
        """Store the new tokens, then let everybody use them. Return False if the store no longer holds `old`."""
        self.unsaved[key] = (old, new)
        with anyio.move_on_after(STORE_WITHIN, shield=True):
            replaced = await self.store.replace(key, old, new)
            if (
                self.unsaved.get(key, (None, None))[1] is new
            ):  # an exchange and a refresh may store at the same time
                del self.unsaved[key]
            if replaced:
                self.known[key] = new
                self.rejected.pop(key, None)
            return replaced
        raise not_stored(key)

    async def save_unsaved(self, key: str) -> None:
        """Store the tokens that the store did not take the last time, if there are any."""
        unsaved = self.unsaved.get(key)
        if unsaved is not None:
            await self.save(key, *unsaved)


def same_token(key: str) -> Unauthorized:
    """Return the error for a refresh that gives the very token that the API has rejected."""
    return Unauthorized(
        f"tokens.refresh: the new access token of {key!r} is the one that the API has rejected. Let its user authorize"
        " again, and check that `base_url` is the API that the tokens are for.",
        operation="tokens.refresh",
        status=401,
    )


def not_stored(key: str) -> DeadlineExceeded:
    """Return the error for new tokens that the store did not take in time."""
    return DeadlineExceeded(f"The new tokens of {key!r} were not stored in time. Check the store.", sent=True)
