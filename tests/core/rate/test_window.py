"""Which requests count against a location's limits, and when the next one may go, without waiting."""

from __future__ import annotations

import itertools
import pickle

import pytest

from socialplanner import RateLimited
from tests.support.internals import RATE, RATE_HEADERS, Window, parse_rate_headers


def rate_headers(
    limit: object = 100,
    remaining: object = None,
    interval: object = 10_000,
    daily: object = 200_000,
    daily_remaining: object = None,
) -> list[tuple[bytes, bytes]]:
    """Return the headers as the API writes them; None leaves one out."""
    values = {
        "X-RateLimit-Max": limit,
        "X-RateLimit-Remaining": remaining,
        "X-RateLimit-Interval-Milliseconds": interval,
        "X-RateLimit-Limit-Daily": daily,
        "X-RateLimit-Daily-Remaining": daily_remaining,
    }
    pairs = [(name.encode(), str(value).encode()) for name, value in values.items() if value is not None]
    return [(b"Date", b"Sat, 22 Nov 2025 17:44:00 GMT"), *pairs]


@pytest.fixture
def window() -> Window:
    return Window("loc-1", RATE, 0.0, lambda: 0.5)


def reserve_all(window: Window, now: float) -> list[object]:
    """Reserve every permit that is free at this moment."""
    permits: list[object] = []
    while not window.wait(now):
        assert len(permits) < 1000
        permits.append(window.reserve(now))
    return permits


def learn(
    window: Window, headers: list[tuple[bytes, bytes]], now: float, reserved: float | None = None
) -> None:
    window.learn(parse_rate_headers(headers, RATE_HEADERS), now if reserved is None else reserved, now)


def test_a_whole_window_goes_at_once_and_the_next_one_interval_after_each_was_done(window: Window) -> None:
    """Done, not reserved: the server counts a request somewhere in between."""
    permits = reserve_all(window, 0.0)
    assert len(permits) == 100
    for permit in permits[:40]:
        window.end(permit, 0.2, sent=True)
    for permit in permits[40:]:
        window.end(permit, 0.7, sent=True)
    assert window.wait(1.0) == pytest.approx(9.2)
    assert reserve_all(window, 10.1) == []
    assert len(reserve_all(window, 10.2)) == 40
    assert len(reserve_all(window, 10.7)) == 60


def test_a_request_without_an_end_counts_for_the_interval_and_a_second(window: Window) -> None:
    """A hanging upload, or a permit that was never given back, does not hold its place for ever."""
    permits = reserve_all(window, 0.0)
    assert window.wait(5.0) == 6.0
    assert reserve_all(window, 10.9) == []
    assert len(reserve_all(window, 11.0)) == 100
    for permit in permits:
        window.end(permit, 12.0, sent=True)  # late: they are forgotten, and do not count anew
    assert len(reserve_all(window, 22.0)) == 100


@pytest.mark.parametrize("interval", [100, 10_000])
def test_the_wait_is_never_longer_than_until_there_may_be_room(window: Window, interval: int) -> None:
    """All are on their way: one that ends now is free after an interval, whatever the longest time is."""
    learn(window, rate_headers(interval=interval), 0.0)
    reserve_all(window, 0.0)
    assert window.wait(0.0) == interval / 1000


def test_a_request_that_never_left_does_not_count(window: Window) -> None:
    permits = reserve_all(window, 0.0)
    window.end(permits[7], 0.0, sent=False)
    window.end(permits[7], 0.0, sent=False)  # once is enough
    assert len(reserve_all(window, 0.0)) == 1
    assert window.day_left == 200_000 - 100


def test_the_server_tells_its_own_limit_and_interval(window: Window) -> None:
    learn(window, rate_headers(limit=5, interval=500), 0.0)
    assert (window.limit, window.window, window.from_server) == (5, 0.5, True)
    for permit in reserve_all(window, 0.0):
        window.end(permit, 0.0, sent=True)
    assert reserve_all(window, 0.4) == []
    assert len(reserve_all(window, 0.5)) == 5


def test_what_other_programs_use_is_seen_and_left_to_them_for_one_interval(window: Window) -> None:
    permit = window.reserve(0.0)
    flying = window.reserve(0.0)
    window.end(permit, 0.1, sent=True)
    learn(window, rate_headers(remaining=30), 0.1)  # 70 are used, two of them by us
    assert window.free(0.1) == 30
    window.end(flying, 0.2, sent=True)
    learn(window, rate_headers(remaining=50), 0.2)  # the newest answer counts
    assert (window.free(0.2), window.free(10.19), window.free(10.2)) == (50, 51, 100)


def test_the_wait_ends_with_what_other_programs_used(window: Window) -> None:
    learn(window, rate_headers(remaining=0), 0.0)
    assert window.wait(3.0) == 7.0
    assert window.free(30.0) == 100


