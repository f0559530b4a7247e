"""A file on its way to the API: given as a path, bytes or a file, sent from disk, never read into memory whole."""

from __future__ import annotations

import errno
import inspect
import io
import os
import re
import stat
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import ExitStack, asynccontextmanager, closing
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol, TypeAlias, runtime_checkable

import anyio
import attrs

from ...errors import DeadlineExceeded, UsageError

CHUNK = 64 * 1024  # bytes read at once from an async file
IN_MEMORY = 1024 * 1024  # bytes of an async file that are kept in memory; more goes to a temporary file
MAX_NAME = 200  # bytes of a file name in UTF-8: disks take 255, and servers put something of their own before
MAX_ENDING = 10  # characters after the last dot; what is longer is no ending
RATE = 50_000  # bytes a second that a file is given on top of the deadline


@runtime_checkable
class AsyncFile(Protocol):
    """A file that is read with `await file.read(size)`, such as FastAPI's `UploadFile` or anyio's `open_file`.

    One that has `seek` is sent from its beginning; one without it is sent from where it stands, and only once.
    """

    def read(self, size: int = ..., /) -> Awaitable[bytes]: ...


@attrs.frozen(eq=False)
class Upload:
    """A file with the name that the API is told: `Upload(data, name="april.csv")`."""

    content: bytes | str | os.PathLike[str] | BinaryIO | AsyncFile = attrs.field(repr=False)
    name: str | None = None


FileInput: TypeAlias = Upload | bytes | str | os.PathLike[str] | BinaryIO | AsyncFile
"""A path (as str or Path), the bytes themselves, a binary file, plain or async, or an `Upload` that names it."""


class Opened:
    """A file as httpx reads it: from its beginning, and as long as it was when the call began.

    It has no `fileno`: httpx would take the size from there, which is wrong for a file of `gzip.open`. Each read
    seeks first, so that two calls may send the same file at once.
    """

    def __init__(self, part: Part, file: BinaryIO, size: int, *, blocks: bool) -> None:
        self.field = part.field
        self.name = part.name
        self.size = size
        self.blocks = blocks
        """Whether a read may wait for a disk, and belongs in a thread. A caller's file stays in the caller's."""
        self.problem: UsageError | None = None
        """Why its end was not reached."""
        self._argument = part.argument
        self._file = file
        self._position = 0

    @property
    def time(self) -> float:
        """Seconds that sending it may take on top of the deadline."""
        return self.size / RATE

    def rewind(self) -> None:
        """For the next attempt."""
        self._position = 0
        self.problem = None

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._position = offset + (self.size if whence == os.SEEK_END else 0)
        return self._position

    def read(self, size: int = CHUNK) -> bytes:
        """Raises OSError, whatever is wrong: to httpx it is one more thing that broke the connection."""
        wanted = min(size, self.size - self._position)
        if wanted <= 0:
            return b""
        chunk, problem = b"", "it has become shorter"
        try:
            self._file.seek(self._position)
            chunk = self._file.read(wanted)
        except Exception as error:  # noqa: BLE001 - a file may be anything that has `read`
            problem = _said(error)
        if not chunk:
            text = f"{self._argument}: the file could not be read to its end: {problem}"
            self.problem = UsageError(text, argument=self._argument)
            raise OSError(text)
        self._position += len(chunk)
        return chunk


