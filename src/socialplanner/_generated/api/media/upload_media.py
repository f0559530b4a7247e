"""`upload_media`: POST /medias/upload-file. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.arguments import boolean, identifier, text
from ...._core.http.file_part import make_file_part
from ....request import Operation, Request
from ....upload import FileInput, FileKind
from ...models.uploaded_media import UploadedMedia

if TYPE_CHECKING:
    from ...._core.call.sender import Sender

FILE_KINDS = (
    FileKind("image/jpeg", ("jpg", "jpeg"), ("image/jpg",), 26214400),
    FileKind("image/png", ("png",), (), 26214400),
    FileKind("image/gif", ("gif",), (), 26214400),
    FileKind("video/mp4", ("mp4",), (), 524288000),
    FileKind("video/mov", ("mov",), ("video/quicktime",), 524288000),
    FileKind("video/webm", ("webm",), (), 524288000),
)
"""The kinds of file that the API takes, and the bytes that each may have."""


OPERATION = Operation(
    id="upload_media",
    name="media.upload",
    method="POST",
    path="/medias/upload-file",
    repeat="create",
    scopes=("medias.write",),
)


def build(
    *,
    hosted: bool | None = None,
    file_url: str | None = None,
    name: str | None = None,
    parent_id: str | None = None,
    file: FileInput | None = None,
) -> Request[UploadedMedia]:
    """Return the request of `upload_media` without sending it. Raises `UsageError` for a wrong argument."""
    fields: list[tuple[str, str]] = []
    if hosted is not None:
        fields.append(("hosted", "true" if boolean("hosted", hosted) else "false"))
    if file_url is not None:
        fields.append(("fileUrl", text("file_url", file_url)))
    if name is not None:
        fields.append(("name", text("name", name)))
    if parent_id is not None:
        fields.append(("parentId", identifier("parent_id", parent_id)))
    return Request(
        OPERATION,
        f"/medias/upload-file",
        UploadedMedia.from_dict,
        fields=tuple(fields),
        file=make_file_part("file", file, default="upload.jpg", field="file", kinds=FILE_KINDS)
        if file is not None
        else None,
    )


async def upload_media(
    sender: Sender,
    *,
    hosted: bool | None = None,
    file_url: str | None = None,
    name: str | None = None,
    parent_id: str | None = None,
    file: FileInput | None = None,
) -> UploadedMedia:
    """Upload an image or a video, for posts to use.

    Keeps a file in the media library of the location, and answers with its public address, which the media of
    a post take. The file is sent, or fetched by the server from an address. The token alone says which
    location it is for, so an agency's token will not do. The answer does not say what kind of file it is.
    Networks fetch media from this address more surely than from foreign ones; TikTok takes no others. Sent
    twice, the library most likely keeps two files, and no post shows the one that is not named in it.

    hosted: True for a file that the server is to fetch from `fileUrl`.
    file_url: The address of a file to fetch, in place of a file to send. It needs `hosted`.
    name: The name of the file in the media library.
    parent_id: Id of the folder of the media library to put the file into, 24 hexadecimal digits.
    file: The content of the file: an image of at most 25 MB, or a video of at most 500 MB.

    Scope: `medias.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it may have
    happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
    `ServerError`.
    """
    return await sender.send(
        build(
            hosted=hosted,
            file_url=file_url,
            name=name,
            parent_id=parent_id,
            file=file,
        )
    )
