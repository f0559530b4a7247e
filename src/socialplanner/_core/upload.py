"""A file on its way to the API: given as a path, bytes or a file, sent from disk, never read into memory whole."""

from __future__ import annotations

import inspect
import io
import os
import re
from collections.abc import AsyncGenerator, Awaitable
from contextlib import asynccontextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple, Protocol, TypeAlias, runtime_checkable

import anyio
from attrs import frozen

from ..errors import UsageError

CHUNK = 64 * 1024  # bytes read at once from an async file
IN_MEMORY = 1024 * 1024  # bytes of an async file that are kept in memory; more goes to a temporary file
MAX_NAME = 100  # characters of a file name


@runtime_checkable
class AsyncFile(Protocol):
    """A file that is read with `await file.read(size)`, such as FastAPI's `UploadFile` or anyio's `open_file`."""

    def read(self, size: int = ..., /) -> Awaitable[bytes]: ...


@frozen(eq=False)
class Upload:
    """A file with the name that the API is told: `Upload(data, name="april.csv")`."""

    content: bytes | str | os.PathLike[str] | BinaryIO | AsyncFile
    name: str | None = None


FileInput: TypeAlias = Upload | bytes | str | os.PathLike[str] | BinaryIO | AsyncFile
"""A path (as str or Path), the bytes themselves, a binary file, plain or async, or an `Upload` that names it."""


class Opened(NamedTuple):
    """A file ready to be sent: from its beginning, and again if it must be."""

    field: str
    name: str
    file: BinaryIO
    size: int


@frozen(eq=False)
class Part:
    """The part of a form that holds a file."""

    argument: str
    field: str
    name: str
    content: bytes | Path | BinaryIO | AsyncFile

    @asynccontextmanager
    async def opened(self) -> AsyncGenerator[Opened, None]:
        """The file, open while the block runs. One that the caller opened stays open."""
        content = self.content
        if isinstance(content, bytes):
            yield Opened(self.field, self.name, io.BytesIO(content), len(content))
            return
        if isinstance(content, Path):
            file = await self._open(content)
            with file:
                yield self._measured(file)
            return
        if not inspect.iscoroutinefunction(content.read):
            yield self._measured(content)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
            return
        import tempfile  # only such files need it, and it is slow to load

        with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
            while chunk := await _read(content):
                copy.write(chunk)
            yield self._measured(copy)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    async def _open(self, path: Path) -> BinaryIO:
        problem = ""
        try:
            return await anyio.to_thread.run_sync(lambda: path.open("rb"))
        except OSError as error:
            problem = error.strerror or type(error).__name__
        raise UsageError(f"{self.argument}: {path.name!r} cannot be read: {problem}", argument=self.argument)

    def _measured(self, file: BinaryIO) -> Opened:
        problem = False
        size = 0
        try:
            size = file.seek(0, os.SEEK_END)
            file.seek(0)
        except (OSError, ValueError):
            problem = True
        if problem:
            raise UsageError(
                f"{self.argument}: the file cannot be rewound; give its path or its bytes",
                argument=self.argument,
            )
        return Opened(self.field, self.name, file, size)


def upload(argument: str, value: FileInput, *, default: str, field: str) -> Part:
    """The part of the form, checked as far as that needs no I/O. `default` is the name of a file without one."""
    given = value.name if isinstance(value, Upload) else None
    content = value.content if isinstance(value, Upload) else value
    if isinstance(content, (str, os.PathLike)):
        content = Path(content)
        name = content.name
    elif isinstance(content, (bytes, bytearray, memoryview)):
        content, name = bytes(content), ""
    elif _is_text(content):
        raise UsageError(f"{argument}: the file is open as text; open it with mode 'rb'", argument=argument)
    elif callable(getattr(content, "read", None)):
        own = getattr(content, "filename", None) or getattr(content, "name", None)
        name = own if isinstance(own, str) else ""
    else:
        raise UsageError(
            f"{argument}: a path, bytes or a binary file is wanted, not {type(content).__name__}",
            argument=argument,
        )
    return Part(argument, field, safe_name(given or name) or default, content)


def safe_name(name: str) -> str:
    """The last step of a path, without what a header or another machine's disk could take wrongly."""
    last = PurePosixPath(name.replace("\\", "/")).name
    clean = re.sub(r'[\x00-\x1f\x7f"\ud800-\udfff]', "", last).strip(" .")
    stem, dot, ending = clean.rpartition(".")
    return f"{stem[: MAX_NAME - len(ending) - 1]}.{ending}" if dot and len(ending) < 10 else clean[:MAX_NAME]


def _is_text(file: object) -> bool:
    return isinstance(file, io.TextIOBase)


async def _read(file: BinaryIO | AsyncFile) -> bytes:
    chunk = file.read(CHUNK)
    return chunk if isinstance(chunk, bytes) else await chunk
