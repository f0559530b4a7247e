"""`CsvUploadResult`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.values import read_integer
from .enums import CsvFileType

_KNOWN = frozenset(("filePath", "rowsCount", "fileName", "fileSize", "csvFileType"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvUploadResult(Model):
    """What the server made of an uploaded file. The next step needs all of it but the size."""

    _extras: Extras = field(init=False)

    file_path: str | None
    """Where the server keeps the file. The next step names it; it is no web address."""

    rows_count: int | None
    """How many rows with posts the file holds."""

    file_name: str | None
    """Name of the file, as it was uploaded."""

    file_size: int | None
    """Size of the file in bytes."""

    csv_file_type: CsvFileType | None
    """The kind of the file, which the server told from its headers."""

    def __init__(
        self,
        *,
        file_path: str | None = None,
        rows_count: int | None = None,
        file_name: str | None = None,
        file_size: int | None = None,
        csv_file_type: CsvFileType | None = None,
    ) -> None:
        self._extras = None
        self.file_path = file_path
        self.rows_count = rows_count
        self.file_name = file_name
        self.file_size = file_size
        self.csv_file_type = csv_file_type

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("filePath")
        if value.__class__ is str:
            self.file_path = value
        elif value is None:
            self.file_path = None
            missing += 1
        else:
            self.file_path = None
            kept = keep_raw(kept, src, "filePath", value)
        value = get("rowsCount")
        if value is not None:
            self.rows_count = rows_count = read_integer(value)
            if rows_count is None:
                kept = keep_raw(kept, src, "rowsCount", value)
        else:
            self.rows_count = None
            missing += 1
        value = get("fileName")
        if value.__class__ is str:
            self.file_name = value
        elif value is None:
            self.file_name = None
            missing += 1
        else:
            self.file_name = None
            kept = keep_raw(kept, src, "fileName", value)
        value = get("fileSize")
        if value is not None:
            self.file_size = file_size = read_integer(value)
            if file_size is None:
                kept = keep_raw(kept, src, "fileSize", value)
        else:
            self.file_size = None
            missing += 1
        value = get("csvFileType")
        if value.__class__ is str:
            self.csv_file_type = value
        elif value is None:
            self.csv_file_type = None
            missing += 1
        else:
            self.csv_file_type = None
            kept = keep_raw(kept, src, "csvFileType", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (file_path := self.file_path) is not None:
            out["filePath"] = file_path
        if (rows_count := self.rows_count) is not None:
            out["rowsCount"] = rows_count
        if (file_name := self.file_name) is not None:
            out["fileName"] = file_name
        if (file_size := self.file_size) is not None:
            out["fileSize"] = file_size
        if (csv_file_type := self.csv_file_type) is not None:
            out["csvFileType"] = csv_file_type
        return out
