"""When a queue publishes, and which item has its turn then: times of the week, in a zone, and items in a circle.

Nothing here knows the app or the clock. `dayOfWeek` 0 is taken for Sunday, as the spec does.
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
MARGIN = 2 * DAY  # no zone is further from UTC, and none has ever skipped more

Key = tuple[float, int]  # where an item stands: its order, and its number for two of the same order


@dataclass(frozen=True, slots=True)
class TimeSlot:
    """A time of the week on the clocks of the location; `day` counts from Sunday."""

    day: int
    time: time


def read_slots(sent: Iterable[dict[str, Any]]) -> frozenset[TimeSlot]:
    """The time slots of a body; one that is named twice counts once."""
    return frozenset(TimeSlot(each["dayOfWeek"], time.fromisoformat(each["time"])) for each in sent)


def between(slots: Collection[TimeSlot], zone: ZoneInfo, start: datetime, end: datetime) -> list[datetime]:
    """The slots after `start` and up to `end`, in UTC, in order.

    09:00 is 09:00 on both sides of a change of the clocks. What follows is inference, the API says nothing of it: a
    time that the change leaves out is that much later on the clock (02:30 becomes 03:30), a time that comes twice
    counts the first time, and two slots that so fall together are one.
    """
    found: set[datetime] = set()
    day, last = _date(start) - MARGIN, _date(end) + MARGIN
    while day <= last:
        for slot in slots:
            if slot.day == day.isoweekday() % 7:
                moment = datetime.combine(day, slot.time, zone).astimezone(UTC)
                if start < moment <= end:
                    found.add(moment)
        day += DAY
    return sorted(found)


def after(slots: Collection[TimeSlot], zone: ZoneInfo, start: datetime) -> Iterator[datetime]:
    """All slots after a time, without end, or none if there are no slots."""
    while slots:
        yield from between(slots, zone, start, start + WEEK)
        start += WEEK


def _date(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)


class Keyed(Protocol):
    """What can stand in a queue."""

    @property
    def key(self) -> Key: ...


T = TypeVar("T", bound=Keyed)


@dataclass(frozen=True, slots=True)
class Turn(Generic[T]):
    """A slot with the item that has its turn. `round` counts how often the item went out before that."""

    time: datetime
    item: T
    skipped: bool
    round: int


def in_turn(items: Iterable[T], passed: Key | None) -> list[T]:
    """The items in the order of their turns, the next one first. `passed` is where the last one stood."""
    ordered = sorted(items, key=lambda item: item.key)
    if passed is None:
        return ordered
    return [each for each in ordered if each.key > passed] + [each for each in ordered if each.key <= passed]


def turns(times: Iterable[datetime], items: Sequence[T], skipped: Collection[datetime]) -> Iterator[Turn[T]]:
    """Items over slots, again and again from the first.

    A slot that is skipped takes the turn of its item with it: the item waits until it is reached again, and the
    others keep their times. That is inference; the API only marks the slot.
    """
    rounds = dict.fromkeys(range(len(items)), 0)
    for moment, place in zip(times, cycle(range(len(items))), strict=False):
        skip = moment in skipped
        yield Turn(moment, items[place], skip, rounds[place])
        rounds[place] += not skip
