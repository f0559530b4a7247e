"""`CsvSetAccounts`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Number, Text
from .enums import CsvFileType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvSetAccounts(RequestModel):
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
        self._check()


set_fields(
    CsvSetAccounts,
    Field("account_ids", "accountIds", Items(Text(is_id=True), least=1), required=True),
    Field("file_path", "filePath", Text(), required=True),
    Field("rows_count", "rowsCount", Number(whole=True, least=1), required=True),
    Field("file_name", "fileName", Text(), required=True),
    Field("approver", "approver", Text()),
    Field(
        "user_id", "userId", Text(is_id=True, hint=" Take one from planner.users.search()."), required=True
    ),
    Field("csv_file_type", "csvFileType", Choice(CsvFileType)),
)
