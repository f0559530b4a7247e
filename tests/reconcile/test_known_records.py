"""A record that answered one call never answers another one."""

from __future__ import annotations

import asyncio
import json
import pickle
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import anyio
import pytest

from socialplanner import AmbiguousOutcome, SocialPlanner, operations
from socialplanner.models import Post, PostCreate
from tests.server import Connection, RawServer, Received
from tests.server.calls import planner_at
from tests.server.faults import answer, hang_up
from tests.support.internals import known

pytestmark = pytest.mark.anyio

POST = PostCreate(account_ids=["fb7"], type="post", user_id="u", summary="Lunch menu")
TWO_ACCOUNTS = PostCreate(account_ids=["fb7", "in8"], type="post", user_id="u", summary="Lunch menu")
NOTHING_TOLD: dict[str, Any] = {"results": {"post": {}}}


class PostServer:
    """Keeps posts. `plan` says what becomes of each create, one after the other."""

    def __init__(self) -> None:
        self.posts: list[dict[str, Any]] = []
        self.plan: list[str] = []
        self.creates = 0
        self.listed = asyncio.Event()
        """What a create with the plan `held` waits for between the commit and its response."""

    def commit(self, sent: dict[str, Any]) -> dict[str, Any]:
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        made = [
            {"_id": f"post{len(self.posts) + index}", "createdAt": now, "accountId": account, **sent}
            | {"accountIds": [account]}
            for index, account in enumerate(sent["accountIds"], start=1)
        ]
        self.posts += made
        return made[0]

    async def __call__(self, connection: Connection, request: Received) -> None:
        if request.segments[-1] == "list":
            page = {"results": {"posts": self.posts, "count": len(self.posts)}}
            await answer(page, status=201)(connection, request)
            self.listed.set()
            return
        self.creates += 1
        step = self.plan.pop(0) if self.plan else "answered"
        if step == "never":
            await hang_up(connection, request)
            return
        made = self.commit(json.loads(request.body))
        if step == "lost":
            await hang_up(connection, request)
        elif step == "held":
            await self.listed.wait()
            await answer({"results": {"post": made}}, status=201)(connection, request)
        else:
            result = NOTHING_TOLD if step == "without id" else {"results": {"post": made}}
            await answer(result, status=201)(connection, request)


@pytest.fixture
def board() -> PostServer:
    return PostServer()


@pytest.fixture
def server(board: PostServer) -> Iterator[RawServer]:
    with RawServer(board) as server:
        yield server


@pytest.fixture
async def planner(server: RawServer) -> AsyncIterator[SocialPlanner]:
    async with planner_at(server, retries=0, on_ambiguous="reconcile") as planner:
        yield planner


async def try_create(planner: SocialPlanner, post: PostCreate = POST) -> Post | AmbiguousOutcome:
    try:
        return await planner.posts.create(post)
    except AmbiguousOutcome as error:
        return error


def ids(outcomes: list[Post | AmbiguousOutcome]) -> list[str | None]:
    return [each.id for each in outcomes if isinstance(each, Post)]


@pytest.mark.parametrize(
    "plan",
    [["answered", "never"], ["never", "answered"], ["lost", "never"], ["never", "lost"]],
    ids=" then ".join,
)
@pytest.mark.parametrize("together", [False, True], ids=["in turn", "together"])
async def test_one_post_never_answers_two_creates(
    board: PostServer, planner: SocialPlanner, plan: list[str], *, together: bool
):
    """A1: where one of two equal creates was not carried out, at most one call gets the post of the other."""
    board.plan = list(plan)
    outcomes: list[Post | AmbiguousOutcome] = []

    async def create() -> None:
        outcomes.append(await try_create(planner))

    if together:
        async with anyio.create_task_group() as group:
            group.start_soon(create)
            group.start_soon(create)
    else:
        await create()
        await create()
    assert len(board.posts) == 1
    assert len(ids(outcomes)) <= 1
    if not together and plan[1] == "never":
        first, second = outcomes
        assert isinstance(first, Post)
        assert isinstance(second, AmbiguousOutcome)
        assert second.searched


async def test_a_single_create_whose_answer_is_lost_is_still_found(board: PostServer, planner: SocialPlanner):
    """A1: the memory takes nothing from the call that the post belongs to, and twins that exist get a post each."""
    board.plan = ["lost", "lost", "answered", "lost"]
    outcomes = [await try_create(planner) for _ in range(4)]
    assert ids(outcomes) == ["post1", "post2", "post3", "post4"]


async def test_a_view_knows_what_the_client_knows(board: PostServer, planner: SocialPlanner):
    """A1: the memory is shared by a client and its views."""
    await planner.with_options(timeout=30).posts.create(POST)
    board.plan = ["never"]
    assert isinstance(await try_create(planner.for_location("loc")), AmbiguousOutcome)


