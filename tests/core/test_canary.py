"""A marked token, sent with every operation through every ending of a call: only the wire shows it."""

from __future__ import annotations

import gc
import json
import logging
import warnings
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import anyio
import httpx
import pytest

from socialplanner import HideQueryValues, Pages, SocialPlanner, SocialPlannerError
from socialplanner.events import CallEnded, Event, SpecDrift, TokenRefreshed
from socialplanner.oauth.tokens import OAuthTokens
from tests.core.test_secrecy import shown
from tests.rooms.test_every_operation import EVERY, after_the_last_page, call
from tests.server import Connection, Fault, RawServer, Received
from tests.server.faults import answer, hang, html, reset, wire
from tests.server.tokens import CANARY, COMPANY, LOCATION, TokenServer, tokens_at
from tests.support.bundle import Described, described
from tests.support.internals import CallRecord, limiter_of, sender_of
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio

SONG = f"{CANARY}-"  # every secret begins with it
SHORT = 1.5  # seconds until the call to a server that hangs is over
ALL_LEFT = 4.0  # the same where every operation is called at once: all must have left by then
NAMED = "x-operation"
SAME: dict[str, Any] = {"state": "s", "expected_state": "s"}


def assert_hidden(*things: object) -> None:
    for thing in things:
        for line in shown(thing).splitlines():
            assert SONG not in line, line


def kept_from_all(request: Received) -> str:
    """What the request holds that nobody may see: the token, or the form with the secrets of an app."""
    if request.target.startswith("/oauth/"):
        return " ".join(value for _, value in parse_qsl(request.body.decode()) if SONG in value)
    return request.headers["authorization"]


async def echo(connection: Connection, request: Received) -> None:
    """It tells the secret in every field, and calls for another token."""
    said = kept_from_all(request)
    bare = said.removeprefix("Bearer ")
    word = {"message": [f"invalid token: {said}", bare], "code": bare, "name": said, "traceId": bare}
    headers = [("X-Echo", said), ("Set-Cookie", f"token={bare}"), ("WWW-Authenticate", f'Bearer "{bare}"')]
    await answer(word | {"error": word | {"statusCode": 401}}, status=401, headers=headers)(
        connection, request
    )


async def echo_in_html(connection: Connection, request: Received) -> None:
    said = kept_from_all(request)
    await html(500, f"<h1>{said}</h1><pre>{' ' * 180}{said.removeprefix('Bearer ')}</pre>")(
        connection, request
    )


class Good:
    """The first example of the operation that the request names; of a list the items once, and then no more."""

    def __init__(self) -> None:
        self._times = Counter[str]()

    async def __call__(self, connection: Connection, request: Received) -> None:
        operation = described()[request.headers[NAMED]]
        if operation.answer is None:
            location = [("Location", "https://network.example/consent")]
            await answer({}, status=302, headers=location)(connection, request)
            return
        status, body = next(iter(operation.answers.values()))
        self._times[operation.id] += 1
        if operation.page and self._times[operation.id] > 1:
            body = after_the_last_page(operation, body)
        await answer(body, status=status)(connection, request)


ENDS: dict[str, Callable[[], Fault]] = {
    "success": Good,
    "401 that echoes": lambda: echo,
    "500 that echoes": lambda: echo_in_html,
    "reset": lambda: reset,
    "silence": hang,
}


class Scene(NamedTuple):
    """The server, what it does to a call, and the events and the log meanwhile."""

    server: RawServer
    issuer: TokenServer
    events: list[Event]
    log: pytest.LogCaptureFixture

    def ends(self, fault: Fault) -> None:
        """How calls end from now on; the token endpoint is well."""

        async def whole(connection: Connection, request: Received) -> None:
            token_request = request.target.startswith("/oauth/")
            await (self.issuer if token_request else fault)(connection, request)

        self.server.otherwise = whole

    def planner(self, token: Callable[[], Any], operation: Described, **options: Any) -> SocialPlanner:
        """`token` gives it, so that it is no variable of a test."""
        return SocialPlanner(
            token(),
            location_id=LOCATION,
            base_url=self.server.url,
            headers={NAMED: operation.id},
            on_event=self.events.append,
            **options,
        )

    def assert_silent(self, *, server_told: bool = False) -> None:
        """Nothing of it in events and logs. httpcore logs at DEBUG the headers that a server sends, whatever the
        server puts there: those are not ours."""
        assert_hidden(*self.events)
        assert {record.name for record in self.log.records} >= {"socialplanner", "httpcore.http11"}
        for record in self.log.records:
            line = f"{record.getMessage()} {vars(record)}"
            heard = record.name == "httpcore.http11" and "receive_response_headers.complete" in line
            assert SONG not in line or (server_told and heard), line


@pytest.fixture
def scene(caplog: pytest.LogCaptureFixture) -> Iterator[Scene]:
    caplog.set_level(logging.DEBUG)
    with RawServer(answer({})) as server, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        yield Scene(server, TokenServer(), [], caplog)
        gc.collect()
        assert SONG not in str([str(each) for each in warned])


