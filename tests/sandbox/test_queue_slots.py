"""When a queue publishes: times of the week through changes of the clocks, and items in turn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from socialplanner.sandbox.rooms.queues.slots import (
    TimeSlot,
    assign_turns,
    iterate_slots_after,
    list_slots_between,
    order_by_turn,
    parse_slots,
)

STOCKHOLM = ZoneInfo("Europe/Stockholm")
SUNDAY, MONDAY, FRIDAY = 0, 1, 5
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Loaf:
    """Something that can stand in a queue."""

    name: str
    order: float
    number: int = 0

    @property
    def key(self) -> tuple[float, int]:
        return self.order, self.number


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def slot(day: int, text: str) -> TimeSlot:
    return TimeSlot(day, time.fromisoformat(text))


def days(slots: set[TimeSlot], start: str, end: str, zone: ZoneInfo = STOCKHOLM) -> list[str]:
    return [f"{each:%m-%d %H:%M}" for each in list_slots_between(slots, zone, at(start), at(end))]


def test_day_0_is_sunday() -> None:
    """2026-03-08 is one."""
    assert days({slot(SUNDAY, "09:00")}, "2026-03-07", "2026-03-14") == ["03-08 08:00"]


def test_slots_come_in_the_order_of_the_week() -> None:
    """However they were written down, and each once."""
    sent = [
        {"dayOfWeek": FRIDAY, "time": "16:30"},
        {"dayOfWeek": MONDAY, "time": "09:00"},
        {"dayOfWeek": FRIDAY, "time": "16:30"},
    ]
    found = list(islice(iterate_slots_after(parse_slots(sent), STOCKHOLM, at("2026-03-10")), 4))
    assert [f"{each:%a %H:%M}" for each in found] == ["Fri 15:30", "Mon 08:00", "Fri 15:30", "Mon 08:00"]


def test_a_window_holds_its_end_and_not_its_start() -> None:
    """So that two windows side by side hold every slot once."""
    one = {slot(MONDAY, "09:00")}
    assert days(one, "2026-03-09T07:00", "2026-03-09T08:00") == ["03-09 08:00"]
    assert days(one, "2026-03-09T08:00", "2026-03-09T09:00") == []


def test_nine_is_nine_on_both_sides_of_a_change() -> None:
    """The clocks go forward on 29 March 2026 and back on 25 October."""
    monday = {slot(MONDAY, "09:00")}
    assert days(monday, "2026-03-20", "2026-04-01") == ["03-23 08:00", "03-30 07:00"]
    assert days(monday, "2026-10-16", "2026-10-31") == ["10-19 07:00", "10-26 08:00"]
    for moment in list_slots_between(monday, STOCKHOLM, at("2026-01-01"), at("2027-01-01")):
        assert f"{moment.astimezone(STOCKHOLM):%a %H:%M}" == "Mon 09:00"


def test_a_time_that_is_left_out_comes_an_hour_later() -> None:
    """02:30 does not exist on 29 March: the slot is at 03:30, which is 01:30 in UTC."""
    night = {slot(SUNDAY, "02:30")}
    assert days(night, "2026-03-21", "2026-04-06") == ["03-22 01:30", "03-29 01:30", "04-05 00:30"]


def test_slots_that_fall_together_are_one() -> None:
    """02:30 and 03:30 are the same time on that morning, and stay in order with 03:00."""
    night = {slot(SUNDAY, each) for each in ("02:30", "03:00", "03:30")}
    assert days(night, "2026-03-28", "2026-03-30") == ["03-29 01:00", "03-29 01:30"]


def test_a_time_that_comes_twice_counts_the_first_time() -> None:
    """02:30 on 25 October is 00:30 and 01:30 in UTC."""
    assert days({slot(SUNDAY, "02:30")}, "2026-10-24", "2026-10-26") == ["10-25 00:30"]


@pytest.mark.parametrize(
    "name", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/St_Johns"]
)
def test_every_zone_has_its_slots_on_its_own_day(name: str) -> None:
    """Far from UTC the day is another one."""
    zone = ZoneInfo(name)
    found = list_slots_between({slot(FRIDAY, "00:05")}, zone, at("2026-03-10"), at("2026-03-24"))
    assert [f"{each.astimezone(zone):%a %H:%M}" for each in found] == ["Fri 00:05"] * 2


def test_a_day_that_a_zone_leaves_out_keeps_the_slots_in_order() -> None:
    """Samoa had no Friday, 30 December 2011; its slots fall on the Saturday."""
    zone = ZoneInfo("Pacific/Apia")
    both = {slot(FRIDAY, "20:00"), slot(6, "09:00")}
    found = list_slots_between(both, zone, at("2011-12-29"), at("2012-01-02"))
    assert [f"{each.astimezone(zone):%d %H:%M}" for each in found] == ["31 09:00", "31 20:00"]


def test_slots_never_end_and_are_never_lost() -> None:
    """A year, week by week, is the same as a year at once."""
    slots = {slot(SUNDAY, "02:30"), slot(MONDAY, "00:00"), slot(FRIDAY, "23:59")}
    start = at("2026-03-10T12:00")
    whole = list_slots_between(slots, STOCKHOLM, start, start + YEAR)
    assert list(islice(iterate_slots_after(slots, STOCKHOLM, start), len(whole))) == whole


def test_no_slots_means_no_times() -> None:
    """And not a search without end."""
    assert list(iterate_slots_after(frozenset(), STOCKHOLM, at("2026-03-10"))) == []


def test_items_go_out_by_order_and_begin_anew() -> None:
    """Those of the same order as they came."""
    items = order_by_turn([Loaf("c", 2000, 3), Loaf("a", 1000, 2), Loaf("b", 2000, 1)], None)
    times = [at(f"2026-03-{day}") for day in range(10, 15)]
    found = list(assign_turns(times, items, ()))
    assert "".join(each.item.name for each in found) == "abcab"
    assert [each.round for each in found] == [0, 0, 0, 1, 1]


def test_the_turn_goes_on_behind_the_one_that_passed() -> None:
    """Even if that one is not there any more."""
    items = [Loaf("a", 1000), Loaf("b", 2000), Loaf("c", 3000)]
    assert "".join(each.name for each in order_by_turn(items, (1000, 0))) == "bca"
    assert "".join(each.name for each in order_by_turn(items, (2500, 7))) == "cab"
    assert "".join(each.name for each in order_by_turn(items, (3000, 0))) == "abc"


def test_a_skipped_slot_takes_the_turn_of_its_item() -> None:
    """The others keep their times, and the item has not gone out."""
    times = [at(f"2026-03-{day}") for day in range(10, 14)]
    found = list(assign_turns(times, [Loaf("a", 1), Loaf("b", 2)], {times[2]}))
    assert [(each.item.name, each.skipped) for each in found] == [
        ("a", False),
        ("b", False),
        ("a", True),
        ("b", False),
    ]
    assert found[2].round == 1


def test_without_items_there_are_no_turns() -> None:
    """Slots alone publish nothing."""
    assert list(assign_turns([at("2026-03-10")], order_by_turn(list[Loaf](), None), ())) == []
