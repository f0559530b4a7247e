"""Rate limits by the sandbox's clock, and the SDK under them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import anyio
import httpx
import pytest

from socialplanner.sandbox import LOCATION_ID, OTHER_LOCATION_ID, Clock, Sandbox

from .conftest import HEADERS, NOW

pytestmark = pytest.mark.anyio


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=Clock(NOW)) as sandbox:
        yield sandbox


async def asked(sandbox: Sandbox, location_id: str = LOCATION_ID, token: str = "") -> httpx.Response:
    """A plain request, by nobody who waits."""
    headers = HEADERS | ({"Authorization": f"Bearer {token}"} if token else {})
    return await sandbox.http_client.get(f"/social-media-posting/{location_id}/accounts", headers=headers)


async def test_the_request_after_the_hundredth_is_too_many(sandbox: Sandbox) -> None:
    """Until ten seconds after the first one."""
    answers = [await asked(sandbox) for _ in range(101)]
    assert [each.status_code for each in answers] == [200] * 100 + [429]
    assert answers[-1].json() == {"message": "Too Many Requests", "statusCode": 429}
    sandbox.clock.advance(seconds=9)
    assert (await asked(sandbox)).status_code == 429
    sandbox.clock.advance(seconds=1)
    assert (await asked(sandbox)).status_code == 200
    assert sandbox.broken_calls == []


async def test_every_answer_tells_what_is_left(sandbox: Sandbox) -> None:
    """In five headers, on a refusal too."""
    sandbox.limits.max, sandbox.limits.interval, sandbox.limits.daily = 3, 2.5, 50
    told = {
        name: value
        for name, value in (await asked(sandbox)).headers.items()
        if name.startswith("x-ratelimit")
    }
    assert told == {
        "x-ratelimit-limit-daily": "50",
        "x-ratelimit-daily-remaining": "49",
        "x-ratelimit-interval-milliseconds": "2500",
        "x-ratelimit-max": "3",
        "x-ratelimit-remaining": "2",
    }
    refused = await sandbox.http_client.get("/social-media-posting/nothing", headers={})
    assert refused.headers["x-ratelimit-max"] == "3"


async def test_locations_and_apps_do_not_take_from_each_other(sandbox: Sandbox) -> None:
    """The private token is one app, the tokens of the token server are another."""
    sandbox.limits.max = 1
    statuses = [
        (await asked(sandbox, location_id, token)).status_code
        for location_id, token in (
            (LOCATION_ID, ""),
            (LOCATION_ID, ""),
            (OTHER_LOCATION_ID, ""),
            (LOCATION_ID, sandbox.token()),
            (LOCATION_ID, sandbox.token()),
        )
    ]
    assert statuses == [200, 429, 200, 200, 429]


async def test_a_day_has_an_end(sandbox: Sandbox) -> None:
    """At midnight of UTC."""
    sandbox.limits.daily = 2
    assert [(await asked(sandbox)).status_code for _ in range(3)] == [200, 200, 429]
    sandbox.clock.advance(hours=11)
    assert (await asked(sandbox)).status_code == 429
    sandbox.clock.advance(hours=1)
    assert (await asked(sandbox)).headers["x-ratelimit-daily-remaining"] == "1"


async def test_they_can_be_switched_off() -> None:
    """Then nothing is told of limits either."""
    async with Sandbox(clock=Clock(NOW), rate_limit=False) as sandbox:
        answers = [await asked(sandbox) for _ in range(120)]
        assert {each.status_code for each in answers} == {200}
        assert not any(name.startswith("x-ratelimit") for name in answers[-1].headers)
        sandbox.limits.on = True
        assert "x-ratelimit-max" in (await asked(sandbox)).headers


@pytest.mark.parametrize("at_once", [1, 40])
async def test_the_sdk_waits_in_the_sandbox_s_time(sandbox: Sandbox, at_once: int) -> None:
    """350 calls take half a minute of it, and none is refused."""
    post_id = sandbox.add_post()

    async def work() -> None:
        for _ in range(350 // at_once):
            await sandbox.planner.posts.get(post_id)

    async with anyio.create_task_group() as group:
        for _ in range(at_once):
            group.start_soon(work)
    assert {each.status for each in sandbox.calls()} == {200}
    assert timedelta(seconds=20) <= sandbox.clock.now() - NOW <= timedelta(seconds=60)


async def test_those_who_sleep_at_once_wake_in_order(sandbox: Sandbox) -> None:
    """The clock moves on by the longest sleep, not by all of them."""
    woke: list[float] = []
    sandbox.fail("list_accounts", delay=3)
    sandbox.fail("list_accounts", delay=1)
    sandbox.fail("list_accounts", delay=2)

    async def ask() -> None:
        await asked(sandbox)
        woke.append((sandbox.clock.now() - NOW).total_seconds())

    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(ask)
    assert woke == [1, 2, 3]
