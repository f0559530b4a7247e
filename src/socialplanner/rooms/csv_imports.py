"""The room `csv_imports`, with the search for a request without a response."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from .._generated import API
from .._generated.api.csv_imports import CsvImports as GeneratedCsvImports

if TYPE_CHECKING:
    from ..errors import AmbiguousOutcome
    from ..models import Acknowledgement, CsvSetAccountsResponse, CsvUploadResult
    from ..upload import FileInput

ADVICE = API.advise(400)
"""What a refusal with this status says by itself; what is seen in the file says more."""


class CsvImports(GeneratedCsvImports):
    """Imports of posts from CSV or XLSX files, in steps: upload the file, choose the accounts, look at the rows,
    finalize. Only the last step makes posts."""

    __slots__ = ()

    async def upload(self, file: FileInput, *, location_id: str | None = None) -> CsvUploadResult:
        """Upload a CSV or XLSX file with posts.

        The first step of an import. The server reads the headers and counts the rows, keeps the file and says where;
        nothing is scheduled yet. Next, choose the accounts, which makes the import; then look at its rows, and finalize
        it. A file that the server refuses for its content ends in a `BadRequest` with a `code`; if its header row is
        not the one that is wanted, the message has both, and says what is missing.

        file: The content of the file, CSV or XLSX. Its first row is `socialplanner.CSV_HEADER`, or the two rows of an
            `advance` file. As far as is known, times count in the time zone of the location, a row without a time
            becomes a draft, and a row has one kind of media: up to ten images with commas between their addresses, or
            one GIF, or videos.

        Scope: `socialplanner/csv.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it may have
        happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
        `ServerError`.
        """
        from ..errors import BadRequest
        from .csv_header import explain_header, read_head

        try:
            return await super().upload(file, location_id=location_id)
        except BadRequest as error:
            told = explain_header(await read_head(file))
            if told:
                error.args = (f"{str(error).removesuffix(ADVICE)}{told}",)
            raise

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
