"""A file to upload, as data. This module neither opens nor reads it."""

from __future__ import annotations

import os
from collections.abc import Awaitable
from pathlib import Path
from typing import BinaryIO, Protocol, TypeAlias, runtime_checkable

import attrs


@runtime_checkable
class AsyncFile(Protocol):
    """A file that is read with `await file.read(size)`, such as FastAPI's `UploadFile` or anyio's `open_file`.

    A file with `seek` is sent from its beginning; a file without it is sent from its current position, and only once.
    """

    def read(self, size: int = ..., /) -> Awaitable[bytes]: ...


@attrs.frozen(eq=False)
class Upload:
    """A file with its name for the API: `Upload(data, name="april.csv")`."""

    content: bytes | str | os.PathLike[str] | BinaryIO | AsyncFile = attrs.field(repr=False)
    name: str | None = None


FileInput: TypeAlias = Upload | bytes | str | os.PathLike[str] | BinaryIO | AsyncFile
"""A path (str or Path), bytes, a binary file (plain or async), or an `Upload`, which adds a name."""


@attrs.define(eq=False)
class FilePart:
    """The part of a form that holds a file. `argument` is its name in errors."""

    argument: str
    field: str
    name: str
    content: bytes | Path | BinaryIO | AsyncFile = attrs.field(repr=False)
    used_up: bool = attrs.field(default=False, init=False, repr=False)
    """Whether a call has read a file that cannot be rewound."""
