"""One search for a create without an answer: what was sent, since when, and the walk through a list by the server's
clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import unquote

from attrs import field, frozen

from .._core.http_date import parse_http_date
from .._core.lists.pages import Pages, count_items
from .._core.lists.paginator import Page, PageSource
from .._core.model import Model
from .._core.values import read_list, read_object, read_text
from ..errors import AmbiguousOutcome, UsageError

if TYPE_CHECKING:
    from .._core.call.sender import Sender
    from .._core.http.response import RawResponse
    from ..request import Request

T = TypeVar("T")
A = TypeVar("A", bound=Model)

MARGIN = timedelta(seconds=2)
"""The header Date holds whole seconds, and the server that writes it need not be the one that dates the records."""
PAGE_SIZE = 100  # items
AT_ONCE = 4  # pages: a search comes when the API has trouble already


class Similarity(IntEnum):
    """Whether something in a list is what was sent. The least of several rules counts."""

    OTHER = 0
    UNSURE = 1
    SAME = 2


@frozen(eq=False)
class Search:
    """What is looked for. `since` is this machine's time, `ignore` the ids of what is known to be something else."""

    sender: Sender = field(repr=False)
    request: Request[object]
    since: datetime
    ignore: frozenset[str] = frozenset()

    @property
    def body(self) -> dict[str, object]:
        return self.request.body or {}

    @property
    def location(self) -> str:
        location = self.request.location_id or self.sender.options.location_id
        if location is None:
            raise UsageError("location_id: the request names no location to look in", argument="location_id")
        return location

    def place(self, name: str) -> str:
        """What stood in the path under this name."""
        template = self.request.operation.path.split("/")
        return unquote(self.request.path.split("/")[template.index("{" + name + "}")])

    def unsure(self, why: str) -> AmbiguousOutcome:
        """To be raised where neither "found" nor "not found" would be true."""
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
        """A whole list, and `since` by the server's clock. No order of a list is proven, so none is left early."""
        name = page(0, PAGE_SIZE).operation.name
        offsets: list[timedelta] = []

        async def fetch(skip: int, limit: int) -> Page[T]:
            answer = await self.sender.send_with_response(page(skip, limit))
            offset = offset_of(answer.response, datetime.now(UTC))
            if offset is not None:
                offsets.append(offset)
            result = answer.result
            read = items(result)
            return Page(read, skip, None if total is None else total(result), count_items(result, wire, read))

        source = PageSource(name, fetch, key, paged, 0, PAGE_SIZE, AT_ONCE, lambda: None)
        found = await Pages(source).collect()
        return found, server_start(self.since, offsets)

    def chosen(self, likenesses: Iterable[tuple[T, str | None, Similarity]]) -> T | None:
        """The first that is the same; None if all are others. Raises `AmbiguousOutcome` for one that may be it."""
        unsure: list[str] = []
        for item, name, likeness in likenesses:
            if name is not None and name in self.ignore:
                continue
            if likeness is Similarity.SAME:
                return item
            if likeness is Similarity.UNSURE:
                unsure.append(name or "one without an id")
        if unsure:
            named = ", ".join(unsure[:5]) + (" and more" if len(unsure) > 5 else "")
            raise self.unsure(
                f"what is there as {named} may be it, and shows too little to say so"
                " (name it in ignore= if it is something else)"
            )
        return None


def offset_of(answer: RawResponse, now: datetime) -> timedelta | None:
    """How far the server's clock is ahead of this machine's, at least. `now` is when the answer was read, which is
    later than the server wrote its Date: so the true offset is this one or more, and nothing is missed by it."""
    there = parse_http_date(answer.headers.get("date", ""))
    return None if there is None else there - now


def server_start(since: datetime, offsets: Iterable[timedelta]) -> datetime:
    """`since` by the server's clock, or a little before. The largest offset is the tightest; a server that tells no
    time is taken to have this machine's."""
    return since.astimezone(UTC) + max(offsets, default=timedelta()) - MARGIN


def made_since(since: datetime, created: datetime | None, updated: datetime | None = None) -> Similarity:
    """A record made before the request left is not what it made; one that does not say when it was made may be."""
    if created is not None:
        return Similarity.SAME if created >= since else Similarity.OTHER
    # whatever changed last before that time was also made before it
    return Similarity.OTHER if updated is not None and updated < since else Similarity.UNSURE


def requested_text(body: object, name: str) -> str | None:
    """A text of the body that was sent."""
    return read_text((read_object(body) or {}).get(name))


def requested_texts(body: object, name: str) -> list[str]:
    """A list of texts of the body that was sent."""
    return [each for each in sent_items(body, name) if isinstance(each, str)]


def sent_items(body: object, name: str) -> list[object]:
    return read_list((read_object(body) or {}).get(name)) or []
