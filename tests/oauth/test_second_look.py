"""Before "authorize again": another process may have used the refresh token, and not have stored its tokens yet."""

from __future__ import annotations

import functools
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import anyio
import pytest

from socialplanner import DeadlineExceeded, NotFound, OAuthTokens, TokenSet, Unauthorized
from socialplanner.oauth.store import MemoryTokenStore
from socialplanner.secret import Secret
from tests.server import PATIENCE, Connection, Fault, Gate, RawServer, Received
from tests.server.calls import get
from tests.server.faults import answer
from tests.server.tokens import COMPANY, LOCATION, TokenServer, client, storing, together, tokens_at
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio

PROCESSES, CALLERS = 8, 20
MANY = 100


@pytest.fixture
def issuer() -> TokenServer:
    return TokenServer()


@pytest.fixture
def server(issuer: TokenServer) -> Iterator[RawServer]:
    with RawServer(issuer) as server:
        yield server


class Lease(MemoryTokenStore):
    """A store that others share. Its lock is a lease: `lose` takes it from a holder that stands still."""

    shared = True

    def __init__(self) -> None:
        super().__init__()
        self.changed = anyio.Event()
        self.reads = 0
        self.broken = False
        self._free = anyio.Semaphore(1)
        self._holder: object = None

    async def get(self, key: str, /) -> TokenSet | None:
        self.reads += 1
        return await super().get(key)

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        if self.broken:
            raise OSError("the store is away")
        replaced = await super().replace(key, old, new)
        if old is not None:
            self.changed.set()
        return replaced

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        if key == COMPANY:
            yield
            return
        await self._free.acquire()
        self._holder = holder = object()
        try:
            yield
        finally:
            if self._holder is holder:
                self._free.release()

    def lose(self) -> None:
        self._holder = None
        self._free.release()


class Looks(VirtualTime):
    """The time of whoever looks. After so many seconds of looking something happens, once."""

    def __init__(self, after: float, happens: Callable[[], Awaitable[object]]) -> None:
        super().__init__()
        self._at = self.now + after
        self._happens = happens
        self._is_due = True

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds)
        if self._is_due and self.now >= self._at:
            self._is_due = False
            await self._happens()


async def lease_with(*held: TokenSet) -> Lease:
    store = Lease()
    for each in held:
        await store.replace(each.location_id or each.company_id or "", None, each)
    return store


def used_up_then_held(issuer: TokenServer, gate: Gate) -> Fault:
    """The server uses the refresh token up, and who asked for it hears of it when the gate is opened."""

    async def fault(connection: Connection, request: Received) -> None:
        issuer.unused.pop(issuer.forms[-1]["refresh_token"])
        given = issuer.grant(LOCATION)
        await connection.hold(gate)
        await answer(given, headers=[issuer.date])(connection, request)

    return fault


async def test_a_leader_whose_lease_ran_out_stores_late_and_nobody_has_to_authorize_again(
    server: RawServer, issuer: TokenServer
):
    """A7: eight processes with 20 callers each share a store whose lock is a lease. The leader stands still for 8 s
    after the server has used up its refresh token, and goes on. All 160 callers get its tokens, and one request was
    refused."""
    store, gate = await lease_with(issuer.tokens(left=0)), server.gate()
    issuer.before.append(used_up_then_held(issuer, gate))
    ends: list[object] = []

    async def go_on() -> None:
        gate.open()
        await store.changed.wait()

    async def callers(tokens: OAuthTokens) -> None:
        ends.extend(await together(CALLERS, lambda: tokens.get(LOCATION)))

    time = Looks(8.0, go_on)
    async with AsyncExitStack() as stack, anyio.create_task_group() as group:
        processes = [
            await stack.enter_async_context(tokens_at(server, each, store=store))
            for each in [VirtualTime(), *[time] * (PROCESSES - 1)]
        ]
        group.start_soon(callers, processes[0])
        await server.until(lambda: len(server.requests) == 1)
        store.lose()
        for process in processes[1:]:
            group.start_soon(callers, process)
    assert len(ends) == PROCESSES * CALLERS
    assert {end.reveal() for end in ends if isinstance(end, Secret)} <= issuer.good
    assert [end for end in ends if isinstance(end, Exception)] == []
    assert issuer.reused == 1
    assert len(issuer.forms) == 2
    assert set(time.naps) == {0.25}


