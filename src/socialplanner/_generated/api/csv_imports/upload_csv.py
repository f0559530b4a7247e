"""`upload_csv`: POST /social-media-posting/{locationId}/csv. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import path_segment
from ...._core.http.file_part import make_file_part
from ....request import Operation, Request
from ....upload import FileInput
from ...models.csv_upload_result import CsvUploadResult

if TYPE_CHECKING:
    from ...._core.call.sender import Sender


OPERATION = Operation(
    id="upload_csv",
    name="csv_imports.upload",
    method="POST",
    path="/social-media-posting/{locationId}/csv",
    repeat="create",
    scopes=("socialplanner/csv.write",),
    result=("results",),
)


def build(
    *,
    location_id: str,
    file: FileInput,
) -> Request[CsvUploadResult]:
    """Return the request of `upload_csv` without sending it. Raises `UsageError` for a wrong argument."""
    return Request(
        OPERATION,
        f"/social-media-posting/{path_segment('location_id', location_id)}/csv",
        CsvUploadResult.from_dict,
        location_id=location_id,
        file=make_file_part("file", file, default="posts.csv", field="file"),
    )


async def upload_csv(
    sender: Sender,
    *,
    location_id: str,
    file: FileInput,
) -> CsvUploadResult:
    """Upload a CSV or XLSX file with posts.

    The first step of an import. The server reads the headers and counts the rows, keeps the file and says
    where; nothing is scheduled yet. Next, choose the accounts, which makes the import; then look at its rows,
    and finalize it. A file that the server refuses for its content ends in a 400 with a `code` that says why.

    file: The content of the file, CSV or XLSX. Its header row must be that of HighLevel's sample file, letter
        for letter; in a `basic` file it is `postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link
        (OGmetaUrl),imageUrls,gifUrl,videoUrls`. As far as is known, times count in the time zone of the
        location, a row without a time becomes a draft, and a row has one kind of media: up to ten images with
        commas between their addresses, or one GIF, or videos.

    Scope: `socialplanner/csv.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it may
    have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            location_id=location_id,
            file=file,
        )
    )
