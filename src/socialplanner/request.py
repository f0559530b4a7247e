"""A request as a value: what to send, and how to decode the response. Building one does no I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from attrs import field, frozen

from .secret import Secret

if TYPE_CHECKING:
    from .upload import FilePart

T_co = TypeVar("T_co", covariant=True)

Repeat = Literal["read", "idempotent", "create"]
"""Whether a request may be sent twice: a read and an idempotent change may, a create only if the first was not sent."""


@frozen(eq=False)
class Operation:
    """One operation as the spec describes it. All its requests share this value."""

    id: str
    name: str
    """The name in errors and events: `room.method`."""
    method: str
    path: str
    repeat: Repeat
    scopes: tuple[str, ...] = ()
    result: tuple[str, ...] = ()
    """The path to the result in the response; empty if the whole response is the result."""
    missing: tuple[str, ...] = ()
    """Texts that the API sends in place of the result to say that there is none."""
    version: str = ""
    """The API version that the operation needs; empty for the version of the client."""
    redirects: bool = False
    """Whether the result is the header Location: an address that the client returns and does not follow."""
    removes: bool = False
    """Whether it removes something: a repeated request that finds nothing (404) is then a success."""
    private: bool = False
    """Whether its responses hold secrets, so that no error shows any part of them."""
    empty: tuple[tuple[str, object], ...] = ()
    """Values that the API is known to send for an empty list, each with its JSON pointer. They are no mismatch."""
    items: str = ""
    """The field of the result that holds the list. Null or nothing in its place is a mismatch."""


def location_of(headers: Mapping[str, object]) -> str:
    """Return the address in the header Location, for operations that have it as their result."""
    return str(headers["location"])


@frozen(eq=False)
class Request(Generic[T_co]):
    """One request of an operation, for `planner.send`. Its `path` is complete and encoded; it holds no token."""

    operation: Operation
    path: str
    decode: Callable[[Mapping[str, object]], T_co] = field(repr=False)
    location_id: str | None = None
    """The location that the request is for: its rate limit and its token are used."""
    query: tuple[tuple[str, str], ...] = ()
    body: dict[str, object] | None = field(default=None, repr=False)
    form: tuple[tuple[str, str | Secret], ...] | None = field(default=None, repr=False)
    """The fields of an urlencoded body. A request with a secret cannot be pickled."""
    file: FilePart | None = field(default=None, repr=False)
    """A file, sent as a multipart form instead of a JSON body."""
    fields: tuple[tuple[str, str], ...] = ()
    """The texts of a multipart form, sent before its file, or without one."""
