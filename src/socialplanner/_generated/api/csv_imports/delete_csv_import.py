"""`delete_csv_import`: DELETE /social-media-posting/{locationId}/csv/{id}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.csv_delete_result import CsvDeleteResult

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.csv_import import CsvImport
    from ...models.csv_import_stub import CsvImportStub
    from ...models.csv_set_accounts_result import CsvSetAccountsResult


OPERATION = Operation(
    id="delete_csv_import",
    name="csv_imports.delete",
    method="DELETE",
    path="/social-media-posting/{locationId}/csv/{id}",
    repeat="idempotent",
    scopes=("socialplanner/csv.write",),
    result=("results",),
    removes=True,
)


def build(
    *,
    location_id: str,
    id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
) -> Request[CsvDeleteResult]:
    """Return the request of `delete_csv_import` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/csv/{path_segment('id', id, 'CsvImport', 'CsvImportStub', 'CsvSetAccountsResult')}",
        CsvDeleteResult.from_dict,
        location_id=location_id,
    )


async def delete_csv_import(
    sender: Sender,
    *,
    location_id: str,
    id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
) -> CsvDeleteResult:
    """Delete an import and its rows.

    Takes the import out of the list, with all its rows. What becomes of posts that were already made of them
    is not documented. The answer shows the import as it was.

    id: Id of the import, 24 hexadecimal digits.

    Scope: `socialplanner/csv.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            id=id,
        )
    )
