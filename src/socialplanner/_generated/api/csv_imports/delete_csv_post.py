"""`delete_csv_post`: DELETE /social-media-posting/{locationId}/csv/{csvId}/post/{postId}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ....request import Operation, Request
from ...models.csv_post_delete_result import CsvPostDeleteResult

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.csv_import import CsvImport
    from ...models.csv_import_stub import CsvImportStub
    from ...models.csv_post import CsvPost
    from ...models.csv_set_accounts_result import CsvSetAccountsResult


OPERATION = Operation(
    id="delete_csv_post",
    name="csv_imports.delete_post",
    method="DELETE",
    path="/social-media-posting/{locationId}/csv/{csvId}/post/{postId}",
    repeat="idempotent",
    scopes=("socialplanner/csv.write",),
    result=("results",),
    removes=True,
)


def build(
    *,
    location_id: str,
    csv_id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
    post_id: str | CsvPost,
) -> Request[CsvPostDeleteResult]:
    """Return the request of `delete_csv_post` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/csv/{path_segment('csv_id', csv_id, 'CsvImport', 'CsvImportStub', 'CsvSetAccountsResult')}/post/{path_segment('post_id', post_id, 'CsvPost')}",
        CsvPostDeleteResult.from_dict,
        location_id=location_id,
    )


async def delete_csv_post(
    sender: Sender,
    *,
    location_id: str,
    csv_id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
    post_id: str | CsvPost,
) -> CsvPostDeleteResult:
    """Delete one row of an import.

    Takes one row out of an import, so that finalizing makes no post of it. The answer names the row and shows
    a few facts of the import.

    csv_id: Id of the import, 24 hexadecimal digits.
    post_id: Id of the row, 24 hexadecimal digits.

    Scope: `socialplanner/csv.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            csv_id=csv_id,
            post_id=post_id,
        )
    )
