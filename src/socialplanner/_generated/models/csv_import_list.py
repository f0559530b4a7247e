"""`CsvImportList`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_one,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_integer, read_object

_KNOWN = frozenset(("csvs", "count"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvImportList(Model):
    """One page of imports, and how many there are in all."""

    _extras: Extras = field(init=False)

    csvs: list[CsvImport]
    """The imports of this page. Where there are none, the live service was seen to send an empty object
    here. An older document has one import in place of the list.
    """

    count: int | None
    """How many imports there are, on all pages together."""

    def __init__(
        self,
        *,
        csvs: list[CsvImport] | None = None,
        count: int | None = None,
    ) -> None:
        self._extras = None
        self.csvs = Absent() if csvs is None else csvs
        self.count = count

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("csvs")
        if value.__class__ is list:
            csvs = [CsvImport.from_dict(item) for item in value if item.__class__ is dict]
            self.csvs = csvs
            if len(csvs) != len(value):
                kept = keep_raw_list(kept, "csvs", value, read_object)
                self.csvs = csvs or Absent()
        elif value is None:
            self.csvs = Absent()
            missing += 1
        elif value.__class__ is dict and value:  # an item in place of its list
            self.csvs = [CsvImport.from_dict(value)]
            kept = keep_one(kept, "csvs", value)
        else:
            self.csvs = Absent()
            kept = keep_raw(kept, src, "csvs", value)
        value = get("count")
        if value is not None:
            self.count = count = read_integer(value)
            if count is None:
                kept = keep_raw(kept, src, "count", value)
        else:
            self.count = None
            missing += 1
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (csvs := self.csvs) or csvs.__class__ is not Absent:
            out["csvs"] = [item.to_dict() for item in csvs]
        if (count := self.count) is not None:
            out["count"] = count
        return out


from .csv_import import CsvImport
