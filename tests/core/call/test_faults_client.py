"""A client under unusual conditions: event loops that end, clocks that jump, files that are sent twice."""

from __future__ import annotations

import asyncio
import gc
import hmac
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
import trio
from starlette.datastructures import UploadFile

from socialplanner import DeadlineExceeded, SocialPlanner, SocialPlannerError, Unauthorized, UsageError
from tests.server import RawServer
from tests.server.calls import POST, get, planner_at
from tests.server.faults import answer, hang, html
from tests.server.tokens import LOCATION, NOON, TokenServer, tokens_at
from tests.server.uploads import KEPT, LARGE, Slot, any_file, fill, form, upload
from tests.support.internals import RETRY_BUDGET, api_errors, record
from tests.support.virtual_time import VirtualTime

Run = Callable[[Callable[[], Any]], Any]


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


def asyncio_run(main: Callable[[], Any]) -> None:
    asyncio.run(main())


# Loops and closing


def test_a_loop_that_ends_amid_a_call_leaves_the_client_as_good_as_new(server: RawServer) -> None:
    """With its only connection in use, and somebody who waits for it."""
    planner = planner_at(server, max_connections=1)
    server.script(hang())
    seen: list[BaseException] = []

    async def one() -> None:
        try:
            await get(planner)
        except BaseException as error:
            seen.append(error)
            raise

    async def left_behind() -> list[asyncio.Task[None]]:
        tasks = [asyncio.create_task(one()) for _ in range(2)]
        await server.until(lambda: len(server.requests) == 1)
        return tasks

    async def two_calls() -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(get, planner)
            group.start_soon(get, planner)

    asyncio.run(left_behind())
    assert [type(error) for error in seen] == [asyncio.CancelledError] * 2
    server._wait(lambda: server.open == 0)
    for run in (asyncio_run, trio.run, asyncio_run):
        run(two_calls)
        server._wait(lambda: server.open == 0)
    gc.collect()
    assert len(server.requests) == 7


@pytest.mark.parametrize("run", [asyncio_run, trio.run])
@pytest.mark.parametrize("closed", [True, False], ids=["closed", "forgotten"])
def test_no_warning_and_no_socket_is_left_of_a_client(server: RawServer, closed: bool, run: Run) -> None:
    """Closed twice it is as closed as once; forgotten, its connections go with the loop."""

    async def main() -> None:
        planner = planner_at(server)
        await get(planner)
        await planner.posts.list(page_size=1)
        if closed:
            await planner.aclose()
            await planner.aclose()
            for late in (planner, planner.for_location("other"), planner.with_options(timeout=1)):
                for again in (get(late), late.posts.list().collect(), late.posts.bulk_delete(post_ids=["p"])):
                    with pytest.raises(UsageError, match="closed"):
                        await again

    server.script(answer(POST), answer({"results": {"posts": [], "count": 0}}))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        run(main)
        gc.collect()
    assert [str(each.message) for each in caught] == []
    server._wait(lambda: server.open == 0)
    assert len(server.requests) == 2


# Clocks


class Jumping(datetime):
    """A wall clock that is set forward or back by a day or more whenever somebody looks at it."""

    looks = 0

    @classmethod
    def now(cls, tz: Any = None) -> Any:
        cls.looks += 1
        return datetime.now(tz) + timedelta(days=[3, -2, 0, -400][cls.looks % 4])