def a_token() -> str:
    return f"{SONG}token"


@asynccontextmanager
async def static(scene: Scene) -> AsyncIterator[Any]:
    yield a_token


@asynccontextmanager
async def function(scene: Scene) -> AsyncIterator[Any]:
    """Another token at each call, so that a refused one is worth a second try."""
    numbers = count()

    async def current() -> str:
        return f"{SONG}token-{next(numbers)}"

    yield lambda: current


@asynccontextmanager
async def refreshed(scene: Scene) -> AsyncIterator[Any]:
    """Tokens of an agency, got with a code. They end before the first call: it needs new ones, and of these the
    tokens of its location."""
    scene.ends(answer({}))
    time = VirtualTime()
    async with tokens_at(scene.server, time, on_event=scene.events.append, company_id=COMPANY) as tokens:
        await exchange(tokens)
        time.now += 86_399
        yield lambda: tokens


async def exchange(tokens: OAuthTokens) -> object:
    return await tokens.exchange(f"{SONG}code", **SAME)


TOKENS = [static, function, refreshed]


async def outcome(made: Any) -> object:
    """What comes of the call of a method: of a list all items."""
    return await (made.collect() if isinstance(made, Pages) else made)


@pytest.mark.parametrize("source", TOKENS)
@pytest.mark.parametrize("end", ENDS)
async def test_no_operation_shows_the_token_however_it_ends(scene: Scene, source: Any, end: str) -> None:
    ended = Counter[str]()

    async def one(operation: Described) -> None:
        async with scene.planner(token, operation, timeout=ALL_LEFT if end == "silence" else 30.0) as planner:
            try:
                result = await outcome(call(planner, operation))
            except SocialPlannerError as error:
                assert_hidden(error, *error.attempts, *map(vars(error).get, ("cause", "request")))
                ended[type(error).__name__] += 1
            else:
                assert_hidden(result)
                ended["success"] += 1
            room = getattr(planner, operation.room)
            assert_hidden(planner, room, sender_of(planner), limiter_of(planner), planner.rate_limit)

    async with source(scene) as token, anyio.create_task_group() as group:
        scene.ends(ENDS[end]())
        for operation in EVERY:
            group.start_soon(one, operation)
    scene.assert_silent(server_told=end == "401 that echoes")
    assert ended.total() == len(EVERY)
    assert (ended["success"] == len(EVERY)) == (end == "success")
    assert sum(
        isinstance(event, CallEnded) and event.operation[:6] != "tokens" for event in scene.events
    ) >= len(EVERY)
    asked = [each for each in scene.server.requests if not each.target.startswith("/oauth/")]
    assert {each.headers[NAMED] for each in asked} == set(described())
    assert all(SONG in each.headers["authorization"] for each in asked)
    if source is refreshed:
        assert any(isinstance(event, TokenRefreshed) for event in scene.events)


GRANTS = ["exchange", "refresh", "for a location"]
BROKEN: dict[str, Fault] = {
    "401 that echoes": echo,
    "500 that echoes": echo_in_html,
    "reset": reset,
    "silence": hang(),
    "no HTTP": wire(b"nonsense\r\n\r\n", then_close=True),
    "no tokens": answer({"accessToken": [f"{SONG}a"], "refreshToken": {f"{SONG}b": f"{SONG}c"}}),
}


@pytest.mark.parametrize("older", [False, True])
@pytest.mark.parametrize("grant", GRANTS)
@pytest.mark.parametrize("fault", BROKEN)
async def test_no_failure_of_the_token_endpoint_shows_a_secret_of_the_app(
    scene: Scene, fault: str, grant: str, older: bool
) -> None:
    """Neither the client secret, nor the code, the refresh token, or the agency's own token."""
    time = VirtualTime()
    issuer, server = scene.issuer, scene.server
    options: dict[str, Any] = {"generation": "2021-07-28"} if older else {}
    if grant == "for a location":
        options["company_id"] = COMPANY
    server.otherwise = issuer
    async with tokens_at(server, time, on_event=scene.events.append, timeout=SHORT, **options) as tokens:
        if grant != "exchange":
            await exchange(tokens)
        if grant == "refresh":
            time.now += 86_399
        before = len(server.requests)
        server.otherwise = BROKEN[fault]
        with pytest.raises(SocialPlannerError) as caught:
            await (exchange(tokens) if grant == "exchange" else tokens.get(LOCATION))
        keeper = tokens._manager
        held = [tokens, keeper, keeper.state, keeper.app, keeper.store, keeper.single_flight, keeper.sender]
        assert_hidden(caught.value, *caught.value.attempts, *held)
    scene.assert_silent(server_told=fault == "401 that echoes")
    sent = server.requests[before:]
    assert sent
    for each in sent:
        assert SONG in each.headers.get("authorization", "") + each.body.decode()


