"""One search for a create without a response: the request, when it was sent, and how a list is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import unquote

from attrs import field, frozen

from .._core.http_date import parse_http_date
from .._core.lists.page import Page, PageSource
from .._core.lists.pages import Pages, count_items, has_list
from .._core.model import Model
from .._core.values import read_list, read_object, read_text
from ..errors import AmbiguousOutcome, PagesError, UsageError

if TYPE_CHECKING:
    from .._core.call.sender import Sender
    from .._core.http.response import RawResponse
    from ..request import Request

T = TypeVar("T")
A = TypeVar("A", bound=Model)

MARGIN = timedelta(seconds=2)
"""The header Date holds whole seconds, and another server than the one that writes it may date the records."""
PAGE_SIZE = 100  # items
CONCURRENCY = 4  # pages at once: few, because a search begins when the API already has trouble


class Similarity(IntEnum):
    """How similar a record of a list is to the request. The lowest result of all rules counts."""

    OTHER = 0
    UNSURE = 1
    SAME = 2


@frozen(eq=False)
class Search:
    """A request that was sent at `since`, by this machine's clock. `ignore` holds the ids of other records."""

    sender: Sender = field(repr=False)
    request: Request[object]
    since: datetime
    ignore: frozenset[str] = frozenset()

    @property
    def body(self) -> dict[str, object]:
        """The JSON body of the request."""
        return self.request.body or {}

    @property
    def location(self) -> str:
        """The id of the location in which to search."""
        location = self.request.location_id or self.sender.options.location_id
        if location is None:
            raise UsageError(
                "location_id: expected a location in the request or the client, got none. Pass location_id=.",
                argument="location_id",
            )
        return location

    def path_value(self, name: str) -> str:
        """Return the value of a path parameter of the request."""
        template = self.request.operation.path.split("/")
        return unquote(self.request.path.split("/")[template.index("{" + name + "}")])

    def ambiguous_outcome(self, why: str) -> AmbiguousOutcome:
        """Return the error to raise where neither "found" nor "not found" is certain."""
        name = self.request.operation.name
        return AmbiguousOutcome(
            f"{name} may have happened: {why}. Look yourself before you send it again.",
            operation=name,
            request=self.request,
            sent_at=self.since,
        )

    async def walk_list(
        self,
        page: Callable[[int, int], Request[A]],
        items: Callable[[A], list[T]],
        *,
        total: Callable[[A], int | None] | None = None,
        key: Callable[[T], str | None],
        wire: str,
        paged: bool = True,
    ) -> tuple[list[T], datetime]:
        """Read a whole list; return it, and `since` by the server's clock.

        The order of a list is not documented, so no list is left early. Raises `AmbiguousOutcome` if the server does
        not give the whole of it.
        """
        operation = page(0, PAGE_SIZE).operation
        offsets: list[timedelta] = []
        without_list: set[int] = set()

        async def fetch(skip: int, limit: int) -> Page[T]:
            typed = await self.sender.send_with_response(page(skip, limit))
            offset = measure_clock_offset(typed.response, datetime.now(UTC))
            if offset is not None:
                offsets.append(offset)
            result = typed.result
            read = items(result)
            if has_list(result, operation, wire, read):
                without_list.discard(skip)
            else:
                without_list.add(skip)
            return Page(read, skip, None if total is None else total(result), count_items(result, wire, read))

        source = PageSource(operation.name, fetch, key, paged, 0, PAGE_SIZE, CONCURRENCY, lambda: None)
        problem = ""
        try:
            found = await Pages(source).collect()
        except PagesError as error:
            found, problem = list[T](), str(error)
        if without_list:
            problem = problem or f"a response of {operation.name} had no list"
        if problem:
            raise self.ambiguous_outcome(problem.rstrip("."))
        return found, server_start(self.since, offsets)

    def choose(self, candidates: Iterable[tuple[T, str | None, Similarity]]) -> T | None:
        """Return the first candidate that is the same; None if all are others. The second value is a candidate's id.

        Raises `AmbiguousOutcome` if none is the same and one of them may be.
        """
        unsure: list[str] = []
        for item, item_id, similarity in candidates:
            if item_id is not None and item_id in self.ignore:
                continue
            if similarity is Similarity.SAME:
                return item
            if similarity is Similarity.UNSURE:
                unsure.append(item_id or "one without an id")
        if unsure:
            ids = ", ".join(unsure[:5]) + (" and more" if len(unsure) > 5 else "")
            raise self.ambiguous_outcome(
                f"the list shows too little of {ids}, which may be it (pass its id in ignore= if it is another one)"
            )
        return None


def measure_clock_offset(response: RawResponse, now: datetime) -> timedelta | None:
    """Return how far the server's clock is ahead of this machine's, at least. None without a header `Date`.

    `now` is when the response was read, which is later than when the server wrote its `Date`. So the true offset is
    this one or more, and no record is missed.
    """
    server_now = parse_http_date(response.headers.get("date", ""))
    return None if server_now is None else server_now - now


def server_start(since: datetime, offsets: Iterable[timedelta]) -> datetime:
    """Return `since` by the server's clock, or a little before.

    The largest offset is the closest. A server that sends no `Date` is taken to have this machine's time.
    """
    return since.astimezone(UTC) + max(offsets, default=timedelta()) - MARGIN


def compare_creation_time(
    since: datetime, created: datetime | None, updated: datetime | None = None
) -> Similarity:
    """Compare times: a record from before the request is another one; a record without a time may be the one."""
    if created is not None:
        return Similarity.SAME if created >= since else Similarity.OTHER
    # a record that was last changed before that time was also made before it
    return Similarity.OTHER if updated is not None and updated < since else Similarity.UNSURE


def requested_text(body: object, name: str) -> str | None:
    """Return a text of the body that was sent, or None."""
    return read_text((read_object(body) or {}).get(name))


def requested_texts(body: object, name: str) -> list[str]:
    """Return a list of texts of the body that was sent."""
    return [each for each in requested_items(body, name) if isinstance(each, str)]


def requested_items(body: object, name: str) -> list[object]:
    """Return a list of the body that was sent; an empty one where it has none."""
    return read_list((read_object(body) or {}).get(name)) or []
