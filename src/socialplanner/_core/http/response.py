"""The answer as it came: status, headers and a body of bounded size."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable, Iterator

from attrs import field, frozen

from ..attempt import Attempt

MAX_ANSWER = 32 * 1024 * 1024  # bytes, decoded
_PIECE = 1024 * 1024  # bytes that zlib may give out at once, so that a bomb stops early


class Unreadable(Exception):
    """The body cannot be read to its end; the text says why. `silent`: the server stopped sending. `lasting`: it
    would be so the next time."""

    def __init__(self, reason: str, *, silent: bool = False, lasting: bool = False) -> None:
        super().__init__(reason)
        self.silent = silent
        self.lasting = lasting


class Broken(Exception):
    """An answer of which only the head could be read; `reason` says what is wrong with the rest."""

    def __init__(self, head: RawResponse, reason: Unreadable) -> None:
        super().__init__(str(reason))
        self.head = head
        self.reason = reason


@frozen(eq=False)
class RawResponse:
    """What `planner.send_raw` gives: any status, the headers, the decoded bytes."""

    status: int
    raw_headers: tuple[tuple[bytes, bytes], ...] = field(repr=False)
    body: bytes = field(repr=False)
    broken: str = field(default="", repr=False)
    """Why the body could not be read; such an answer is told by its status alone."""
    attempts: tuple[Attempt, ...] = field(default=(), repr=False)
    """The requests that it took, the last one included."""

    @property
    def headers(self) -> dict[str, str]:
        """The headers by lower-case name; several of one name are joined by a comma."""
        found: dict[str, str] = {}
        for raw_name, raw_value in self.raw_headers:
            name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
            found[name] = f"{found[name]}, {value}" if name in found else value
        return found


async def read_body(chunks: AsyncIterable[bytes], encoding: str, *, limit: int = MAX_ANSWER) -> bytes:
    """The whole body, inflated if it is gzip. Raises `Unreadable` if it is cut short, too large or odd."""
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise Unreadable(
            f"its content is encoded as {encoding[:20]!r}, which was not asked for", lasting=True
        )
    parts: list[bytes] = []
    size = 0
    inflate = None if encoding in ("", "identity") else _Inflate()
    async for chunk in chunks:
        for piece in (chunk,) if inflate is None else inflate.pieces(chunk):
            size += len(piece)
            if size > limit:
                raise Unreadable(f"it is larger than {limit // 2**20} MB", lasting=True)
            parts.append(piece)
    if inflate is not None and not inflate.complete:
        raise Unreadable("its gzip data ends too early")
    return parts[0] if len(parts) == 1 else b"".join(parts)


class _Inflate:
    """gzip, a bounded piece at a time; notices the end that is missing."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(wbits=31)
        self._begun = False

    @property
    def complete(self) -> bool:
        return self._member.eof or not self._begun

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._member.eof:  # gzip allows several members in a row
                self._member = zlib.decompressobj(wbits=31)
            self._begun = True
            piece = self._step(data)
            yield piece
            while len(piece) == _PIECE and not self._member.unconsumed_tail and not self._member.eof:
                piece = self._step(b"")
                yield piece
            data = self._member.unused_data if self._member.eof else self._member.unconsumed_tail

    def _step(self, data: bytes) -> bytes:
        problem = ""
        try:
            return self._member.decompress(data, _PIECE)
        except zlib.error as error:
            problem = str(error)
        raise Unreadable(f"its gzip data is corrupt ({problem})")