@pytest.mark.parametrize("event", ["send_request_headers.started", "send_request_body.started"])
async def test_a_call_that_is_cancelled_while_its_head_goes_out_does_not_show_the_token(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, event: str
) -> None:
    """`asyncio.timeout` chains the cancellation to its TimeoutError, and a crash reporter shows the variables of
    both: at this moment they hold the head as it goes out."""
    trace = CallRecord.trace
    seen: list[BaseException] = []
    scope = anyio.CancelScope()

    async def cancelling(self: CallRecord, name: str, info: dict[str, object]) -> None:
        await trace(self, name, info)
        if name.endswith(event):
            scope.cancel()

    async def calling() -> None:
        try:
            await planner.posts.get("p1")
        except BaseException as error:
            seen.append(error)
            raise

    monkeypatch.setattr(CallRecord, "trace", cancelling)
    async with scene.planner(a_token, described()["get_post"]) as planner:
        with scope:
            await calling()
    assert scope.cancelled_caught
    assert_hidden(seen[0])


def texts(value: Any) -> Iterator[str]:
    """The leaves of a body that are prose: nothing else in there has a blank in it."""
    if isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str) and " " in value.strip():
        yield value


@pytest.mark.parametrize("end", ["success", "500 that echoes"])
async def test_the_texts_that_are_sent_and_answered_are_in_no_log(scene: Scene, end: str) -> None:
    """Nor in an event, but for the values of drift, which are there to be read."""
    scene.ends(ENDS[end]())
    async with anyio.create_task_group() as group:
        for operation in EVERY:
            planner = scene.planner(a_token, operation)

            async def one(planner: SocialPlanner = planner, operation: Described = operation) -> None:
                async with planner:
                    try:
                        await outcome(call(planner, operation))
                    except SocialPlannerError:
                        return

            group.start_soon(one)
    bodies = [*(each.json for each in scene.server.requests if each.body[:1] == b"{")]
    bodies += [body for each in EVERY for _, body in each.answers.values() if end == "success"]
    prose = {text for body in bodies for text in texts(body)}
    assert len(prose) > 10
    events = [repr(event) for event in scene.events if not isinstance(event, SpecDrift)]
    logged = [f"{record.getMessage()} {vars(record)}" for record in scene.log.records]
    for line in logged if end != "success" else [*events, *logged]:
        assert not [text for text in prose if text in line or json.dumps(text)[1:-1] in line], line


# The log of httpx, for those who bring a client of their own


@pytest.fixture
def quiet() -> Iterator[None]:
    noisy, hiding = logging.getLogger("httpx"), HideQueryValues()
    noisy.addFilter(hiding)
    yield
    noisy.removeFilter(hiding)


@pytest.mark.usefixtures("quiet")
async def test_the_log_of_httpx_has_no_query_values_where_they_are_hidden(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    tags = described()["list_tags"]
    scene.ends(Good())
    async with httpx.AsyncClient(trust_env=False) as client:
        planner = scene.planner(a_token, tags, http_client=client)
        await planner.tags.list(search_text="Zoë & Söhne? #1", location_id="loc").collect()
    lines = [record.getMessage() for record in caplog.records if record.name == "httpx"]
    assert lines
    assert "Zo" in scene.server.requests[0].target
    for line in lines:
        assert "searchText=…" in line
        assert "/tags?" in line
        assert "200" in line
        for piece in ("Zo", "hne", "%", "#"):
            assert piece not in line


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize(
    ("message", "arguments", "shown"),
    [
        ("%s %s", ("GET", httpx.URL("https://a.example/b?c=secret&d=secret")), "GET https://a.example/b?c=…&d=…"),
        ("%s!", ("https://a.example/b?c=se cret'\"secret#end",), "https://a.example/b?c=…#end!"),
        ("%s", (b"https://a.example/?c=secret",), "b'https://a.example/?c=…'"),
        ("%(url)s", ({"url": httpx.URL("https://a.example/?secret")},), "https://a.example/?…"),
        ("to https://a.example/?c=secret now", (), "to https://a.example/?c=… now"),
        ("%s of %d, %.1f", ("/b?c=secret", 5, 0.5), "/b?c=… of 5, 0.5"),
        (httpx.URL("https://a.example/?c=secret"), (), "https://a.example/?c=…"),
        ("%s, %r", (None, ["https://a.example/?c=secret"]), 'None, "[\'https://a.example/?c=…\']"'),
        ("%s", ("https://a.example/b",), "https://a.example/b"),
        ("%s", ("https://a.example/?c=…",), "https://a.example/?c=…"),
    ],
)  # fmt: skip
def test_queries_are_hidden_whatever_the_record_holds(
    message: Any, arguments: tuple[Any, ...], shown: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    logging.getLogger("httpx").info(message, *arguments)
    [record] = caplog.records
    assert record.getMessage() == shown
    assert "secret" not in f"{vars(record)}"
