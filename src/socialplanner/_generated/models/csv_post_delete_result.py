"""`CsvPostDeleteResult`. Written by `make generate`."""

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

_KNOWN = frozenset(("postId", "csv"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvPostDeleteResult(Model):
    """The row that was deleted, and the import that it stood in."""

    _extras: Extras = field(init=False)

    post_id: str | None
    """Id of the row that was deleted."""

    csv: CsvImportStub | None
    """The import that the row stood in. Older versions of the API leave it out."""

    def __init__(
        self,
        *,
        post_id: str | None = None,
        csv: CsvImportStub | None = None,
    ) -> None:
        self._extras = None
        self.post_id = post_id
        self.csv = csv

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("postId")
        if value.__class__ is str:
            self.post_id = value
        elif value is None:
            self.post_id = None
            missing += 1
        else:
            self.post_id = None
            kept = keep_raw(kept, src, "postId", value)
        value = get("csv")
        if value.__class__ is dict:
            self.csv = CsvImportStub.from_dict(value)
        elif value is None:
            self.csv = None
            missing += 1
        else:
            self.csv = None
            kept = keep_raw(kept, src, "csv", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (post_id := self.post_id) is not None:
            out["postId"] = post_id
        if (csv := self.csv) is not None:
            out["csv"] = csv.to_dict()
        return out


from .csv_import_stub import CsvImportStub
