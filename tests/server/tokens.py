"""A token server: it gives tokens, takes each refresh token once, and knows the access tokens that are good."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qsl

import anyio
from attrs import evolve

from socialplanner import SocialPlanner, SocialPlannerError
from socialplanner.oauth.store import MemoryTokenStore, TokenSet
from socialplanner.oauth.tokens import OAuthTokens
from socialplanner.secret import Secret
from tests.support.internals import Sender
from tests.support.virtual_time import VirtualTime

from . import Connection, Fault, RawServer, Received
from .calls import POST
from .faults import answer

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
USED = {"error": "Bad Request", "message": "Invalid grant: refresh token is invalid", "statusCode": 400}
REFUSED = {"statusCode": 401, "message": "Invalid token: access token is invalid", "error": "Unauthorized"}
CANARY = "canary"
LOCATION = "loc"
COMPANY = "com"


class TokenServer:
    """The fault of a `RawServer`. `before` holds what happens to the next token requests instead."""

    def __init__(self, *, older: bool = False, location_refresh: bool = True) -> None:
        self.now = NOON
        self.older = older
        self.location_refresh = location_refresh
        self.good: set[str] = set()
        """Access tokens that the API takes."""
        self.unused: dict[str, str] = {}
        """Refresh tokens that were not used yet, and whose they are."""
        self.before: deque[Fault] = deque()
        self.forms: list[dict[str, str]] = []
        self.asked: list[Received] = []
        self.reused = 0
        self.issued = 0

    async def __call__(self, connection: Connection, request: Received) -> None:
        if not request.target.startswith("/oauth/"):
            known = request.headers["authorization"].removeprefix("Bearer ") in self.good
            await (answer(POST) if known else answer(REFUSED, status=401))(connection, request)
            return
        form = dict(parse_qsl(request.body.decode()))
        self.forms.append(form)
        self.asked.append(request)
        if self.before:
            await self.before.popleft()(connection, request)
            return
        await self.answer(connection, request)

    async def answer(self, connection: Connection, request: Received) -> None:
        """As the real one does."""
        form = dict(parse_qsl(request.body.decode()))
        if request.target != "/oauth/token":
            if request.headers["authorization"].removeprefix("Bearer ") not in self.good:
                await answer(REFUSED, status=401)(connection, request)
                return
            given = self.grant(form["locationId"], refresh=self.location_refresh)
        elif (form.get("grantType") or form.get("grant_type")) == "refresh_token":
            whose = self.unused.pop(form.get("refreshToken") or form["refresh_token"], None)
            if whose is None:
                self.reused += 1
                await answer(USED, status=400)(connection, request)
                return
            given = self.grant(whose)
        else:
            who = form.get("userType") or form.get("user_type")
            given = self.grant(COMPANY if who == "Company" else LOCATION)
        await answer(given, headers=[self.date])(connection, request)

    @property
    def date(self) -> tuple[str, str]:
        return "Date", format_datetime(self.now, usegmt=True)

    def grant(self, whose: str, *, refresh: bool = True) -> dict[str, Any]:
        """New tokens, in the spelling of the generation."""
        self.issued += 1
        access, again = f"{CANARY}-access-{self.issued}", f"{CANARY}-refresh-{self.issued}"
        self.good.add(access)
        whom = {"companyId": COMPANY} if whose == COMPANY else {"locationId": whose, "companyId": COMPANY}
        given = {"scope": "a.readonly b.write", "userId": "usr", "isBulkInstallation": "Bearer"} | whom
        if refresh:
            self.unused[again] = whose
            given["refresh_token" if self.older else "refreshToken"] = again
        if self.older:
            return {"access_token": access, "token_type": "Bearer", "expires_in": 86399} | given
        return {"accessToken": access, "tokenType": "Bearer", "expiresIn": 86399} | given

    def tokens(self, whose: str = LOCATION, *, left: float = 86399, refresh: bool = True) -> TokenSet:
        """Tokens that this server has given at some time; so many seconds are left of them."""
        given = self.grant(whose, refresh=refresh)
        again = given.get("refreshToken") or given.get("refresh_token")
        return TokenSet(
            access=Secret(given.get("accessToken") or given["access_token"]),
            refresh=Secret(again) if again else None,
            expires_at=self.now + timedelta(seconds=left),
            location_id=None if whose == COMPANY else whose,
            company_id=COMPANY,
        )


def tokens_at(
    server: RawServer, time: VirtualTime | None = None, *, wall: datetime = NOON, **options: Any
) -> OAuthTokens:
    """`OAuthTokens` at a server of the test, in a time of the test: `wall` is this machine's clock."""
    time = time or VirtualTime()
    tokens = OAuthTokens("client-1", f"{CANARY}-client-secret", base_url=server.url, **options)
    manager = tokens._manager
    sender = Sender(evolve(manager.sender.options, clock=time.clock, sleep=time.sleep))
    tokens._manager = evolve(manager, sender=sender, clock=time.clock, sleep=time.sleep, wall=lambda: wall)
    return tokens


async def storing(*held: TokenSet) -> MemoryTokenStore:
    """A store with these tokens in it."""
    store = MemoryTokenStore()
    for each in held:
        await store.replace(each.location_id or each.company_id or "", None, each)
    return store


def client(tokens: OAuthTokens, server: RawServer, **options: Any) -> SocialPlanner:
    return SocialPlanner(tokens, location_id=LOCATION, base_url=server.url, **options)


async def together(count: int, call: Callable[[], Awaitable[object]]) -> list[object]:
    """So many calls at once: their results and errors."""
    ends: list[object] = []

    async def one() -> None:
        try:
            ends.append(await call())
        except SocialPlannerError as error:
            ends.append(error)

    async with anyio.create_task_group() as group:
        for _ in range(count):
            group.start_soon(one)
    return ends
