"""`CsvSetAccountsResult`. Written by `make generate`."""

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

_KNOWN = frozenset(("csvId",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvSetAccountsResult(Model):
    """The import that was made."""

    _extras: Extras = field(init=False)

    csv_id: str | None
    """Id of the import, by which it is read, finalized and deleted."""

    def __init__(
        self,
        *,
        csv_id: str | None = None,
    ) -> None:
        self._extras = None
        self.csv_id = csv_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("csvId")
        if value.__class__ is str:
            self.csv_id = value
        elif value is None:
            self.csv_id = None
            missing += 1
        else:
            self.csv_id = None
            kept = keep_raw(kept, src, "csvId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (csv_id := self.csv_id) is not None:
            out["csvId"] = csv_id
        return out
