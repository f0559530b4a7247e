"""A 401 that another token can solve, and a 401 that it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from socialplanner import SocialPlanner, SocialPlannerError, Unauthorized
from tests.server import Connection, Fault, RawServer, Received
from tests.server.calls import POST, create, get, planner_at
from tests.server.faults import answer, html
from tests.support.internals import retry_budget_left

pytestmark = pytest.mark.anyio

CURABLE = [
    "Invalid token: access token is invalid",
    "The access token has expired",
    "Invalid JWT: token expired",
    "Invalid JWT",
    "Unauthorized",
    "This authClass type is not allowed to access this resource.",
    "nothing that anybody has heard of",
]
NOT_CURABLE = [
    "version header was not found.",
    "version header is invalid",
    "The token is not authorized for this scope.",
]


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


def accepting(token: str, message: str = CURABLE[0]) -> Fault:
    """Takes this token and refuses all others."""

    async def fault(connection: Connection, request: Received) -> None:
        good = request.headers["authorization"] == f"Bearer {token}"
        await (answer(POST) if good else answer({"statusCode": 401, "message": message}, status=401))(
            connection, request
        )

    return fault


class Vault:
    """Gives its tokens one after the other; the last one for good."""

    def __init__(self, *tokens: str) -> None:
        self.tokens = list(tokens)
        self.asked = 0

    async def __call__(self) -> str:
        self.asked += 1
        return self.tokens.pop(0) if len(self.tokens) > 1 else self.tokens[0]


def planner_with(server: RawServer, vault: Vault) -> SocialPlanner:
    return SocialPlanner(vault, location_id="loc", base_url=server.url)


async def catch_error(planner: SocialPlanner, call: Any) -> Any:
    with pytest.raises(SocialPlannerError) as caught:
        await call(planner)
    return caught.value


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize("message", CURABLE)
async def test_a_token_that_ended_is_replaced_and_the_call_sent_again(
    server: RawServer, message: str, call: Any
) -> None:
    """L22. The API has many words for it, and nobody knows them all. Also a create: a request that was refused for its
    token has done nothing."""
    server.otherwise = accepting("new-token", message)
    vault = Vault("old-token", "new-token")
    async with planner_with(server, vault) as planner:
        await call(planner)
    assert (vault.asked, len(server.requests)) == (2, 2)


async def test_it_costs_none_of_the_retries(server: RawServer) -> None:
    server.otherwise = accepting("new-token")
    async with planner_with(server, Vault("old-token", "new-token")) as planner:
        await get(planner.with_options(retries=0))
        assert retry_budget_left(planner) == 500


async def test_a_second_401_is_for_the_caller(server: RawServer) -> None:
    server.otherwise = accepting("no token at all")
    vault = Vault("old-token", "new-token", "newer-token")
    async with planner_with(server, vault) as planner:
        error = await catch_error(planner, get)
    assert isinstance(error, Unauthorized)
    assert (vault.asked, len(server.requests), len(error.attempts)) == (2, 2, 2)


async def test_a_function_that_gives_the_same_token_again_ends_it(server: RawServer) -> None:
    server.otherwise = accepting("another token")
    vault = Vault("only-token")
    async with planner_with(server, vault) as planner:
        assert isinstance(await catch_error(planner, get), Unauthorized)
    assert (vault.asked, len(server.requests)) == (2, 1)


@pytest.mark.parametrize("message", NOT_CURABLE)
async def test_a_401_about_something_else_asks_for_no_token(server: RawServer, message: str) -> None:
    """A missing Version header and a missing scope are 401 as well, with this API."""
    server.otherwise = answer({"statusCode": 401, "message": message}, status=401)
    vault = Vault("old-token", "new-token")
    async with planner_with(server, vault) as planner:
        assert isinstance(await catch_error(planner, get), Unauthorized)
    assert (vault.asked, len(server.requests)) == (1, 1)


@pytest.mark.parametrize("body", [html(401), answer(body=b"", status=401), answer([1], status=401)])
async def test_a_401_without_a_word_is_unauthorized_and_no_more(server: RawServer, body: Fault) -> None:
    server.otherwise = body
    vault = Vault("old-token", "new-token")
    async with planner_with(server, vault) as planner:
        assert isinstance(await catch_error(planner, get), Unauthorized)
    assert len(server.requests) == 1


async def test_a_token_that_never_changes_is_never_asked_for_again(server: RawServer) -> None:
    """A private integration token has nothing to refresh it with."""
    server.otherwise = accepting("another token")
    async with planner_at(server) as planner:
        assert isinstance(await catch_error(planner, get), Unauthorized)
    assert len(server.requests) == 1
