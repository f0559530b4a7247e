"""Tokens: what they may do, where, and until when."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from socialplanner import Forbidden, Unauthorized
from socialplanner.sandbox import LOCATION_ID, OTHER_LOCATION_ID, TOKEN, Clock, Sandbox

from .conftest import NOW

pytestmark = pytest.mark.anyio


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=Clock(NOW)) as sandbox:
        yield sandbox


async def test_the_fixed_token_does_everything_for_ever(sandbox: Sandbox) -> None:
    """At both locations, as a private integration token whose scopes are all ticked."""
    sandbox.clock.advance(days=4000)
    for location_id in (LOCATION_ID, OTHER_LOCATION_ID):
        planner = sandbox.client(TOKEN, location_id=location_id)
        assert await planner.accounts.list().collect()
        await planner.posts.list().collect()


async def test_a_token_does_what_its_scopes_say(sandbox: Sandbox) -> None:
    """The API answers everything else with a 401, which a new token would not cure."""
    reader = sandbox.client(sandbox.token(scopes=["socialplanner/post.readonly"]))
    await reader.posts.get(sandbox.add_post())
    with pytest.raises(Unauthorized, match="not authorized for this scope"):
        await reader.posts.delete(sandbox.add_post())
    assert [each.status for each in sandbox.calls()] == [200, 401]


async def test_an_operation_may_need_several_scopes(sandbox: Sandbox) -> None:
    """One of them is not enough."""
    post_id = sandbox.add_post()
    needed = ["socialplanner/post.write", "socialplanner/csv.write"]
    half = sandbox.client(sandbox.token(scopes=needed[:1]))
    with pytest.raises(Unauthorized, match="scope"):
        await half.posts.bulk_delete(post_ids=[post_id])
    await sandbox.client(sandbox.token(scopes=needed)).posts.bulk_delete(post_ids=[post_id])
    assert post_id in sandbox.deleted_posts


async def test_a_token_is_good_at_its_location_only(sandbox: Sandbox) -> None:
    """Another one of the same agency is out of its reach."""
    planner = sandbox.client(sandbox.token(location_id=OTHER_LOCATION_ID), location_id=LOCATION_ID)
    with pytest.raises(Forbidden, match="does not have access to this location"):
        await planner.accounts.list()
    assert await planner.accounts.list(location_id=OTHER_LOCATION_ID).collect()


async def test_a_token_ends_on_the_second(sandbox: Sandbox) -> None:
    """By the clock of the sandbox."""
    planner = sandbox.client(sandbox.token(expires_in=60))
    sandbox.clock.advance(seconds=59)
    await planner.accounts.list()
    sandbox.clock.advance(seconds=1)
    with pytest.raises(Unauthorized, match="access token is invalid"):
        await planner.accounts.list()
    assert sandbox.broken_calls == [], "a token that has ended is no mistake of the program"


@pytest.mark.parametrize("version", [None, "2020-01-01"])
async def test_a_version_is_needed_with_any_token(sandbox: Sandbox, version: str | None) -> None:
    """Its absence says nothing of the token."""
    headers = {"Authorization": f"Bearer {sandbox.token()}"} | ({"Version": version} if version else {})
    answer = await sandbox.http_client.get(f"/social-media-posting/{LOCATION_ID}/accounts", headers=headers)
    assert answer.status_code == 401
    assert answer.json()["message"].startswith("version header")


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        ({"scopes": ["socialplanner/post.read"]}, "socialplanner/post.readonly"),
        ({"location_id": "nowhere"}, LOCATION_ID),
    ],
)
async def test_a_token_for_nothing_is_not_made(sandbox: Sandbox, wanted: dict[str, str], named: str) -> None:
    """A misspelt scope would show much later, as a refusal somewhere else."""
    with pytest.raises(ValueError, match=named):
        sandbox.token(**wanted)  # pyright: ignore[reportArgumentType]


async def test_an_app_may_hold_scopes_of_other_apis(sandbox: Sandbox) -> None:
    """Those are not for the sandbox to judge."""
    planner = sandbox.client(sandbox.token(scopes=["locations.readonly", "socialplanner/account.readonly"]))
    await planner.accounts.list()


async def test_every_answer_tells_the_time_of_the_sandbox(sandbox: Sandbox) -> None:
    """In `Date`, on refusals and pages of its own too."""
    sandbox.clock.advance(hours=25)
    for path in ("/", "/nothing", "/_sandbox/state", f"/social-media-posting/{LOCATION_ID}/accounts"):
        answer: httpx.Response = await sandbox.http_client.get(path)
        assert answer.headers.get_list("date") == ["Wed, 11 Mar 2026 13:00:00 GMT"], path


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_served_answer_tells_it_once(sandbox: Sandbox) -> None:
    """The server adds no time of its own."""
    async with sandbox.serve() as url, httpx.AsyncClient(base_url=url, trust_env=False) as http:
        assert (await http.get("/nothing")).headers.get_list("date") == ["Tue, 10 Mar 2026 12:00:00 GMT"]
