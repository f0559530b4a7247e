"""Whether an import was made, or finalized."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from .search import Search, Similarity, made_since, requested_text, requested_texts

if TYPE_CHECKING:
    from ..models import Acknowledgement, CsvImport, CsvImportList, CsvSetAccountsResponse
    from ..request import Request


async def find_import(search: Search) -> CsvSetAccountsResponse | None:
    """Looks in the imports for one of the same uploaded file and the same accounts, not made before."""
    from .._generated.api.csv_imports.list_csv_imports import build
    from .._generated.models.csv_set_accounts_response import CsvSetAccountsResponse
    from .._generated.models.csv_set_accounts_result import CsvSetAccountsResult

    def page(skip: int, limit: int) -> Request[CsvImportList]:
        user = requested_text(search.body, "userId") or ""
        return build(location_id=search.location, user_id=user, skip=skip, limit=limit)

    imports, since = await search.walk_list(
        page,
        lambda answer: answer.csvs,
        total=lambda answer: answer.count,
        key=lambda each: each.id or each.legacy_id,
        wire="csvs",
    )
    found = search.chosen(
        (each, each.id or each.legacy_id, compare_import(search.body, each, since)) for each in imports
    )
    if found is None:
        return None
    return CsvSetAccountsResponse(results=CsvSetAccountsResult(csv_id=found.id or found.legacy_id))


async def find_finalized(search: Search) -> Acknowledgement | None:
    """Looks at the state of the import: `pending` is not finalized, `completed` is; no other state says which."""
    from .._generated.api.csv_imports.get_csv_import import build
    from .._generated.models.acknowledgement import Acknowledgement

    detail = await search.sender.send(
        build(location_id=search.location, id=search.place("id"), skip=0, limit=1)
    )
    status = detail.csv.status if detail.csv else None
    if status == "pending":
        return None
    if status == "completed":
        return Acknowledgement()
    # the server works on an import also before it is finalized, when it reads the rows
    raise search.unsure(f"the import is {status or 'without a status'}; look at it again in a while")


def compare_import(sent: Mapping[str, object], each: CsvImport, since: datetime) -> Similarity:
    """The place of an uploaded file is its own, so with the same accounts it is this import. Older answers leave
    place, accounts and time out: then the name and the number of rows make it likely, and no more."""
    made = made_since(since, each.created_at, each.updated_at)
    if each.account_ids and set(each.account_ids) != set(requested_texts(sent, "accountIds")):
        return Similarity.OTHER
    if each.file is not None:
        known = bool(each.account_ids) or made is Similarity.SAME
        if each.file != sent.get("filePath") or made is Similarity.OTHER:
            return Similarity.OTHER
        return Similarity.SAME if known else Similarity.UNSURE
    if each.file_name != sent.get("fileName") or (each.count or sent.get("rowsCount")) != sent.get(
        "rowsCount"
    ):
        return Similarity.OTHER
    return min(made, Similarity.UNSURE)
