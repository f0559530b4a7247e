"""A refresh that fails: what the callers hear, when it is tried again, and that no token is lost."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from socialplanner import (
    BadRequest,
    InvalidResponse,
    NotSent,
    SocialPlannerError,
    Unauthorized,
    UsageError,
)
from socialplanner.events import TokenRefreshed
from socialplanner.oauth.store import MemoryTokenStore, TokenSet
from socialplanner.oauth.tokens import OAuthTokens
from socialplanner.secret import Secret
from tests.server import RawServer
from tests.server.calls import get
from tests.server.faults import answer, hang, reset
from tests.server.tokens import CANARY, COMPANY, LOCATION, TokenServer, client, storing, together, tokens_at
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio

MANY = 100


@pytest.fixture
def issuer() -> TokenServer:
    return TokenServer()


@pytest.fixture
def server(issuer: TokenServer) -> Iterator[RawServer]:
    with RawServer(issuer) as server:
        yield server


@pytest.fixture
def time() -> VirtualTime:
    return VirtualTime()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(answer({"message": "Invalid parameter: grantType"}, status=400), BadRequest), (reset, InvalidResponse),
     (answer({"message": "Location is not active"}, status=400), BadRequest)],
)  # fmt: skip
async def test_a_failure_is_shared_and_not_repeated_at_once(
    server: RawServer, issuer: TokenServer, time: VirtualTime, fault: Any, kind: type[Exception]
):
    """Everybody gets an error of his own; after a rest, which grows, the next call tries again. The refresh token
    is kept."""
    old = issuer.tokens(left=0)
    store = await storing(old)
    events: list[object] = []
    issuer.before.extend([fault] * 100)
    async with tokens_at(server, time, store=store, on_event=events.append) as tokens:
        ends = await together(MANY, lambda: tokens.get(LOCATION))
        assert {type(end) for end in ends} == {kind}
        assert len({id(end) for end in ends}) == MANY
        asked = [len(issuer.forms)]
        for rest in (1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0):
            time.now += rest - 0.1
            with pytest.raises(kind):
                await tokens.get(LOCATION)
            assert len(issuer.forms) == asked[-1]
            time.now += 0.1
            with pytest.raises(kind):
                await tokens.get(LOCATION)
            asked.append(len(issuer.forms))
        assert asked == sorted(set(asked))
        assert await store.get(LOCATION) == old
        issuer.before.clear()
        time.now += 30.0
        assert (await tokens.get(LOCATION)).reveal() in issuer.good
    errors = [each.error for each in events if isinstance(each, TokenRefreshed)]
    assert errors == [kind.__name__] * 8 + [None]


async def test_a_failed_refresh_costs_nothing_while_the_old_token_lives(
    server: RawServer, issuer: TokenServer, time: VirtualTime
):
    old = issuer.tokens(left=59)
    issuer.before.extend([reset] * 3)
    async with tokens_at(server, time, store=await storing(old)) as tokens:
        assert await tokens.get(LOCATION) is old.access
        issuer.before.clear()
        time.now += 1.0
        assert await tokens.get(LOCATION) is not old.access


async def test_an_error_does_not_grow_with_those_who_get_it(
    server: RawServer, issuer: TokenServer, time: VirtualTime
):
    def length(error: BaseException) -> int:
        trace, frames = error.__traceback__, 0
        while trace is not None:
            trace, frames = trace.tb_next, frames + 1
        return frames

    lengths: set[int] = set()
    async with tokens_at(server, time, store=await storing(issuer.tokens(left=0))) as tokens:
        issuer.before.extend([reset] * 3)
        with pytest.raises(SocialPlannerError):
            await tokens.get(LOCATION)
        for _ in range(5):
            with pytest.raises(InvalidResponse) as caught:
                await tokens.get(LOCATION)
            lengths.add(length(caught.value))
    assert len(lengths) == 1


async def test_nothing_reaches_a_server_that_is_not_there(issuer: TokenServer, server: RawServer):
    store = await storing(issuer.tokens(left=0))
    tokens = tokens_at(server, store=store, allow_insecure=True)
    elsewhere = OAuthTokens("c", "s", store=store, base_url="http://127.0.0.1:1")
    async with tokens, elsewhere:
        with pytest.raises(NotSent):
            await elsewhere.get(LOCATION)
        assert await tokens.get(LOCATION)


@pytest.mark.parametrize(
    "message", ["Invalid grant: refresh token is invalid", "The refresh token was already used"]
)
async def test_a_refresh_token_that_is_used_up_asks_for_a_new_authorization(
    server: RawServer, issuer: TokenServer, message: str
):
    old = issuer.tokens(left=0)
    store = await storing(old)
    issuer.before.append(answer({"message": message}, status=400))
    async with tokens_at(server, store=store) as tokens:
        with pytest.raises(Unauthorized, match="authorize again") as caught:
            await tokens.get(LOCATION)
        assert caught.value.messages == [message]
        await tokens.exchange("code", state="s", expected_state="s")
        assert (await tokens.get(LOCATION)).reveal() in issuer.good  # without a rest


class Careless(MemoryTokenStore):
    """A store that keeps nobody out, as one without locks might."""

    def __init__(self) -> None:
        super().__init__()
        self.other: TokenSet | None = None

    async def rotate(self) -> None:
        """Another process refreshes in the meantime."""
        assert self.other is not None
        await self.replace(LOCATION, await self.get(LOCATION), self.other)


@pytest.mark.parametrize("won", [True, False])
async def test_the_tokens_of_another_process_are_used_if_it_was_faster(
    server: RawServer, issuer: TokenServer, won: bool
):
    """It got the new pair and we are refused; or it stored one while ours was on its way."""
    store = Careless()
    old, store.other = issuer.tokens(left=0), issuer.tokens()
    await store.replace(LOCATION, None, old)
    gate = server.gate()
    issuer.before.append(hang(gate, then=issuer.answer))
    if not won:
        issuer.unused.clear()
    ends: list[Secret] = []

    async def ask() -> None:
        ends.append(await tokens.get(LOCATION))

    async with tokens_at(server, store=store) as tokens, anyio.create_task_group() as group:
        group.start_soon(ask)
        await server.until(lambda: len(server.requests) == 1)
        await store.rotate()
        gate.open()
    assert ends == [store.other.access]
    assert len(issuer.forms) == 1


async def test_a_refused_token_is_replaced_from_the_store_without_a_request(
    server: RawServer, issuer: TokenServer
):
    old, new = issuer.tokens(), issuer.tokens()
    issuer.good.discard(old.access.reveal())
    store = await storing(old)
    async with tokens_at(server, store=store) as tokens, client(tokens, server) as planner:
        await tokens.get(LOCATION)
        await store.replace(LOCATION, old, new)
        await get(planner)
    assert issuer.forms == []


class Failing(MemoryTokenStore):
    """A store whose next `replace` fails."""

    broken = False

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        if self.broken:
            self.broken = False
            raise UsageError("the disk is full")
        return await super().replace(key, old, new)


async def test_new_tokens_that_could_not_be_stored_are_not_used_and_not_lost(
    server: RawServer, issuer: TokenServer
):
    """The old refresh token is used up, so the next call stores what the first one got."""
    store = Failing()
    await store.replace(LOCATION, None, issuer.tokens(left=0))
    store.broken = True
    async with tokens_at(server, store=store) as tokens:
        with pytest.raises(UsageError, match="disk is full"):
            await tokens.get(LOCATION)
        access = await tokens.get(LOCATION)
    stored = await store.get(LOCATION)
    assert stored is not None
    assert stored.access is access
    assert len(issuer.forms) == 1


class StuckIssuer(TokenServer):
    """A token server that gives the same access token every time, with a new refresh token or the same one."""

    def __init__(self, refresh: str) -> None:
        super().__init__()
        self._refresh = refresh

    def grant(self, whose: str, *, refresh: bool = True) -> dict[str, Any]:
        given = super().grant(whose, refresh=refresh)
        given["accessToken"] = f"{CANARY}-access-always"
        if self._refresh == "none":
            given.pop("refreshToken", None)
        elif self._refresh == "same":
            given["refreshToken"] = f"{CANARY}-refresh-always"
            self.unused[given["refreshToken"]] = whose
        self.good.clear()
        return given


@pytest.mark.parametrize("refresh", ["same", "new"])
@pytest.mark.parametrize("callers", [1, 50])
async def test_a_refresh_that_gives_the_refused_token_again_ends_at_once(refresh: str, callers: int):
    """A18: a server that has no other token is asked once, however many callers there are."""
    issuer = StuckIssuer(refresh)
    with RawServer(issuer) as server:
        store = await storing(issuer.tokens())
        async with tokens_at(server, store=store) as tokens, client(tokens, server) as planner:
            ends = await together(callers, functools.partial(get, planner))
            ends += await together(callers, functools.partial(get, planner))
            assert {type(end) for end in ends} == {Unauthorized}
        assert "is the one that the API has rejected" in str(ends[0])
        assert len(issuer.forms) == 1
        kept = await store.get(LOCATION)
        assert kept is not None
        assert kept.refresh is not None
        assert kept.refresh.reveal() in issuer.unused  # a refresh token that works is not thrown away


async def test_a_token_of_the_agency_that_is_refused_again_ends_at_once():
    """A18: the same where the location's token comes from its agency."""
    issuer = StuckIssuer("none")
    with RawServer(issuer) as server:
        store = await storing(issuer.tokens(refresh=False), issuer.tokens(COMPANY))
        async with (
            tokens_at(server, store=store, company_id=COMPANY) as tokens,
            client(tokens, server) as planner,
        ):
            ends = await together(20, functools.partial(get, planner))
        assert {type(end) for end in ends} == {Unauthorized}
        assert len(issuer.forms) <= 2


