"""`set_csv_accounts`: POST /social-media-posting/{locationId}/set-accounts. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...._core.arguments import checked, path_segment, strings
from ...._core.rules import Choice, Number, Text
from ....request import Operation, Request
from ...models.csv_set_accounts_response import CsvSetAccountsResponse
from ...models.enums import CsvFileType

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

_FILE_PATH = Text()
_ROWS_COUNT = Number(whole=True, least=1)
_FILE_NAME = Text()
_APPROVER = Text()
_USER_ID = Text(is_id=True, hint=" Take one from planner.users.search().")
_CSV_FILE_TYPE = Choice(CsvFileType)

OPERATION = Operation(
    id="set_csv_accounts",
    name="csv_imports.set_accounts",
    method="POST",
    path="/social-media-posting/{locationId}/set-accounts",
    repeat="create",
    scopes=("socialplanner/csv.write",),
)


def build(
    *,
    location_id: str,
    account_ids: Sequence[str],
    file_path: str,
    rows_count: int,
    file_name: str,
    user_id: str,
    approver: str | None = None,
    csv_file_type: CsvFileType | None = None,
) -> Request[CsvSetAccountsResponse]:
    """Return the request of `set_csv_accounts` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["accountIds"] = strings("account_ids", account_ids, least=1)
    body["filePath"] = checked("file_path", file_path, _FILE_PATH)
    body["rowsCount"] = checked("rows_count", rows_count, _ROWS_COUNT)
    body["fileName"] = checked("file_name", file_name, _FILE_NAME)
    if approver is not None:
        body["approver"] = checked("approver", approver, _APPROVER)
    body["userId"] = checked("user_id", user_id, _USER_ID)
    if csv_file_type is not None:
        body["csvFileType"] = checked("csv_file_type", csv_file_type, _CSV_FILE_TYPE)
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/set-accounts",
        CsvSetAccountsResponse.from_dict,
        location_id=location_id,
        body=body,
    )


async def set_csv_accounts(
    sender: Sender,
    *,
    location_id: str,
    account_ids: Sequence[str],
    file_path: str,
    rows_count: int,
    file_name: str,
    user_id: str,
    approver: str | None = None,
    csv_file_type: CsvFileType | None = None,
) -> CsvSetAccountsResponse:
    """Choose the accounts for an uploaded file, which makes the import.

    The second step of an import. Takes what the upload answered, the accounts for all rows and, where the
    posts need an approval, the approver. The answer brings the id of the new import; the server reads the
    rows, and `get` shows them with their faults. Older versions of the API answer without the id; look in the
    list of imports then.

    account_ids: Ids of the accounts that every row is posted to, as the list of accounts gives them. The
        server refuses an id that it does not know.
    file_path: Where the server keeps the file, as the upload answered it.
    rows_count: How many rows to import, from 1 to the number that the upload answered.
    file_name: Name of the file, as it is to stand in the list of imports.
    user_id: Id of the user who makes the import, 20 letters and digits.
    approver: Id of the user who must approve the posts before they go out, where that is wanted.
    csv_file_type: The kind of the file, as the upload answered it.

    Scope: `socialplanner/csv.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it may
    have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            account_ids=account_ids,
            file_path=file_path,
            rows_count=rows_count,
            file_name=file_name,
            approver=approver,
            user_id=user_id,
            csv_file_type=csv_file_type,
        )
    )
