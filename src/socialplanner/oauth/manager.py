"""Which token to use now, and how to get the next one: once, however many ask, and stored before it is used."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import anyio
from attrs import Factory, evolve, field, frozen

from .._core.call.sender import Sender
from .._core.detached import start, wait_all
from .._core.secrets import equal
from ..errors import APIError, DeadlineExceeded, InvalidResponse, SocialPlannerError, Unauthorized, UsageError
from ..secret import Secret
from . import token_requests
from .server_time import ServerTime, wall_clock
from .single_flight import SingleFlight
from .store import TokenSet, TokenStore
from .token_requests import App, TokenGrant, TokenRequest

if TYPE_CHECKING:
    from ..events import OnEvent

MARGIN = timedelta(seconds=60)  # of life that a token must have left to be used without asking for another
STORE_WITHIN = 10.0  # seconds for storing new tokens
CLOSE_WITHIN = 5.0  # seconds that `aclose` waits for a refresh on its way
NONE_LEFT = timedelta(0)


def _single_flight(manager: TokenManager) -> SingleFlight[TokenSet]:
    return SingleFlight(manager.state, manager.clock)


def _server_time(manager: TokenManager) -> ServerTime:
    return ServerTime(manager.clock, manager.wall)


@frozen(eq=False)
class State:
    """What is known in this process, by key."""

    known: dict[str, TokenSet] = field(factory=dict[str, TokenSet], repr=False)
    refused: dict[str, Secret] = field(factory=dict[str, Secret], repr=False)
    """Access tokens that the API does not take any more, whatever their expiry says."""
    unsaved: dict[str, tuple[TokenSet | None, TokenSet]] = field(
        factory=dict[str, tuple[TokenSet | None, TokenSet]], repr=False
    )
    """New tokens that the store failed to take, with those that they replace: the old ones are used up."""


@frozen(eq=False)
class TokenManager:
    """The tokens of one app, in one store."""

    app: App
    store: TokenStore
    sender: Sender
    company_id: str | None
    timeout: float
    on_event: OnEvent | None
    clock: Callable[[], float] = time.monotonic
    wall: Callable[[], datetime] = wall_clock
    state: State = field(init=False, factory=State)
    single_flight: SingleFlight[TokenSet] = field(
        init=False, default=Factory(_single_flight, takes_self=True)
    )
    server_time: ServerTime = field(init=False, default=Factory(_server_time, takes_self=True))

    async def get(self, location_id: str | None, /) -> Secret:
        key = self._key(location_id)
        tokens = self.state.known.get(key)
        if tokens is None or not self._is_usable(key, tokens, MARGIN):
            tokens = await self._refresh_or_reuse(key)
        return tokens.access

    async def renew(self, location_id: str | None, refused: Secret, /) -> Secret:
        """Another token than the refused one."""
        key = self._key(location_id)
        tokens = self.state.known.get(key)
        if tokens is None or equal(tokens.access, refused):
            self.state.refused[key] = refused
        elif self._is_usable(key, tokens, MARGIN):
            return tokens.access
        while True:  # a flight that began before the refusal may give the refused one
            tokens = await self.single_flight.run(key, partial(self._refresh, key))
            if not equal(tokens.access, refused):
                return tokens.access

    async def exchange(self, request: TokenRequest) -> TokenSet:
        """The tokens for a code, stored. A code can be used once, so a caller who goes away does not end it."""
        return await start(self.state, partial(self._exchange, request)).result()

    async def aclose(self) -> None:
        await wait_all(self.state, CLOSE_WITHIN)
        await self.sender.options.connections.aclose()

    def _key(self, location_id: str | None) -> str:
        key = location_id or self.company_id
        if key is None:
            raise UsageError(
                "location_id: tokens belong to a location; name it, or give company_id= for the agency's own",
                argument="location_id",
            )
        return key

    def _is_usable(self, key: str, tokens: TokenSet, margin: timedelta) -> bool:
        if tokens.expires_at - self.server_time.now() <= margin:
            return False
        refused = self.state.refused.get(key)
        return refused is None or not equal(tokens.access, refused)

    async def _refresh_or_reuse(self, key: str) -> TokenSet:
        """New tokens; or, where there are none to be had, the old ones as long as they live."""
        try:
            return await self.single_flight.run(key, partial(self._refresh, key))
        except SocialPlannerError:
            old = self.state.known.get(key)
            if old is None or not self._is_usable(key, old, NONE_LEFT):
                raise
            return old

    async def _refresh(self, key: str) -> TokenSet:
        """What the store has, if that will do; else new tokens. Runs apart, once at a time."""
        if key not in self.state.unsaved:
            stored = await self._load(key)
            if stored is not None and self._is_usable(key, stored, MARGIN):
                return stored
        began = self.clock()
        with anyio.move_on_after(self.timeout) as limit:
            async with self.store.lock(key):
                limit.deadline = math.inf  # the request and the storing have limits of their own
                return await self._refresh_locked(key)
        spent = {"token": self.clock() - began}
        raise DeadlineExceeded(
            f"tokens.refresh: for {self.timeout:g} s somebody else held the tokens of {key!r} in the store",
            operation="tokens.refresh",
            spent=spent,
        )

    async def _refresh_locked(self, key: str) -> TokenSet:
        """The same, with the key held: nobody else refreshes it meanwhile."""
        await self._save_unsaved(key)
        stored = await self._load(key)
        while stored is None or not self._is_usable(key, stored, MARGIN):
            if stored is None and not self._comes_from_agency(key):
                raise UsageError(
                    f"there are no tokens of {key!r} in the store: send its user to `authorize_url()`, and give the"
                    " code that comes back to `exchange()`",
                    argument="location_id",
                )
            new = await self._refresh_and_emit(key, stored)
            if new is not None:
                return new
            stored = await self._load(key)
        return stored

    async def _refresh_and_emit(self, key: str, stored: TokenSet | None) -> TokenSet | None:
        """New tokens, stored; and a word about them to who listens. None where the store has others meanwhile."""
        from .._core.call.events import emit
        from ..events import TokenRefreshed

        began = self.clock()
        error: str | None = "Cancelled"
        try:
            new = await self._request_next(key, stored)
            saved = new is not None and await self._save(key, stored, new)
            error = None
        except Exception as failed:
            error = type(failed).__name__
            raise
        finally:
            location_id = None if key == self.company_id else key
            seconds = self.clock() - began
            emit(self.on_event, TokenRefreshed(location_id=location_id, seconds=seconds, error=error))
        return new if saved else None

    async def _request_next(self, key: str, stored: TokenSet | None) -> TokenSet | None:
        """New tokens from the API. None where the store has others meanwhile, of a process that did not wait."""
        if stored is None or stored.refresh is None:
            return await self._from_agency(key, stored)
        refused: APIError | None = None
        try:
            return await self._request_tokens(
                token_requests.refresh_request(self.app, stored.refresh, stored.user_type), key, stored
            )
        except APIError as error:
            if not token_requests.is_invalid_grant(error):
                raise
            refused = error
        if await self._load(key) != stored:
            return None
        if self._comes_from_agency(key):
            return await self._from_agency(key, stored)
        raise Unauthorized(
            f"{refused.args[0]} The refresh token of {key!r} is used up or was withdrawn: authorize again"
            " (`authorize_url`, then `exchange`).",
            operation=refused.operation,
            status=refused.status,
            messages=refused.messages,
            trace_id=refused.trace_id,
        )

    async def _from_agency(self, key: str, stored: TokenSet | None) -> TokenSet:
        if self.company_id is None or key == self.company_id:
            raise Unauthorized(
                f"the access token of {key!r} is over, and there is no refresh token: authorize again"
                " (`authorize_url`, then `exchange`).",
                operation="tokens.refresh",
                status=401,
            )
        return await self._request_tokens(
            token_requests.location_request(self.app, self.company_id, key), key, stored
        )

    async def _request_tokens(self, request: TokenRequest, key: str, stored: TokenSet | None) -> TokenSet:
        # the request for a location's token carries the agency's, which is got and renewed like any other
        token = self if request.operation.name == "tokens.for_location" else None
        grant = await self._send_token_request(request, Sender(evolve(self.sender.options, token=token)))
        if key != self.company_id and grant.location_id not in (None, key):
            raise self._invalid_response(request, "its tokens are those of another location")
        return self._tokens(grant, stored)

    async def _send_token_request(self, request: TokenRequest, sender: Sender) -> TokenGrant:
        answer = await sender.send_with_response(request)
        self.server_time.learn(answer.response.headers.get("date", ""))
        if isinstance(answer.result, str):
            raise self._invalid_response(request, answer.result)
        return answer.result

    def _invalid_response(self, request: TokenRequest, problem: str) -> InvalidResponse:
        name = request.operation.name
        return InvalidResponse(f"{name}: the answer cannot be used: {problem}.", operation=name)

    def _tokens(self, grant: TokenGrant, old: TokenSet | None) -> TokenSet:
        """What the answer leaves out stays as it was."""
        return TokenSet(
            access=grant.access,
            refresh=grant.refresh or (old.refresh if old else None),
            expires_at=self.server_time.now() + grant.life,
            scopes=grant.scopes or (old.scopes if old else ()),
            location_id=grant.location_id or (old.location_id if old else None),
            company_id=grant.company_id or (old.company_id if old else None),
            user_id=grant.user_id or (old.user_id if old else None),
            user_type=grant.user_type or (old.user_type if old else None),
        )

    async def _exchange(self, request: TokenRequest) -> TokenSet:
        grant = await self._send_token_request(request, self.sender)
        key = grant.location_id or grant.company_id
        if key is None:
            raise self._invalid_response(request, "it names neither a location nor a company")
        tokens = self._tokens(grant, None)
        with anyio.move_on_after(self.timeout + STORE_WITHIN):
            async with self.store.lock(key):
                while not await self._save(key, await self.store.get(key), tokens):
                    pass  # somebody who did not wait for the key: an authorization is newer than a refresh
            return tokens
        raise self._not_stored(key)

    async def _load(self, key: str) -> TokenSet | None:
        stored: TokenSet | None = None
        with anyio.move_on_after(STORE_WITHIN) as limit:
            stored = await self.store.get(key)
        if limit.cancelled_caught:
            raise DeadlineExceeded(f"the store did not give the tokens of {key!r} in time")
        if stored is not None:
            self.state.known[key] = stored
        return stored

    async def _save(self, key: str, old: TokenSet | None, new: TokenSet) -> bool:
        """Store the new tokens, then let everybody use them. False if something else is in the store meanwhile."""
        self.state.unsaved[key] = (old, new)
        with anyio.move_on_after(STORE_WITHIN, shield=True):
            replaced = await self.store.replace(key, old, new)
            del self.state.unsaved[key]
            if replaced:
                self.state.known[key] = new
                self.state.refused.pop(key, None)
            return replaced
        raise self._not_stored(key)

    async def _save_unsaved(self, key: str) -> None:
        """Tokens that the store would not take the last time."""
        unsaved = self.state.unsaved.get(key)
        if unsaved is not None:
            await self._save(key, *unsaved)

    def _not_stored(self, key: str) -> DeadlineExceeded:
        return DeadlineExceeded(f"the new tokens of {key!r} were not stored in time", sent=True)

    def _comes_from_agency(self, key: str) -> bool:
        return self.company_id is not None and key != self.company_id
