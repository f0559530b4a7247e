"""`check_token_store`: the stores of the package pass it, and each broken store fails with the promise that it breaks."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from attrs import evolve

from socialplanner import FileTokenStore, MemoryTokenStore, TokenSet, TokenStore
from socialplanner.testing import check_token_store

pytestmark = pytest.mark.anyio

NEVER = 0.5  # seconds after which a broken store is taken to wait for ever


async def soon(seconds: float) -> None:
    """No test waits for a lock by the clock."""
    await anyio.lowlevel.checkpoint()


async def test_the_memory_store_keeps_its_promises():
    """It is this process's own, so one instance is checked."""
    made: list[MemoryTokenStore] = []

    def make() -> TokenStore:
        made.append(MemoryTokenStore())
        return made[-1]

    await check_token_store(make)
    [store] = made
    assert repr(store) == "MemoryTokenStore(0 token sets)"  # nothing of the check is left in it


async def test_the_file_store_keeps_its_promises(tmp_path: Path):
    await check_token_store(lambda: FileTokenStore(tmp_path / "tokens.json", sleep=soon))


class Table:
    """What the instances of a store share."""

    def __init__(self) -> None:
        self.rows: dict[str, TokenSet] = {}
        self.locks: dict[str, anyio.Semaphore] = {}
        self.last: dict[str, object] = {}


class Whole:
    """A store on a table, as a user might write it. The broken ones change one method."""

    def __init__(self, table: Table) -> None:
        self.table = table

    async def get(self, key: str, /) -> TokenSet | None:
        await anyio.lowlevel.checkpoint()
        return self.table.rows.get(key)

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        await anyio.lowlevel.checkpoint()
        if self.table.rows.get(key) != old:
            return False
        self.table.rows[key] = new
        return True

    async def delete(self, key: str, /) -> None:
        self.table.rows.pop(key, None)

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        async with self.semaphore(key):
            yield

    def semaphore(self, key: str) -> anyio.Semaphore:
        return self.table.locks.setdefault(key, anyio.Semaphore(1))


async def test_a_whole_store_of_a_user_passes():
    table = Table()
    await check_token_store(lambda: Whole(table))
    assert table.rows == {}


class RaisesForMissing(Whole):
    async def delete(self, key: str, /) -> None:
        del self.table.rows[key]


class KeptApart(Whole):
    """Each instance has a content of its own."""

    def __init__(self, table: Table) -> None:
        super().__init__(Table())


class DropsScopes(Whole):
    async def get(self, key: str, /) -> TokenSet | None:
        stored = await super().get(key)
        return None if stored is None else evolve(stored, scopes=())


class CutsSeconds(Whole):
    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        replaced = await super().replace(key, old, new)
        if replaced:
            self.table.rows[key] = evolve(new, expires_at=new.expires_at.replace(microsecond=0))
        return replaced


class KeepsOldFields(Whole):
    """An update that leaves a column alone where the new value is None."""

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        replaced = await super().replace(key, old, new)
        if replaced and old is not None:
            self.table.rows[key] = evolve(new, refresh=new.refresh or old.refresh)
        return replaced


class IgnoresCase(Whole):
    async def get(self, key: str, /) -> TokenSet | None:
        return await super().get(key.lower())

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        return await super().replace(key.lower(), old, new)


class CutsKeys(Whole):
    async def get(self, key: str, /) -> TokenSet | None:
        return await super().get(key[:255])

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        if len(key) > 255:
            raise ValueError("value too long for type character varying(255)")
        return await super().replace(key, old, new)


class Blind(Whole):
    """It stores whatever comes."""

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        self.table.rows[key] = new
        return True


class ComparesAccess(Whole):
    """It compares access tokens only."""

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        held = self.table.rows.get(key)
        if (held and held.access.reveal()) != (old and old.access.reveal()):
            return False
        self.table.rows[key] = new
        return True


class LooksThenWrites(Whole):
    """Others come between its look and its change."""

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        held = await self.get(key)
        await anyio.lowlevel.checkpoint()
        if held != old:
            return False
        self.table.rows[key] = new
        return True


class DeletesAll(Whole):
    async def delete(self, key: str, /) -> None:
        self.table.rows.clear()


class ShowsTokens(Whole):
    def __repr__(self) -> str:
        return f"ShowsTokens({[each.access.reveal() for each in self.table.rows.values()]})"


class RaisesTokens(Whole):
    """Its error shows the row that it does not like."""

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        if not await super().replace(key, old, new):
            raise ValueError(f"conflict: cannot store {new.to_json()}")
        return True


class NoLock(Whole):
    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        await anyio.lowlevel.checkpoint()
        yield


class LockOfItsOwn(Whole):
    """Each instance has locks of its own, as a lock in memory before a database has."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.own = Table()

    def semaphore(self, key: str) -> anyio.Semaphore:
        return self.own.locks.setdefault(key, anyio.Semaphore(1))


class LockOfAProcess(Whole):
    """Tasks with one instance count as one holder, as with file locks that belong to a process."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.held: dict[str, int] = {}

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        self.held[key] = self.held.get(key, 0) + 1
        if self.held[key] == 1:
            await self.semaphore(key).acquire()
        try:
            yield
        finally:
            self.held[key] -= 1
            if self.held[key] == 0:
                self.semaphore(key).release()


