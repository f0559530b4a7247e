"""What a queue does as time passes: the post that it has scheduled, and the slots whose time has come.

An active queue has the post of its next turn scheduled in the planner; when that is published, the next one is. Nothing
runs by itself: `publish_due_posts` lets queues catch up, slot by slot, with each post made and published at the time it
should have been.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from ...state.state import Location, Post, State
from .. import post_lifecycle
from ..filing import find_published_posts
from .content import Item, build_post_body, choose_order, find_errors, make_item
from .forecast import plan_turns
from .queue_record import Current, Queue
from .slots import iterate_slots_after, order_by_turn, parse_slots


@dataclass(slots=True)
class Queues:
    """The queues of a location that are not deleted, and the posts that queues made: these never join a queue."""

    by_id: dict[str, Queue] = field(default_factory=dict[str, Queue])
    made_posts: set[str] = field(default_factory=set[str])  # by `parentPostId`
    item_count: int = 0  # items made so far

    def next_number(self) -> int:
        """Return the number of the next item."""
        self.item_count += 1
        return self.item_count

    def pass_time(self, state: State, location: Location) -> None:
        """Do what the queues would have done until now."""
        for queue in self.by_id.values():
            _catch_up(state, location, queue)


def start(state: State, queue: Queue) -> None:
    """Make the queue active. Slots whose time has passed are not published later."""
    now = state.clock.now()
    if queue.status == "draft":
        queue.started = now
    queue.status, queue.handled_until = "active", max(queue.handled_until, now)


def schedule(state: State, location: Location, queue: Queue, at: datetime | None = None) -> None:
    """Schedule the post of the next turn in the planner, and no other. A post that is right already stays.

    `at` dates the creation of the post back.
    """
    turn = None
    if queue.status == "active":
        coming = plan_turns(state, location, queue, queue.items, started=True)
        turn = next((each for each in coming if not each.skipped), None)
    if turn is None:
        unschedule(state, location, queue)
    else:
        _schedule(state, location, queue, turn.item, turn.time, at or state.clock.now())


def unschedule(state: State, location: Location, queue: Queue) -> None:
    """Delete the scheduled post, if there is one."""
    for post in queue.current.posts if queue.current else ():
        if not post.deleted and post.record["status"] == "scheduled":
            post_lifecycle.delete(state, location, post)
    queue.current = None


def skip_current(state: State, location: Location, queue: Queue) -> None:
    """Delete the scheduled post; the next item takes its slot."""
    assert queue.current is not None
    queue.last_position = queue.current.item.key
    # the slots before it are skipped ones, whose items have had their turns
    queue.handled_until = max(queue.handled_until, queue.current.time - timedelta.resolution)
    unschedule(state, location, queue)
    schedule(state, location, queue)


def fill(state: State, location: Location, queue: Queue) -> None:
    """Make items of the posts that the category has now."""
    for tie, posts in find_published_posts(
        location, queue.category_id, location.room_data(Queues).made_posts
    ).items():
        queue.known_posts.add(tie)
        _join(state, location, queue, posts, "bottom")


def _catch_up(state: State, location: Location, queue: Queue) -> None:
    now = state.clock.now()
    new_posts = list(_find_new_posts(location, queue))
    has_joined, before = bool(new_posts), queue.handled_until
    latest: datetime | None = None
    for moment in iterate_slots_after(parse_slots(queue.time_slots), queue.zone, before):
        if moment > now or queue.status != "active":
            break
        while new_posts and new_posts[0][1][0].display_time <= moment:
            _add_new_posts(state, location, queue, *new_posts.pop(0))
        _run_slot(state, location, queue, moment, latest or before)
        latest = moment
    for each in new_posts:
        _add_new_posts(state, location, queue, *each)
    queue.handled_until = max(before, now)
    if latest or (has_joined and queue.current):
        schedule(state, location, queue, latest)


def _run_slot(state: State, location: Location, queue: Queue, moment: datetime, at: datetime) -> None:
    """Give a slot to the item that has its turn. Its post is published by now, even if the item has changed since."""
    able = [each for each in queue.items.values() if not find_errors(state, location, each)]
    if (queue.current is None or queue.current.time != moment) and able:
        item = order_by_turn(able, queue.last_position)[0]
        if moment in queue.skipped:
            queue.last_position = item.key
            return
        _schedule(state, location, queue, item, moment, at)
    if queue.current is not None and queue.current.time == moment:
        item, queue.current = queue.current.item, None
        item.round, item.last, queue.last_position = item.round + 1, moment, item.key


def _schedule(
    state: State, location: Location, queue: Queue, item: Item, moment: datetime, at: datetime
) -> None:
    body = build_post_body(location, item, queue.category_id, moment)
    old = queue.current
    if old and (old.item, old.time, old.body) == (item, moment, body):
        return
    unschedule(state, location, queue)
    posts = post_lifecycle.create(state, location, body, at=at)
    location.room_data(Queues).made_posts.add(posts[0].record["parentPostId"])
    queue.current, queue.last = Current(item, moment, body, posts), moment


def _find_new_posts(location: Location, queue: Queue) -> Iterator[tuple[str, list[Post]]]:
    if queue.adds_future_posts:
        without = location.room_data(Queues).made_posts | queue.known_posts
        yield from find_published_posts(location, queue.category_id, without).items()


def _add_new_posts(state: State, location: Location, queue: Queue, tie: str, posts: list[Post]) -> None:
    queue.known_posts.add(tie)
    _join(state, location, queue, posts, "top" if queue.newest_first else "bottom")


def _join(state: State, location: Location, queue: Queue, posts: list[Post], end: str) -> None:
    number, order = location.room_data(Queues).next_number(), choose_order(queue.items.values(), end)
    item = make_item(state.ids.record(), number, posts, order, state.clock.now())
    queue.items[item.id] = item
