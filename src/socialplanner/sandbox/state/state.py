"""What the sandbox remembers: locations with their accounts, groups and posts. Nothing of it outlives the process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from heapq import heappop, heappush
from typing import Any, Protocol, TypeVar, runtime_checkable

from .clock import Clock
from .ids import Ids

Record = dict[str, Any]  # a thing as the API shows it
T = TypeVar("T")

ALL_TIME = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True, eq=False)
class Post:
    """One record of a post: how the API shows it, and what the list and the clock need to know of it."""

    record: Record
    number: int  # in the order of creation, for two posts of one moment
    created: datetime  # the list sorts by it
    display_time: datetime  # the list filters by it: when planned, else when published, else when created
    due_at: datetime | None = None  # when it is to be published
    marked: bool = False  # whether its images get the watermark of its account
    still_listed: Record | None = None  # how lists show it after its deletion; None if they do not

    @property
    def deleted(self) -> bool:
        """Whether the planner has forgotten the post."""
        return bool(self.record["deleted"])


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list asks for."""

    kind: str  # a status, or "all", or "recent"
    accounts: frozenset[str]
    start: datetime
    end: datetime
    post_type: str | None

    def matches(self, post: Post) -> bool:
        """Return whether a post belongs in the list."""
        record = post.record
        if self.kind != "deleted" and post.still_listed is not None:
            record = post.still_listed
        return (
            record["deleted"] == (self.kind == "deleted")
            and (self.kind in ("all", "recent", "deleted") or record["status"] == self.kind)
            and self.start <= post.display_time <= self.end
            and (self.post_type is None or record["type"] == self.post_type)
            and (not self.accounts or not self.accounts.isdisjoint(record["accountIds"]))
        )


@dataclass(slots=True, eq=False)
class Login:
    """A login at a network, which a user starts and then consents to."""

    id: str
    platform: str
    reconnect: bool = False
    consented: bool = False


@runtime_checkable
class TimeDriven(Protocol):
    """Data of a room that changes as time passes: queues publish."""

    def pass_time(self, state: State, location: Location) -> None:
        """Do what was to be done until now. The posts that are due are published before and after."""


@dataclass(slots=True)
class Location:
    """One location. Change its posts through `add` and `note_change` only, which keep the lists right."""

    id: str
    name: str
    accounts: dict[str, Record] = field(default_factory=dict[str, Record])
    groups: list[Record] = field(default_factory=list[Record])
    logins: dict[str, Login] = field(default_factory=dict[str, Login])
    posts: dict[str, Post] = field(default_factory=dict[str, Post])
    time_driven: list[TimeDriven] = field(default_factory=list[Any])
    _room_data: dict[type[Any], Any] = field(default_factory=dict[type[Any], Any])
    _found: dict[Filter, list[Post]] = field(default_factory=dict[Filter, list[Post]])
    _due: list[tuple[datetime, str]] = field(default_factory=list[tuple[datetime, str]])  # a heap

    def room_data(self, kind: type[T]) -> T:
        """Return what a room keeps of this location, in a class of the room; the first call makes it."""
        if kind not in self._room_data:
            self._room_data[kind] = kind()
            if isinstance(self._room_data[kind], TimeDriven):
                self.time_driven.append(self._room_data[kind])
        data: T = self._room_data[kind]
        return data

    def add(self, post: Post) -> None:
        """Add a new post."""
        self.posts[post.record["_id"]] = post
        self.note_change(post)

    def note_change(self, post: Post) -> None:
        """Forget the lists that were made before a post changed, and note when the post is due."""
        self._found.clear()
        if post.due_at is not None:
            heappush(self._due, (post.due_at, post.record["_id"]))

    def find(self, post_filter: Filter) -> list[Post]:
        """Return the posts that match a filter, newest first; the list is kept until a post changes."""
        if post_filter not in self._found:
            posts = filter(post_filter.matches, self.posts.values())
            self._found[post_filter] = sorted(
                posts, key=lambda post: (post.created, post.number), reverse=True
            )
        return self._found[post_filter]

    def take_due(self, now: datetime) -> Iterator[Post]:
        """Yield the posts whose time has come, each once, in the order of their times."""
        while self._due and self._due[0][0] <= now:
            moment, post_id = heappop(self._due)
            post = self.posts[post_id]
            if post.due_at == moment:  # else it was moved, deleted or published since
                yield post


@dataclass(slots=True)
class State:
    """The whole memory of one sandbox."""

    clock: Clock
    ids: Ids = field(default_factory=Ids)
    users: dict[str, Record] = field(default_factory=dict[str, Record])
    locations: dict[str, Location] = field(default_factory=dict[str, Location])
    post_count: int = 0  # posts made so far

    def next_post_number(self) -> int:
        """Return the number of the next post."""
        self.post_count += 1
        return self.post_count


def explain_unknown_location(state: State, location_id: str) -> str:
    """Return the message for a location that the sandbox does not have."""
    known = list(state.locations)
    choices = ", ".join(known[:5]) + (f" to {known[-1]}" if len(known) > 5 else "")
    return f"location_id: expected one of {choices}, got {location_id!r}."


class View(Mapping[str, Record]):
    """Records by id, to look at. It gives copies, so nothing can be changed through it."""

    def __init__(self, records: Iterable[tuple[str, Record]]) -> None:
        self._records = dict(records)

    def __getitem__(self, key: str) -> Record:
        return deepcopy(self._records[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)
