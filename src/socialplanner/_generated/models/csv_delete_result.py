"""`CsvDeleteResult`. Written by `make generate`."""

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

_KNOWN = frozenset(("csv",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvDeleteResult(Model):
    """The import that was deleted."""

    _extras: Extras = field(init=False)

    csv: CsvImportSnapshot | None
    """The import as it was, without its id. Its status need not be `deleted`."""

    def __init__(
        self,
        *,
        csv: CsvImportSnapshot | None = None,
    ) -> None:
        self._extras = None
        self.csv = csv

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("csv")
        if value.__class__ is dict:
            self.csv = CsvImportSnapshot.from_dict(value)
        elif value is None:
            self.csv = None
            missing += 1
        else:
            self.csv = None
            kept = keep_raw(kept, src, "csv", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (csv := self.csv) is not None:
            out["csv"] = csv.to_dict()
        return out


from .csv_import_snapshot import CsvImportSnapshot