class Forgetful(MemoryTokenStore):
    """A store that always says that somebody else was faster."""

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        return False


class Kept(dict[str, str]):
    """Refresh tokens that can be used again and again."""

    def pop(self, key: str, default: Any = None) -> Any:
        return self.get(key, default)


async def test_a_store_that_never_takes_new_tokens_ends_the_refresh(server: RawServer, issuer: TokenServer):
    """A18: asking again has an end of its own; nobody else's deadline reaches it."""
    store, issuer.unused = Forgetful(), Kept()
    await MemoryTokenStore.replace(store, LOCATION, None, issuer.tokens(left=-5))
    async with tokens_at(server, store=store) as tokens, client(tokens, server) as planner:
        with pytest.raises(SocialPlannerError):
            await get(planner)
        with pytest.raises(SocialPlannerError):
            await tokens.exchange("code", state="x", expected_state="x")
    assert len(issuer.forms) <= 7


class Busy(Forgetful):
    """A store that holds other tokens each time, and none of them is of use."""

    def __init__(self, issuer: TokenServer) -> None:
        super().__init__()
        self.issuer = issuer

    async def get(self, key: str, /) -> TokenSet:
        return self.issuer.tokens(left=-5)


async def test_a_store_in_which_others_are_always_faster_ends_the_refresh(
    server: RawServer, issuer: TokenServer
):
    """A18: the server takes every one of these refresh tokens, so nothing but a count ends it."""
    async with tokens_at(server, store=Busy(issuer)) as tokens, client(tokens, server) as planner:
        with pytest.raises(SocialPlannerError, match="were not stored"):
            await get(planner)
    assert len(issuer.forms) == 5
