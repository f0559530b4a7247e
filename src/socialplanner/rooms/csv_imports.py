"""The room `csv_imports`, with the search for a request without a response."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from .._generated.api.csv_imports import CsvImports as GeneratedCsvImports

if TYPE_CHECKING:
    from ..errors import AmbiguousOutcome
    from ..models import Acknowledgement, CsvSetAccountsResponse


class CsvImports(GeneratedCsvImports):
    """Imports of posts from CSV or XLSX files, in steps: upload the file, choose the accounts, look at the rows,
    finalize. Only the last step makes posts."""

    __slots__ = ()

    async def find_match(
        self, error: AmbiguousOutcome, *, ignore: Iterable[str] = ()
    ) -> CsvSetAccountsResponse | Acknowledgement | None:
        """Return what a `set_accounts` or `finalize` without a response did, in the type of its result and without
        the server's message; None if nothing is like it now.

        ignore: ids of imports that you know to be other ones. It reads all imports of the location, or the one to
        finalize.

        Scope: `socialplanner/csv.readonly`. Raises `AmbiguousOutcome` if they show too little to decide, and
        `UsageError` for an error of `upload`: upload the file again.
        """
        from ..reconcile.find import find_match

        found = await find_match(self._sender, error, ignore=ignore, room="csv_imports")
        return cast("CsvSetAccountsResponse | Acknowledgement | None", found)
