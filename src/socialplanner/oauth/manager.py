"""The token to use now, and the renewal: one request for all callers, stored before it is used."""

from __future__ import annotations

import math
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import anyio
from attrs import Factory, field, frozen

from .._core.call.sender import Sender
from .._core.detached import start, wait_all
from .._core.secrets import equal
from ..errors import APIError, DeadlineExceeded, SocialPlannerError, UsageError
from ..secret import Secret
from .second_look import SecondLook, is_shared
from .server_time import ServerTime, wall_clock
from .single_flight import SingleFlight
from .store import TokenSet, TokenStore
from .token_requests import App, TokenRequest, is_invalid_grant
from .token_sender import TokenSender
from .token_state import NONE_LEFT, STORE_WITHIN, TokenState, not_stored, same_token

if TYPE_CHECKING:
    from ..events import OnEvent

TRIES = 5  # times that the store may say that others were faster
CLOSE_WITHIN = 5.0  # seconds that `aclose` waits for a running refresh


def _single_flight(manager: TokenManager) -> SingleFlight[TokenSet]:
    return SingleFlight(manager.state, manager.clock)


def _server_time(manager: TokenManager) -> ServerTime:
    return ServerTime(manager.clock, manager.wall)


def _token_state(manager: TokenManager) -> TokenState:
    return TokenState(manager.store, manager.server_time)


def _token_sender(manager: TokenManager) -> TokenSender:
    return TokenSender(manager.app, manager.company_id, manager.sender, manager.server_time, manager)


def _second_look(manager: TokenManager) -> SecondLook:
    return SecondLook(manager.state, manager.clock, manager.sleep)