def test_what_was_seen_of_others_stays_until_an_answer_rules_it_out(window: Window) -> None:
    """Ours of the first second may be gone from the server's count, and are still in our own until the eleventh."""
    for permit in [window.reserve(0.0) for _ in range(40)]:
        window.end(permit, 1.0, sent=True)
    learn(window, rate_headers(remaining=10), 1.0)  # 90 are used, 50 of them by others
    window.end(window.reserve(10.4), 10.5, sent=True)
    learn(window, rate_headers(remaining=49), 10.5, reserved=10.4)  # 51: this one and the 50 of the others
    assert window.free(10.5) == 100 - 41 - 50
    window.end(window.reserve(10.5), 10.6, sent=True)
    learn(
        window, rate_headers(remaining=90), 10.6, reserved=10.5
    )  # 10: all but this one and the one before it
    assert window.free(10.6) == 100 - 42 - 8


def test_our_own_requests_are_not_taken_for_those_of_others(window: Window) -> None:
    for permit in reserve_all(window, 0.0):
        window.end(permit, 0.1, sent=True)
    learn(window, rate_headers(remaining=0), 0.1)
    assert len(reserve_all(window, 10.1)) == 100


@pytest.mark.parametrize(
    "odd",
    ["", "0", "-5", "garbage", "1.5", "1e3", "+7", "1_0", "٣", "100, 100", "NaN", "9" * 5000, "99999999999"],
)
def test_odd_limits_are_not_heard(window: Window, odd: str) -> None:
    learn(window, rate_headers(limit=odd, interval=odd, daily=odd), 0.0)
    assert (window.limit, window.window, window.daily_limit, window.from_server) == (
        100,
        10.0,
        200_000,
        False,
    )
    assert len(reserve_all(window, 0.0)) == 100


@pytest.mark.parametrize("odd", ["", "-5", "garbage", "0x10", "101", "9" * 5000])
def test_odd_remaining_numbers_are_not_heard(window: Window, odd: str) -> None:
    """101 left of 100 makes no sense either. What was heard before stays."""
    learn(window, rate_headers(remaining=30, daily_remaining=5000), 0.0)
    learn(window, rate_headers(remaining=odd, daily_remaining=odd if odd != "101" else None), 0.0)
    assert (window.free(0.0), window.day_left) == (30, 5000)


def test_headers_are_known_in_any_case_and_with_blanks(window: Window) -> None:
    learn(window, [(b"x-ratelimit-MAX", b" 7 ")], 0.0)
    assert window.limit == 7


def test_a_server_that_tells_no_limits_is_not_paced(window: Window) -> None:
    """Three answers say so; one alone may be an error page of a gateway."""
    learn(window, [], 0.0)
    learn(window, [], 0.0)
    assert len(reserve_all(window, 0.0)) == 100
    learn(window, [], 0.0)
    for _ in range(1000):
        assert window.wait(0.0) == 0
        window.reserve(0.0)
    assert (window.enforced, window.free(20.0), window.day_left) == (False, 100, 200_000 - 100)


@pytest.mark.parametrize("sends", ["headers", "pause"])
def test_it_is_paced_again_once_it_tells(window: Window, sends: str) -> None:
    """And stays so: an answer without headers is no news any more."""
    for _ in range(3):
        learn(window, [], 0.0)
    if sends == "headers":
        learn(window, rate_headers(), 0.0)
    else:
        window.pause(0.0)
    for _ in range(9):
        learn(window, [], 0.0)
    assert len(reserve_all(window, 60.0)) == 100


def test_a_day_that_is_used_up_ends_in_an_error_but_for_one_probe_a_minute(window: Window) -> None:
    """Nobody sends when the next day begins, so that somebody has to ask."""
    learn(window, rate_headers(remaining=100, daily=5000, daily_remaining=2), 0.0)
    assert [window.wait(0.0), bool(window.reserve(0.0)), window.wait(0.0), bool(window.reserve(0.0))] == [
        0,
        1,
        0,
        1,
    ]
    with pytest.raises(
        RateLimited, match="5,000 requests a day of location loc-1 are used up, and nothing was sent"
    ) as e:
        window.wait(59.9)
    assert (e.value.status, e.value.retry_after, e.value.operation) == (429, 60.0, None)
    assert str(pickle.loads(pickle.dumps(e.value))) == str(e.value)
    assert window.wait(60.0) == 0
    probe = window.reserve(60.0)
    with pytest.raises(RateLimited):
        window.wait(60.0)
    window.end(probe, 60.0, sent=False)
    assert window.wait(60.0) == 0  # that probe never left: another goes
    probe = window.reserve(60.0)
    window.end(probe, 61.0, sent=True)
    learn(window, rate_headers(daily_remaining=0), 61.0)
    with pytest.raises(RateLimited):
        window.wait(120.9)
    assert window.wait(121.0) == 0
    learn(window, rate_headers(daily_remaining=4999), 121.5)
    assert (window.wait(121.5), window.daily_limit) == (0, 200_000)


def test_without_news_the_day_is_our_own_count_and_ends_after_24_hours(window: Window) -> None:
    learn(window, rate_headers(daily=150, daily_remaining=None), 0.0)
    assert len(reserve_all(window, 0.0)) == 100
    with pytest.raises(RateLimited):
        reserve_all(window, 20.0)
    assert window.day_left == 0
    with pytest.raises(RateLimited):
        window.wait(21.0)
    assert window.wait(86_400.0) == 0
    window.reserve(86_400.0)
    assert window.day_left == 149


