"""The turns to come of a queue."""

from __future__ import annotations

from collections.abc import Iterator

from ...state.state import Location, State
from .content import Item, find_errors
from .queue_record import Queue, Session
from .slots import Turn, assign_turns, iterate_slots_after, order_by_turn, parse_slots


def plan_turns(
    state: State, location: Location, queue: Queue, items: dict[str, Item], *, started: bool
) -> Iterator[Turn[Item]]:
    """Return the turns to come, without end. For a queue that is not `started` they are as if it were started now.

    An item with errors has no turn, and the next one takes its slot: inference.
    """
    start = queue.handled_until if started else state.clock.now()
    able = [each for each in items.values() if not find_errors(state, location, each)]
    slots = parse_slots(queue.time_slots)
    if not able:
        return iter(())
    return assign_turns(
        iterate_slots_after(slots, queue.zone, start), order_by_turn(able, queue.last_position), queue.skipped
    )


def forecast(
    state: State, location: Location, queue: Queue, session: Session | None = None
) -> dict[str, Turn[Item]]:
    """Return the next turn of every item that has one, by the item's id, in the order of their times.

    For a session they are as they will be after a save: it makes a draft active, but not a paused queue.
    """
    if queue.status != "active" and not (session and queue.status == "draft"):
        return {}
    items = queue.items if session is None else session.items
    coming = plan_turns(state, location, queue, items, started=queue.status == "active")
    found: dict[str, Turn[Item]] = {}
    for turn in coming:
        if turn.item.id in found:
            break
        found[turn.item.id] = turn
    return found