@attrs.define(eq=False)
class Part:
    """The part of a form that holds a file."""

    argument: str
    field: str
    name: str
    content: bytes | Path | BinaryIO | AsyncFile = attrs.field(repr=False)
    _used_up: bool = attrs.field(default=False, init=False, repr=False)

    @asynccontextmanager
    async def opened(self, operation: str, patience: float) -> AsyncGenerator[Opened, None]:
        """The file, open while the block runs. One that the caller opened stays open.

        To get it ready may take `patience` seconds, and what its size adds to that.
        """
        with ExitStack() as stack:
            ready: Opened | None = None
            with anyio.move_on_after(patience) as scope:
                ready = await self._ready(stack, scope)
            if ready is None:
                raise DeadlineExceeded(
                    f"{operation}: {self.argument}: the file could not be read in {patience:g} s; nothing was sent",
                    operation=operation,
                )
            yield ready

    async def _ready(self, stack: ExitStack, scope: anyio.CancelScope) -> Opened:
        content = self.content
        if isinstance(content, bytes):
            return await self._measured(io.BytesIO(content))
        if isinstance(content, Path):
            disk = stack.enter_context(closing(_Disk(content)))
            problem = await anyio.to_thread.run_sync(disk.open, abandon_on_cancel=True)
            if problem or disk.file is None:
                hint = "; to send the text itself, give it as bytes" if "\n" in content.name else ""
                raise self._refused(f"{content.name[:80]!r} cannot be read: {problem}{hint}")
            return await self._measured(disk.file, blocks=True)
        if not await self._is_async(content):
            return await self._measured(content)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        if id(content) in _being_copied:
            raise self._refused("another call is reading this file; give each its own, or the bytes")
        import tempfile  # only such files need it, and it is slow to load

        copy = stack.enter_context(tempfile.SpooledTemporaryFile(max_size=IN_MEMORY))  # noqa: SIM115
        _being_copied.add(id(content))
        try:
            await self._copy(content, copy.write, scope)
        finally:
            _being_copied.discard(id(content))
        return await self._measured(copy)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    async def _is_async(self, file: BinaryIO | AsyncFile) -> bool:
        """A first read, of no bytes: it shows an async file, a text and a closed file."""
        answers: list[object] = []
        await self._tried(lambda: answers.append(file.read(0)))
        nothing = await self._tried(lambda: answers[0])
        if isinstance(nothing, str):
            raise self._refused("the file is open as text; open it with mode 'rb'")
        if not isinstance(nothing, (bytes, bytearray)):
            raise self._refused(f"the file gives {type(nothing).__name__}, not bytes")
        return inspect.isawaitable(answers[0])

    async def _copy(
        self, file: BinaryIO | AsyncFile, write: Callable[[bytes], object], scope: anyio.CancelScope
    ) -> None:
        seek = getattr(file, "seek", None)
        if callable(seek):
            await self._tried(lambda: seek(0))
        elif self._used_up:
            raise self._refused("the file was read by an earlier call and cannot be rewound; give its bytes")
        self._used_up = True
        while chunk := await self._tried(lambda: file.read(CHUNK)):
            if not isinstance(chunk, bytes):
                raise self._refused(f"the file gives {type(chunk).__name__}, not bytes")
            await self._tried(partial(write, chunk))
            scope.deadline += len(chunk) / RATE

    async def _measured(self, file: BinaryIO, *, blocks: bool = False) -> Opened:
        advice = "; it cannot be rewound: give its path or its bytes"
        await self._tried(lambda: file.seek(0, os.SEEK_END), advice)
        size = await self._tried(file.tell, advice)
        if not isinstance(size, int):
            raise self._refused("the file does not tell its size; give its path or its bytes")
        return Opened(self, file, size, blocks=blocks)

    async def _tried(self, step: Callable[[], object], advice: str = "") -> object:
        """What a step with a file gives, awaited if need be. Whatever goes wrong there becomes our error."""
        try:
            answer = step()
            return await answer if inspect.isawaitable(answer) else answer
        except Exception as error:  # noqa: BLE001 - a file may be anything that has `read`
            problem = _said(error)
        raise self._refused(f"the file cannot be read: {problem}{advice}")

    def _refused(self, problem: str) -> UsageError:
        return UsageError(f"{self.argument}: {problem}", argument=self.argument)


class _Disk:
    """A file that is opened in a thread. It is closed even if nobody waits any more when it opens."""

    def __init__(self, path: Path) -> None:
        self.file: BinaryIO | None = None
        self._path = path
        self._closed = False

    def open(self) -> str:
        """Gives what is wrong. A pipe is refused before it is opened: that would wait for its other end."""
        try:
            mode = self._path.stat().st_mode
            if not stat.S_ISREG(mode):
                return os.strerror(errno.EISDIR) if stat.S_ISDIR(mode) else "it is no regular file"
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


_being_copied: set[int] = set()


def upload(argument: str, value: FileInput, *, default: str, field: str) -> Part:
    """The part of the form, checked as far as that needs no I/O. `default` is the name of a file without one."""
    given = value.name if isinstance(value, Upload) else None
    if not _is_name(given):
        raise UsageError(f"{argument}: its name is a str, not {type(given).__name__}", argument=argument)
    content = value.content if isinstance(value, Upload) else value
    if isinstance(content, (str, os.PathLike)):
        if not (path := os.fsdecode(content)):
            raise UsageError(f"{argument}: the path is empty", argument=argument)
        content, name = Path(path), path
    elif isinstance(content, (bytes, bytearray, memoryview)):
        content, name = bytes(content), ""
    elif _is_text(content):
        raise UsageError(f"{argument}: the file is open as text; open it with mode 'rb'", argument=argument)
    elif callable(getattr(content, "read", None)):
        name = _own_name(content)
    else:
        raise UsageError(
            f"{argument}: a path, bytes or a binary file is wanted, not {type(content).__name__}",
            argument=argument,
        )
    return Part(argument, field, safe_name(given or name) or default, content)


def safe_name(name: str) -> str:
    """The last step of a path, without what a header or another machine's disk could take wrongly."""
    last = PurePosixPath(name.replace("\\", "/")).name
    clean = _UNSAFE.sub("", last).strip(" .")
    stem, dot, ending = clean.rpartition(".")
    if not dot or len(ending) > MAX_ENDING:
        stem, ending = clean, ""
    kept = stem.encode()[: MAX_NAME - len((dot + ending).encode())].decode(errors="ignore")
    return f"{kept}.{ending}" if ending else kept.rstrip(" .")


_UNSAFE = re.compile('[\x00-\x1f\x7f-\x9f<>:"|?*\u2028-\u202e\u2066-\u2069\ud800-\udfff]')
"""Control characters, what Windows has in no name, what turns the direction of writing, and halves of characters."""


def _is_name(value: object) -> bool:
    return value is None or isinstance(value, str)


def _is_text(file: object) -> bool:
    return isinstance(file, io.TextIOBase)


def _own_name(file: object) -> str:
    """The name that a file bears: a str, bytes or a path; a number is a file descriptor."""
    # `filename` is what forms of web frameworks have; a GzipFile has it too, and warns whoever looks
    formal = None if isinstance(file, io.IOBase) else getattr(file, "filename", None)
    own = formal or getattr(file, "name", None)
    if isinstance(own, os.PathLike):
        own = os.fspath(own)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return os.fsdecode(own) if isinstance(own, (str, bytes)) else ""


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")
