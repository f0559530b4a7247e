"""One search for a create without a response: the request, when it was sent, and how a list is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import unquote

from attrs import field, frozen

from .._core.call.create import Create, Record
from .._core.lists.page import Page, PageSource
from .._core.lists.pages import Pages, count_items, has_list
from .._core.model import Model
from .._core.values import read_list, read_object, read_text
from ..errors import AmbiguousOutcome, PagesError, UsageError
from .listed import Clock, Listed, date_list, find_gap, measure_clock_offset
from .listed import server_start as server_start
from .record import is_whole, read_ids

if TYPE_CHECKING:
    from .._core.call.sender import Sender
    from ..request import Request

T = TypeVar("T")
A = TypeVar("A", bound=Model)

PAGE_SIZE = 100  # items
CONCURRENCY = 4  # pages at once: few, because a search begins when the API already has trouble


class Similarity(IntEnum):
    """How similar a record of a list is to the request. The lowest result of all rules counts."""

    OTHER = 0
    UNSURE = 1
    SAME = 2


@frozen(eq=False)
class Search:
    """A request that was sent at `since`. `ignore` holds the ids of other records."""

    sender: Sender = field(repr=False)
    request: Request[object]
    since: datetime
    create: Create
    """What this client knows of the request, and of its record."""
    ignore: frozenset[str] = frozenset()
    clock: Clock = "local"
    """Whose clock `since` is by: this machine's or the server's."""

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
            sent_at=self.since if self.clock == "local" else None,
            sent_at_server=self.since if self.clock == "server" else None,
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
    ) -> Listed[T]:
        """Read a whole list. The order of a list is not documented, so no list is left early."""
        operation = page(0, PAGE_SIZE).operation
        offsets: list[timedelta] = []
        without_list: set[int] = set()
        unread = 0
        newest_total: int | None = None

        async def fetch(skip: int, limit: int) -> Page[T]:
            nonlocal unread, newest_total
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
            newest_total = None if total is None else total(result)
            sent = count_items(result, wire, read)
            unread += sent - len(read)
            return Page(read, skip, newest_total, sent)

        source = PageSource(operation.name, fetch, key, paged, 0, PAGE_SIZE, CONCURRENCY, lambda: None)
        found, problem = await self._collect(source)
        if without_list:
            problem = problem or f"a response of {operation.name} had no list"
        unproven = problem or find_gap(len(found), unread, newest_total)
        listed = Listed(found, key, self.since, timedelta(), unproven)
        return date_list(listed, offsets, by_server=self.clock == "server")

    async def _collect(self, source: PageSource[T]) -> tuple[list[T], str]:
        """Return the items that came, and why they are not the whole list, if the list contradicts itself."""
        found: list[T] = []
        try:
            async for page in Pages(source).by_page():
                found += page.items
        except PagesError as error:
            return found, f"the list was not read whole ({error})"
        return found, ""

    def is_taken(self, ids: Iterable[str | None]) -> bool:
        """Whether one of these ids is of another record: of `ignore`, or of another call of this client."""
        known = [each for each in ids if each is not None]
        return any(each in self.ignore for each in known) or self.sender.options.known.is_taken(
            self.create, known
        )

    def choose(
        self,
        listed: Listed[T],
        compare: Callable[[Mapping[str, object], T, datetime], Similarity],
        *,
        is_shared: bool = False,
    ) -> T | None:
        """Return the first item that is the same, and note that it answers this request; None if all are others.

        `compare` gets a body that was sent, an item, and since when. is_shared: one record may answer several
        requests, as an account that is attached twice is attached once. Raises `AmbiguousOutcome` if none is the same and
        one of them may be, or if the list cannot prove that none is there.
        """
        unsure: list[str] = []
        for item in listed.items:
            item_id = listed.key(item)
            ids = read_ids(item)
            if item_id in self.ignore or (self.is_taken(ids) and not is_shared):
                continue
            similarity = self._weigh(listed, item, compare, is_shared=is_shared)
            if similarity is Similarity.SAME:
                self.sender.options.known.claim(self.create, Record(ids, is_whole(self.request, item)))
                return item
            if similarity is Similarity.UNSURE:
                unsure.append(item_id or "one without an id")
        if unsure:
            named = ", ".join(unsure[:5]) + (" and more" if len(unsure) > 5 else "")
            raise self.ambiguous_outcome(
                f"the list shows too little of {named}, which may be it (pass its id in ignore= if it is another one)"
            )
        if listed.unproven:
            raise self.ambiguous_outcome(listed.unproven)
        return None

    def _weigh(
        self,
        listed: Listed[T],
        item: T,
        compare: Callable[[Mapping[str, object], T, datetime], Similarity],
        *,
        is_shared: bool,
    ) -> Similarity:
        """Compare an item with the request, and with the other creates of this client whose records are not known:
        what may be the record of another call is not given to this one."""
        similarity = compare(self.body, item, listed.since)
        if similarity is Similarity.OTHER or is_shared:
            return similarity
        weighed = similarity
        for other, sent in self.sender.options.known.list_open(self.create, self.request):
            if compare(sent.body or {}, item, listed.start_of(other)) is not Similarity.SAME:
                continue
            if similarity is Similarity.UNSURE:
                return Similarity.OTHER  # it fits the other call in everything
            if not (other.is_equal(self.request) and self._may_share(other)):
                weighed = Similarity.UNSURE
        return weighed

    def _may_share(self, other: Create) -> bool:
        """Whether this create and an equal one may share their records, so that who searches first gets the first: the
        other one is in doubt, or both have happened and neither has an id yet."""
        both_happened = self.create.state == other.state == "done" and not other.ids
        return other.state == "unknown" or both_happened


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
