"""The uploaded files and the imports of a location."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ...state.clock import format_time
from ...state.refusals import Refusal
from ...state.state import Record
from .posts import PlannedPost
from .rows import InvalidFile, Table


class FileRefusal(Refusal):
    """A 400 for the content of a file, in a shape of its own."""

    def __init__(self, error: InvalidFile, ending: str) -> None:
        super().__init__(400, str(error))
        self._error = error
        self._file_type = "XLSX" if ending == ".xlsx" else "CSV"

    def body(self, trace_id: str) -> dict[str, Any]:
        """Return the error body of an import file."""
        missing = {"missingHeaders": ", ".join(self._error.missing)} if self._error.missing else {}
        kinds = {"fileType": self._file_type, "csvFileType": self._error.kind}
        return {"code": self._error.code, "message": self.reasons[0]} | kinds | missing


@dataclass(slots=True, eq=False)
class ImportedRow:
    """A row in an import. `verdict` is None until the import is finalized; then it is what was wrong at that time."""

    id: str
    planned: PlannedPost
    updated: datetime
    verdict: list[str] | None = None

    def faults(self, now: datetime) -> list[str]:
        """Return everything that is wrong with the row."""
        return self.planned.faults_at(now) if self.verdict is None else self.verdict

    def to_record(self, account_ids: list[str], now: datetime) -> Record:
        """Return the row as the API shows it."""
        faults = self.faults(now)
        good = "pending" if self.verdict is None else "accepted"
        record = {"_id": self.id, "accountIds": account_ids} | self.planned.to_record()
        record |= {"status": "rejected" if faults else good, "updatedAt": format_time(self.updated)}
        return record | ({"errorMessage": "; ".join(faults)} if faults else {})


@dataclass(slots=True, eq=False)
class Import:
    """A file with its accounts. After it is finalized it is in progress until `ends`, and then has its `outcome`."""

    record: Record
    rows: dict[str, ImportedRow]
    ends: datetime | None = None
    outcome: str = ""

    def finish_if_due(self, now: datetime) -> None:
        """Give the import its outcome if its time has come."""
        if self.ends and self.ends <= now:
            self.change(self.ends, status=self.outcome)
            self.ends = None

    def change(self, moment: datetime, **fields: Any) -> None:
        """Change fields of the import, and note when."""
        self.record |= fields | {"updatedAt": format_time(moment)}


@dataclass(slots=True)
class ImportStore:
    """The uploaded files of a location by their path, and its imports by id."""

    tables: dict[str, Table] = field(default_factory=dict[str, Table])
    imports: dict[str, Import] = field(default_factory=dict[str, Import])
