"""Authorizing: the address, the state, the code for tokens; both generations of the token endpoints."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import anyio
import pytest

from socialplanner import BadRequest, InvalidResponse, SocialPlannerError, Unauthorized, UsageError
from socialplanner.oauth.store import MemoryTokenStore
from socialplanner.oauth.tokens import OAuthTokens
from socialplanner.operations import create_post
from tests.core.test_secrecy import assert_hidden, shown
from tests.server import Connection, Fault, RawServer, Received
from tests.server.faults import answer, hang, html
from tests.server.tokens import COMPANY, LOCATION, NOON, TokenServer, tokens_at
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio


@pytest.fixture
def issuer() -> TokenServer:
    return TokenServer()


@pytest.fixture
def server(issuer: TokenServer) -> Iterator[RawServer]:
    with RawServer(issuer) as server:
        yield server


def app(**options: Any) -> OAuthTokens:
    return OAuthTokens("client-1", "canary-client-secret", **options)


SAME: dict[str, Any] = {"state": "grüße", "expected_state": "grüße"}


def test_the_address_asks_for_a_code_with_a_new_state_each_time():
    tokens = app()
    one, two = (
        tokens.authorize_url(redirect_uri="https://app.example/back?x=1", scopes=create_post.OPERATION.scopes)
        for _ in range(2)
    )
    url = urlsplit(one.url)
    assert f"{url.scheme}://{url.netloc}{url.path}" == (
        "https://marketplace.gohighlevel.com/v2/oauth/chooselocation"
    )
    assert parse_qs(url.query, strict_parsing=True) == {
        "response_type": ["code"],
        "redirect_uri": ["https://app.example/back?x=1"],
        "client_id": ["client-1"],
        "scope": [" ".join(create_post.OPERATION.scopes)],
        "state": [one.state],
    }
    assert one.state != two.state
    assert len(one.state) >= 43
    assert one.state not in repr(one)


def test_a_state_of_ones_own_and_the_white_label_page():
    made = app().authorize_url(
        redirect_uri="https://a.example", scopes=["a", "b"], state="mine&=", white_label=True
    )
    assert made.state == "mine&="
    assert made.url.startswith("https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation?")
    assert made.url.endswith("&scope=a%20b&state=mine%26%3D")


@pytest.mark.parametrize(
    ("wrong", "argument"),
    [({"scopes": []}, None), ({"scopes": ["a b"]}, "scopes"), ({"redirect_uri": ""}, "redirect_uri")],
)
def test_an_address_that_makes_no_sense_is_refused(wrong: dict[str, Any], argument: str | None):
    chosen: dict[str, Any] = {"redirect_uri": "https://a.example", "scopes": ["a"]} | wrong
    with pytest.raises(UsageError) as caught:
        app().authorize_url(**chosen)
    assert caught.value.argument == (argument or "scopes")


@pytest.mark.parametrize("older", [False, True])
@pytest.mark.parametrize("company", [False, True])
@pytest.mark.parametrize("snake_response", [False, True])
async def test_a_code_is_exchanged_by_a_form_in_snake_case_whatever_the_spelling_of_the_response(
    server: RawServer, issuer: TokenServer, older: bool, company: bool, snake_response: bool
):
    """Both generations of the endpoint want `client_id` and so on since August 2026."""
    issuer.older = snake_response
    store = MemoryTokenStore()
    options: dict[str, Any] = {"generation": "2021-07-28"} if older else {}
    async with tokens_at(server, store=store, company_id=COMPANY if company else None, **options) as tokens:
        given = await tokens.exchange("the code", redirect_uri="https://a.example/ä", **SAME)
        access = await tokens.get(None if company else LOCATION)

    user_type = "Company" if company else "Location"
    plain = {
        "client_id": "client-1", "client_secret": "canary-client-secret", "grant_type": "authorization_code",
        "code": "the code", "user_type": user_type, "redirect_uri": "https://a.example/ä",
    }  # fmt: skip
    [request] = issuer.asked
    assert issuer.forms == [plain]
    assert request.target == "/oauth/token"
    assert request.headers["version"] == ("2021-07-28" if older else "v3")
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert "authorization" not in request.headers
    assert await store.get(COMPANY if company else LOCATION) == given
    assert given.access is access
    assert given.refresh is not None
    assert given.expires_at == NOON + timedelta(seconds=86399)
    assert given.scopes == ("a.readonly", "b.write")
    assert (given.location_id, given.company_id, given.user_id) == (
        None if company else LOCATION,
        COMPANY,
        "usr",
    )


@pytest.mark.parametrize(
    "state",
    [
        {}, {"state": "a"}, {"expected_state": "a"}, {"state": "", "expected_state": ""}, {"state": "a", "expected_state": "b"},
        {"state": "é", "expected_state": "e"}, {"state": "a\ud800", "expected_state": "a"}, {"state": b"a", "expected_state": b"a"},
    ],
)  # fmt: skip
async def test_a_missing_or_wrong_state_is_refused_before_anything_is_sent(
    server: RawServer, state: dict[str, Any]
):
    async with tokens_at(server) as tokens:
        with pytest.raises(UsageError, match="state") as caught:
            await tokens.exchange("canary-code", **state)
    assert server.requests == []
    assert caught.value.argument == "state"


@pytest.mark.parametrize(
    ("options", "argument"),
    [
        ({"generation": "v2"}, "generation"),
        ({"timeout": 0}, "timeout"),
        ({"base_url": "http://elsewhere.example"}, "base_url"),
        ({"company_id": ""}, "company_id"),
        ({"client_id": " "}, "client_id"),
    ],
)
def test_a_wrong_option_is_refused_and_the_secret_not_shown(options: dict[str, Any], argument: str):
    chosen: dict[str, Any] = {"client_id": "client-1", "client_secret": secret()} | options
    with pytest.raises(UsageError) as caught:
        OAuthTokens(**chosen)
    assert caught.value.argument == argument
    ours = [line for line in shown(caught.value).splitlines() if "canary" in line and "chosen" not in line]
    assert ours == []


@pytest.mark.parametrize("value", ["", "  ", None, 5, "canary\ud800"])
def test_a_client_secret_that_is_none_is_refused(value: Any):
    with pytest.raises(UsageError) as caught:
        OAuthTokens("client-1", value)
    assert caught.value.argument == "client_secret"


def secret() -> str:
    return "canary-client-secret"


WRONG_ANSWERS: list[Any] = [
    {}, [], {"accessToken": 5}, {"accessToken": ""}, {"accessToken": "canary\n"}, {"accessToken": ["canary"]},
    {"accessToken": "canary-a", "refreshToken": {"canary": 1}}, {"accessToken": "canary-a", "expiresIn": "canary"},
    {"accessToken": "canary-a", "expiresIn": -1}, {"accessToken": "canary-a", "expiresIn": 1e300},
    {"accessToken": "canary-a", "refreshToken": "canary-r", "expiresIn": True},
    {"accessToken": "canary-a", "refreshToken": "canary-r"},
]  # fmt: skip


@pytest.mark.parametrize("fault", [answer(document) for document in WRONG_ANSWERS])
async def test_an_answer_without_tokens_is_an_error_that_shows_nothing_of_it(
    server: RawServer, issuer: TokenServer, fault: Fault
):
    """The last one names no location, so nobody could find the tokens again."""
    issuer.before.extend([fault] * 3)
    async with tokens_at(server) as tokens:
        with pytest.raises(InvalidResponse) as caught:
            await tokens.exchange("code", **SAME)
    assert caught.value.snippet == ""
    assert caught.value.operation == "tokens.exchange"
    assert_hidden(caught.value)


async def test_an_answer_that_is_no_json_shows_nothing_of_itself(server: RawServer, issuer: TokenServer):
    issuer.before.extend([html(200, '{"accessToken": canary-a')] * 3)
    async with tokens_at(server) as tokens:
        with pytest.raises(InvalidResponse) as caught:
            await tokens.exchange("code", **SAME)
    assert_hidden(caught.value)


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Invalid grant: authorization code is invalid", BadRequest),
        ("Missing parameter: clientId", BadRequest),
    ],
)
async def test_a_refusal_is_the_errors_own(
    server: RawServer, issuer: TokenServer, message: str, kind: type[Exception]
):
    issuer.before.append(answer({"statusCode": 400, "message": message, "error": "Bad Request"}, status=400))
    async with tokens_at(server) as tokens:
        with pytest.raises(kind, match=message) as caught:
            await tokens.exchange("a-code-of-a-test", **SAME)
    assert not isinstance(caught.value, Unauthorized)


async def test_nothing_shows_a_secret(
    server: RawServer, issuer: TokenServer, caplog: pytest.LogCaptureFixture
):
    """Not an object, an event, a log at DEBUG nor an error; nothing that holds one can be pickled."""
    caplog.set_level(logging.DEBUG)
    events: list[Any] = []
    time = VirtualTime()
    async with tokens_at(server, time, on_event=events.append) as tokens:
        given = await tokens.exchange(f"{secret()}-code", **SAME)
        time.now += 86_399
        await tokens.get(LOCATION)
        issuer.unused.clear()
        time.now += 86_399
        with pytest.raises(Unauthorized) as caught:
            await tokens.get(LOCATION)
        manager = tokens._manager
        held = (manager, manager.state, manager.app, manager.store, manager.sender)
        for thing in (tokens, given, *held, *events):
            assert_hidden(thing)
        assert repr(tokens) == "OAuthTokens('client-1', company_id=None, generation='v3')"
        for thing in (tokens, given):
            with pytest.raises(TypeError, match="pickle"):
                pickle.dumps(thing)
    assert len(events) > 5
    assert_hidden(caught.value)
    for record in caplog.records:
        assert "canary" not in f"{record.getMessage()} {record.__dict__}"


async def test_tokens_are_stored_although_the_caller_goes_away(server: RawServer, issuer: TokenServer):
    """A code can be used once."""
    gate = server.gate()
    issuer.before.append(hang(gate, then=issuer.answer))
    store = MemoryTokenStore()
    tokens = tokens_at(server, store=store)
    async with anyio.create_task_group() as group:
        group.start_soon(lambda: tokens.exchange("code", **SAME))
        await server.until(lambda: len(server.requests) == 1)
        group.cancel_scope.cancel()
    gate.open()
    await tokens.aclose()
    assert await store.get(LOCATION) is not None


async def test_a_closed_object_sends_nothing_more(server: RawServer):
    tokens = tokens_at(server)
    await tokens.aclose()
    await tokens.aclose()
    with pytest.raises(SocialPlannerError, match="closed"):
        await tokens.exchange("code", **SAME)
    assert server.requests == []


async def echo(connection: Connection, request: Received) -> None:
    """A server that is so kind as to tell in its refusal what it was sent."""
    text = " ".join(value for _, value in parse_qsl(request.body.decode()))
    await answer({"message": [text], "code": text, "name": text, "traceId": text}, status=400)(
        connection, request
    )


async def test_a_refusal_that_repeats_what_was_sent_shows_no_secret(server: RawServer, issuer: TokenServer):
    issuer.before.append(echo)
    events: list[Any] = []
    async with tokens_at(server, on_event=events.append) as tokens:
        with pytest.raises(BadRequest) as caught:
            await tokens.exchange(f"{secret()}-code", **SAME)
    assert_hidden(caught.value, *events)
