"""A file while it is sent: opened when the call begins, read from disk, never read into memory whole."""

from __future__ import annotations

import errno
import inspect
import io
import os
import stat
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import ExitStack, asynccontextmanager, closing
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeGuard

import anyio

from ...errors import DeadlineExceeded, UsageError
from ...upload import AsyncFile, FilePart
from .network_errors import describe

CHUNK = 64 * 1024  # bytes read at once from an async file
IN_MEMORY = 1024 * 1024  # bytes of an async file that are kept in memory; more goes to a temporary file
RATE = 50_000  # bytes a second that a file gets on top of the deadline


class OpenedFile:
    """A file as httpx reads it: from its beginning, and as long as it was when the call began.

    It has no `fileno`: httpx would take the size from there, which is wrong for a file of `gzip.open`. Each read
    seeks first, so that two calls may send the same file at once.
    """

    def __init__(self, part: FilePart, file: BinaryIO, size: int, *, blocks: bool) -> None:
        self.field = part.field
        self.name = part.name
        self.type = part.type
        self.on_progress = part.on_progress
        self.size = size
        self.blocks = blocks
        """Whether a read may wait for a disk, and belongs in a thread. A caller's file stays in the caller's thread."""
        self.problem: UsageError | None = None
        """Why its end was not reached."""
        self._argument = part.argument
        self._file = file
        self._position = 0

    @property
    def time(self) -> float:
        """The seconds that are added to the deadline for sending the file."""
        return self.size / RATE

    def rewind(self) -> None:
        """Go back to the beginning, for the next attempt."""
        self._position = 0
        self.problem = None

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._position = offset + (self.size if whence == os.SEEK_END else 0)
        return self._position

    def read(self, size: int = CHUNK) -> bytes:
        """Read the next bytes. Raises OSError, whatever is wrong: for httpx that breaks the connection."""
        length = min(size, self.size - self._position)
        if length <= 0:
            return b""
        chunk, problem = b"", "it has become shorter"
        try:
            self._file.seek(self._position)
            chunk = self._file.read(length)
        except Exception as error:  # noqa: BLE001 - a file may be anything that has `read`
            problem = describe(error)
        if not chunk:
            text = f"{self._argument}: the file could not be read to its end: {problem}"
            self.problem = UsageError(text, argument=self._argument)
            raise OSError(text)
        self._position += len(chunk)
        return chunk


@asynccontextmanager
async def open_file(part: FilePart, operation: str, time_limit: float) -> AsyncGenerator[OpenedFile, None]:
    """Open the file while the block runs. A file that the caller opened stays open.

    Preparing it may take `time_limit` seconds, and what its size adds to that. Raises `DeadlineExceeded` after that
    and `UsageError` for a file that cannot be read.
    """
    with ExitStack() as stack:
        file: OpenedFile | None = None
        with anyio.move_on_after(time_limit) as scope:
            file = await _Opening(part, stack, scope).open()
        if file is None:
            raise DeadlineExceeded(
                f"{operation}: {part.argument}: the file could not be read in {time_limit:g} s. Nothing was sent.",
                operation=operation,
            )
        yield file


