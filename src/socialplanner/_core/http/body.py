"""The body of a request on its way: JSON bytes, or a form with a file."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, cast

import anyio
import httpx

from ..secrets import Secret

if TYPE_CHECKING:
    from .upload import Opened


def http_request(
    method: str,
    url: httpx.URL,
    headers: list[tuple[bytes, bytes]],
    content: bytes | Secret | Opened | None,
    extensions: Mapping[str, object],
) -> httpx.Request:
    """The request as httpx sends it, with the headers that its body needs."""
    if isinstance(content, Secret):
        form_headers = [
            (b"Content-Type", b"application/x-www-form-urlencoded"),
            (b"Content-Length", b"%d" % len(content.reveal())),
        ]
        body = Body(content.reveal().encode())
        return httpx.Request(
            method, url, headers=headers + form_headers, stream=body, extensions={**extensions}
        )
    if content is not None and not isinstance(content, bytes):
        content.rewind()
        # the boundary is httpx's to choose: one that can be guessed lets a file forge fields of the form
        part = (content.name, cast("BinaryIO", content), "application/octet-stream")
        form = httpx.Request(
            method, url, headers=headers, files={content.field: part}, extensions={**extensions}
        )
        form.stream = Form(cast("httpx.SyncByteStream", form.stream), threaded=content.blocks)
        return form
    if content is not None:
        headers += [(b"Content-Type", b"application/json"), (b"Content-Length", b"%d" % len(content))]
    elif method not in ("GET", "HEAD", "DELETE"):
        headers.append((b"Content-Length", b"0"))
    return httpx.Request(method, url, headers=headers, stream=Body(content or b""), extensions={**extensions})


class Body(httpx.AsyncByteStream):
    """Bytes to send. Its iterator is no async generator: trio warns of those that a broken connection leaves."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Once(self._content)


class _Once:
    def __init__(self, content: bytes) -> None:
        self._content: bytes | None = content

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        content, self._content = self._content, None
        if content is None:
            raise StopAsyncIteration
        return content


class Form(httpx.AsyncByteStream):
    """A form as httpx writes it. Its iterator is no async generator either."""

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
