"""`CsvImportStub`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id
from ..._core.values import read_datetime, write_datetime
from .enums import CsvFileType, CsvImportStatus

_KNOWN = frozenset(("_id", "csvFileType", "mediaOptimization", "applyWatermark", "status", "updatedAt"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvImportStub(Record):
    """A few facts of an import, as the answer to the deletion of one of its rows gives them."""

    _extras: Extras = field(init=False)

    _id: str | None

    csv_file_type: CsvFileType | None
    """The kind of the file."""

    media_optimization: bool | None
    """Whether the server makes the media smaller to fit the networks."""

    apply_watermark: bool | None
    """Whether the location's watermark is laid over the media. It works on images only."""

    status: CsvImportStatus | None
    """Where the import stands."""

    updated_at: datetime | None
    """When the import last changed, UTC."""

    def __init__(
        self,
        *,
        id: str | None = None,
        csv_file_type: CsvFileType | None = None,
        media_optimization: bool | None = None,
        apply_watermark: bool | None = None,
        status: CsvImportStatus | None = None,
        updated_at: datetime | None = None,
    ) -> None:
        self._extras = None
        self._id = id
        self.csv_file_type = csv_file_type
        self.media_optimization = media_optimization
        self.apply_watermark = apply_watermark
        self.status = status
        self.updated_at = updated_at

    @property
    def id(self) -> str:
        """Id of the import."""
        if self._id is not None:
            return self._id
        self._raise_missing()

    @id.setter
    def id(self, value: str) -> None:
        self._id = value

    def _find_id(self) -> str | None:
        return self._id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            note_missing_id(src, ("_id",), None)
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("_id")
        if value.__class__ is str and value.strip():
            self._id = value
        elif value is None:
            self._id = None
            missing += 1
        else:
            self._id = None
            kept = keep_raw(kept, src, "_id", value)
        value = get("csvFileType")
        if value.__class__ is str:
            self.csv_file_type = value
        elif value is None:
            self.csv_file_type = None
            missing += 1
        else:
            self.csv_file_type = None
            kept = keep_raw(kept, src, "csvFileType", value)
        value = get("mediaOptimization")
        if value.__class__ is bool:
            self.media_optimization = value
        elif value is None:
            self.media_optimization = None
            missing += 1
        else:
            self.media_optimization = None
            kept = keep_raw(kept, src, "mediaOptimization", value)
        value = get("applyWatermark")
        if value.__class__ is bool:
            self.apply_watermark = value
        elif value is None:
            self.apply_watermark = None
            missing += 1
        else:
            self.apply_watermark = None
            kept = keep_raw(kept, src, "applyWatermark", value)
        value = get("status")
        if value.__class__ is str:
            self.status = value
        elif value is None:
            self.status = None
            missing += 1
        else:
            self.status = None
            kept = keep_raw(kept, src, "status", value)
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        if self._id is None:
            note_missing_id(src, ("_id",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 6 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self._id) is not None:
            out["_id"] = id
        if (csv_file_type := self.csv_file_type) is not None:
            out["csvFileType"] = csv_file_type
        if (media_optimization := self.media_optimization) is not None:
            out["mediaOptimization"] = media_optimization
        if (apply_watermark := self.apply_watermark) is not None:
            out["applyWatermark"] = apply_watermark
        if (status := self.status) is not None:
            out["status"] = status
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        return out
