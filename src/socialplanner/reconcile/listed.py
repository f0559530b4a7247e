"""A list that was read for a search: its items, what it cannot prove, and its times by the server's clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar

from attrs import evolve, frozen

from .._core.call.create import Create
from .._core.http_date import parse_http_date

if TYPE_CHECKING:
    from .._core.http.response import RawResponse

T = TypeVar("T")
Clock: TypeAlias = Literal["local", "server"]

MARGIN = timedelta(seconds=2)
"""The header Date holds whole seconds, and another server than the one that writes it may date the records."""


@frozen(eq=False)
class Listed(Generic[T]):
    """A list that was read, with the start of the search by the server's clock."""

    items: list[T]
    key: Callable[[T], str | None]
    since: datetime
    shift: timedelta
    """What turns a time of this machine into `since`."""
    unproven: str = ""
    """Why the list cannot prove that a record is not there; empty if it can."""

    def start_of(self, create: Create) -> datetime:
        """Return since when the record of another create can have been made."""
        since = create.since.astimezone(UTC)
        return since - MARGIN if create.by_server else since + self.shift


def find_gap(found: int, unread: int, total: int | None) -> str:
    """Return why these items are not the whole list; an empty text if they are."""
    if unread > 0:
        return f"{unread} items of the list could not be read"
    if total is not None and found < total:
        return f"the list showed {found} items and says that it has {total}"
    return ""


def date_list(listed: Listed[T], offsets: list[timedelta], *, by_server: bool) -> Listed[T]:
    """Return the list with `since` by the server's clock. Nothing was sent later than now, so a start in the future
    is by another clock, and proves nothing."""
    ahead = max(offsets, default=timedelta())
    since = server_start(listed.since, () if by_server else offsets)
    unproven = listed.unproven
    if not unproven and since > datetime.now(UTC) + ahead:
        unproven = (
            "the time at which it was sent lies in the future, so it is by another clock (pass `sent_at_server` of the"
            ' error as since=, with clock="server")'
        )
    return evolve(listed, since=since, shift=ahead - MARGIN, unproven=unproven)


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
