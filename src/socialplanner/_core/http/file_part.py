"""The part of a form for a file that a caller gives, with all checks that need no I/O."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path, PurePosixPath
from typing import BinaryIO, TypeAlias

from ...errors import UsageError
from ...upload import AsyncFile, FileInput, FilePart, Upload
from .file_kind import FileKinds, choose_kind, name_with_ending

FileContent: TypeAlias = bytes | Path | BinaryIO | AsyncFile

MAX_NAME = 200  # bytes of a file name in UTF-8: disks take 255, and servers put something of their own before
MAX_ENDING = 10  # characters after the last dot; what is longer is not an ending


def make_file_part(
    argument: str, value: FileInput, *, default: str, field: str, kinds: FileKinds = ()
) -> FilePart:
    """Return the part of the form. `default` is the name of a file without one.

    kinds: what the operation takes, where it takes some kinds only. The type, the name or the file itself must tell.

    Raises `UsageError` for a value that is not a file, for a file that is open as text, and for another kind.
    """
    content, name = _content_and_name(argument, value)
    name = safe_name(name)
    if not kinds:
        return FilePart(argument, field, name or default, content)
    given = value.type if isinstance(value, Upload) else None
    kind = choose_kind(argument, kinds, given, name, getattr(content, "content_type", None))
    name = name_with_ending(name or default, kind, replace=not name)
    return FilePart(argument, field, name, content, type=kind.type, most=kind.most or None)


def _content_and_name(argument: str, value: FileInput) -> tuple[FileContent, str]:
    """Return what holds the bytes, and the name of the file; an empty name where nothing tells it."""
    given = value.name if isinstance(value, Upload) else None
    if not _is_name(given):
        raise UsageError(
            f"{argument}: expected a str as the name, got {type(given).__name__}.", argument=argument
        )
    content = value.content if isinstance(value, Upload) else value
    if isinstance(content, (str, os.PathLike)):
        if not (path := os.fsdecode(content)):
            raise UsageError(
                f"{argument}: expected a path, got an empty str. Give the bytes to send a text.",
                argument=argument,
            )
        content, name = Path(path), path
    elif isinstance(content, (bytes, bytearray, memoryview)):
        content, name = bytes(content), ""
    elif _is_text(content):
        raise UsageError(
            f"{argument}: expected a binary file, got one that is open as text. Open it with mode 'rb'.",
            argument=argument,
        )
    elif callable(getattr(content, "read", None)):
        name = name_of(content)
    else:
        raise UsageError(
            f"{argument}: expected a path, bytes or a binary file, got {type(content).__name__}.",
            argument=argument,
        )
    return content, given or name


def safe_name(name: str) -> str:
    """Return the last step of a path, without what a header or another machine's disk could read wrongly."""
    last = PurePosixPath(name.replace("\\", "/")).name
    clean = _UNSAFE.sub("", last).strip(" .")
    stem, dot, ending = clean.rpartition(".")
    if not dot or len(ending) > MAX_ENDING:
        stem, ending = clean, ""
    short = stem.encode()[: MAX_NAME - len((dot + ending).encode())].decode(errors="ignore")
    return f"{short}.{ending}" if ending else short.rstrip(" .")


_UNSAFE = re.compile('[\x00-\x1f\x7f-\x9f<>:"|?*\u2028-\u202e\u2066-\u2069\ud800-\udfff]')
"""Control characters, what Windows allows in no name, what turns the direction of writing, and halves of characters."""


def _is_name(value: object) -> bool:
    return value is None or isinstance(value, str)


def _is_text(file: object) -> bool:
    return isinstance(file, io.TextIOBase)


def name_of(file: object) -> str:
    """Return the name that a file has: a str, bytes or a path; a number is a file descriptor."""
    if isinstance(file, (str, os.PathLike)):
        return os.fsdecode(file)  # pyright: ignore[reportUnknownArgumentType]
    # `filename` is what forms of web frameworks have; a GzipFile has it too, and warns when it is read
    formal = None if isinstance(file, io.IOBase) else getattr(file, "filename", None)
    own = formal or getattr(file, "name", None)
    if isinstance(own, os.PathLike):
        own = os.fspath(own)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return os.fsdecode(own) if isinstance(own, (str, bytes)) else ""
