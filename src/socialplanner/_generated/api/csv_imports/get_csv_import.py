"""`get_csv_import`: GET /social-media-posting/{locationId}/csv/{id}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import integer, path_segment
from ....request import Operation, Request
from ...models.csv_import_detail import CsvImportDetail

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.csv_import import CsvImport
    from ...models.csv_import_stub import CsvImportStub
    from ...models.csv_set_accounts_result import CsvSetAccountsResult


OPERATION = Operation(
    id="get_csv_import",
    name="csv_imports.get",
    method="GET",
    path="/social-media-posting/{locationId}/csv/{id}",
    repeat="read",
    scopes=("socialplanner/csv.readonly",),
    result=("results",),
)


def build(
    *,
    location_id: str,
    id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
    skip: int | None = None,
    limit: int | None = None,
) -> Request[CsvImportDetail]:
    """Return the request of `get_csv_import` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    if skip is not None:
        pairs.append(("skip", str(integer("skip", skip))))
    if limit is not None:
        pairs.append(("limit", str(integer("limit", limit))))
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/csv/{path_segment('id', id, 'CsvImport', 'CsvImportStub', 'CsvSetAccountsResult')}",
        CsvImportDetail.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def get_csv_import(
    sender: Sender,
    *,
    location_id: str,
    id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
    skip: int | None = None,
    limit: int | None = None,
) -> CsvImportDetail:
    """Read an import with its rows.

    Gives the import with its status, and a page of its rows: each as the post that it is to become, with what
    is wrong with its text, link and media. The place to look before an import is finalized, and after that to
    see how far it has come. No default for `skip` and `limit` is documented; a `limit` of 100 gives all rows
    of a file that keeps to the 90 rows that are said to be allowed.

    id: Id of the import, 24 hexadecimal digits.
    skip: How many entries to pass over from the start of the list, a whole number written as a string.
    limit: How many entries to give at most, a whole number written as a string.

    Scope: `socialplanner/csv.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            id=id,
            skip=skip,
            limit=limit,
        )
    )
