"""A create and everything that can happen to it: at most one post on the server, and a way to find it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

import anyio
import pytest

from socialplanner import (
    AmbiguousOutcome,
    DeadlineExceeded,
    InvalidResponse,
    NotSent,
    ServerError,
    SocialPlanner,
    SocialPlannerError,
)
from socialplanner.events import CallEnded, Event, OutcomeUnknown
from socialplanner.models import PostCreate
from tests.server import Connection, Fault, RawServer, Received
from tests.server.calls import planner_at
from tests.server.faults import answer, cut, hang, hang_up, html, reset

pytestmark = pytest.mark.anyio

NEW = PostCreate(account_ids=["a1"], type="post", user_id="u1", status="draft", summary="Only once")


class Board:
    """A server that keeps the posts that were made, and does to a create what the test wants."""

    def __init__(self) -> None:
        self.posts: list[dict[str, Any]] = []
        self.then: Fault | None = None
        """What the caller gets in place of the response, after a create that was carried out."""
        self.instead: Fault | None = None
        """What becomes of a create before anything was carried out."""

    async def __call__(self, connection: Connection, request: Received) -> None:
        if request.segments[-1] == "list":
            page = {"results": {"posts": self.posts, "count": len(self.posts)}}
            await answer(page, status=201)(connection, request)
            return
        if self.instead is not None:
            await self.instead(connection, request)
            return
        sent: Any = json.loads(request.body)
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        post = {"_id": f"post-{len(self.posts)}", "accountId": "a1", "createdAt": now, **sent}
        self.posts.append(post)
        await (self.then or answer({"results": {"post": post}}, status=201))(connection, request)


class Cell(NamedTuple):
    """One thing that can happen to a create."""

    happens: str
    """`never`: nothing was carried out. `once`: it was."""
    fault: Fault | None
    error: type[SocialPlannerError]
    cause: type[SocialPlannerError] | None = None


SILENCE = 0.6  # seconds that a create waits for a server which says nothing
HALF_A_HEAD = b"HTTP/1.1 201 Cre"
CELLS = {
    "reset before it was read": Cell("never", reset, AmbiguousOutcome, InvalidResponse),
    "reset after it was read": Cell("once", reset, AmbiguousOutcome, InvalidResponse),
    "hung up after it was read": Cell("once", hang_up, AmbiguousOutcome, InvalidResponse),
    "silence, and nothing done": Cell("never", hang(), AmbiguousOutcome, DeadlineExceeded),
    "silence, and done": Cell("once", hang(), AmbiguousOutcome, DeadlineExceeded),
    "silence in the answer": Cell("once", hang(after=HALF_A_HEAD), AmbiguousOutcome, DeadlineExceeded),
    "500 and nothing done": Cell("never", html(500), AmbiguousOutcome, ServerError),
    "500 and done": Cell("once", html(500), AmbiguousOutcome, ServerError),
    "502 after it was done": Cell("once", html(502), AmbiguousOutcome, ServerError),
    "504 after it was done": Cell("once", html(504), AmbiguousOutcome, ServerError),
    "524 after it was done": Cell("once", html(524), AmbiguousOutcome, ServerError),
    "408 after it was done": Cell("once", html(408), AmbiguousOutcome),
    "half an answer": Cell("once", cut({"results": {"post": {}}}), AmbiguousOutcome, InvalidResponse),
    "HTML for an answer": Cell("once", html(201), AmbiguousOutcome, InvalidResponse),
    "a list for an answer": Cell("once", answer([], status=201), AmbiguousOutcome, InvalidResponse),
}


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def server(board: Board) -> Iterator[RawServer]:
    with RawServer(board) as server:
        yield server


@pytest.fixture
async def planner(server: RawServer) -> AsyncIterator[SocialPlanner]:
    async with planner_at(server) as planner:
        await planner.posts.list()  # the connection is open: what follows only waits for what the server does
        server.requests.clear()
        yield planner


def patient(planner: SocialPlanner, cell: Cell) -> SocialPlanner:
    """As patient as the cell needs: silence has to end soon, everything else ends by itself."""
    return planner.with_options(timeout=SILENCE if cell.cause is DeadlineExceeded else 60)


def set_up(board: Board, cell: Cell) -> None:
    board.then = cell.fault if cell.happens == "once" else None
    board.instead = cell.fault if cell.happens == "never" else None


@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS.keys())
async def test_a_create_is_sent_once_whatever_becomes_of_its_answer(
    server: RawServer, board: Board, planner: SocialPlanner, cell: Cell
) -> None:
    set_up(board, cell)
    with pytest.raises(cell.error) as caught:
        await patient(planner, cell).posts.create(NEW)
    assert isinstance(caught.value, AmbiguousOutcome)
    if cell.cause is not None:
        assert type(caught.value.cause) is cell.cause
    assert len(server.requests) == 1
    assert len(board.posts) == (1 if cell.happens == "once" else 0)
    found = await planner.posts.find_match(caught.value)
    assert (found.id if found else None) == ("post-0" if cell.happens == "once" else None)


@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS.keys())
async def test_reconcile_gives_the_post_that_came_to_be(
    server: RawServer, board: Board, planner: SocialPlanner, cell: Cell
) -> None:
    """Where it finds none it says so and raises: a post that is not there yet may still come."""
    set_up(board, cell)
    sure = patient(planner, cell).with_options(on_ambiguous="reconcile")
    if cell.happens == "once":
        assert (await sure.posts.create(NEW)).id == "post-0"
    else:
        with pytest.raises(AmbiguousOutcome) as caught:
            await sure.posts.create(NEW)
        assert caught.value.searched
    creates = [request for request in server.requests if request.segments[-1] != "list"]
    assert len(creates) == 1


async def test_a_search_that_fails_leaves_the_outcome_as_it_was(
    server: RawServer, board: Board, planner: SocialPlanner
) -> None:
    board.then = hang_up
    server.script(board, *[html(500)] * 3)
    with pytest.raises(AmbiguousOutcome) as caught:
        await planner.with_options(on_ambiguous="reconcile").posts.create(NEW)
    assert not caught.value.searched


async def test_a_closed_port_is_no_doubt_at_all(server: RawServer) -> None:
    async with planner_at(server, base_url="http://127.0.0.1:1") as planner:
        with pytest.raises(NotSent):
            await planner.with_options(on_ambiguous="reconcile").posts.create(NEW)


@pytest.mark.parametrize("happens", ["never", "once"])
async def test_a_create_that_is_cancelled_is_told_to_the_hook(
    server: RawServer, board: Board, happens: str
) -> None:
    """The cancellation goes on its way: nobody can return a result into it."""
    events: list[Event] = []
    set_up(board, Cell(happens, hang(), AmbiguousOutcome))
    async with planner_at(server, on_event=events.append) as planner, anyio.create_task_group() as group:
        group.start_soon(planner.posts.create, NEW)
        await server.until(lambda: len(server.requests) == 1)
        group.cancel_scope.cancel()
    assert len(server.requests) == 1
    assert [event.cause for event in events if isinstance(event, OutcomeUnknown)] == ["Cancelled"]
    assert [event.error for event in events if isinstance(event, CallEnded)] == ["Cancelled"]


async def test_a_create_that_is_cancelled_before_it_left_is_no_doubt(server: RawServer) -> None:
    events: list[Event] = []

    async def token() -> str:
        await anyio.sleep_forever()
        return ""

    planner = SocialPlanner(token, location_id="loc", base_url=server.url, on_event=events.append)
    with anyio.move_on_after(0.01):
        await planner.posts.create(NEW)
    assert not [event for event in events if isinstance(event, OutcomeUnknown)]
    assert server.opened == 0
