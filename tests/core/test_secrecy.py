"""A token is shown nowhere but on the wire; errors can be pickled and copied."""

from __future__ import annotations

import contextlib
import copy
import gc
import logging
import pickle
import socket
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import attrs
import pytest

from socialplanner import (
    AmbiguousOutcome,
    DeadlineExceeded,
    NotSent,
    PagesError,
    SocialPlanner,
    SocialPlannerError,
    UsageError,
)
from tests.server import Connection, Fault, RawServer, Received
from tests.server.calls import DRAFT, POST, Call, create, failure, get, planner_at
from tests.server.faults import answer, cut, endless, hang, html, redirect, reset, wire
from tests.support.internals import options_of, sender_of

pytestmark = pytest.mark.anyio

CANARY = "canary-token-0123456789"


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


async def current() -> str:
    return CANARY


@pytest.fixture(params=["a token", "a token function"])
def make(request: pytest.FixtureRequest, server: RawServer) -> Callable[..., SocialPlanner]:
    """Makes a client, so that the token itself is no local variable of a test."""

    def made(**options: Any) -> SocialPlanner:
        chosen: dict[str, Any] = {"location_id": "loc", "base_url": server.url} | options
        return SocialPlanner(current if request.param == "a token function" else CANARY, **chosen)

    return made


def shown(thing: object) -> str:
    """Everything that one can get to see of it, by accident or by a crash reporter."""
    texts = [repr(thing), str(thing), f"{thing}", repr(getattr(thing, "__dict__", ""))]
    if attrs.has(type(thing)):
        texts += [repr(getattr(thing, each.name)) for each in attrs.fields(type(thing))]
    for take in (pickle.dumps, copy.copy, copy.deepcopy):
        with contextlib.suppress(TypeError, AttributeError, pickle.PicklingError):
            taken = take(thing)
            texts.append(f"{taken!r} {getattr(taken, '__dict__', '')}")
    if isinstance(thing, BaseException):
        trace = traceback.TracebackException(type(thing), thing, thing.__traceback__, capture_locals=True)
        texts.extend(trace.format(chain=True))
    return "\n".join(texts)


def assert_hidden(*things: object) -> None:
    for thing in things:
        for line in shown(thing).splitlines():
            assert "canary" not in line, line


def test_a_client_does_not_show_its_token(make: Callable[..., SocialPlanner]) -> None:
    planner = make()
    view = planner.for_location("other", token=CANARY).with_options(timeout=5)
    assert_hidden(
        planner,
        sender_of(planner),
        options_of(planner),
        options_of(planner).token,
        planner.posts,
        planner.posts.list(),
        view,
        sender_of(view),
    )


def test_a_client_with_a_token_cannot_be_pickled(make: Callable[..., SocialPlanner]) -> None:
    with pytest.raises(TypeError, match="pickle"):
        pickle.dumps(make())


async def echo(connection: Connection, request: Received) -> None:
    """A server that is so kind as to tell the token in every field."""
    token = request.headers["authorization"]
    body = {
        "message": [f"bad {token}", token[7:]],
        "code": token[7:],
        "name": token[7:],
        "traceId": token[7:],
    }
    await answer(body, status=401)(connection, request)


async def echo_in_html(connection: Connection, request: Received) -> None:
    await html(200, f"<pre>{request.headers}</pre>")(connection, request)


async def echo_for_a_status_line(connection: Connection, request: Received) -> None:
    """What is no HTTP is quoted by the parser of HTTP: in its own debug log, but not in our error."""
    await wire(request.headers["authorization"].encode() + b"\r\n\r\n", then_close=True)(connection, request)


def echo_after(spaces: int) -> Fault:
    """White space until half of the token is beyond the part of the body that an error looks at."""

    async def fault(connection: Connection, request: Received) -> None:
        await html(500, f"{' ' * spaces}{request.headers['authorization'][7:]}")(connection, request)

    return fault


