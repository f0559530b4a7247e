"""The search for an import that was made or finalized."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from .._core.record import find_id
from .search import Search, Similarity, compare_creation_time, requested_text, requested_texts

if TYPE_CHECKING:
    from ..models import Acknowledgement, CsvImport, CsvImportList, CsvSetAccountsResponse
    from ..request import Request


async def find_import(search: Search) -> CsvSetAccountsResponse | None:
    """Search the imports for one of the same uploaded file and the same accounts, not made before."""
    from .._generated.api.csv_imports.list_csv_imports import build
    from .._generated.models.csv_set_accounts_response import CsvSetAccountsResponse
    from .._generated.models.csv_set_accounts_result import CsvSetAccountsResult

    def page(skip: int, limit: int) -> Request[CsvImportList]:
        user = requested_text(search.body, "userId") or ""
        return build(location_id=search.location, user_id=user, skip=skip, limit=limit)

    imports = await search.walk_list(
        page,
        lambda result: result.csvs,
        total=lambda result: result.count,
        key=find_id,
        wire="csvs",
    )
    found = search.choose(imports, compare_import)
    if found is None:
        return None
    return CsvSetAccountsResponse(results=CsvSetAccountsResult(csv_id=find_id(found)))


async def find_finalized(search: Search) -> Acknowledgement | None:
    """Read the state of the import: `pending` is not finalized, `completed` is; any other state proves neither."""
    from .._generated.api.csv_imports.get_csv_import import build
    from .._generated.models.acknowledgement import Acknowledgement

    detail = await search.sender.send(
        build(location_id=search.location, id=search.path_value("id"), skip=0, limit=1)
    )
    status = detail.csv.status if detail.csv else None
    if status == "pending":
        return None
    if status == "completed":
        return Acknowledgement()
    # the server also works on an import before it is finalized: it reads the rows
    raise search.ambiguous_outcome(f"the import is {status or 'without a status'}")


def compare_import(sent: Mapping[str, object], each: CsvImport, since: datetime) -> Similarity:
    """Compare the path of the uploaded file, which is unique, and the accounts.

    Older responses leave out path, accounts and time: then name and number of rows make an import likely, not certain.
    """
    time = compare_creation_time(since, each.created_at, each.updated_at)
    if each.account_ids and set(each.account_ids) != set(requested_texts(sent, "accountIds")):
        return Similarity.OTHER
    if each.file is not None:
        is_certain = bool(each.account_ids) or time is Similarity.SAME
        if each.file != sent.get("filePath") or time is Similarity.OTHER:
            return Similarity.OTHER
        return Similarity.SAME if is_certain else Similarity.UNSURE
    if each.file_name != sent.get("fileName") or (each.count or sent.get("rowsCount")) != sent.get(
        "rowsCount"
    ):
        return Similarity.OTHER
    return min(time, Similarity.UNSURE)
