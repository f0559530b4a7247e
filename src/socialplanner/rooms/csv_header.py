"""The header row of an import file, and what a file has in its place."""

from __future__ import annotations

import codecs
import csv
import inspect
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ..upload import FileInput, Upload

CSV_HEADER: Final = (
    "postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link (OGmetaUrl),imageUrls,gifUrl,videoUrls"
)
"""The header row of a CSV file of the kind `basic`, as the API wants it. A file of the kind `advance` has two rows."""
DOCS = "docs/csv_imports.md"
HEAD = 4096  # bytes of a file that are looked at
SHOWN = 200  # characters of its header that an error shows
ADVANCE = "All Social"  # begins the first row of the other kind of file
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}


async def read_head(file: FileInput) -> bytes:
    """Return the beginning of a file that was sent; nothing where it cannot be read a second time."""
    content = file.content if isinstance(file, Upload) else file
    if isinstance(content, (bytes, bytearray, memoryview)):
        return bytes(content[:HEAD])
    try:
        if isinstance(content, (str, os.PathLike)):
            return _read_path(Path(os.fsdecode(content)))
        seek: Callable[[int], object] | None = getattr(content, "seek", None)
        return b"" if seek is None else await _read_again(seek, content.read)
    except (OSError, ValueError):
        return b""


async def _read_again(seek: Callable[[int], object], read: Callable[[int], object]) -> bytes:
    """Return the beginning of a plain or an async file."""
    moved = seek(0)
    if inspect.isawaitable(moved):
        await moved
    found = read(HEAD)
    if inspect.isawaitable(found):
        found = await found
    return found if isinstance(found, bytes) else b""


def _read_path(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD)


def explain_header(head: bytes) -> str:
    """Return what is wrong with the beginning of a file, in sentences; empty where it is right or no CSV."""
    if head.startswith(WIDE) or (b"\0" in head and not head.startswith(b"PK")):
        return f"The file is in UTF-16, expected UTF-8. Save it as CSV UTF-8; see {DOCS}."
    if head.startswith(b"PK"):
        return ""  # XLSX
    text = codecs.getincrementaldecoder("utf-8-sig")("replace").decode(head)
    if "\N{REPLACEMENT CHARACTER}" in text:
        return f"The file is not in UTF-8. Save it as CSV UTF-8; see {DOCS}."
    line = next((each for each in text.splitlines() if each.strip(' ,;\t"')), "")
    cells, wanted = _split(line), _split(CSV_HEADER)
    if cells[:1] == [ADVANCE] or [_fold_date(each) for each in cells] == [
        _fold_date(each) for each in wanted
    ]:
        return ""
    told = f"The header of the file is {line[:SHOWN]!r}, expected {CSV_HEADER!r}."
    for mark, name in SEPARATORS.items():
        if line.count(mark) > line.count(","):
            return f"{told} Its columns are separated by {name}. Separate them by commas; see {DOCS}."
    missing = [each for each in wanted if _fold_date(each) not in map(_fold_date, cells)]
    surplus = [each for each in cells if _fold_date(each) not in map(_fold_date, wanted)]
    told += f" Missing: {', '.join(missing)}." if missing else " The order of its columns is another one."
    told += f" Not expected: {', '.join(surplus)[:SHOWN]}." if surplus else ""
    return f"{told} Use socialplanner.CSV_HEADER as the first row; see {DOCS}."


def _split(line: str) -> list[str]:
    try:
        rows: Iterator[list[str]] = csv.reader([line])
        return next(rows, list[str]())
    except csv.Error:
        return [line]


def _fold_date(cell: str) -> str:
    """Return a cell with the form of its date in one spelling: `yyyy-MM-dd` stands in older help pages."""
    return re.sub(
        r"\(y{4}-m{2}-d{2} h{2}:m{2}:s{2}\)", lambda found: found[0].lower(), cell, flags=re.IGNORECASE
    )
