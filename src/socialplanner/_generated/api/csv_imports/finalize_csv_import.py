"""`finalize_csv_import`: PATCH /social-media-posting/{locationId}/csv/{id}. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import checked, path_segment
from ...._core.rules import Text
from ....request import Operation, Request
from ...models.acknowledgement import Acknowledgement

if TYPE_CHECKING:
    from ...._core.call.sender import Sender
    from ...models.csv_import import CsvImport
    from ...models.csv_import_stub import CsvImportStub
    from ...models.csv_set_accounts_result import CsvSetAccountsResult

_USER_ID = Text(is_id=True, hint=" Take one from planner.users.search().")

OPERATION = Operation(
    id="finalize_csv_import",
    name="csv_imports.finalize",
    method="PATCH",
    path="/social-media-posting/{locationId}/csv/{id}",
    repeat="create",
    scopes=("socialplanner/csv.write",),
)


def build(
    *,
    location_id: str,
    id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
    user_id: str,
) -> Request[Acknowledgement]:
    """Return the request of `finalize_csv_import` without sending it. Raises `UsageError` for a wrong argument."""
    body: dict[str, object] = {}
    body["userId"] = checked("user_id", user_id, _USER_ID)
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/csv/{path_segment('id', id, 'CsvImport', 'CsvImportStub', 'CsvSetAccountsResult')}",
        Acknowledgement.from_dict,
        location_id=location_id,
        body=body,
    )


async def finalize_csv_import(
    sender: Sender,
    *,
    location_id: str,
    id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
    user_id: str,
) -> Acknowledgement:
    """Finalize an import, which makes posts of its rows.

    The last step of an import. The server makes a post of each row, scheduled for the time of the row. The
    answer says no more than that the request was taken; read the import to see how far it has come. Rows with
    faults are best deleted before.

    id: Id of the import, 24 hexadecimal digits.
    user_id: Id of the user who finalizes the import, 20 letters and digits.

    Scope: `socialplanner/csv.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it may
    have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            id=id,
            user_id=user_id,
        )
    )
