"""A file to upload, as data. This module neither opens nor reads it."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol, TypeAlias, runtime_checkable

import attrs


@runtime_checkable
class AsyncFile(Protocol):
    """A file that is read with `await file.read(size)`, such as FastAPI's `UploadFile` or anyio's `open_file`.

    A file with `seek` is sent from its beginning; a file without it is sent from its current position, and only once.
    """

    def read(self, size: int = ..., /) -> Awaitable[bytes]: ...


@attrs.frozen(eq=False)
class Upload:
    """A file with its name for the API: `Upload(data, name="april.csv")`.

    type: its MIME type, where neither the name nor the file tells it; only operations that take several kinds use it.
    """

    content: bytes | str | os.PathLike[str] | BinaryIO | AsyncFile = attrs.field(repr=False)
    name: str | None = None
    type: str | None = None


FileInput: TypeAlias = Upload | bytes | str | os.PathLike[str] | BinaryIO | AsyncFile
"""A path (str or Path), bytes, a binary file (plain or async), or an `Upload`, which adds a name."""

OnProgress: TypeAlias = Callable[[int, int], object]
"""Called with the bytes of the file that were handed to the connection, and with all of its bytes."""


class FileKind(NamedTuple):
    """A kind of file that an operation takes."""

    type: str
    """The MIME type, as the API writes it."""
    endings: tuple[str, ...]
    """How the names of such files end, in lower case and without the dot."""
    also: tuple[str, ...]
    """Other MIME types that stand for the same."""
    most: int
    """The bytes that such a file may have."""


@attrs.define(eq=False)
class FilePart:
    """The part of a form that holds a file. `argument` is its name in errors."""

    argument: str
    field: str
    name: str
    content: bytes | Path | BinaryIO | AsyncFile = attrs.field(repr=False)
    type: str = "application/octet-stream"
    most: int | None = None
    """The bytes that the API takes; a larger file, and an empty one, is refused before anything is sent."""
    on_progress: OnProgress | None = attrs.field(default=None, repr=False)
    used_up: bool = attrs.field(default=False, init=False, repr=False)
    """Whether a call has read a file that cannot be rewound."""