async def test_a_refresh_token_that_was_withdrawn_gives_the_verdict_after_15_seconds(
    server: RawServer, issuer: TokenServer
):
    """One caller's looking serves all. Later calls do not wait anew for the same refresh token."""
    store, time = await lease_with(issuer.tokens(left=0)), VirtualTime()
    issuer.unused.clear()
    began = time.now
    async with tokens_at(server, time, store=store) as tokens:
        ends = await together(MANY, lambda: tokens.get(LOCATION))
        assert {type(end) for end in ends} == {Unauthorized}
        assert "authorize again" in str(ends[0])
        assert time.now - began == 15.0
        assert len(time.naps) == 60
        assert issuer.reused == 1

        reads = store.reads
        with pytest.raises(Unauthorized, match="authorize again"):
            await tokens.get(LOCATION)
        assert store.reads == reads + 1
        assert issuer.reused == 1

        time.now += 30.0  # the server may have been wrong: it is asked again, and nobody looks for long
        with pytest.raises(Unauthorized, match="authorize again"):
            await tokens.get(LOCATION)
        assert issuer.reused == 2
        assert len(time.naps) == 60


async def test_after_the_verdict_tokens_that_others_store_are_used_at_once(
    server: RawServer, issuer: TokenServer
):
    old = issuer.tokens(left=0)
    store, new = await lease_with(old), issuer.tokens()
    issuer.unused.clear()
    async with tokens_at(server, VirtualTime(), store=store) as tokens:
        for _ in range(2):
            with pytest.raises(Unauthorized, match="authorize again"):
                await tokens.get(LOCATION)
        await store.replace(LOCATION, old, new)
        assert await tokens.get(LOCATION) is new.access
        assert issuer.reused == 1


async def test_another_refresh_token_gets_looks_of_its_own(server: RawServer, issuer: TokenServer):
    store, time = await lease_with(issuer.tokens(left=0)), VirtualTime()
    issuer.unused.clear()
    async with tokens_at(server, time, store=store) as tokens:
        for looks in (60, 120):
            with pytest.raises(Unauthorized, match="authorize again"):
                await tokens.get(LOCATION)
            assert len(time.naps) == looks
            await store.replace(LOCATION, await store.get(LOCATION), issuer.tokens(left=0))
            issuer.unused.clear()
            time.now += 30.0


async def test_a_store_of_this_process_alone_gives_the_verdict_at_once(
    server: RawServer, issuer: TokenServer
):
    """Nobody else could store anything."""
    store, time = await storing(issuer.tokens(left=0)), VirtualTime()
    issuer.unused.clear()
    async with tokens_at(server, time, store=store) as tokens:
        with pytest.raises(Unauthorized, match="authorize again"):
            await tokens.get(LOCATION)
    assert not store.shared
    assert time.naps == []


async def test_a_callers_deadline_ends_its_wait_and_the_looks_go_on(server: RawServer, issuer: TokenServer):
    """Its error names the phase, and the next caller gets what was found."""
    old = issuer.tokens(left=0)
    store, new, goes_on = await lease_with(old), issuer.tokens(), anyio.Event()
    issuer.unused.clear()
    async with tokens_at(server, Looks(0.25, goes_on.wait), store=store) as tokens:
        async with client(tokens, server, timeout=0.05) as planner:
            with pytest.raises(DeadlineExceeded) as caught:
                await get(planner)
        goes_on.set()
        await store.replace(LOCATION, old, new)
        assert await tokens.get(LOCATION) is new.access
    assert not caught.value.sent
    assert max(caught.value.spent, key=lambda phase: caught.value.spent[phase]) == "token"
    assert issuer.reused == 1


async def test_a_leader_whose_store_was_away_stores_late_while_another_holds_the_lock(
    server: RawServer, issuer: TokenServer
):
    """Who looks holds the lock. The tokens that it looks for need no lock to be stored."""
    store = await lease_with(issuer.tokens(left=0))
    store.broken = True
    leader = tokens_at(server, VirtualTime(), store=store)

    async def come_back() -> None:
        store.broken = False
        ends.append(await leader.get(LOCATION))

    ends: list[Secret] = []
    async with leader, tokens_at(server, Looks(4.0, come_back), store=store) as other:
        with pytest.raises(OSError, match="away"):
            await leader.get(LOCATION)
        ends.append(await other.get(LOCATION))
    assert ends[0] is ends[1]
    assert issuer.reused == 1