class Groups(Whole):
    """A task group renews the lease, and wraps what the holder raises."""

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        async with self.semaphore(key), anyio.create_task_group():
            yield


class Swallows(Whole):
    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        async with self.semaphore(key):
            try:
                yield
            except Exception:  # noqa: BLE001 - that is the fault
                pass


class ForgetsAfterError(Whole):
    """Its release is no `finally`."""

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        await self.semaphore(key).acquire()
        yield
        self.semaphore(key).release()


class ForgetsWhenCancelled(Whole):
    """It takes the lock, and then waits for something before its `try`."""

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        await self.semaphore(key).acquire()
        await anyio.lowlevel.checkpoint()
        try:
            yield
        finally:
            self.semaphore(key).release()


class WaitsBeforeRelease(Whole):
    """A cancelled holder does not come to the release."""

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        await self.semaphore(key).acquire()
        try:
            yield
        finally:
            await anyio.lowlevel.checkpoint()
            self.semaphore(key).release()


class OneForAll(Whole):
    """One lock for all keys."""

    def semaphore(self, key: str) -> anyio.Semaphore:
        return super().semaphore("all")


class Fenced(Whole):
    """Only the last one that took the lock may store."""

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        async with super().lock(key):
            self.table.last[key] = self
            yield

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        return self.table.last.get(key, self) is self and await super().replace(key, old, new)


class LocksToStore(Whole):
    """`replace` takes the lock that its caller holds."""

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        async with self.lock(key):
            return await super().replace(key, old, new)


BROKEN = [
    (RaisesForMissing, "get and delete: a key without tokens gives None, and can be deleted. KeyError was raised"),
    (KeptApart, "what one instance stores, every other instance returns. The other instance returned None"),
    (DropsScopes, "equal to those that were stored, in all fields. scopes: not as stored."),
    (CutsSeconds, "equal to those that were stored, in all fields. expires_at: not as stored."),
    (KeepsOldFields, "in all fields. refresh: not as stored."),
    (IgnoresCase, "keys: any text is a key of its own. The first replace of the key"),
    (CutsKeys, "keys: any text is a key of its own. ValueError was raised: value too long"),
    (Blind, "where the store does not hold `old`, it changes nothing and returns False. There were no tokens"),
    (ComparesAccess, "it changes nothing and returns False. `old` was tokens with another refresh token."),
    (LooksThenWrites, "of many at once with the same `old`, exactly one returns True. Of 10 calls 10 returned True."),
    (DeletesAll, "delete: the tokens of this key are gone, and no others. The tokens of another key were gone."),
    (ShowsTokens, "repr: it shows no token. It showed one."),
    (RaisesTokens, "A ValueError was raised, and it shows a token. No error may show one."),
    (NoLock, "one holder at a time, over tasks and over instances. 6 tasks with one instance held it"),
    (LockOfItsOwn, "over tasks and over instances. 2 tasks with two instances held it at the same time."),
    (LockOfAProcess, "over tasks and over instances. 6 tasks with one instance held it at the same time."),
    (Groups, "an exception of its holder comes out as it is. It came out inside ExceptionGroup"),
    (Swallows, "an exception of its holder comes out as it is. No exception came out."),
    (ForgetsAfterError, "after an exception of its holder it is free. It took longer than 0.5 s"),
    (ForgetsWhenCancelled, "after a cancellation of its holder, at any await, it is free. It took longer"),
    (WaitsBeforeRelease, "after a cancellation of its holder, at any await, it is free. It took longer"),
    (OneForAll, "lock: while a location is locked, its agency can be locked. It took longer"),
    (Fenced, "so that a holder whose lock was lost can store its tokens late. The tokens of an instance"),
    (LocksToStore, "so that a holder whose lock was lost can store its tokens late. It took longer"),
]  # fmt: skip


@pytest.mark.parametrize(("broken", "sentence"), BROKEN, ids=lambda value: getattr(value, "__name__", ""))
async def test_a_broken_store_fails_with_the_promise_that_it_breaks(
    broken: Callable[[Table], Any], sentence: str
):
    table = Table()
    with pytest.raises(AssertionError, match=re.escape(sentence)) as caught:
        await check_token_store(lambda: broken(table), within=NEVER)
    assert "canary" not in f"{caught.value} {caught.value.__cause__!r} {caught.value.__context__!r}"


async def test_a_lock_that_is_lost_on_a_task_that_stops_waiting_is_noticed():
    """The lock is handed to the next task in line; one that was cancelled at that moment keeps it for ever."""

    class HandedOver(Whole):
        @asynccontextmanager
        async def lock(self, key: str, /) -> AsyncGenerator[None]:
            line = lines.setdefault(key, [])
            turn = anyio.Event()
            line.append(turn)
            if len(line) > 1:
                await turn.wait()
            try:
                yield
            finally:
                line.pop(0)
                if line:
                    line[0].set()

    lines: dict[str, list[anyio.Event]] = {}
    table = Table()
    with pytest.raises(AssertionError, match="a task that waits for it, it is free"):
        await check_token_store(lambda: HandedOver(table), within=NEVER)
