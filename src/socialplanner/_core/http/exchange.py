"""Reading an answer from its head to its end."""

from __future__ import annotations

from collections.abc import AsyncIterable

from ..call.transport_errors import NETWORK, broken_off
from .response import Broken, RawResponse, Unreadable, read_body


async def read_answer(
    status: int, headers: list[tuple[bytes, bytes]], chunks: AsyncIterable[bytes]
) -> RawResponse:
    """The whole answer. Raises `Broken` with its head where it has no end that makes sense."""
    encoding = b"".join(value for name, value in headers if name.lower() == b"content-encoding")
    try:
        body = await read_body(chunks, encoding.decode("latin-1").strip().lower())
    except Unreadable as error:
        reason = error
    except NETWORK as error:
        reason = broken_off(error)
    else:
        return RawResponse(status, tuple(headers), body)
    raise Broken(RawResponse(status, tuple(headers), b""), reason)