async def test_a_user_that_authorizes_during_the_looks_does_not_wait_for_them(
    server: RawServer, issuer: TokenServer
):
    """The code can be used once: its tokens are stored although another process holds the lock."""
    store = await lease_with(issuer.tokens(left=0))
    issuer.unused.clear()
    given: list[TokenSet] = []
    web = tokens_at(server, VirtualTime(), store=store)

    async def authorize() -> None:
        with anyio.fail_after(PATIENCE):
            given.append(await web.exchange("code", state="s", expected_state="s"))

    async with web, tokens_at(server, Looks(4.0, authorize), store=store) as worker:
        access = await worker.get(LOCATION)
    assert [each.access for each in given] == [access]


class Meeting(MemoryTokenStore):
    """A store in which two changes wait for each other."""

    def __init__(self) -> None:
        super().__init__()
        self._coming = 2
        self._met = anyio.Event()

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        if old is not None and not self._met.is_set():
            self._coming -= 1
            if self._coming == 0:
                self._met.set()
            with anyio.fail_after(PATIENCE):
                await self._met.wait()
        return await super().replace(key, old, new)


async def test_an_authorization_and_a_refresh_may_be_stored_at_the_same_time(
    server: RawServer, issuer: TokenServer
):
    store = Meeting()
    await store.replace(LOCATION, None, issuer.tokens(left=0))
    ends: list[object] = []
    async with tokens_at(server, store=store) as tokens:

        async def authorize() -> None:
            ends.append(await tokens.exchange("code", state="s", expected_state="s"))

        async with anyio.create_task_group() as group:
            group.start_soon(authorize)
            ends.append(await tokens.get(LOCATION))
        stored = await store.get(LOCATION)
        assert stored is not None
        assert await tokens.get(LOCATION) is stored.access
    assert len(ends) == 2


async def test_after_an_error_of_the_store_the_looks_go_on_without_another_request(
    server: RawServer, issuer: TokenServer
):
    old = issuer.tokens(left=0)
    store, new = await lease_with(old), issuer.tokens()
    issuer.unused.clear()

    async def fail() -> None:
        raise OSError("the store is away")

    time = Looks(4.0, fail)
    began = time.now
    async with tokens_at(server, time, store=store) as tokens:
        with pytest.raises(OSError, match="away"):
            await tokens.get(LOCATION)
        with pytest.raises(Unauthorized, match="authorize again"):
            await tokens.get(LOCATION)
        assert time.now - began == 15.0
        assert issuer.reused == 1
        await store.replace(LOCATION, old, new)
        assert await tokens.get(LOCATION) is new.access


async def test_nobody_waits_for_the_looks_while_the_old_access_token_lives(
    server: RawServer, issuer: TokenServer
):
    old = issuer.tokens(left=59)
    store, time = await lease_with(old), VirtualTime()
    issuer.unused.clear()
    async with tokens_at(server, time, store=store) as tokens:
        assert await tokens.get(LOCATION) is old.access
        assert time.naps == []


async def test_an_agency_that_gives_no_tokens_either_is_looked_past(server: RawServer, issuer: TokenServer):
    """The refresh token is refused, the agency has no such location: another process may still hold its tokens."""
    old = issuer.tokens(left=0)
    store, new = await lease_with(old, issuer.tokens(COMPANY)), issuer.tokens()
    issuer.unused.pop(old.refresh.reveal() if old.refresh else "")
    refused: list[Any] = [issuer.answer, answer({"message": "Location not found"}, status=404)]
    issuer.before.extend(refused)
    other = functools.partial(store.replace, LOCATION, old, new)
    async with tokens_at(server, Looks(4.0, other), store=store, company_id=COMPANY) as tokens:
        assert await tokens.get(LOCATION) is new.access


async def test_an_agency_that_gives_no_tokens_either_is_the_error_after_the_looks(
    server: RawServer, issuer: TokenServer
):
    store, time = await lease_with(issuer.tokens(left=0), issuer.tokens(COMPANY)), VirtualTime()
    issuer.unused.clear()
    refused: list[Any] = [issuer.answer, answer({"message": "Location not found"}, status=404)]
    issuer.before.extend(refused)
    began = time.now
    async with tokens_at(server, time, store=store, company_id=COMPANY) as tokens:
        with pytest.raises(NotFound, match="Location not found"):
            await tokens.get(LOCATION)
    assert time.now - began == 15.0