async def test_what_one_search_gave_no_other_search_gives(board: PostServer, planner: SocialPlanner):
    """A1: one record settles one doubt. The same doubt, also as a copy of its error, gets the same record again."""
    board.plan = ["lost", "never"]
    plain = planner.with_options(on_ambiguous="raise")
    first, second = [await try_create(plain) for _ in range(2)]
    assert isinstance(first, AmbiguousOutcome)
    assert isinstance(second, AmbiguousOutcome)
    found = await plain.posts.find_match(first)
    assert found is not None
    assert await plain.posts.find_match(second) is None
    for again in (first, pickle.loads(pickle.dumps(first))):
        same = await plain.find_match(again)
        assert isinstance(same, Post)
        assert same.id == found.id


async def test_a_post_that_is_said_to_be_another_one_is_free_for_the_next_search(
    board: PostServer, planner: SocialPlanner
):
    """A1: `ignore=` takes back what a search took for the answer."""
    board.plan = ["never", "lost"]
    plain = planner.with_options(on_ambiguous="raise")
    first, second = [await try_create(plain) for _ in range(2)]
    assert isinstance(first, AmbiguousOutcome)
    assert isinstance(second, AmbiguousOutcome)
    assert await plain.posts.find_match(first) is not None
    assert await plain.posts.find_match(first, ignore=["post1"]) is None
    assert await plain.posts.find_match(second) is not None


async def test_a_search_without_the_error_is_for_the_create_in_doubt(
    board: PostServer, planner: SocialPlanner
):
    """A1: asked with the post and a time, the search does not give the post of an equal create that succeeded."""
    began = datetime.now(UTC)
    await planner.posts.create(POST)
    board.plan = ["never"]
    assert isinstance(await try_create(planner), AmbiguousOutcome)
    assert await planner.posts.find_match(POST, since=began) is None


@pytest.mark.parametrize("strict", [False, True])
async def test_a_create_that_told_no_id_is_looked_up(board: PostServer, planner: SocialPlanner, strict: bool):
    """A1: its post is known from then on, and an equal create in doubt did not make it."""
    board.plan = ["without id"]
    post = await planner.with_options(strict=strict).posts.create(POST)
    assert post.id == "post1"
    board.plan = ["never"]
    second = await try_create(planner)
    assert isinstance(second, AmbiguousOutcome)
    assert second.searched
    assert await planner.posts.find_match(second) is None


async def test_a_create_that_told_no_id_counts_as_one_post(board: PostServer, planner: SocialPlanner):
    """A1: its post is not given to an equal create in doubt, and the error names it."""
    board.plan = ["without id"]
    await planner.send_raw(operations.create_post.build(location_id="loc", post=POST))
    board.plan = ["never"]
    second = await try_create(planner)
    assert isinstance(second, AmbiguousOutcome)
    assert not second.searched
    with pytest.raises(AmbiguousOutcome, match="post1"):
        await planner.posts.find_match(second)
    assert await planner.posts.find_match(second, ignore=["post1"]) is None


async def test_a_create_that_told_no_id_does_not_hide_other_texts(board: PostServer, planner: SocialPlanner):
    """A1: only what may be its post is kept from others."""
    board.plan = ["without id", "lost"]
    await planner.posts.create(POST)
    other = PostCreate(account_ids=["fb7"], type="post", user_id="u", summary="Dinner is at eight tonight")
    assert isinstance(await try_create(planner, other), Post)
    board.plan = ["never"]
    third = PostCreate(account_ids=["fb7"], type="post", user_id="u", summary="We are closed on Monday")
    unknown = await try_create(planner, third)
    assert isinstance(unknown, AmbiguousOutcome)
    assert unknown.searched  # both posts are known to be of other calls


async def test_a_create_without_an_id_can_learn_it(board: PostServer, planner: SocialPlanner):
    """A1: the search for the post that succeeded finds its id; from then on it is known."""
    began = datetime.now(UTC)
    board.plan = ["without id"]
    await planner.posts.create(POST)
    found = await planner.posts.find_match(POST, since=began)
    assert found is not None
    board.plan = ["never"]
    second = await try_create(planner)
    assert isinstance(second, AmbiguousOutcome)
    assert second.searched


async def test_a_raw_response_tells_its_id_too(board: PostServer, planner: SocialPlanner):
    """A1: `send_raw` hands out bytes, and the client still knows which post they name."""
    await planner.send_raw(operations.create_post.build(location_id="loc", post=POST))
    board.plan = ["never"]
    second = await try_create(planner)
    assert isinstance(second, AmbiguousOutcome)
    assert second.searched


