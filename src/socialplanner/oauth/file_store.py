"""A token store in a file of this machine, for one process or several."""

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

VERSION = 1  # of the file format
POLL = 0.05  # seconds between two attempts to take a lock


class _Entries(dict[str, object]):
    """The content of the file, by key. A crash reporter that shows variables sees none of it."""

    def __repr__(self) -> str:
        return f"<{len(self)} token sets>"


class FileTokenStore:
    """A token store in one JSON file, not encrypted, that only its owner may read (mode 600).

    Each change is written beside the file and renamed, so that a crash leaves the old file or the new one. Processes
    exclude each other by locks on empty files next to it: `<path>.lock` while the file changes,
    `<path>.<digest of the key>.lock` while a key is locked. Leave these files there. A network drive may not honour
    the locks.

    Each refresh rewrites the whole file. Above about 1,000 locations use a table of a database, through a `TokenStore`
    of your own.

    Raises `UsageError`, which shows nothing of the content, for a file that others may read or write, for a symlink,
    for a file that is not a token file, and on a system without `fcntl`.
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
        return await self._change(lambda: self._replace(key, old, new))

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
        await self._change(lambda: self._delete(key))

    async def _change(self, change: Callable[[], R]) -> R:
        """Change the file under its lock. Lock, change and release are one step in a thread: a cancelled caller cannot
        interrupt it."""
        while True:
            result = await anyio.to_thread.run_sync(self._change_if_free, change)
            if result is not None:
                return result[0]
            await self._sleep(POLL)

    def _change_if_free(self, change: Callable[[], R]) -> tuple[R] | None:
        """Return the result of the change in a tuple; None if another process holds the lock."""
        lock = FileLock(f"{self._path}.lock")
        try:
            return (change(),) if lock.try_lock() else None
        finally:
            lock.release()

    def _get(self, key: str) -> TokenSet | None:
        return self._parse_entry(self._read(), key)

    def _replace(self, key: str, old: TokenSet | None, new: TokenSet) -> bool:
        entries = self._read()
        if self._parse_entry(entries, key) != old:
            return False
        entries[key] = new.to_json()
        self._write(entries)
        return True

    def _delete(self, key: str) -> None:
        entries = self._read()
        if entries.pop(key, None) is not None:
            self._write(entries)

    def _read(self) -> _Entries:
        """Return all entries of the file; none where there is no file."""
        entries = _parse_file(read_private(self._path))
        if isinstance(entries, str):
            raise UsageError(
                f"{self._path}: {entries} Restore the file, or give another path.", argument="path"
            )
        return entries

    def _parse_entry(self, entries: _Entries, key: str) -> TokenSet | None:
        """Return the tokens of a key, or None."""
        if key not in entries:
            return None
        problem = ""
        try:
            return TokenSet.from_json(entries[key])
        except UsageError as error:
            problem = str(error)
        raise UsageError(
            f"{self._path}: the entry of {key!r} is damaged: {problem} Delete it, and authorize again.",
            argument="path",
        )

    def _write(self, entries: _Entries) -> None:
        replace_private(self._path, Secret(dumps({"version": VERSION, "tokens": dict(entries)}).decode()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._path!r})"


def _parse_file(data: bytes | None) -> _Entries | str:
    """Return the entries, or what is wrong with the file. Raises nothing: a traceback would show `data`."""
    if data is None:
        return _Entries()
    try:
        document = read_object(loads(data))
    except InvalidJSON as error:
        return f"expected JSON ({error})."
    if document is None or document.get("version") != VERSION:
        return f"expected a token file of version {VERSION}."
    tokens = read_object(document.get("tokens"))
    return "expected an object in `tokens`." if tokens is None else _Entries(tokens)
