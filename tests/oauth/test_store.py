"""Token stores: old tokens are replaced in one step, one holder locks a key, and a file is for its owner only."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from attrs import evolve

from socialplanner import UsageError
from socialplanner.oauth.file_store import FileTokenStore
from socialplanner.oauth.store import MemoryTokenStore, TokenSet, TokenStore
from socialplanner.secret import Secret
from tests.core.test_secrecy import assert_hidden

pytestmark = pytest.mark.anyio

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def tokens(name: str = "one", **changes: Any) -> TokenSet:
    chosen: dict[str, Any] = {
        "refresh": Secret(f"canary-refresh-{name}"),
        "scopes": ("a.readonly",),
    } | changes
    return TokenSet(access=Secret(f"canary-access-{name}"), expires_at=NOON, **chosen)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tokens.json"


async def soon(seconds: float) -> None:
    """No test waits for a lock by the clock."""
    await anyio.lowlevel.checkpoint()


@pytest.fixture(params=["memory", "file"])
def two(request: pytest.FixtureRequest, path: Path) -> tuple[TokenStore, TokenStore]:
    """A store as two of its users have it; for a file, as two processes would."""
    if request.param == "file":
        return FileTokenStore(path, sleep=soon), FileTokenStore(path, sleep=soon)
    store = MemoryTokenStore()
    return store, store


async def test_what_was_swapped_in_is_there_for_everybody(two: tuple[TokenStore, TokenStore]):
    one, other = two
    assert await one.get("loc") is None
    assert await one.replace("loc", None, tokens())
    assert await other.get("loc") == tokens()
    assert await other.replace("loc", tokens(), tokens("two"))
    assert await one.get("loc") == tokens("two")
    await one.delete("loc")
    await one.delete("loc")
    assert await other.get("loc") is None


@pytest.mark.parametrize("old", [None, tokens("other"), tokens(refresh=None)])
async def test_a_swap_that_expects_something_else_changes_nothing(
    two: tuple[TokenStore, TokenStore], old: TokenSet | None
):
    await two[0].replace("loc", None, tokens())
    assert not await two[1].replace("loc", old, tokens("two"))
    assert await two[0].get("loc") == tokens()


async def test_of_many_swaps_at_once_one_wins(two: tuple[TokenStore, TokenStore]):
    won: list[int] = []

    async def replace(number: int) -> None:
        if await two[number % 2].replace("loc", None, tokens(str(number))):
            won.append(number)

    async with anyio.create_task_group() as group:
        for number in range(20):
            group.start_soon(replace, number)
    assert len(won) == 1
    assert await two[0].get("loc") == tokens(str(won[0]))


async def test_swaps_of_different_keys_all_stay(two: tuple[TokenStore, TokenStore]):
    async with anyio.create_task_group() as group:
        for number in range(20):
            group.start_soon(two[number % 2].replace, f"loc{number}", None, tokens(str(number)))
    assert [await two[0].get(f"loc{number}") for number in range(20)] == [tokens(str(n)) for n in range(20)]


async def test_a_key_has_one_holder_at_a_time(two: tuple[TokenStore, TokenStore]):
    inside = most = 0

    async def lock(number: int) -> None:
        nonlocal inside, most
        async with two[number % 2].lock("loc"):
            inside += 1
            most = max(most, inside)
            for _ in range(5):
                await anyio.lowlevel.checkpoint()
            inside -= 1

    async with anyio.create_task_group() as group:
        for number in range(10):
            group.start_soon(lock, number)
    assert most == 1


async def test_other_keys_and_swaps_do_not_wait_for_a_holder(two: tuple[TokenStore, TokenStore]):
    async with two[0].lock("loc"), two[1].lock("other"):
        assert await two[1].replace("loc", None, tokens())
        assert await two[1].get("loc") == tokens()


async def test_a_holder_that_is_cancelled_or_waits_in_vain_leaves_the_key_free(
    two: tuple[TokenStore, TokenStore],
):
    held: list[str] = []

    async def lock() -> None:
        async with two[1].lock("loc"):
            held.append("loc")

    async with two[0].lock("loc"), anyio.create_task_group() as group:
        group.start_soon(lock)
        for _ in range(10):
            await anyio.lowlevel.checkpoint()
        group.cancel_scope.cancel()
    assert held == []
    with anyio.CancelScope() as scope:
        async with two[1].lock("loc"):
            scope.cancel()
            await anyio.lowlevel.checkpoint()
    async with two[0].lock("loc"):
        pass


def test_tokens_survive_json_and_are_shown_by_nothing_else():
    whole = evolve(tokens(), location_id="loc", company_id="com", user_id="usr", user_type="Location")
    assert TokenSet.from_json(json.loads(json.dumps(whole.to_json()))) == whole
    assert hash(whole) == hash(TokenSet.from_json(whole.to_json()))
    assert copy.copy(whole) is copy.deepcopy(whole) is whole
    with pytest.raises(TypeError, match="pickle"):
        pickle.dumps(whole)
    store = MemoryTokenStore()
    assert_hidden(whole, store, FileTokenStore("x"))


def test_a_time_without_zone_is_refused():
    with pytest.raises(UsageError, match="expires_at"):
        evolve(tokens(), expires_at=datetime(2026, 3, 1))  # noqa: DTZ001 - that is the point
