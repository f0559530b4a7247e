"""A multipart form, as it is sent: texts, and a file behind them."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import BinaryIO, cast

import anyio
import attrs
import httpx

from ...errors import UsageError
from ...upload import OnProgress
from .opened_file import OpenedFile


@attrs.frozen(eq=False)
class Form:
    """The body of a call that sends a form."""

    fields: tuple[tuple[str, str], ...] = attrs.field(repr=False)
    file: OpenedFile | None = None

    @property
    def problem(self) -> UsageError | None:
        """Why the end of the file was not reached."""
        return None if self.file is None else self.file.problem


def make_form_request(
    method: str,
    url: httpx.URL,
    headers: list[tuple[bytes, bytes]],
    form: Form,
    extensions: Mapping[str, object],
) -> httpx.Request:
    """Return the request that sends this form, its file from the beginning."""
    # the boundary is httpx's to choose: one that can be guessed lets a file forge fields of the form
    parts: list[tuple[str, tuple[str | None, str | BinaryIO, str | None]]] = [
        (name, (None, value, None)) for name, value in form.fields
    ]
    file = form.file
    if file is not None:
        file.rewind()
        parts.append((file.field, (file.name, cast("BinaryIO", file), file.type)))
    request = httpx.Request(method, url, headers=headers, files=parts, extensions={**extensions})
    request.stream = FormStream(cast("httpx.SyncByteStream", request.stream), file)
    return request


class FormStream(httpx.AsyncByteStream):
    """A form as httpx writes it. Its iterator is not an async generator: trio warns of those that a broken
    connection leaves behind."""

    def __init__(self, form: httpx.SyncByteStream, file: OpenedFile | None) -> None:
        self._form = form
        self._file = file

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Chunks(iter(self._form), self._file)


class _Chunks:
    def __init__(self, chunks: Iterator[bytes], file: OpenedFile | None) -> None:
        self._chunks = chunks
        self._file = file
        self._reported = 0

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    def _report(self, file: OpenedFile, on_progress: OnProgress) -> None:
        """Tell how much of the file was sent, where it is more than before. What the caller's function raises is logged
        and goes no further."""
        if file.tell() == self._reported:
            return
        self._reported = file.tell()
        try:
            on_progress(self._reported, file.size)
        except Exception as error:  # noqa: BLE001 - as with `on_event`, a hook must not cost the caller the upload
            logging.getLogger("socialplanner").error("on_progress raised %s", type(error).__name__)

    async def __anext__(self) -> bytes:
        if self._file is not None and self._file.on_progress is not None:
            self._report(self._file, self._file.on_progress)  # what was handed over before is taken by now
        if self._file is not None and self._file.blocks:
            chunk = await anyio.to_thread.run_sync(next, self._chunks, None)
        else:
            chunk = next(self._chunks, None)
        if chunk is None:
            raise StopAsyncIteration
        return chunk
