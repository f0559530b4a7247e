"""One create that was sent, and what its result tells of the record that it made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..http.http_request import encode_body
from ..record import find_id

if TYPE_CHECKING:
    from ...request import Request
    from ..http.http_request import Body


class Record(NamedTuple):
    """What a result tells of the record that was made. `whole` is False if there may be more ids of it."""

    ids: frozenset[str] = frozenset()
    whole: bool = False


NOTHING_TOLD = Record()
ReadRecord = Callable[["Request[object]", object], Record]


def read_id(request: Request[object], result: object) -> Record:
    """Return the record of a result that has an id."""
    found = find_id(result)
    return NOTHING_TOLD if found is None else Record(frozenset((found,)), whole=True)


class Create:
    """One create: what was sent and when, and whether its record is known."""

    __slots__ = (
        "by_server",
        "digest",
        "ids",
        "location",
        "noted",
        "request",
        "sent_at",
        "sent_here",
        "since",
        "state",
    )

    def __init__(self, location: str, request: Request[object], since: datetime, noted: datetime) -> None:
        self.location = location
        self.request: Request[object] | None = request
        self.since = self.sent_at = since
        """No record of it is older. `sent_at` is when its newest attempt began."""
        self.noted = noted
        self.by_server = False
        """Whether `since` is by the server's clock."""
        self.sent_here = True
        """Whether this client has sent it, and not only searched for it."""
        self.digest = 0
        """What was sent, once it has succeeded; the request is then let go, where all ids are known."""
        self.state: Literal["in_flight", "unknown", "done"] = "in_flight"
        self.ids: frozenset[str] = frozenset()

    def is_equal(self, request: Request[object]) -> bool:
        """Whether another request asks for an equal record."""
        mine = self.request
        if mine is None:
            return self.digest == digest_of(request, encode_body(request))
        return mine is request or (
            mine.operation.id == request.operation.id
            and mine.path == request.path
            and mine.query == request.query
            and mine.body == request.body
        )


def digest_of(request: Request[object], body: Body) -> int:
    """Return a number that equal requests share, in place of a request that is large. `body` is its encoded body."""
    content = body if isinstance(body, bytes) else b""
    return hash((request.operation.id, request.path, request.query, content)) or 1
