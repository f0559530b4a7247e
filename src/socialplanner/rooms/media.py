"""The room `media`: files to post, checked before they are sent, and usable in a post afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Self, cast
from urllib.parse import urlsplit

from attrs import define, evolve

from .._core.arguments import boolean, check_hook, identifier
from .._core.arguments import text as checked_text
from .._generated.api.media import Media as GeneratedMedia
from .._generated.models.uploaded_media import UploadedMedia
from ..errors import UsageError

if TYPE_CHECKING:
    from ..models import PostMediaInput
    from ..request import Request
    from ..upload import FileInput, FileKind, OnProgress, Upload


@define(init=False, eq=False, repr=False, weakref_slot=False)
class UploadedFile(UploadedMedia):  # type: ignore[override] # attrs gives each class an __attrs_init__ of its own
    """A file in the media library, with its MIME type: the API does not tell it, so it is that of what was sent."""

    type: str | None
    """The MIME type, as the media of a post want it."""

    def __init__(
        self, *, file_id: str | None = None, url: str | None = None, type: str | None = None
    ) -> None:
        super().__init__(file_id=file_id, url=url)
        self.type = type

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /, *, type: str | None = None) -> Self:
        """Read the answer of an upload. It says no type, so that may be given beside it."""
        self = super().from_dict(src)
        self.type = type
        return self

    def as_media(
        self, *, alt_text: str | None = None, caption: str | None = None, thumbnail: str | None = None
    ) -> PostMediaInput:
        """Return the file as one of the `media` of a post. The arguments are those of `PostMediaInput`.

        Raises `UsageError` where the address or the type is missing.
        """
        from ..models import PostMediaInput

        if self.url is None or self.type is None:
            missing = "url" if self.url is None else "type"
            raise UsageError(
                f"{missing}: expected a text, got none. Make a PostMediaInput with url= and type= yourself.",
                argument=missing,
            )
        return PostMediaInput(
            url=self.url, type=self.type, alt_text=alt_text, caption=caption, thumbnail=thumbnail
        )


class Media(GeneratedMedia):
    """The media library of a location: upload an image or a video here, then give it to a post with `as_media()`."""

    __slots__ = ()

    async def upload(  # pyright: ignore[reportIncompatibleMethodOverride] # `file` may also be given by position
        self,
        file: FileInput | None = None,
        *,
        file_url: str | None = None,
        hosted: bool | None = None,
        name: str | None = None,
        type: str | None = None,
        parent_id: str | None = None,
        on_progress: OnProgress | None = None,
        location_id: str | None = None,
    ) -> UploadedFile:
        """Upload an image or a video, and return its address, which posts take.

            photo = await planner.media.upload("cake.jpg")
            PostCreate(..., media=[photo.as_media(alt_text="A cake")])

        file: a path, bytes, a binary file (plain or async, such as `UploadFile`), or an `Upload`.
        file_url: the address of a file that the server fetches, in place of `file`. `hosted` goes with it by itself.
        name: the name in the media library. For bytes, its ending also says what kind of file it is.
        type: the MIME type, where no name tells it. `Unlisted("application/pdf")` sends a kind that no post takes.
        parent_id: the folder of the media library.
        on_progress: called with the bytes that were sent and all bytes. It begins again with each attempt.
        location_id: a location other than that of the client; its token decides where the file is kept.

        The kind is known from `type`, else from the name, else from what a web form said. A wrong kind, an empty file
        and one over the limit of its kind are refused before anything is sent. The file is read while it is sent, and
        its size adds to the time limit of the call.

        Scope: `medias.write`. Sent twice, the library keeps two files: raises `AmbiguousOutcome` where it may have
        happened. Uploading again is then safe, since no post shows a file that it does not name.
        """
        from .._generated.api.media.upload_media import FILE_KINDS, build

        if hosted is not None:
            boolean("hosted", hosted)
        if name is not None:
            checked_text("name", name)
        check_hook("on_progress", on_progress, takes="two numbers of bytes")
        if location_id is not None:
            identifier("location_id", location_id)
        if (file is None) == (file_url is None) or hosted is (file is not None):
            raise UsageError(
                "file: expected a file, or file_url= with an address, and not both. Give one of them.",
                argument="file",
            )
        if file is None:
            kind = _kind_of_address(FILE_KINDS, file_url, type)
            request = build(hosted=True, file_url=file_url, name=name, parent_id=parent_id)
        else:
            request = build(file=_name_file(FILE_KINDS, file, name, type), name=name, parent_id=parent_id)
            kind = "" if request.file is None else request.file.type
            if request.file is not None:
                request.file.on_progress = on_progress
        own = evolve(request, decode=partial(UploadedFile.from_dict, type=kind), location_id=location_id)
        return await self._sender.send(cast("Request[UploadedFile]", own))


def _name_file(kinds: tuple[FileKind, ...], file: FileInput, name: str | None, type: str | None) -> Upload:
    """Return the file with its type, and with the name in the library where it has none that tells its kind."""
    from .._core.http.file_kind import kind_of_name
    from .._core.http.file_part import name_of
    from ..upload import Upload

    upload = file if isinstance(file, Upload) else Upload(file)
    upload = upload if type is None else evolve(upload, type=type)
    if kind_of_name(kinds, upload.name or name_of(upload.content)) or not kind_of_name(kinds, name or ""):
        return upload
    return evolve(upload, name=name)


def _kind_of_address(kinds: tuple[FileKind, ...], address: object, type: str | None) -> str:
    """Return the MIME type of a file at an address. Raises `UsageError` where neither it nor `type` says one."""
    from .._core.http.file_kind import choose_kind

    try:
        path = urlsplit(address).path if isinstance(address, str) else ""
    except ValueError:
        path = ""
    return choose_kind("file_url", kinds, type, path).type
