"""The room `media`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from ....upload import FileInput
    from ...models import UploadedMedia


class Media(Room):
    """The media library of a location, beside the planner: upload an image or a video here, then name its
    address in a post. Networks fetch files from here more surely than from foreign addresses.
    """

    __slots__ = ()

    async def upload(
        self,
        *,
        hosted: bool | None = None,
        file_url: str | None = None,
        name: str | None = None,
        parent_id: str | None = None,
        file: FileInput | None = None,
    ) -> UploadedMedia:
        """Upload an image or a video, for posts to use.

        Keeps a file in the media library of the location, and answers with its public address, which the
        media of a post take. The file is sent, or fetched by the server from an address. The token alone says
        which location it is for, so an agency's token will not do. The answer does not say what kind of file
        it is. Networks fetch media from this address more surely than from foreign ones; TikTok takes no
        others. Sent twice, the library most likely keeps two files, and no post shows the one that is not
        named in it.

        hosted: True for a file that the server is to fetch from `fileUrl`.
        file_url: The address of a file to fetch, in place of a file to send. It needs `hosted`.
        name: The name of the file in the media library.
        parent_id: Id of the folder of the media library to put the file into, 24 hexadecimal digits.
        file: The content of the file: an image of at most 25 MB, or a video of at most 500 MB.

        Scope: `medias.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where it may have
        happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`,
        `ServerError`.
        """
        from .upload_media import build

        return await self._sender.send(
            build(
                hosted=hosted,
                file_url=file_url,
                name=name,
                parent_id=parent_id,
                file=file,
            )
        )
