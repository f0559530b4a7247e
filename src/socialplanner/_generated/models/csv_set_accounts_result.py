"""`CsvSetAccountsResult`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from attrs import define, field

from ..._core.model import (
    Extras,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id

_KNOWN = frozenset(("csvId",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvSetAccountsResult(Record):
    """The import that was made."""

    _ID: ClassVar[str] = "csv_id"
    _extras: Extras = field(init=False)

    _csv_id: str | None

    def __init__(
        self,
        *,
        csv_id: str | None = None,
    ) -> None:
        self._extras = None
        self._csv_id = csv_id

    @property
    def csv_id(self) -> str:
        """Id of the import, by which it is read, finalized and deleted."""
        if self._csv_id is not None:
            return self._csv_id
        self._raise_missing()

    @csv_id.setter
    def csv_id(self, value: str) -> None:
        self._csv_id = value

    def _find_id(self) -> str | None:
        return self._csv_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            note_missing_id(src, ("csvId",), None)
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("csvId")
        if value.__class__ is str and value.strip():
            self._csv_id = value
        elif value is None:
            self._csv_id = None
            missing += 1
        else:
            self._csv_id = None
            kept = keep_raw(kept, src, "csvId", value)
        if self._csv_id is None:
            note_missing_id(src, ("csvId",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 1 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (csv_id := self._csv_id) is not None:
            out["csvId"] = csv_id
        return out