class _Opening:
    """The steps from what the caller gave to a file that can be sent."""

    def __init__(self, part: FilePart, stack: ExitStack, scope: anyio.CancelScope) -> None:
        self._part = part
        self._stack = stack
        self._scope = scope

    async def open(self) -> OpenedFile:
        content = self._part.content
        if isinstance(content, bytes):
            return await self._measure(io.BytesIO(content))
        if isinstance(content, Path):
            return await self._open_path(content)
        if not await self._is_async(content):
            return await self._measure(content)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        return await self._copy_whole(content)

    async def _open_path(self, path: Path) -> OpenedFile:
        disk = self._stack.enter_context(closing(_DiskFile(path)))
        problem = await anyio.to_thread.run_sync(disk.open, abandon_on_cancel=True)
        if problem or disk.file is None:
            hint = " To send the text itself, give it as bytes." if "\n" in path.name else ""
            raise self._refuse(f"{path.name[:80]!r} cannot be read: {problem}.{hint}")
        return await self._measure(disk.file, blocks=True)

    async def _is_async(self, file: BinaryIO | AsyncFile) -> bool:
        """Return whether the file is async. Reading no bytes shows that, and finds a text file and a closed one."""
        results: list[object] = []
        await self._attempt(lambda: results.append(file.read(0)))
        nothing = await self._attempt(lambda: results[0])
        if isinstance(nothing, str):
            raise self._refuse(
                "expected a binary file, got one that is open as text. Open it with mode 'rb'."
            )
        if not isinstance(nothing, (bytes, bytearray)):
            raise self._refuse(f"expected bytes from the file, got {type(nothing).__name__}.")
        return inspect.isawaitable(results[0])

    async def _copy_whole(self, file: BinaryIO | AsyncFile) -> OpenedFile:
        if id(file) in _files_being_copied:
            raise self._refuse(
                "another call is reading this file. Give each call its own file, or the bytes."
            )
        import tempfile  # only such files need it, and it is slow to load

        copy = self._stack.enter_context(tempfile.SpooledTemporaryFile(max_size=IN_MEMORY))  # noqa: SIM115
        _files_being_copied.add(id(file))
        try:
            await self._copy(file, copy.write)
        finally:
            _files_being_copied.discard(id(file))
        return await self._measure(copy)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    async def _copy(self, file: BinaryIO | AsyncFile, write: Callable[[bytes], object]) -> None:
        seek = getattr(file, "seek", None)
        if callable(seek):
            await self._attempt(lambda: seek(0))
        elif self._part.used_up:
            raise self._refuse("an earlier call has read the file, and it cannot be rewound. Give its bytes.")
        self._part.used_up = True
        copied = 0
        while chunk := await self._attempt(lambda: file.read(CHUNK)):
            if not isinstance(chunk, bytes):
                raise self._refuse(f"expected bytes from the file, got {type(chunk).__name__}.")
            await self._attempt(partial(write, chunk))
            copied += len(chunk)
            self._check_size(copied)  # or a file without an end would fill the disk
            self._scope.deadline += len(chunk) / RATE

    async def _measure(self, file: BinaryIO, *, blocks: bool = False) -> OpenedFile:
        advice = " It cannot be rewound: give its path or its bytes."
        await self._attempt(lambda: file.seek(0, os.SEEK_END), advice)
        size = await self._attempt(file.tell, advice)
        if not isinstance(size, int):
            raise self._refuse("the file does not say its size. Give its path or its bytes.")
        self._check_size(size)
        if size == 0 and self._part.most is not None:
            raise self._refuse("expected a file with content, got an empty one.")
        return OpenedFile(self._part, file, size, blocks=blocks)

    def _check_size(self, size: int) -> None:
        most = self._part.most
        if most is not None and size > most:
            raise self._refuse(
                f"expected at most {most // 2**20} MB of {self._part.type}, got {size / 2**20:.1f} MB or more."
                " Make it smaller. Nothing was sent."
            )

    async def _attempt(self, step: Callable[[], object], advice: str = "") -> object:
        """Return the result of a step with the file, awaited if it is awaitable. Every failure becomes our error."""
        try:
            result = step()
            return await result if _is_awaitable(result) else result
        except Exception as error:  # noqa: BLE001 - a file may be anything that has `read`
            problem = describe(error)
        raise self._refuse(f"the file cannot be read: {problem}.{advice}")

    def _refuse(self, problem: str) -> UsageError:
        return UsageError(f"{self._part.argument}: {problem}", argument=self._part.argument)


def _is_awaitable(value: object) -> TypeGuard[Awaitable[object]]:
    return inspect.isawaitable(value)


class _DiskFile:
    """A file that is opened in a thread. It is closed even if nobody waits any more when it opens."""

    def __init__(self, path: Path) -> None:
        self.file: BinaryIO | None = None
        self._path = path
        self._closed = False

    def open(self) -> str:
        """Open the file and return what is wrong, or an empty text. A pipe is refused before it is opened: that would
        wait for its other end."""
        try:
            mode = self._path.stat().st_mode
            if not stat.S_ISREG(mode):
                return os.strerror(errno.EISDIR) if stat.S_ISDIR(mode) else "it is not a regular file"
            self.file = self._path.open("rb")
        except (OSError, ValueError) as error:
            return getattr(error, "strerror", None) or str(error)
        if self._closed:
            self.file.close()
        return ""

    def close(self) -> None:
        self._closed = True
        if self.file is not None:
            self.file.close()


_files_being_copied: set[int] = set()
