"""`CsvImportSnapshot`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_datetime, read_integer, read_text, write_datetime
from .enums import CsvFileType, CsvImportStatus

_KNOWN = frozenset(
    (
        "locationId",
        "fileName",
        "accountIds",
        "file",
        "status",
        "count",
        "createdBy",
        "traceId",
        "originId",
        "approver",
        "csvFileType",
        "mediaOptimization",
        "applyWatermark",
        "updatedAt",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvImportSnapshot(Model):
    """An import as it was when it was deleted. It has no id; name it by the one that you deleted."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location that the import belongs to."""

    file_name: str | None
    """Name of the file."""

    account_ids: list[str]
    """Ids of the accounts that every row is posted to."""

    file: str | None
    """Where the server keeps the file; what the upload called `filePath`."""

    status: CsvImportStatus | None
    """Where the import stands."""

    count: int | None
    """How many rows the import has."""

    created_by: str | None
    """Id of the user who made the import."""

    trace_id: str | None
    """Id of the import in HighLevel's logs. Name it when you ask their support."""

    origin_id: str | None
    """Another id of the import, which HighLevel does not explain."""

    approver: str | None
    """Id of the user who must approve the posts, where there is one."""

    csv_file_type: CsvFileType | None
    """The kind of the file."""

    media_optimization: bool | None
    """Whether the server makes the media smaller to fit the networks."""

    apply_watermark: bool | None
    """Whether the location's watermark is laid over the media. It works on images only."""

    updated_at: datetime | None
    """When the import last changed, UTC."""

    def __init__(
        self,
        *,
        location_id: str | None = None,
        file_name: str | None = None,
        account_ids: list[str] | None = None,
        file: str | None = None,
        status: CsvImportStatus | None = None,
        count: int | None = None,
        created_by: str | None = None,
        trace_id: str | None = None,
        origin_id: str | None = None,
        approver: str | None = None,
        csv_file_type: CsvFileType | None = None,
        media_optimization: bool | None = None,
        apply_watermark: bool | None = None,
        updated_at: datetime | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.file_name = file_name
        self.account_ids = Absent() if account_ids is None else account_ids
        self.file = file
        self.status = status
        self.count = count
        self.created_by = created_by
        self.trace_id = trace_id
        self.origin_id = origin_id
        self.approver = approver
        self.csv_file_type = csv_file_type
        self.media_optimization = media_optimization
        self.apply_watermark = apply_watermark
        self.updated_at = updated_at

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("locationId")
        if value.__class__ is str:
            self.location_id = value
        elif value is None:
            self.location_id = None
            missing += 1
        else:
            self.location_id = None
            kept = keep_raw(kept, src, "locationId", value)
        value = get("fileName")
        if value.__class__ is str:
            self.file_name = value
        elif value is None:
            self.file_name = None
            missing += 1
        else:
            self.file_name = None
            kept = keep_raw(kept, src, "fileName", value)
        value = get("accountIds")
        if value.__class__ is list:
            account_ids = [item for item in value if item.__class__ is str]
            self.account_ids = account_ids
            if len(account_ids) != len(value):
                kept = keep_raw_list(kept, "accountIds", value, read_text)
                self.account_ids = account_ids or Absent()
        elif value is None:
            self.account_ids = Absent()
            missing += 1
        else:
            self.account_ids = Absent()
            kept = keep_raw(kept, src, "accountIds", value)
        value = get("file")
        if value.__class__ is str:
            self.file = value
        elif value is None:
            self.file = None
            missing += 1
        else:
            self.file = None
            kept = keep_raw(kept, src, "file", value)
        value = get("status")
        if value.__class__ is str:
            self.status = value
        elif value is None:
            self.status = None
            missing += 1
        else:
            self.status = None
            kept = keep_raw(kept, src, "status", value)
        value = get("count")
        if value is not None:
            self.count = count = read_integer(value)
            if count is None:
                kept = keep_raw(kept, src, "count", value)
        else:
            self.count = None
            missing += 1
        value = get("createdBy")
        if value.__class__ is str:
            self.created_by = value
        elif value is None:
            self.created_by = None
            missing += 1
        else:
            self.created_by = None
            kept = keep_raw(kept, src, "createdBy", value)
        value = get("traceId")
        if value.__class__ is str:
            self.trace_id = value
        elif value is None:
            self.trace_id = None
            missing += 1
        else:
            self.trace_id = None
            kept = keep_raw(kept, src, "traceId", value)
        value = get("originId")
        if value.__class__ is str:
            self.origin_id = value
        elif value is None:
            self.origin_id = None
            missing += 1
        else:
            self.origin_id = None
            kept = keep_raw(kept, src, "originId", value)
        value = get("approver")
        if value.__class__ is str:
            self.approver = value
        elif value is None:
            self.approver = None
            missing += 1
        else:
            self.approver = None
            kept = keep_raw(kept, src, "approver", value)
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
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 14 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (file_name := self.file_name) is not None:
            out["fileName"] = file_name
        if (account_ids := self.account_ids) or account_ids.__class__ is not Absent:
            out["accountIds"] = account_ids
        if (file := self.file) is not None:
            out["file"] = file
        if (status := self.status) is not None:
            out["status"] = status
        if (count := self.count) is not None:
            out["count"] = count
        if (created_by := self.created_by) is not None:
            out["createdBy"] = created_by
        if (trace_id := self.trace_id) is not None:
            out["traceId"] = trace_id
        if (origin_id := self.origin_id) is not None:
            out["originId"] = origin_id
        if (approver := self.approver) is not None:
            out["approver"] = approver
        if (csv_file_type := self.csv_file_type) is not None:
            out["csvFileType"] = csv_file_type
        if (media_optimization := self.media_optimization) is not None:
            out["mediaOptimization"] = media_optimization
        if (apply_watermark := self.apply_watermark) is not None:
            out["applyWatermark"] = apply_watermark
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        return out
