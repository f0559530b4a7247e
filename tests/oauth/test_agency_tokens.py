"""Tokens of locations that their agency's token gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from socialplanner import SocialPlannerError, UsageError
from socialplanner.events import TokenRefreshed
from tests.server import RawServer
from tests.server.calls import get
from tests.server.faults import answer
from tests.server.tokens import COMPANY, LOCATION, TokenServer, client, storing, together, tokens_at
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio


@pytest.fixture
def issuer() -> TokenServer:
    return TokenServer()


@pytest.fixture
def server(issuer: TokenServer) -> Iterator[RawServer]:
    with RawServer(issuer) as server:
        yield server


@pytest.mark.parametrize("older", [False, True])
async def test_a_location_gets_its_token_from_the_agency(server: RawServer, issuer: TokenServer, older: bool):
    """Once; when it ends, the newer generation has a refresh token for it and the older one has not."""
    issuer.older, issuer.location_refresh = older, not older
    agency, time = issuer.tokens(COMPANY, left=1e7), VirtualTime()
    store = await storing(agency)
    options: dict[str, Any] = {"generation": "2021-07-28"} if older else {}
    async with (
        tokens_at(server, time, store=store, company_id=COMPANY, **options) as tokens,
        client(tokens, server) as planner,
    ):
        assert [await get(planner) for _ in range(2)]
        [request] = issuer.asked
        assert request.target == ("/oauth/locationToken" if older else "/oauth/location-token")
        assert request.headers["authorization"] == f"Bearer {agency.access.reveal()}"
        assert request.headers["version"] == ("2021-07-28" if older else "v3")
        assert issuer.forms == [{"companyId": COMPANY, "locationId": LOCATION}]
        stored = await store.get(LOCATION)
        assert stored is not None
        assert (stored.refresh is None) == older
        assert await tokens.get(None) is agency.access

        time.now += 86399
        assert await get(planner)
        assert issuer.asked[-1].target == (request.target if older else "/oauth/token")
        assert len(issuer.forms) == 2


@pytest.mark.parametrize("why", ["expired", "refused by the server"])
async def test_many_locations_need_one_refresh_of_the_agency(
    server: RawServer, issuer: TokenServer, why: str
):
    agency = issuer.tokens(COMPANY, left=0 if why == "expired" else 86399)
    issuer.good.clear()
    events: list[Any] = []
    store = await storing(agency)
    async with tokens_at(server, store=store, company_id=COMPANY, on_event=events.append) as tokens:
        names = iter(f"loc{number}" for number in range(10))
        ends = await together(10, lambda: tokens.get(next(names)))
    assert [end for end in ends if isinstance(end, SocialPlannerError)] == []
    assert [form.get("grant_type") for form in issuer.forms].count("refresh_token") == 1
    renewed = [event.location_id for event in events if isinstance(event, TokenRefreshed)]
    assert sorted(renewed, key=str) == [None, *(f"loc{number}" for number in range(10))]


async def test_a_location_whose_refresh_token_is_used_up_gets_another_from_the_agency(
    server: RawServer, issuer: TokenServer
):
    store = await storing(issuer.tokens(COMPANY), issuer.tokens(left=0))
    issuer.unused = {token: whose for token, whose in issuer.unused.items() if whose == COMPANY}
    async with tokens_at(server, store=store, company_id=COMPANY) as tokens:
        assert (await tokens.get(LOCATION)).reveal() in issuer.good
    assert [each.target for each in issuer.asked] == ["/oauth/token", "/oauth/location-token"]


async def test_an_agency_that_nobody_authorized_is_a_wrong_use(server: RawServer):
    async with tokens_at(server, company_id=COMPANY) as tokens:
        with pytest.raises(UsageError, match=f"got '{COMPANY}' without tokens"):
            await tokens.get(LOCATION)
    assert server.requests == []


async def test_what_the_api_says_of_a_location_reaches_the_caller(server: RawServer, issuer: TokenServer):
    issuer.before.append(answer({"message": "Location is not active"}, status=400))
    async with tokens_at(server, store=await storing(issuer.tokens(COMPANY)), company_id=COMPANY) as tokens:
        with pytest.raises(SocialPlannerError, match="Location is not active") as caught:
            await tokens.get(LOCATION)
    assert caught.value.operation == "tokens.for_location"
