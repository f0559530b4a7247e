"""A request as a value: what to send, and how to read the answer. Building one does no I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from attrs import field, frozen

from .secret import Secret

if TYPE_CHECKING:
    from .upload import FilePart

T_co = TypeVar("T_co", covariant=True)

Repeat = Literal["read", "idempotent", "create"]
"""May it be sent twice? A read and an idempotent change may; a create only if the first never left."""


@frozen(eq=False)
class Operation:
    """What the spec says of one operation: the same for every call of it."""

    id: str
    name: str
    """`room.method`, as errors name it."""
    method: str
    path: str
    repeat: Repeat
    scopes: tuple[str, ...] = ()
    result: tuple[str, ...] = ()
    """Where in the answer the value lies; empty where it is the whole answer."""
    missing: tuple[str, ...] = ()
    """Texts that stand where the result should be, and mean that there is none."""
    version: str = ""
    """The API version that it needs, where that is not the client's."""
    redirects: bool = False
    """Whether the answer is the header Location: an address to go to, which is told and not followed."""
    removes: bool = False
    """Whether what it removes may be gone already when it is repeated: then a 404 is what was wanted."""
    private: bool = False
    """Whether its answers hold secrets, so that no error shows anything of them."""
    empty: tuple[tuple[str, object], ...] = ()
    """Forms of an empty list that the API is known to send: a JSON pointer and the value there. No drift."""


def location_of(headers: Mapping[str, object]) -> str:
    """The result of an operation that answers with an address."""
    return str(headers["location"])


@frozen(eq=False)
class Request(Generic[T_co]):
    """One call, ready for `planner.send`. `path` is filled in and encoded; it holds no token."""

    operation: Operation
    path: str
    decode: Callable[[Mapping[str, object]], T_co] = field(repr=False)
    location_id: str | None = None
    """The location that it is about: pace and token go by it."""
    query: tuple[tuple[str, str], ...] = ()
    body: dict[str, object] | None = field(default=None, repr=False)
    form: tuple[tuple[str, str | Secret], ...] | None = field(default=None, repr=False)
    """An urlencoded body. A request with a secret in it cannot be pickled."""
    file: FilePart | None = field(default=None, repr=False)
    """A file, which goes out as a form instead of a JSON body."""