@frozen(eq=False)
class TokenManager:
    """Gets, renews and stores the tokens of one app. It is a `TokenSource`."""

    app: App
    store: TokenStore
    sender: Sender
    company_id: str | None
    timeout: float
    on_event: OnEvent | None
    clock: Callable[[], float] = time.monotonic
    wall: Callable[[], datetime] = wall_clock
    sleep: Callable[[float], Awaitable[None]] = anyio.sleep
    server_time: ServerTime = field(init=False, default=Factory(_server_time, takes_self=True))
    state: TokenState = field(init=False, default=Factory(_token_state, takes_self=True))
    requests: TokenSender = field(init=False, default=Factory(_token_sender, takes_self=True))
    second_look: SecondLook = field(init=False, default=Factory(_second_look, takes_self=True))
    single_flight: SingleFlight[TokenSet] = field(
        init=False, default=Factory(_single_flight, takes_self=True)
    )

    async def get(self, location_id: str | None, /) -> Secret:
        """Return the access token of a location, or of the agency; renew it first where its life is nearly over."""
        key = self._key(location_id)
        tokens = self.state.known.get(key)
        if tokens is None or not self.state.is_usable(key, tokens):
            tokens = await self._refresh_or_reuse(key)
        return tokens.access

    async def renew(self, location_id: str | None, rejected: Secret, /) -> Secret:
        """Return another access token than the one that the API rejected."""
        key = self._key(location_id)
        tokens = self.state.known.get(key)
        if tokens is None or equal(tokens.access, rejected):
            self.state.rejected[key] = rejected
        elif self.state.is_usable(key, tokens):
            return tokens.access
        for _ in range(2):  # a refresh that began before the rejection may return the rejected token
            tokens = await self._refresh_once(key)
            if not equal(tokens.access, rejected):
                return tokens.access
            self.state.rejected[key] = rejected
        raise same_token(key)

    async def company_of(self, location_id: str | None, /) -> str | None:
        """Return the agency that the tokens of a location belong to, None where the token answer named none."""
        if self.company_id is not None:
            return self.company_id
        await self.get(location_id)
        return self.state.known[self._key(location_id)].company_id

    async def exchange(self, request: TokenRequest) -> TokenSet:
        """Exchange a code for tokens and store them. A cancelled caller does not stop it: a code can be used once."""
        return await start(self.state, partial(self._exchange, request)).result()

    async def aclose(self) -> None:
        """Wait up to 5 s for running refreshes, then close the connections."""
        await wait_all(self.state, CLOSE_WITHIN)
        await self.sender.options.connections.aclose()

    def _key(self, location_id: str | None) -> str:
        """Return the key of the store: the id of the location, or of the agency."""
        key = location_id or self.company_id
        if key is None:
            raise UsageError(
                "location_id: expected the id of a location, got None. Pass location_id=, or make OAuthTokens with"
                " company_id= to use the agency's own tokens.",
                argument="location_id",
            )
        return key

    async def _refresh_or_reuse(self, key: str) -> TokenSet:
        """Return new tokens; if the refresh fails, the old ones as long as they are valid."""
        try:
            return await self._refresh_once(key)
        except SocialPlannerError:
            old = self.state.known.get(key)
            if old is None or not self.state.is_usable(key, old, NONE_LEFT):
                raise
            return old

    async def _refresh_once(self, key: str) -> TokenSet:
        """Refresh together with all others that ask now. After a failure, look what others stored meanwhile."""
        look = partial(self._find_in_store, key) if is_shared(self.store) else None
        return await self.single_flight.run(key, partial(self._refresh, key), look)

    async def _find_in_store(self, key: str) -> TokenSet | None:
        """Return the tokens of the store if they are usable."""
        stored = await self.state.load(key)
        return stored if stored is not None and self.state.is_usable(key, stored) else None

    async def _refresh(self, key: str) -> TokenSet:
        """Return the tokens of the store if they are usable, else new ones. It runs in a task of its own."""
        # without the lock: who holds it may be looking for just these tokens
        await self.state.save_unsaved(key)
        stored = await self._find_in_store(key)
        if stored is not None:
            return stored
        began = self.clock()
        with anyio.move_on_after(self.timeout) as limit:
            async with self.store.lock(key):
                limit.deadline = math.inf  # the request and the store have limits of their own
                return await self._refresh_locked(key)
        raise DeadlineExceeded(
            f"tokens.refresh: another process kept the tokens of {key!r} locked for {self.timeout:g} s. Call again.",
            operation="tokens.refresh",
            spent={"token": self.clock() - began},
        )

    async def _refresh_locked(self, key: str) -> TokenSet:
        """Refresh while the key is locked in the store: no other process refreshes it at the same time."""
        await self.state.save_unsaved(key)
        for _ in range(TRIES):
            stored, rejected = await self.state.load(key), self.state.rejected.get(key)
            if stored is not None and self.state.is_usable(key, stored):
                return stored
            if stored is None and not self._comes_from_agency(key):
                raise UsageError(
                    f"location_id: expected an authorized location, got {key!r} without tokens in the store. Send its"
                    " user to `authorize_url()`, and pass the code that comes back to `exchange()`.",
                    argument="location_id",
                )
            new = await self._refresh_and_emit(key, stored)
            if new is not None and rejected is not None and equal(new.access, rejected):
                raise same_token(key)
            if new is not None:
                return new
        raise not_stored(key)

    async def _refresh_and_emit(self, key: str, stored: TokenSet | None) -> TokenSet | None:
        """Request new tokens, store them and emit an event. Return None if another process stored others first."""
        from .._core.call.events import emit
        from ..events import TokenRefreshed

        began = self.clock()
        error: str | None = "Cancelled"
        try:
            new = await self._request_next(key, stored)
            saved = new is not None and await self.state.save(key, stored, new)
            error = None
        except Exception as failure:
            error = type(failure).__name__
            raise
        finally:
            location_id = None if key == self.company_id else key
            seconds = self.clock() - began
            emit(self.on_event, TokenRefreshed(location_id=location_id, seconds=seconds, error=error))
        return new if saved else None

    async def _request_next(self, key: str, stored: TokenSet | None) -> TokenSet | None:
        """Request new tokens. Return None if the refresh token was used by a process that stored its tokens first."""
        if stored is None or stored.refresh is None:
            return await self.requests.request_from_agency(key, stored)
        verdict: SocialPlannerError | None = self.second_look.find_verdict(key, stored.refresh)
        if verdict is None:
            try:
                return await self.requests.refresh(key, stored, stored.refresh)
            except APIError as error:
                if not is_invalid_grant(error):
                    raise
                verdict = self.second_look.begin(key, stored.refresh, error)
        if self._comes_from_agency(key):
            if await self.second_look.is_replaced(key, stored, wait=False):
                return None
            try:
                return await self.requests.request_from_agency(key, stored)
            except (APIError, UsageError) as error:
                verdict = error
        # while the old access token lives, callers use it and need not wait
        if await self.second_look.is_replaced(
            key, stored, wait=not self.state.is_usable(key, stored, NONE_LEFT)
        ):
            return None
        raise verdict

    async def _exchange(self, request: TokenRequest) -> TokenSet:
        """Send the request with the code, and store its tokens under the id that they name."""
        key, tokens = await self.requests.exchange(request)
        with anyio.move_on_after(STORE_WITHIN):
            # without the lock, whose holder may be looking for these tokens; a refresh that is faster is replaced
            for _ in range(TRIES):
                if await self.state.save(key, await self.store.get(key), tokens):
                    return tokens
        raise not_stored(key)

    def _comes_from_agency(self, key: str) -> bool:
        return self.company_id is not None and key != self.company_id
