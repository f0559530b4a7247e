"""`list_csv_imports`: GET /social-media-posting/{locationId}/csv. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import boolean, identifier, integer, path_segment
from ....request import Operation, Request
from ...models.csv_import_list import CsvImportList

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="list_csv_imports",
    name="csv_imports.list",
    method="GET",
    path="/social-media-posting/{locationId}/csv",
    repeat="read",
    scopes=("socialplanner/csv.readonly",),
    result=("results",),
    empty=(("/results/csvs", {}),),
    items="csvs",
)


def build(
    *,
    location_id: str,
    skip: int,
    limit: int,
    user_id: str,
    include_users: bool | None = None,
    is_from_template: bool | None = None,
) -> Request[CsvImportList]:
    """Return the request of `list_csv_imports` without sending it. Raises `UsageError` for a wrong argument."""
    pairs: list[tuple[str, str]] = []
    pairs.append(("skip", str(integer("skip", skip))))
    pairs.append(("limit", str(integer("limit", limit))))
    if include_users is not None:
        pairs.append(("includeUsers", "true" if boolean("include_users", include_users) else "false"))
    if is_from_template is not None:
        pairs.append(("isFromTemplate", "true" if boolean("is_from_template", is_from_template) else "false"))
    pairs.append(("userId", identifier("user_id", user_id)))
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/csv",
        CsvImportList.from_dict,
        location_id=location_id,
        query=tuple(pairs),
    )


async def list_csv_imports(
    sender: Sender,
    *,
    location_id: str,
    skip: int,
    limit: int,
    user_id: str,
    include_users: bool | None = None,
    is_from_template: bool | None = None,
) -> CsvImportList:
    """List the imports of a location.

    Gives one page of all imports, finished ones included, each with its status, and the number of all.
    Without `skip` and `limit` the server gives the first 10. It answers with a 422 where `userId` is missing.

    user_id: Id of the user who asks, 20 letters and digits.
    include_users: Whether each import brings the user who made it. HighLevel does not say in which field.
    is_from_template: Whether to list the imports that were made from a template instead of a file, as far as
        the name tells.

    Scope: `socialplanner/csv.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
    `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            skip=skip,
            limit=limit,
            include_users=include_users,
            is_from_template=is_from_template,
            user_id=user_id,
        )
    )