FAULTS: list[Fault] = [
    answer(POST), reset, cut(POST), endless, hang(), html(), html(500), redirect("https://x.example/"),
    answer({"results": {"post": {"summary": 5}}}), echo, echo_in_html, echo_for_a_status_line, *map(echo_after, (190, 390, 790, 1590)),
]  # fmt: skip


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize("fault", FAULTS)
async def test_no_outcome_of_a_call_shows_the_token(
    server: RawServer,
    make: Callable[..., SocialPlanner],
    fault: Fault,
    call: Call,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Not in its error, nor what hangs on that, nor in the log of anybody at DEBUG."""
    caplog.set_level(logging.DEBUG)
    server.otherwise = fault
    async with make(timeout=0.2, strict=True) as planner:
        try:
            await call(planner)
        except SocialPlannerError as error:
            assert_hidden(error, getattr(error, "cause", None), getattr(error, "request", None))
    assert "canary" in server.requests[0].headers["authorization"]
    for record in caplog.records:
        if fault is not echo_for_a_status_line or not record.name.startswith("httpcore"):
            assert "canary-token" not in f"{record.getMessage()} {record.__dict__}"
    gc.collect()


NO_POST: Any = None
BEFORE_SENDING: list[tuple[dict[str, Any], Call]] = [
    ({}, lambda planner: planner.posts.get("..")),
    ({}, lambda planner: planner.posts.get("x" * 70_000)),
    ({}, lambda planner: planner.posts.create(NO_POST)),
    ({"base_url": "http://127.0.0.1:1"}, get),
    ({"base_url": "https://" + "a" * 70 + ".invalid"}, get),
    ({"location_id": None}, get),
]


@pytest.mark.parametrize(("options", "call"), BEFORE_SENDING)
async def test_no_failure_before_sending_shows_the_token(
    make: Callable[..., SocialPlanner],
    options: dict[str, Any],
    call: Call,
) -> None:
    caught: list[BaseException] = []
    try:
        async with make(trust_env=False, **options) as planner:
            await call(planner)
    except (SocialPlannerError, socket.gaierror) as error:
        caught.append(error)
    assert isinstance(caught[0], SocialPlannerError)
    assert_hidden(caught[0])


async def test_a_closed_client_does_not_show_the_token(make: Callable[..., SocialPlanner]) -> None:
    planner = make()
    await planner.aclose()
    with pytest.raises(UsageError) as caught:
        await get(planner)
    assert_hidden(caught.value)


async def test_the_traceback_of_a_cancelled_call_does_not_show_the_token(
    server: RawServer, make: Callable[..., SocialPlanner]
) -> None:
    server.otherwise = hang()
    seen: list[BaseException] = []

    async def cancelled() -> None:
        try:
            await get(planner)
        except anyio.get_cancelled_exc_class() as error:
            seen.append(error)
            raise

    async with make() as planner, anyio.create_task_group() as group:
        group.start_soon(cancelled)
        await server.until(lambda: len(server.requests) == 1)
        group.cancel_scope.cancel()
    assert_hidden(seen[0])


@pytest.mark.parametrize(
    "wrong",
    [
        {"timeout": -1}, {"base_url": "http://elsewhere.example"}, {"headers": {"a b": "c"}}, {"location_id": ""},
        {"api_version": ""}, {"max_connections": 0},
    ],
)  # fmt: skip
def test_a_wrong_option_beside_it_does_not_show_the_token(
    make: Callable[..., SocialPlanner], wrong: dict[str, Any]
) -> None:
    """A crash reporter sends the local variables of our frames away."""
    with pytest.raises(UsageError) as caught:
        make(**wrong)
    ours = [
        frame
        for frame in traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
        if "socialplanner" in frame.filename.split("src")[-1] and "/tests/" not in frame.filename
    ]
    assert ours
    for frame in ours:
        assert "canary-token" not in str(frame.locals), frame


@pytest.mark.parametrize("broken", [CANARY + "\n", " " + CANARY, CANARY + "é", CANARY + "\x00"])
def test_a_broken_token_is_refused_and_not_echoed(broken: str) -> None:
    with pytest.raises(UsageError, match="token") as caught:
        SocialPlanner(broken)
    assert (
        "canary" not in f"{caught.value!r} {caught.value} {vars(caught.value)} {pickle.dumps(caught.value)!r}"
    )


@pytest.mark.parametrize(
    "secret",
    ["Bearer other-secret-1", "pit-other-secret-1", "eyJothersecret.eyJother.secret-1",
     '{"access_token": "other-secret-1"}', '{"refresh_token":"other-secret-1"}', '{"accessToken":"other-secret-1"}'],
)  # fmt: skip
@pytest.mark.parametrize("status", [200, 400])
async def test_what_looks_like_a_token_is_taken_out_of_errors(
    server: RawServer, secret: str, status: int
) -> None:
    server.otherwise = html(status, f"<p>you sent {secret} to us</p>")
    error = await failure(server, get)
    assert "secret" not in f"{error} {vars(error)}"


async def test_details_that_name_a_secret_are_hidden(server: RawServer) -> None:
    """A34. At any depth, and whatever the secret looks like: its name says what it is."""
    details = {"apiSecret": "hush", "of": [{"password": "hush", "id": "p7"}], "token": {"value": "hush"}}
    server.otherwise = answer({"statusCode": 409, "message": "no", "details": details}, status=409)
    error = await failure(server, get)
    assert "hush" not in f"{error} {error.details}"
    assert error.details["of"][0]["id"] == "p7"


@pytest.mark.parametrize(
    "fault",
    [reset, html(), html(500), redirect("https://x.example/"), answer({"results": {"post": {"summary": 5}}}),
     *(answer({"message": "no", "traceId": "t"}, status=status) for status in (400, 401, 403, 404, 409, 418, 422, 429))],
)  # fmt: skip
@pytest.mark.parametrize("call", [get, create])
async def test_every_error_pickles_and_copies(server: RawServer, fault: Fault, call: Call) -> None:
    server.otherwise = fault
    error = await failure(server, call, strict=True)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        for name, value in vars(error).items():
            assert str(getattr(twin, name)) == str(value)


async def test_the_request_of_an_ambiguous_outcome_can_be_sent_again_from_its_pickle(
    server: RawServer,
) -> None:
    server.script(reset)
    async with planner_at(server) as planner:
        with pytest.raises(AmbiguousOutcome) as caught:
            await create(planner)
        error = pickle.loads(pickle.dumps(caught.value))
        await planner.send(error.request)
    assert [each.json for each in server.requests] == [DRAFT.to_dict()] * 2


@pytest.mark.parametrize(
    "error",
    [
        UsageError("m", argument="a"),
        NotSent("m", operation="o"),
        PagesError("m"),
        DeadlineExceeded("m", sent=True, spent={"answer": 1.0}),
        SocialPlannerError("m"),
    ],
)
def test_the_other_errors_pickle_too(error: SocialPlannerError) -> None:
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), str(twin), vars(twin)) == (type(error), "m", vars(error))