@pytest.mark.anyio
async def test_a_wall_clock_that_jumps_changes_no_wait(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A date in Retry-After is measured against the answer's own; all else goes by a clock that cannot jump."""
    for module in (record, api_errors):
        monkeypatch.setattr(module, "datetime", Jumping)
    dates = [("Date", format_datetime(NOON, usegmt=True))]
    retry_after = [("Retry-After", format_datetime(NOON + timedelta(seconds=7), usegmt=True))]
    server.script(answer({}, status=429, headers=dates + retry_after), answer({}, status=503, headers=dates))
    time = VirtualTime()
    async with planner_at(server, timeout=30) as planner:
        await get(time.living(planner, limiter=None))
    assert time.naps == [7.5, 1.0]
    assert Jumping.looks > 0


@pytest.mark.anyio
async def test_a_wall_clock_that_jumps_ends_no_token_and_keeps_none_alive() -> None:
    """Once the server has sent its time, the clock of this machine is not used any more."""
    issuer, time = TokenServer(), VirtualTime()
    with RawServer(issuer) as server:
        async with tokens_at(server, time) as tokens:
            given = await tokens.exchange("code", state="s", expected_state="s")
            tokens._manager.server_time._wall = lambda: Jumping.now(UTC)
            for step in (0, 3600, 82_000):
                time.now += step
                assert await tokens.get(LOCATION) is given.access
            time.now += 86_399 - 85_600 - 59
            assert await tokens.get(LOCATION) is not given.access
    assert len(issuer.forms) == 2


# Tokens


@pytest.mark.anyio
@pytest.mark.parametrize(
    "message",
    [
        "The access token is not authorized for this scope.",
        "version header is invalid for an expired version",
    ],
)
async def test_a_word_about_the_scope_or_the_version_outweighs_one_about_the_token(
    server: RawServer, message: str
) -> None:
    """Another token would be refused as well."""
    tokens = iter(["first", "second"])

    async def token() -> str:
        return next(tokens)

    server.otherwise = answer({"statusCode": 401, "message": message}, status=401)
    async with SocialPlanner(token, location_id="loc", base_url=server.url) as planner:
        with pytest.raises(Unauthorized):
            await get(planner)
    assert (len(server.requests), next(tokens)) == (1, "second")


@pytest.mark.anyio
async def test_a_new_token_leaves_all_attempts_to_the_faults(server: RawServer) -> None:
    tokens = iter(["first", "second"])

    async def token() -> str:
        return next(tokens)

    server.script(answer({"statusCode": 401, "message": "Invalid token"}, status=401), html(503), html(503))
    time = VirtualTime()
    async with SocialPlanner(token, location_id="loc", base_url=server.url) as planner:
        await get(time.living(planner, limiter=None))
    assert [request.headers["authorization"][7:] for request in server.requests] == ["first"] + ["second"] * 3
    assert time.naps == [0.5, 1.0]


# An outage


@pytest.mark.anyio
async def test_an_outage_of_silence_multiplies_the_load_even_less() -> None:
    """200 callers who get no answer: the retry budget pays for 50 repeats."""
    asked = 0

    async def silent(request: httpx.Request) -> httpx.Response:
        nonlocal asked
        asked += 1
        raise httpx.ReadTimeout("silence")

    async def one() -> None:
        with pytest.raises(DeadlineExceeded):
            await get(planner)

    async with httpx.AsyncClient(transport=httpx.MockTransport(silent)) as http:
        planner = VirtualTime().living(SocialPlanner("t", location_id="loc", http_client=http), limiter=None)
        async with anyio.create_task_group() as group:
            for _ in range(200):
                group.start_soon(one)
    assert asked == 200 + RETRY_BUDGET // 10


# A file that is sent again


@pytest.mark.anyio
@pytest.mark.parametrize(
    "kind", ["path", "bytes", "open file", "file at its end", "async file", "async without seek"]
)
async def test_a_file_is_sent_again_from_its_beginning_byte_for_byte(
    server: RawServer, tmp_path: Path, kind: str
) -> None:
    """After a 429, twice. An async file is asked for its bytes once; what it gave is kept for the call."""
    path, time = fill(tmp_path / "april.csv", LARGE), VirtualTime()
    server.script(html(429), html(429), answer(KEPT, status=201))
    with path.open("rb") as file:
        content: dict[str, Any] = {
            "path": path,
            "bytes": LARGE,
            "open file": file,
            "file at its end": file,
            "async file": UploadFile(any_file(file)),
            "async without seek": Slot(LARGE),
        }
        if kind == "file at its end":
            file.read()
        async with planner_at(server) as planner:
            await upload(content[kind])(time.living(planner, limiter=None))
        assert not file.closed
    assert [form(request).content == LARGE for request in server.requests] == [True] * 3
    assert {form(request).name for request in server.requests} <= {"april.csv", "posts.csv"}
    assert len(time.naps) == 2


# What others can learn


@pytest.mark.anyio
async def test_secrets_are_compared_in_constant_time(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The state that came back from a browser, and a token against the one that was refused."""
    compared: list[set[bytes]] = []
    real = hmac.compare_digest

    def watched(one: bytes, other: bytes) -> bool:
        compared.append({one, other})
        return real(one, other)

    monkeypatch.setattr(hmac, "compare_digest", watched)
    async with tokens_at(server) as tokens:
        with pytest.raises(UsageError, match="state"):
            await tokens.exchange("code", state="forged", expected_state="kept")
    assert compared == [{b"forged", b"kept"}]

    async def token() -> str:
        return "same-token"

    server.otherwise = answer({"statusCode": 401, "message": "Invalid token"}, status=401)
    async with SocialPlanner(token, location_id="loc", base_url=server.url) as planner:
        with pytest.raises(Unauthorized):
            await get(planner)
    assert compared[1:] == [{b"same-token"}]


_places: list[tuple[str, object]] | None = None


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _places is not None and event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        _places.append((event, arguments[1] if event != "socket.getaddrinfo" else arguments[0]))


sys.addaudithook(_watch)  # cannot be taken back, so it listens only while the test wants it to


@pytest.mark.anyio
async def test_a_client_talks_to_nobody_but_its_server(server: RawServer) -> None:
    """Good calls and bad ones: no telemetry, no look for a newer version, no report of a crash."""
    global _places
    server.script(answer(POST), html(500), answer([]), html(404))
    _places = []
    try:
        async with planner_at(server, retries=0) as planner:
            for _ in range(4):
                try:
                    await get(planner)
                except SocialPlannerError as error:
                    str(error)
    finally:
        places, _places = _places, None
    assert {place for event, place in places if event == "socket.connect"} == {("127.0.0.1", server.port)}
    assert {place for event, place in places if event != "socket.connect"} <= {"127.0.0.1"}
