"""The room `csv_imports`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...._core.lists.pages import Pages
    from ....request import Request
    from ....upload import FileInput
    from ...models import (
        Acknowledgement,
        CsvDeleteResult,
        CsvFileType,
        CsvImport,
        CsvImportDetail,
        CsvImportList,
        CsvImportStub,
        CsvPost,
        CsvPostDeleteResult,
        CsvSetAccountsResponse,
        CsvSetAccountsResult,
        CsvUploadResult,
    )


class CsvImports(Room):
    """Imports of posts from CSV or XLSX files, in steps: upload the file, choose the accounts, look at the
    rows, finalize. Only the last step makes posts.
    """

    __slots__ = ()

    def list(
        self,
        *,
        user_id: str,
        include_users: bool | None = None,
        is_from_template: bool | None = None,
        page_size: int = 100,
        start: int = 0,
        concurrency: int = 8,
        location_id: str | None = None,
    ) -> Pages[CsvImport]:
        """List the imports of a location.

        Gives one page of all imports, finished ones included, each with its status, and the number of all.
        Without `skip` and `limit` the server gives the first 10. It answers with a 422 where `userId` is
        missing.

        user_id: Id of the user who asks, 20 letters and digits.
        include_users: Whether each import brings the user who made it. HighLevel does not say in which field.
        is_from_template: Whether to list the imports that were made from a template instead of a file, as far
            as the name tells.

        Scope: `socialplanner/csv.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from ...._core.record import find_id
        from .list_csv_imports import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[CsvImportList]:
            return build(
                location_id=location,
                skip=skip,
                limit=limit,
                include_users=include_users,
                is_from_template=is_from_template,
                user_id=user_id,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.csvs,
            wire="csvs",
            total=lambda result: result.count,
            key=find_id,
            page_size=page_size,
            start=start,
            concurrency=concurrency,
        )

    async def upload(
        self,
        file: FileInput,
        *,
        location_id: str | None = None,
    ) -> CsvUploadResult:
        """Upload a CSV or XLSX file with posts.

        The first step of an import. The server reads the headers and counts the rows, keeps the file and says
        where; nothing is scheduled yet. Next, choose the accounts, which makes the import; then look at its
        rows, and finalize it. A file that the server refuses for its content ends in a 400 with a `code` that
        says why.

        file: The content of the file, CSV or XLSX. Its header row must be that of HighLevel's sample file,
            letter for letter; in a `basic` file it is `postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link
            (OGmetaUrl),imageUrls,gifUrl,videoUrls`. As far as is known, times count in the time zone of the
            location, a row without a time becomes a draft, and a row has one kind of media: up to ten images
            with commas between their addresses, or one GIF, or videos.

        Scope: `socialplanner/csv.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
        may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .upload_csv import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                file=file,
            )
        )

    async def set_accounts(
        self,
        *,
        account_ids: Sequence[str],
        file_path: str,
        rows_count: int,
        file_name: str,
        user_id: str,
        approver: str | None = None,
        csv_file_type: CsvFileType | None = None,
        location_id: str | None = None,
    ) -> CsvSetAccountsResponse:
        """Choose the accounts for an uploaded file, which makes the import.

        The second step of an import. Takes what the upload answered, the accounts for all rows and, where the
        posts need an approval, the approver. The answer brings the id of the new import; the server reads the
        rows, and `get` shows them with their faults. Older versions of the API answer without the id; look in
        the list of imports then.

        account_ids: Ids of the accounts that every row is posted to, as the list of accounts gives them. The
            server refuses an id that it does not know.
        file_path: Where the server keeps the file, as the upload answered it.
        rows_count: How many rows to import, from 1 to the number that the upload answered.
        file_name: Name of the file, as it is to stand in the list of imports.
        user_id: Id of the user who makes the import, 20 letters and digits.
        approver: Id of the user who must approve the posts before they go out, where that is wanted.
        csv_file_type: The kind of the file, as the upload answered it.

        Scope: `socialplanner/csv.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
        may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .set_csv_accounts import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                account_ids=account_ids,
                file_path=file_path,
                rows_count=rows_count,
                file_name=file_name,
                approver=approver,
                user_id=user_id,
                csv_file_type=csv_file_type,
            )
        )

    async def get(
        self,
        id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
        *,
        skip: int | None = None,
        limit: int | None = None,
        location_id: str | None = None,
    ) -> CsvImportDetail:
        """Read an import with its rows.

        Gives the import with its status, and a page of its rows: each as the post that it is to become, with
        what is wrong with its text, link and media. The place to look before an import is finalized, and
        after that to see how far it has come. No default for `skip` and `limit` is documented; a `limit` of
        100 gives all rows of a file that keeps to the 90 rows that are said to be allowed.

        id: Id of the import, 24 hexadecimal digits.
        skip: How many entries to pass over from the start of the list, a whole number written as a string.
        limit: How many entries to give at most, a whole number written as a string.

        Scope: `socialplanner/csv.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .get_csv_import import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                id=id,
                skip=skip,
                limit=limit,
            )
        )

    async def delete(
        self,
        id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
        *,
        location_id: str | None = None,
    ) -> CsvDeleteResult:
        """Delete an import and its rows.

        Takes the import out of the list, with all its rows. What becomes of posts that were already made of
        them is not documented. The answer shows the import as it was.

        id: Id of the import, 24 hexadecimal digits.

        Scope: `socialplanner/csv.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .delete_csv_import import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                id=id,
            )
        )

    async def finalize(
        self,
        id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
        *,
        user_id: str,
        location_id: str | None = None,
    ) -> Acknowledgement:
        """Finalize an import, which makes posts of its rows.

        The last step of an import. The server makes a post of each row, scheduled for the time of the row.
        The answer says no more than that the request was taken; read the import to see how far it has come.
        Rows with faults are best deleted before.

        id: Id of the import, 24 hexadecimal digits.
        user_id: Id of the user who finalizes the import, 20 letters and digits.

        Scope: `socialplanner/csv.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it
        may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .finalize_csv_import import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                id=id,
                user_id=user_id,
            )
        )

    async def delete_post(
        self,
        csv_id: str | CsvImport | CsvImportStub | CsvSetAccountsResult,
        post_id: str | CsvPost,
        *,
        location_id: str | None = None,
    ) -> CsvPostDeleteResult:
        """Delete one row of an import.

        Takes one row out of an import, so that finalizing makes no post of it. The answer names the row and
        shows a few facts of the import.

        csv_id: Id of the import, 24 hexadecimal digits.
        post_id: Id of the row, 24 hexadecimal digits.

        Scope: `socialplanner/csv.write`. Sent twice, it has the same effect as once. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .delete_csv_post import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                csv_id=csv_id,
                post_id=post_id,
            )
        )
