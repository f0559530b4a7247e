"""What the sandbox remembers: locations with their accounts, groups and posts. Nothing of it outlives the process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from heapq import heappop, heappush
from typing import Any, Protocol, TypeVar, runtime_checkable

from .clock import Clock
from .ids import Ids

Record = dict[str, Any]  # a thing as the API shows it
T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Post:
    """One record of a post: how the API shows it, and what the list and the clock need to know of it."""

    record: Record
    number: int  # in the order of creation, for two that were made at one time
    made: datetime  # the list sorts by it
    shown: datetime  # the list filters by it: planned for, else published, else made
    due: datetime | None = None  # when it is to be published

    @property
    def deleted(self) -> bool:
        return bool(self.record["deleted"])


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list asks for."""

    kind: str  # a status, or "all", or "recent"
    accounts: frozenset[str]
    start: datetime
    end: datetime
    post_type: str | None

    def takes(self, post: Post) -> bool:
        record = post.record
        return (
            post.deleted == (self.kind == "deleted")
            and (self.kind in ("all", "recent", "deleted") or record["status"] == self.kind)
            and self.start <= post.shown <= self.end
            and (self.post_type is None or record["type"] == self.post_type)
            and (not self.accounts or not self.accounts.isdisjoint(record["accountIds"]))
        )


@dataclass(slots=True, eq=False)
class Login:
    """A login at a network, begun and then consented to."""

    id: str
    platform: str
    reconnect: bool = False
    done: bool = False


@runtime_checkable
class Moving(Protocol):
    """What a room holds of a location and time changes, as queues publish."""

    def pass_time(self, state: State, location: Location) -> None:
        """Do what was to be done until now. The posts that are due are published before and after."""


@dataclass(slots=True)
class Location:
    """One location. Its posts are changed through `add` and `changed` only, which keep the lists right."""

    id: str
    name: str
    accounts: dict[str, Record] = field(default_factory=dict[str, Record])
    groups: list[Record] = field(default_factory=list[Record])
    logins: dict[str, Login] = field(default_factory=dict[str, Login])
    posts: dict[str, Post] = field(default_factory=dict[str, Post])
    _held: dict[type[Any], Any] = field(default_factory=dict[type[Any], Any])
    _moving: list[Moving] = field(default_factory=list[Any])
    _found: dict[Filter, list[Post]] = field(default_factory=dict[Filter, list[Post]])
    _due: list[tuple[datetime, str]] = field(default_factory=list[tuple[datetime, str]])  # a heap

    def held(self, kind: type[T]) -> T:
        """What a room keeps of this location, in a class of its own; made when it is first asked for."""
        if kind not in self._held:
            self._held[kind] = kind()
            if isinstance(self._held[kind], Moving):
                self._moving.append(self._held[kind])
        held: T = self._held[kind]
        return held

    def moving(self) -> list[Moving]:
        """What of it time changes."""
        return self._moving

    def add(self, post: Post) -> None:
        self.posts[post.record["_id"]] = post
        self.changed(post)

    def changed(self, post: Post) -> None:
        """To be called after a change to a post: lists made before are forgotten, its time is noted."""
        self._found.clear()
        if post.due is not None:
            heappush(self._due, (post.due, post.record["_id"]))

    def find(self, wanted: Filter) -> list[Post]:
        """The posts that a filter takes, newest first; kept until a post changes."""
        if wanted not in self._found:
            taken = filter(wanted.takes, self.posts.values())
            self._found[wanted] = sorted(taken, key=lambda post: (post.made, post.number), reverse=True)
        return self._found[wanted]

    def due(self, now: datetime) -> Iterator[Post]:
        """The posts whose time has come, each once, in the order of their times."""
        while self._due and self._due[0][0] <= now:
            moment, post_id = heappop(self._due)
            post = self.posts[post_id]
            if post.due == moment:  # else it was moved, deleted or published since
                yield post


@dataclass(slots=True)
class State:
    """All of it."""

    clock: Clock
    ids: Ids = field(default_factory=Ids)
    users: dict[str, Record] = field(default_factory=dict[str, Record])
    locations: dict[str, Location] = field(default_factory=dict[str, Location])
    made: int = 0  # posts so far

    def next_number(self) -> int:
        self.made += 1
        return self.made


class View(Mapping[str, Record]):
    """Records by id, to look at: what it gives are copies, so nothing can be changed through it."""

    def __init__(self, records: Iterable[tuple[str, Record]]) -> None:
        self._records = dict(records)

    def __getitem__(self, key: str) -> Record:
        return deepcopy(self._records[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)
