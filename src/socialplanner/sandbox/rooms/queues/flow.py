"""A queue and its course: whose turn is next, the post that is scheduled for it, and what time brings.

An active queue has the post of its next turn scheduled in the planner; when that is out, the next one is. Nothing
runs by itself: `life.settle` has queues catch up, slot by slot, with each post made and published at the time it
should have been.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from ...state.state import Location, Post, Record, State
from .. import post_lifecycle as life
from .content import Item, errors, from_posts, placed, to_publish
from .filing import published
from .slots import Key, Turn, after, in_turn, read_slots, turns


@dataclass(frozen=True, slots=True)
class Current:
    """The post that a queue has scheduled: one record an account, for one turn of one item."""

    item: Item
    time: datetime
    body: Record
    posts: list[Post]

    @property
    def post_id(self) -> str | None:
        """Of the first record; None if somebody has deleted the post."""
        return None if self.posts[0].deleted else str(self.posts[0].record["_id"])


@dataclass(slots=True, eq=False)
class Session:
    """An edit session: copies of the items, and the ids of those that were there to copy."""

    id: str
    items: dict[str, Item]
    copied: frozenset[str]


@dataclass(slots=True, eq=False)
class Queue:
    """`done` is the time up to which all slots are dealt with, `passed` where the item of the last one stood."""

    id: str
    category_id: str
    user_id: str
    zone: ZoneInfo
    time_slots: list[Record]
    created: datetime
    updated: datetime
    started: datetime
    done: datetime
    status: str = "draft"
    future: bool = False
    first: bool = False  # new content stands before the older
    items: dict[str, Item] = field(default_factory=dict[str, Item])
    skipped: list[datetime] = field(default_factory=list[datetime])
    passed: Key | None = None
    current: Current | None = None
    last: datetime | None = None
    session: Session | None = None
    known: set[str] = field(default_factory=set[str])  # posts that have had their chance to join


@dataclass(slots=True)
class Queues:
    """The queues of a location that are not deleted, and the posts that queues made: these never join one."""

    by_id: dict[str, Queue] = field(default_factory=dict[str, Queue])
    made: set[str] = field(default_factory=set[str])
    numbers: int = 0

    def next_number(self) -> int:
        self.numbers += 1
        return self.numbers

    def pass_time(self, state: State, location: Location) -> None:
        """Let the queues do what they would have done until now."""
        for queue in self.by_id.values():
            _catch_up(state, location, queue)


def plan(
    state: State, location: Location, queue: Queue, items: dict[str, Item], *, started: bool
) -> Iterator[Turn[Item]]:
    """The turns to come, without end; those of a queue that is not `started` are as if it were, now.

    An item with errors has no turn, the others close up: inference.
    """
    start = queue.done if started else state.clock.now()
    able = [each for each in items.values() if not errors(state, location, each)]
    slots = read_slots(queue.time_slots)
    if not able:
        return iter(())
    return turns(after(slots, queue.zone, start), in_turn(able, queue.passed), queue.skipped)


def forecast(
    state: State, location: Location, queue: Queue, session: Session | None = None
) -> dict[str, Turn[Item]]:
    """The next turn of every item that has one, by the item's id, in the order of their times.

    Those of a session are as they would be once it is saved: a draft becomes active by that, a paused queue does not.
    """
    if queue.status != "active" and not (session and queue.status == "draft"):
        return {}
    items = queue.items if session is None else session.items
    coming = plan(state, location, queue, items, started=queue.status == "active")
    found: dict[str, Turn[Item]] = {}
    for turn in coming:
        if turn.item.id in found:
            break
        found[turn.item.id] = turn
    return found


def start(state: State, queue: Queue) -> None:
    """Make the queue active. Slots that have gone by until now are not made up for."""
    now = state.clock.now()
    if queue.status == "draft":
        queue.started = now
    queue.status, queue.done = "active", max(queue.done, now)


def pass_time(state: State, location: Location) -> None:
    """Let the queues do what they would have done until now, as every look at the posts does."""
    life.settle(state, location)


def schedule(state: State, location: Location, queue: Queue, at: datetime | None = None) -> None:
    """Have the post of the next turn in the planner, and no other; what is right already stays.

    `at` dates the making of the post back.
    """
    turn = None
    if queue.status == "active":
        coming = plan(state, location, queue, queue.items, started=True)
        turn = next((each for each in coming if not each.skipped), None)
    if turn is None:
        take_back(state, location, queue)
    else:
        _schedule(state, location, queue, turn.item, turn.time, at or state.clock.now())


def take_back(state: State, location: Location, queue: Queue) -> None:
    """Delete the post that is scheduled, if there is one."""
    for post in queue.current.posts if queue.current else ():
        if not post.deleted and post.record["status"] == "scheduled":
            life.delete(state, location, post)
    queue.current = None


def skip_current(state: State, location: Location, queue: Queue) -> None:
    """Delete the post that is scheduled; the next item takes its slot."""
    assert queue.current is not None
    queue.passed = queue.current.item.key
    # slots before it are skipped ones, whose items have lost their turns already
    queue.done = max(queue.done, queue.current.time - timedelta.resolution)
    take_back(state, location, queue)
    schedule(state, location, queue)


def fill(state: State, location: Location, queue: Queue) -> None:
    """Make items of the posts that the category has now."""
    for tie, posts in published(location, queue.category_id, location.held(Queues).made).items():
        queue.known.add(tie)
        _join(state, location, queue, posts, "bottom")


def _catch_up(state: State, location: Location, queue: Queue) -> None:
    now = state.clock.now()
    waiting = list(_newcomers(location, queue))
    joined, before = bool(waiting), queue.done
    passed: datetime | None = None
    for moment in after(read_slots(queue.time_slots), queue.zone, before):
        if moment > now or queue.status != "active":
            break
        while waiting and waiting[0][1][0].shown <= moment:
            _welcome(state, location, queue, *waiting.pop(0))
        _have_turn(state, location, queue, moment, passed or before)
        passed = moment
    for each in waiting:
        _welcome(state, location, queue, *each)
    queue.done = max(before, now)
    if passed or (joined and queue.current):
        schedule(state, location, queue, passed)


def _have_turn(state: State, location: Location, queue: Queue, moment: datetime, at: datetime) -> None:
    """What is scheduled for this slot is out by now, whatever has become of its item since."""
    able = [each for each in queue.items.values() if not errors(state, location, each)]
    if (queue.current is None or queue.current.time != moment) and able:
        item = in_turn(able, queue.passed)[0]
        if moment in queue.skipped:
            queue.passed = item.key
            return
        _schedule(state, location, queue, item, moment, at)
    if queue.current is not None and queue.current.time == moment:
        item, queue.current = queue.current.item, None
        item.round, item.last, queue.passed = item.round + 1, moment, item.key


def _schedule(
    state: State, location: Location, queue: Queue, item: Item, moment: datetime, at: datetime
) -> None:
    body = to_publish(location, item, queue.category_id, moment)
    old = queue.current
    if old and (old.item, old.time, old.body) == (item, moment, body):
        return
    take_back(state, location, queue)
    posts = life.create(state, location, body, at=at)
    location.held(Queues).made.add(posts[0].record["parentPostId"])
    queue.current, queue.last = Current(item, moment, body, posts), moment


def _newcomers(location: Location, queue: Queue) -> Iterator[tuple[str, list[Post]]]:
    if queue.future:
        yield from published(location, queue.category_id, location.held(Queues).made | queue.known).items()


def _welcome(state: State, location: Location, queue: Queue, tie: str, posts: list[Post]) -> None:
    queue.known.add(tie)
    _join(state, location, queue, posts, "top" if queue.first else "bottom")


def _join(state: State, location: Location, queue: Queue, posts: list[Post], end: str) -> None:
    number, order = location.held(Queues).next_number(), placed(queue.items.values(), end)
    item = from_posts(state.ids.record(), number, posts, order, state.clock.now())
    queue.items[item.id] = item
