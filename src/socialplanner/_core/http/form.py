"""A form with a file, as it is sent."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import BinaryIO, cast

import anyio
import httpx

from .opened_file import OpenedFile


def make_form_request(
    method: str,
    url: httpx.URL,
    headers: list[tuple[bytes, bytes]],
    file: OpenedFile,
    extensions: Mapping[str, object],
) -> httpx.Request:
    """Return the request that sends this file, from its beginning."""
    file.rewind()
    # the boundary is httpx's to choose: one that can be guessed lets a file forge fields of the form
    part = (file.name, cast("BinaryIO", file), "application/octet-stream")
    request = httpx.Request(method, url, headers=headers, files={file.field: part}, extensions={**extensions})
    request.stream = FormStream(cast("httpx.SyncByteStream", request.stream), threaded=file.blocks)
    return request


class FormStream(httpx.AsyncByteStream):
    """A form as httpx writes it. Its iterator is not an async generator: trio warns of those that a broken
    connection leaves behind."""

    def __init__(self, form: httpx.SyncByteStream, *, threaded: bool) -> None:
        self._form = form
        self._threaded = threaded

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Chunks(iter(self._form), threaded=self._threaded)


class _Chunks:
    def __init__(self, chunks: Iterator[bytes], *, threaded: bool) -> None:
        self._chunks = chunks
        self._threaded = threaded

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if self._threaded:
            chunk = await anyio.to_thread.run_sync(next, self._chunks, None)
        else:
            chunk = next(self._chunks, None)
        if chunk is None:
            raise StopAsyncIteration
        return chunk
