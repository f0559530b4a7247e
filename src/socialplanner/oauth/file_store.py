"""Tokens in a file of this machine, for one process or several."""

from __future__ import annotations

import hashlib
import os
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

import anyio
import anyio.to_thread

from .._core.json_codec import InvalidJSON, dumps, loads
from .._core.values import read_object
from ..errors import UsageError
from ..secret import Secret
from .file_lock import FileLock, flock_module
from .private_file import read_private, replace_private
from .store import TokenSet

R = TypeVar("R")

VERSION = 1  # of the file's form
POLL = 0.05  # seconds between two looks at a lock that somebody else has


class _Entries(dict[str, object]):
    """What stands in the file, by key. A crash reporter that looks at variables sees nothing of it."""

    def __repr__(self) -> str:
        return f"<{len(self)} token sets>"


class FileTokenStore:
    """Tokens in one JSON file, in the clear, that only its owner may read (mode 600).

    Each change is written beside it and renamed, so that a crash leaves the old file or the new one. Processes keep
    out of each other's way by locks on empty files next to it: `<path>.lock` while the file changes,
    `<path>.<digest of the key>.lock` while a key is held. Leave them there. A network drive may not honour them.

    Raises `UsageError`, which shows nothing of the content: for a file that others may read or write, a symlink,
    and what is no JSON of ours; also on a system without `fcntl`.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, sleep: Callable[[float], Awaitable[None]] = anyio.sleep
    ) -> None:
        flock_module()
        self._path = os.fspath(path)
        self._sleep = sleep

    async def get(self, key: str, /) -> TokenSet | None:
        return await anyio.to_thread.run_sync(self._get, key, abandon_on_cancel=True)

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        return await self._alone(lambda: self._swap(key, old, new))

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        digest = hashlib.sha256(key.encode()).hexdigest()[:16]
        lock = FileLock(f"{self._path}.{digest}.lock")
        try:
            while not await anyio.to_thread.run_sync(lock.try_lock):
                await self._sleep(POLL)
            yield
        finally:
            lock.release()

    async def delete(self, key: str, /) -> None:
        await self._alone(lambda: self._delete(key))

    async def _alone(self, change: Callable[[], R]) -> R:
        """Make the change while nobody else changes the file. It is one step in a thread, lock and all: however the
        caller is cancelled, it is done or not."""
        while True:
            done = await anyio.to_thread.run_sync(self._if_free, change)
            if done is not None:
                return done[0]
            await self._sleep(POLL)

    def _if_free(self, change: Callable[[], R]) -> tuple[R] | None:
        lock = FileLock(f"{self._path}.lock")
        try:
            return (change(),) if lock.try_lock() else None
        finally:
            lock.release()

    def _get(self, key: str) -> TokenSet | None:
        return self._tokens(self._entries(), key)

    def _swap(self, key: str, old: TokenSet | None, new: TokenSet) -> bool:
        entries = self._entries()
        if self._tokens(entries, key) != old:
            return False
        entries[key] = new.to_json()
        self._write(entries)
        return True

    def _delete(self, key: str) -> None:
        entries = self._entries()
        if entries.pop(key, None) is not None:
            self._write(entries)

    def _entries(self) -> _Entries:
        found = _parsed(read_private(self._path))
        if isinstance(found, str):
            raise UsageError(f"{self._path}: {found}", argument="path")
        return found

    def _tokens(self, entries: _Entries, key: str) -> TokenSet | None:
        if key not in entries:
            return None
        problem = ""
        try:
            return TokenSet.from_json(entries[key])
        except UsageError as error:
            problem = str(error)
        raise UsageError(f"{self._path}: the entry of {key!r} is damaged; {problem}", argument="path")

    def _write(self, entries: _Entries) -> None:
        replace_private(self._path, Secret(dumps({"version": VERSION, "tokens": dict(entries)}).decode()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._path!r})"


def _parsed(data: bytes | None) -> _Entries | str:
    """The entries, or what is wrong with the file. It raises nothing: `data` would be seen in the traceback."""
    if data is None:
        return _Entries()
    try:
        document = read_object(loads(data))
    except InvalidJSON as error:
        return f"it is no JSON ({error})"
    if document is None or document.get("version") != VERSION:
        return f"it is no token file of version {VERSION}"
    tokens = read_object(document.get("tokens"))
    return "`tokens` in it is no object" if tokens is None else _Entries(tokens)
