"""`CsvSetAccounts`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_integer, read_text
from .enums import CsvFileType

_KNOWN = frozenset(("accountIds", "filePath", "rowsCount", "fileName", "approver", "userId", "csvFileType"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvSetAccounts(Model):
    """The accounts for an uploaded file. What the upload answered (path, name, number of rows, kind) is
    named again here.
    """

    _extras: Extras = field(init=False)

    account_ids: list[str] | None
    """Ids of the accounts that every row is posted to, as the list of accounts gives them. The server
    refuses an id that it does not know.
    """

    file_path: str | None
    """Where the server keeps the file, as the upload answered it."""

    rows_count: int | None
    """How many rows to import, from 1 to the number that the upload answered."""

    file_name: str | None
    """Name of the file, as it is to stand in the list of imports."""

    approver: str | None
    """Id of the user who must approve the posts before they go out, where that is wanted."""

    user_id: str | None
    """Id of the user who makes the import, 20 letters and digits."""

    csv_file_type: CsvFileType | None
    """The kind of the file, as the upload answered it."""

    def __init__(
        self,
        *,
        account_ids: list[str],
        file_path: str,
        rows_count: int,
        file_name: str,
        user_id: str,
        approver: str | None = None,
        csv_file_type: CsvFileType | None = None,
    ) -> None:
        self._extras = None
        self.account_ids = account_ids
        self.file_path = file_path
        self.rows_count = rows_count
        self.file_name = file_name
        self.approver = approver
        self.user_id = user_id
        self.csv_file_type = csv_file_type

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("accountIds")
        if value.__class__ is list:
            account_ids = [item for item in value if item.__class__ is str]
            self.account_ids = account_ids
            if len(account_ids) != len(value):
                kept = keep_raw_list(kept, "accountIds", value, read_text)
                self.account_ids = account_ids or None
        elif value is None:
            self.account_ids = None
            missing += 1
        else:
            self.account_ids = None
            kept = keep_raw(kept, src, "accountIds", value)
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
        value = get("approver")
        if value.__class__ is str:
            self.approver = value
        elif value is None:
            self.approver = None
            missing += 1
        else:
            self.approver = None
            kept = keep_raw(kept, src, "approver", value)
        value = get("userId")
        if value.__class__ is str:
            self.user_id = value
        elif value is None:
            self.user_id = None
            missing += 1
        else:
            self.user_id = None
            kept = keep_raw(kept, src, "userId", value)
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
        if kept is not None or len(src) != 7 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (account_ids := self.account_ids) is not None:
            out["accountIds"] = account_ids
        if (file_path := self.file_path) is not None:
            out["filePath"] = file_path
        if (rows_count := self.rows_count) is not None:
            out["rowsCount"] = rows_count
        if (file_name := self.file_name) is not None:
            out["fileName"] = file_name
        if (approver := self.approver) is not None:
            out["approver"] = approver
        if (user_id := self.user_id) is not None:
            out["userId"] = user_id
        if (csv_file_type := self.csv_file_type) is not None:
            out["csvFileType"] = csv_file_type
        return out