def test_the_day_is_not_over_while_the_server_says_so(window: Window) -> None:
    learn(window, rate_headers(daily_remaining=0), 86_390.0)
    with pytest.raises(RateLimited):
        window.wait(86_400.0)


def test_a_location_is_idle_when_nothing_counts_any_more(window: Window) -> None:
    assert window.is_idle(0.0)
    window.end(window.reserve(0.0), 1.0, sent=True)
    assert [window.is_idle(10.9), window.is_idle(11.0)] == [False, True]
    window.pause(15.0)
    assert [window.is_idle(24.9), window.is_idle(25.0)] == [False, True]
    learn(window, rate_headers(remaining=90), 30.0)
    assert [window.is_idle(39.9), window.is_idle(40.0)] == [False, True]
    learn(window, rate_headers(daily_remaining=0), 50.0)
    assert not window.is_idle(70.0)


def test_after_a_pause_one_goes_after_the_other_for_one_interval(window: Window) -> None:
    """0.5 is the middle of what chance gives: then they go at the average that the limit allows."""
    window.pause(5.0)
    assert window.wait(1.0) == pytest.approx(4.1)
    gone, now = 0, 5.0
    while now < 15.0:
        now += window.wait(now) or 1e-9
        if not window.wait(now):
            window.end(window.reserve(now), now, sent=True)
            gone += 1
    assert 95 <= gone <= 100
    assert len(reserve_all(window, 25.1)) == 100  # then at once again


def test_a_pause_is_not_shortened_by_another(window: Window) -> None:
    window.pause(5.0)
    window.pause(2.0)
    assert (window.paused_until, window.wait(0.0)) == (5.0, pytest.approx(5.1))
    window.pause(8.0)
    assert (window.paused_until, window.wait(0.0)) == (8.0, pytest.approx(8.1))


LIES = {
    "an hour, nothing left": {"remaining": 0, "interval": 3_600_000},
    "a minute, nothing left": {"remaining": 0, "interval": 60_000},
    "one an hour": {"limit": 1, "remaining": 0, "interval": 3_600_000},
    "one of three an hour": {"limit": 3, "remaining": 1, "interval": 3_600_000},
    "many used, no interval": {"limit": 100_000, "remaining": 0, "interval": None},
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_one_lying_response_stops_a_location_for_one_documented_window_at_most(
    window: Window, lie: dict[str, object]
) -> None:
    """A19: a request finds out whether it is true, and after an honest response the location is at full pace."""
    [first, *_] = [window.reserve(0.0)]
    window.end(first, 0.1, sent=True)
    learn(window, rate_headers(**lie), 0.1, reserved=0.0)
    held_back = reserve_all(window, 0.1)
    for permit in held_back:
        window.end(permit, 0.1, sent=True)
    now = 0.1
    while wait := window.wait(now):
        now += wait
        assert now <= 10.2
    probe = window.reserve(now)
    window.end(probe, now + 0.1, sent=True)
    learn(window, rate_headers(remaining=99), now + 0.1, reserved=now)
    assert len(reserve_all(window, now + 0.1)) >= 96


def test_while_a_window_is_full_by_the_word_of_the_server_one_request_at_a_time_asks_again(
    window: Window,
) -> None:
    """A19: a server that is truly full gets no more than one request in a documented window from us."""
    now, went = 0.0, []
    while now < 300.0:
        wait = window.wait(now)
        if wait:
            now += wait
            continue
        permit = window.reserve(now)
        went.append(now)
        assert (
            window.wait(now + 30) > 0 or len(went) == 1
        )  # not while one is in flight, however long that takes
        window.end(permit, now, sent=True)
        learn(window, rate_headers(remaining=0, interval=3_600_000), now, reserved=now)
    assert 25 <= len(went) <= 31
    assert min(later - earlier for earlier, later in itertools.pairwise(went)) >= 10.0


def test_a_window_that_a_server_tells_of_is_believed_up_to_a_minute(window: Window) -> None:
    """A19: where our own requests fill it, they count for a minute and not for an hour."""
    for permit in reserve_all(window, 0.0):
        window.end(permit, 0.1, sent=True)
    learn(window, rate_headers(remaining=0, interval=3_600_000), 0.1, reserved=0.0)
    assert reserve_all(window, 5.0) == []
    assert len(reserve_all(window, 60.2)) == 100


def test_a_probe_waits_for_the_end_of_a_pause(window: Window) -> None:
    """A19: a 429 that asks for time gets it."""
    permit = window.reserve(0.0)
    window.end(permit, 0.0, sent=True)
    learn(window, rate_headers(remaining=0, interval=3_600_000), 0.0)
    window.pause(25.0)
    assert window.wait(12.0) >= 13.0


def test_no_probe_goes_where_our_own_requests_fill_the_documented_window(window: Window) -> None:
    """A19: nobody has said anything yet, so nothing can be untrue."""
    permits = reserve_all(window, 0.0)
    for permit in permits:
        window.end(permit, 9.0, sent=True)
    assert window.wait(10.5) == pytest.approx(8.5)