async def test_a_post_whose_response_is_on_its_way_is_not_given_away(
    board: PostServer, planner: SocialPlanner
):
    """A1: a create under way may own the post that the list shows already."""
    board.plan = ["held", "never"]
    outcomes: list[Post | AmbiguousOutcome] = []

    async def create() -> None:
        outcomes.append(await try_create(planner))

    async with anyio.create_task_group() as group:
        group.start_soon(create)
        group.start_soon(create)
    assert ids(outcomes) == ["post1"]


async def test_the_other_records_of_a_post_are_known_with_it(board: PostServer, planner: SocialPlanner):
    """A1: a post for two accounts has two records; without a parent id the second one is in doubt, and not given."""
    await planner.posts.create(TWO_ACCOUNTS)
    board.plan = ["never"]
    second = await try_create(planner, TWO_ACCOUNTS)
    assert isinstance(second, AmbiguousOutcome)
    assert not second.searched


async def test_two_doubts_that_are_alike_and_not_equal_guess_nothing(
    board: PostServer, planner: SocialPlanner
):
    """A1: a record for one account fits a post for this account and one for two: neither search takes it."""
    board.plan = ["never", "lost"]
    plain = planner.with_options(on_ambiguous="raise")
    both, one = await try_create(plain, TWO_ACCOUNTS), await try_create(plain, POST)
    for error in (both, one):
        assert isinstance(error, AmbiguousOutcome)
        with pytest.raises(AmbiguousOutcome, match="post1"):
            await plain.posts.find_match(error)


async def test_the_same_question_twice_at_once_gets_the_same_post(
    board: PostServer, server: RawServer, planner: SocialPlanner
):
    """A1: two copies of one error, or the post and its time twice, are one create, also for another client."""
    board.plan = ["lost"]
    error = await try_create(planner.with_options(on_ambiguous="raise"))
    assert isinstance(error, AmbiguousOutcome)
    found: list[Post | None] = []
    async with planner_at(server) as by_error, planner_at(server) as by_post:

        async def search_by_error() -> None:
            found.append(await by_error.posts.find_match(pickle.loads(pickle.dumps(error))))

        async def search_by_post() -> None:
            found.append(await by_post.posts.find_match(POST, since=error.sent_at))

        async with anyio.create_task_group() as group:
            for search in (search_by_error, search_by_post) * 2:
                group.start_soon(search)
    assert [each.id for each in found if each] == ["post1"] * 4


async def test_a_question_without_its_error_gets_the_same_answer_again(
    board: PostServer, planner: SocialPlanner
):
    """A1: also where an equal create has succeeded before, or is made after nothing was found."""
    began = datetime.now(UTC)
    plain = planner.with_options(on_ambiguous="raise")
    await plain.posts.create(POST)
    board.plan = ["lost"]
    assert isinstance(await try_create(plain), AmbiguousOutcome)
    for _ in range(2):
        found = await plain.posts.find_match(POST, since=began)
        assert found is not None
        assert found.id == "post2"
    other = PostCreate(
        account_ids=["fb7"], type="post", user_id="u", summary="Closed on Monday", status="draft"
    )
    assert await plain.posts.find_match(other, since=began) is None
    made = await plain.posts.create(other)
    found = await plain.posts.find_match(other, since=began)
    assert found is not None
    assert found.id == made.id


@pytest.mark.parametrize("told", [True, False], ids=["with ids", "without ids"])
def test_the_memory_is_bounded(told: bool, monkeypatch: pytest.MonkeyPatch):
    """A1: what a client remembers of a location has a limit of number and of age."""
    monkeypatch.setattr(known, "MAX_IDS", 10)
    monkeypatch.setattr(known, "MAX_OPEN", 10)
    memory = known.KnownRecords()
    request = operations.create_post.build(location_id="loc", post=POST)
    made = [memory.begin("loc", request)]
    memory.doubt(made[0], made[0].sent_at, "first")
    for number in range(200):
        create = memory.begin("loc", request)
        memory.remember(create, Post(id=f"p{number}") if told else Post(), b"")
        made.append(create)
    last = memory.begin("loc", request)
    assert len(list(memory.list_open(last, request))) <= 10 + known.TRIM_EVERY
    assert memory.is_taken(last, ["p199"]) is told
    assert not memory.is_taken(last, ["p5"])
    made[-1].noted -= timedelta(days=2)
    for create in made:
        create.noted -= timedelta(days=2)
    for _ in range(known.TRIM_EVERY):
        memory.begin("loc", request)
    assert not memory.is_taken(last, ["p199"])
    assert not memory.has_sent("loc", "first")


async def test_a_refused_create_leaves_no_trace(board: PostServer, server: RawServer, planner: SocialPlanner):
    """A1: what certainly did not happen makes no later search unsure."""
    refuse = answer({"statusCode": 422, "message": "no"}, status=422)
    server.script(refuse)
    with pytest.raises(Exception, match="no"):
        await planner.posts.create(POST)
    board.plan = ["lost"]
    assert isinstance(await try_create(planner), Post)
