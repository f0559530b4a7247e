"""Refreshing: one request for all callers, stored before it is used, and not stopped by a caller that stops waiting."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from socialplanner import (
    DeadlineExceeded,
    InvalidResponse,
    Unauthorized,
    UsageError,
)
from socialplanner.events import TokenRefreshed
from socialplanner.oauth.store import MemoryTokenStore
from socialplanner.secret import Secret
from tests.server import Gate, RawServer
from tests.server.calls import get
from tests.server.faults import answer, hang
from tests.server.tokens import COMPANY, LOCATION, NOON, TokenServer, client, storing, together, tokens_at
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


async def until_all_wait() -> None:
    """Let all callers come to where they wait for the refresh."""
    for _ in range(50):
        await anyio.lowlevel.checkpoint()


@pytest.mark.parametrize("why", ["expired", "nearly expired", "refused by the server"])
async def test_a_hundred_calls_need_one_refresh(server: RawServer, issuer: TokenServer, why: str):
    old = issuer.tokens(left={"expired": -5, "nearly expired": 59}.get(why, 86399))
    if why == "refused by the server":
        issuer.good.clear()
    store = await storing(old)
    events: list[object] = []
    async with (
        tokens_at(server, store=store, on_event=events.append) as tokens,
        client(tokens, server) as one,
        client(tokens, server) as other,
    ):
        ends = await together(MANY, functools.partial(get, one))
        ends += await together(MANY, functools.partial(get, other))
    assert [end for end in ends if isinstance(end, Exception)] == []
    assert len(issuer.forms) == 1
    assert issuer.forms[0]["grant_type"] == "refresh_token"
    calls = [each for each in server.requests if each.target != "/oauth/token"]
    refused = [each for each in calls if each.headers["authorization"] == f"Bearer {old.access.reveal()}"]
    assert len(calls) - len(refused) == 2 * MANY
    assert (len(refused) > 0) == (why == "refused by the server")
    assert [type(e).__name__ for e in events].count("TokenRefreshed") == 1
    assert [(e.location_id, e.error) for e in events if isinstance(e, TokenRefreshed)] == [(LOCATION, None)]
    stored = await store.get(LOCATION)
    assert stored is not None
    assert stored.refresh is not None
    assert stored.refresh.reveal() in issuer.unused


async def test_a_new_token_that_is_refused_too_is_an_error(server: RawServer, issuer: TokenServer):
    store = await storing(issuer.tokens())

    async def useless(*args: Any) -> None:
        await issuer.answer(*args)
        issuer.good.clear()

    issuer.good.clear()
    issuer.before.append(useless)
    async with tokens_at(server, store=store) as tokens, client(tokens, server) as planner:
        with pytest.raises(Unauthorized, match="access token is invalid"):
            await get(planner)
    assert [each.target == "/oauth/token" for each in server.requests] == [False, True, False]


def held_back(server: RawServer, issuer: TokenServer) -> Gate:
    gate = server.gate()
    issuer.before.append(hang(gate, then=issuer.answer))
    return gate


async def test_a_leader_that_is_cancelled_harms_nobody(server: RawServer, issuer: TokenServer):
    store = await storing(issuer.tokens(left=0))
    gate = held_back(server, issuer)
    ends: list[object] = []
    leader = anyio.CancelScope()
    async with tokens_at(server, store=store) as tokens, anyio.create_task_group() as group:

        async def lead() -> None:
            with leader:
                await tokens.get(LOCATION)

        async def follow() -> None:
            ends.extend(await together(9, lambda: tokens.get(LOCATION)))

        group.start_soon(lead)
        await server.until(lambda: len(server.requests) == 1)
        group.start_soon(follow)
        await until_all_wait()
        leader.cancel()
        await until_all_wait()
        gate.open()
    assert leader.cancelled_caught
    assert len(ends) == 9
    assert len({end.reveal() for end in ends if isinstance(end, Secret)}) == 1
    assert len(issuer.forms) == 1


def test_a_leader_that_asyncio_itself_cancels_harms_nobody(server: RawServer, issuer: TokenServer):
    """No shield of anyio holds that off."""

    async def main() -> None:
        store = await storing(issuer.tokens(left=0))
        gate = held_back(server, issuer)
        async with tokens_at(server, store=store) as tokens:
            leader = asyncio.create_task(tokens.get(LOCATION))
            await server.until(lambda: len(server.requests) == 1)
            followers = [asyncio.create_task(tokens.get(LOCATION)) for _ in range(9)]
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(tokens.get(LOCATION), 0)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(leader, 0)
            assert leader.cancelled()
            gate.open()
            assert len({end.reveal() for end in await asyncio.gather(*followers)}) == 1

    asyncio.run(main())
    assert len(issuer.forms) == 1


async def test_a_deadline_of_a_caller_ends_only_its_waiting(server: RawServer, issuer: TokenServer):
    store = await storing(issuer.tokens(left=0))
    gate = held_back(server, issuer)
    async with tokens_at(server, store=store) as tokens:
        async with client(tokens, server, timeout=0.05) as planner:
            with pytest.raises(DeadlineExceeded) as caught:
                await get(planner)
        gate.open()
        access = await tokens.get(LOCATION)
    assert not caught.value.sent
    assert access.reveal() in issuer.good
    assert len(issuer.forms) == 1


async def test_tokens_are_stored_when_the_program_closes_during_a_refresh(
    server: RawServer, issuer: TokenServer
):
    store = await storing(issuer.tokens(left=0))
    gate = held_back(server, issuer)
    tokens = tokens_at(server, store=store)
    async with anyio.create_task_group() as group:
        group.start_soon(tokens.get, LOCATION)
        await server.until(lambda: len(server.requests) == 1)
        group.cancel_scope.cancel()
    gate.open()
    await tokens.aclose()
    stored = await store.get(LOCATION)
    assert stored is not None
    assert stored.expires_at == NOON + timedelta(seconds=86399)


@pytest.mark.parametrize("hours", [-2, 0, 2])
async def test_the_clock_of_this_machine_does_not_matter(
    server: RawServer, issuer: TokenServer, time: VirtualTime, hours: int
):
    """After the first response of the token server, expiry goes by its time and by a clock that does not jump."""
    wall = NOON + timedelta(hours=hours)
    async with tokens_at(server, time, wall=wall) as tokens:
        given = await tokens.exchange("code", state="s", expected_state="s")
        assert given.expires_at == NOON + timedelta(seconds=86399)
        time.now += 86399 - 61
        assert await tokens.get(LOCATION) is given.access
        time.now += 2
        assert await tokens.get(LOCATION) is not given.access
    assert len(issuer.forms) == 2


async def test_a_refresh_answer_without_a_refresh_token_keeps_the_old_one(
    server: RawServer, issuer: TokenServer
):
    old = issuer.tokens(left=0)
    store = await storing(old)
    issuer.before.append(answer({"accessToken": "next", "expiresIn": "86399"}, headers=[issuer.date]))
    async with tokens_at(server, store=store) as tokens:
        assert (await tokens.get(LOCATION)).reveal() == "next"
    stored = await store.get(LOCATION)
    assert stored is not None
    assert stored.refresh is not None
    assert old.refresh is not None
    assert stored.refresh.reveal() == old.refresh.reveal()
    assert (stored.location_id, stored.company_id) == (LOCATION, COMPANY)


async def test_tokens_of_another_location_are_never_used(server: RawServer, issuer: TokenServer):
    store = await storing(issuer.tokens(left=0))
    issuer.before.append(answer({"accessToken": "theirs", "locationId": "other"}))
    async with tokens_at(server, store=store) as tokens:
        with pytest.raises(InvalidResponse, match="another location"):
            await tokens.get(LOCATION)


async def test_a_location_that_nobody_authorized_is_a_wrong_use(server: RawServer):
    async with tokens_at(server) as tokens:
        for location in (LOCATION, None):
            with pytest.raises(UsageError, match=r"authorize_url|company_id="):
                await tokens.get(location)
        with pytest.raises(UsageError, match="authorize_url"):
            await tokens.renew(LOCATION, Secret("refused"))
    assert server.requests == []


def test_one_object_works_in_several_event_loops(server: RawServer, issuer: TokenServer):
    """A refresh that ended with its loop does not block the next one."""
    store = MemoryTokenStore()
    tokens = tokens_at(server, store=store)
    held_back(server, issuer)

    async def given_up() -> None:
        await store.replace(LOCATION, None, issuer.tokens(left=0))
        task = asyncio.create_task(tokens.get(LOCATION))
        await server.until(lambda: len(server.requests) == 1)
        task.cancel()

    asyncio.run(given_up())
    assert asyncio.run(tokens.get(LOCATION)).reveal() in issuer.good
