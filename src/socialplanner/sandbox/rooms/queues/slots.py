"""When a queue publishes, and which item has its turn then: times of the week, in a zone, and items in a circle.

Nothing here knows the state or the clock. `dayOfWeek` 0 is Sunday, as in the document.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import cycle
from typing import Any, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
WEEK = 7 * DAY
MARGIN = 2 * DAY  # no zone is further from UTC, and none has ever skipped more time

Key = tuple[float, int]  # the position of an item: its order, and its number for two of the same order


@dataclass(frozen=True, slots=True)
class TimeSlot:
    """A time of the week on the clocks of the location; `day` counts from Sunday."""

    day: int
    time: time


def parse_slots(time_slots: Iterable[dict[str, Any]]) -> frozenset[TimeSlot]:
    """Return the time slots of a body; a slot that is there twice counts once."""
    return frozenset(TimeSlot(each["dayOfWeek"], time.fromisoformat(each["time"])) for each in time_slots)


def list_slots_between(
    slots: Collection[TimeSlot], zone: ZoneInfo, start: datetime, end: datetime
) -> list[datetime]:
    """Return the slots after `start` and up to `end`, in UTC, in order.

    09:00 is 09:00 on both sides of a change of the clocks. The rest is inference, the API does not say: a time that
    the change leaves out is that much later on the clock (02:30 becomes 03:30), a time that comes twice counts the
    first time, and two slots that fall together in this way are one.
    """
    found: set[datetime] = set()
    day, last = _start_of_day(start) - MARGIN, _start_of_day(end) + MARGIN
    while day <= last:
        for slot in slots:
            if slot.day == day.isoweekday() % 7:
                moment = datetime.combine(day, slot.time, zone).astimezone(UTC)
                if start < moment <= end:
                    found.add(moment)
        day += DAY
    return sorted(found)


def iterate_slots_after(slots: Collection[TimeSlot], zone: ZoneInfo, start: datetime) -> Iterator[datetime]:
    """Yield all slots after a time, without end; none if there are no slots."""
    while slots:
        yield from list_slots_between(slots, zone, start, start + WEEK)
        start += WEEK


def _start_of_day(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)


class Keyed(Protocol):
    """What can be ordered in a queue."""

    @property
    def key(self) -> Key: ...


T = TypeVar("T", bound=Keyed)


@dataclass(frozen=True, slots=True)
class Turn(Generic[T]):
    """A slot with the item that has its turn. `round` is how often the item goes out before that."""

    time: datetime
    item: T
    skipped: bool
    round: int


def order_by_turn(items: Iterable[T], last: Key | None) -> list[T]:
    """Return the items in the order of their turns, the next one first. `last` is the position of the latest one."""
    ordered = sorted(items, key=lambda item: item.key)
    if last is None:
        return ordered
    return [each for each in ordered if each.key > last] + [each for each in ordered if each.key <= last]


def assign_turns(
    times: Iterable[datetime], items: Sequence[T], skipped: Collection[datetime]
) -> Iterator[Turn[T]]:
    """Yield the turns of items over slots, again and again from the first item.

    A skipped slot uses up the turn of its item: the item waits until its next turn, and the others keep their times.
    That is inference; the API only marks the slot.
    """
    rounds = dict.fromkeys(range(len(items)), 0)
    for moment, place in zip(times, cycle(range(len(items))), strict=False):
        skip = moment in skipped
        yield Turn(moment, items[place], skip, rounds[place])
        rounds[place] += not skip
