"""The response as it is: status, headers and a body of limited size."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable, AsyncIterator, Iterator

import anyio
import httpx
from attrs import field, frozen

from ...attempt import Attempt
from ...errors import SocialPlannerError, UsageError
from .network_errors import UnreadableBody, explain_break

MAX_BODY = 32 * 1024 * 1024  # bytes, decoded
MOST_LEFT = 1000  # chunks of a body that was given up
UNWIND_WITHIN = 1.0  # seconds for ending a body that was given up
_PIECE = 1024 * 1024  # bytes that zlib may give out at once, so that a bomb stops early


class IncompleteResponse(Exception):
    """A response of which only the head could be read; `reason` says what is wrong with the rest."""

    def __init__(self, head: RawResponse, reason: UnreadableBody) -> None:
        super().__init__(str(reason))
        self.head = head
        self.reason = reason


@frozen(eq=False)
class RawResponse:
    """The response that `planner.send_raw` returns: any status, the headers, the decoded bytes."""

    status: int
    raw_headers: tuple[tuple[bytes, bytes], ...] = field(repr=False)
    body: bytes = field(repr=False)
    broken: str = field(default="", repr=False)
    """Why the body could not be read; of such a response only the status counts."""
    attempts: tuple[Attempt, ...] = field(default=(), repr=False)
    """The requests of the call, the last one included."""

    @property
    def headers(self) -> dict[str, str]:
        """The headers by lower-case name; several of one name are joined by a comma."""
        found: dict[str, str] = {}
        for raw_name, raw_value in self.raw_headers:
            name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
            found[name] = f"{found[name]}, {value}" if name in found else value
        return found


def body_chunks(response: httpx.Response) -> AsyncIterator[bytes]:
    """Return the body as it comes from the wire: it is inflated elsewhere, in bounded pieces."""
    if not isinstance(response.stream, httpx.AsyncByteStream):
        raise UsageError(
            "http_client: expected an async transport, got one whose body is not async.",
            argument="http_client",
        )
    return aiter(response.stream)


async def unwind(chunks: AsyncIterator[bytes] | None) -> None:
    """End the generators of a half-read body now: trio warns of those that the garbage collector finds.

    The connection is closed, so what is left is what was received already.
    """
    if chunks is None:
        return
    with anyio.move_on_after(UNWIND_WITHIN, shield=True):
        try:
            for _ in range(MOST_LEFT):
                await anext(chunks)
        except (StopAsyncIteration, Exception):  # noqa: BLE001 - why the call failed is known already
            return


async def read_response(
    status: int, headers: list[tuple[bytes, bytes]], chunks: AsyncIterable[bytes]
) -> RawResponse:
    """Read the whole response. Raises `IncompleteResponse` with its head where the body cannot be read."""
    encoding = b"".join(value for name, value in headers if name.lower() == b"content-encoding")
    try:
        body = await read_body(chunks, encoding.decode("latin-1").strip().lower())
    except UnreadableBody as error:
        reason = error
    except SocialPlannerError:
        raise
    except Exception as error:  # noqa: BLE001 - a transport may raise whatever it likes
        reason = explain_break(error)
    else:
        return RawResponse(status, tuple(headers), body)
    raise IncompleteResponse(RawResponse(status, tuple(headers), b""), reason)


async def read_body(chunks: AsyncIterable[bytes], encoding: str, *, limit: int = MAX_BODY) -> bytes:
    """Read the whole body, inflated if it is gzip. Raises `UnreadableBody` if it is cut short, too large or corrupt."""
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise UnreadableBody(
            f"its content is encoded as {encoding[:20]!r}, which was not asked for", permanent=True
        )
    parts: list[bytes] = []
    size = 0
    gunzip = None if encoding in ("", "identity") else _Gunzip()
    async for chunk in chunks:
        for piece in (chunk,) if gunzip is None else gunzip.split(chunk):
            size += len(piece)
            if size > limit:
                raise UnreadableBody(f"it is larger than {limit // 2**20} MB", permanent=True)
            parts.append(piece)
    if gunzip is not None and not gunzip.is_complete:
        raise UnreadableBody("its gzip data ends too early")
    return parts[0] if len(parts) == 1 else b"".join(parts)


class _Gunzip:
    """A gzip decoder that gives out limited pieces, and knows whether the data was complete."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(wbits=31)
        self._begun = False

    @property
    def is_complete(self) -> bool:
        return self._member.eof or not self._begun

    def split(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._member.eof:  # gzip allows several members in a row
                self._member = zlib.decompressobj(wbits=31)
            self._begun = True
            piece = self._inflate(data)
            yield piece
            while len(piece) == _PIECE and not self._member.unconsumed_tail and not self._member.eof:
                piece = self._inflate(b"")
                yield piece
            data = self._member.unused_data if self._member.eof else self._member.unconsumed_tail

    def _inflate(self, data: bytes) -> bytes:
        problem = ""
        try:
            return self._member.decompress(data, _PIECE)
        except zlib.error as error:
            problem = str(error)
        raise UnreadableBody(f"its gzip data is corrupt ({problem})")
