"""An attempt that may have been carried out is not hidden by what happens after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from socialplanner import SocialPlanner, SocialPlannerError
from tests.server import RawServer
from tests.server.calls import POST, planner_at
from tests.server.faults import answer, html, reset
from tests.support.internals import change_options

pytestmark = pytest.mark.anyio


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


@pytest.mark.parametrize("first", [reset, html(503)])
async def test_a_client_closed_during_the_back_off_does_not_hide_an_attempt_that_left(
    server: RawServer, first: Any
) -> None:
    """The ids reached the server once: they are unknown, not unsent."""
    server.script(first)
    async with planner_at(server) as planner:

        async def closed_meanwhile(seconds: float) -> None:
            await planner.aclose()

        change_options(planner, sleep=closed_meanwhile)
        report = await planner.posts.delete_many(["p1"])
    assert len(server.requests) == 1
    assert (report.unknown, report.unsent) == (["p1"], [])


@pytest.mark.parametrize("kind", ["ours", "theirs"])
async def test_a_renewal_that_fails_does_not_hide_an_attempt_that_left(server: RawServer, kind: str) -> None:
    """503 (may have deleted), then a 401, and the token function fails."""
    asked: list[int] = []

    async def token() -> str:
        asked.append(1)
        if len(asked) > 1:
            if kind == "theirs":
                raise RuntimeError("vault")
            return ""  # UsageError
        return "token-of-a-test"

    server.script(html(503), answer({"statusCode": 401, "message": "Invalid token"}, status=401))
    async with SocialPlanner(token, location_id="loc", base_url=server.url) as planner:
        job = planner.posts.delete_many(["p1"])
        try:
            await job
        except RuntimeError:
            assert kind == "theirs"
    assert len(server.requests) == 2
    assert (job.report.unknown, job.report.unsent) == (["p1"], [])


async def test_an_error_of_the_last_step_tells_the_attempts_before_it(server: RawServer) -> None:
    server.script(reset)
    async with planner_at(server) as planner:

        async def closed_meanwhile(seconds: float) -> None:
            await planner.aclose()

        change_options(planner, sleep=closed_meanwhile)
        with pytest.raises(SocialPlannerError) as caught:
            await planner.posts.delete("p1")
    assert len(caught.value.attempts) >= 1
