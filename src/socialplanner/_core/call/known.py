"""The memory of a client: the creates that it has sent, and whose record is whose. One record answers one create."""

from __future__ import annotations

import json
import time
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from ..http_date import parse_http_date
from .create import Create, ReadRecord, Record, digest_of, read_id

if TYPE_CHECKING:
    from ...request import Request
    from ..http.http_request import Body
    from ..http.response import RawResponse

LIFETIME = timedelta(days=1)
MAX_IDS = 20_000  # of one location
MAX_OPEN = 5_000  # creates of one location whose record is not known
MAX_LOCATIONS = 10_000
TRIM_EVERY = 64  # creates
RESPONSES = 16  # the newest ones, from which the server's clock is read


class _Location:
    """What is known of one location, the oldest first."""

    __slots__ = ("begun", "by_id", "by_key", "open")

    def __init__(self) -> None:
        # a plain dict becomes slow at its beginning, once much of it was deleted there
        self.begun = 0
        self.open: OrderedDict[Create, None] = OrderedDict()
        self.by_id: OrderedDict[str, Create] = OrderedDict()
        self.by_key: OrderedDict[str, Create] = OrderedDict()

    def trim(self, before: datetime) -> None:
        """Forget what is too old or too much; a create that is under way is never forgotten."""
        for known, most in ((self.by_id, MAX_IDS), (self.by_key, MAX_IDS)):
            while known and (len(known) > most or next(iter(known.values())).noted < before):
                del known[next(iter(known))]
        while self.open:
            oldest = next(iter(self.open))
            if oldest.state == "in_flight" or not (len(self.open) > MAX_OPEN or oldest.noted < before):
                break
            del self.open[oldest]


class KnownRecords:
    """A memory that a client and its views share. Bounded by `LIFETIME` and by counts."""

    def __init__(self, read: ReadRecord = read_id) -> None:
        self._read = read
        self._locations: OrderedDict[str, _Location] = OrderedDict()
        self._heads: deque[tuple[Sequence[tuple[bytes, bytes]], float]] = deque(maxlen=RESPONSES)

    def begin(self, location: str, request: Request[object]) -> Create:
        """Note that a create is under way."""
        now = datetime.now(UTC)
        create = Create(location, request, now, now)
        known = self._location(location)
        known.begun += 1
        if known.begun % TRIM_EVERY == 0:
            known.trim(now - LIFETIME)
        known.open[create] = None
        return create

    def remember(self, create: Create, result: object, body: Body) -> None:
        """Note that a create has succeeded, with the ids that its result tells, if any. `body` is what was sent."""
        request = create.request
        if request is None:
            return
        record = self._read(request, result)
        self.claim(create, record)
        create.digest = digest_of(request, body)
        if record.whole and record.ids:
            create.request = None

    def claim(self, create: Create, record: Record) -> None:
        """Note that a record is the one of this create."""
        known = self._location(create.location)
        create.state = "done"
        create.ids |= record.ids
        for each in record.ids:
            known.by_id.setdefault(each, create)
        if record.whole and record.ids:
            known.open.pop(create, None)
        else:
            known.open[create] = None

    def doubt(self, create: Create, sent_at: datetime, key: str = "") -> None:
        """Note that a create may have happened. A search finds it by the key of its error."""
        create.state, create.sent_at = "unknown", sent_at
        if key:
            self._location(create.location).by_key[key] = create

    def forget(self, create: Create) -> None:
        """Note that a create did not happen."""
        self._location(create.location).open.pop(create, None)

    def disown(self, create: Create, ids: Iterable[str]) -> None:
        """Note that a record is not the one of this create, though a search took it for that."""
        known = self._location(create.location)
        if create.digest or not create.ids.intersection(ids):
            return
        for each in create.ids:
            if known.by_id.get(each) is create:
                del known.by_id[each]
        create.ids, create.state = frozenset(), "unknown"
        known.open[create] = None

    def has_sent(self, location: str, key: str) -> bool:
        """Whether this client has sent the create of the error with this key."""
        create = self._location(location).by_key.get(key)
        return create is not None and create.sent_here

    def find_create(
        self, location: str, request: Request[object], since: datetime, key: str = "", *, by_server: bool
    ) -> Create:
        """Return the create that a search is for: by the key of its error, else by what was sent and when. The same
        question is for the same create each time."""
        known = self._location(location)
        now = datetime.now(UTC)
        known.trim(now - LIFETIME)
        name = key or _describe(request, since)
        found = known.by_key.get(name)
        if not key and (found is None or found.digest or not found.ids):
            # asked without its error: for one in doubt, else for one that has succeeded
            doubts = (each for each in known.open if each.state == "unknown")
            without_id = (each for each in known.open if each.state == "done")
            of_all = chain(doubts, without_id, known.by_id.values())
            sent = (each for each in of_all if _is_asked_for(each, request, since, by_server))
            found = next(sent, found)
        if found is None:
            found = Create(location, request, since, now)
            found.state, found.by_server, found.sent_here = "unknown", by_server, False
        if not found.digest:  # what succeeded answers this question only while nothing like it is in doubt
            known.by_key[name] = found
        return found

    def is_taken(self, create: Create, ids: Iterable[str]) -> bool:
        """Whether one of the ids is of the record of another create."""
        by_id = self._location(create.location).by_id
        return any(by_id.get(each, create) is not create for each in ids)

    def list_open(self, create: Create, request: Request[object]) -> Iterator[tuple[Create, Request[object]]]:
        """Return the other creates of the same kind whose record, or part of it, is not known, with what they sent."""
        for each in list(self._location(create.location).open):
            other = each.request
            if each is create or other is None:
                continue
            if other.operation.id == request.operation.id and other.path == request.path:
                yield each, other

    def note_response(self, response: RawResponse) -> None:
        """Keep the headers of the response, as `Date` tells the server's clock."""
        self._heads.append((response.raw_headers, time.monotonic()))

    def server_now(self) -> datetime | None:
        """Return the time by the server's clock, or a little before; None if no response has told it."""
        now = time.monotonic()
        told = [
            date + timedelta(seconds=now - read_at)
            for headers, read_at in self._heads
            for name, value in headers
            if name.lower() == b"date" and (date := parse_http_date(value.decode("latin-1"))) is not None
        ]
        return max(told, default=None)

    def _location(self, location: str) -> _Location:
        known = self._locations.get(location)
        if known is None:
            known = self._locations[location] = _Location()
            if len(self._locations) > MAX_LOCATIONS:
                self._locations.popitem(last=False)
        else:
            self._locations.move_to_end(location)
        return known


def _is_asked_for(create: Create, request: Request[object], since: datetime, by_server: bool) -> bool:
    in_time = by_server or create.by_server or create.sent_at >= since
    return create.sent_here and in_time and create.is_equal(request)


def _describe(request: Request[object], since: datetime) -> str:
    body = json.dumps(request.body, sort_keys=True, default=str)
    return f"{request.operation.id} {request.path} {request.query} {since.astimezone(UTC)} {body}"
