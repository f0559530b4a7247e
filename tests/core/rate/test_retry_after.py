"""How long a server asks to wait, in every form that servers were seen to send."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.internals import RATE_HEADERS, parse_retry_after

NOW = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
DATE = (b"Date", b"Wed, 01 Apr 2026 15:00:00 GMT")  # the server's clock is three hours ahead of ours


def after(value: str) -> tuple[bytes, bytes]:
    return b"Retry-After", value.encode("latin-1")


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("0", 0.0),
        ("2.5", 2.5),
        ("0.0", 0.0),
        ("1e1", 10.0),
        ("120", 120.0),
        ("99999999999999999999", 99999999999999999999.0),
        ("Wed, 01 Apr 2026 15:00:09 GMT", 9.0),
        ("Wed, 01 Apr 2026 17:00:09 +0200", 9.0),
        ("Wednesday, 01-Apr-26 15:00:09 GMT", 9.0),
        ("Wed, 01 Apr 2026 14:59:00 GMT", 0.0),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
    ],
)
def test_what_makes_sense_is_understood(value: str, seconds: float):
    """A date is measured against the answer's own Date, so the two clocks need not agree."""
    assert parse_retry_after([DATE, after(value)], RATE_HEADERS, NOW) == seconds


@pytest.mark.parametrize(
    "value",
    [
        "", "-1", "-0.5", "inf", "Infinity", "nan", "NaN", "soon", "1,5", "0x10", "1_000", "٣", "9" * 400, "1e999",
        "Wed, 01 Apr 100000 15:00:09 GMT", "Wed, 99 Apr 2026 15:00:09 GMT", "2026-04-01T15:00:09Z", "60 s", "\x00",
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_as_good_as_nothing(value: str):
    encoded = (b"Retry-After", value.encode())
    assert parse_retry_after([DATE, encoded], RATE_HEADERS, NOW) is None


def test_of_two_headers_the_longer_wait_counts_and_a_bad_one_not_at_all():
    assert parse_retry_after([after("3"), (b"retry-after", b"8"), after("soon")], RATE_HEADERS, NOW) == 8.0


def test_without_a_date_of_the_server_our_own_clock_must_do():
    value = format_datetime(NOW.replace(second=30), usegmt=True)
    assert parse_retry_after([after(value)], RATE_HEADERS, NOW) == 30.0
    assert parse_retry_after([(b"Date", b"yesterday"), after(value)], RATE_HEADERS, NOW) == 30.0


@pytest.mark.parametrize(
    ("remaining", "interval", "seconds"),
    [("0", "10000", 10.0), ("1", "10000", None), ("0", "soon", None), ("0", "-5", None), ("0", "", None)],
)
def test_a_limit_that_is_used_up_asks_for_its_interval(remaining: str, interval: str, seconds: float | None):
    """This API tells its limits with every answer, and was never seen to send a Retry-After."""
    headers = [
        (b"X-RateLimit-Remaining", remaining.encode()),
        (b"X-RateLimit-Interval-Milliseconds", interval.encode()),
    ]
    assert parse_retry_after(headers, RATE_HEADERS, NOW) == seconds
    assert parse_retry_after([*headers, after("3")], RATE_HEADERS, NOW) == 3.0


@given(
    st.lists(
        st.tuples(st.sampled_from([b"Retry-After", b"Date", b"X-RateLimit-Remaining"]), st.binary()),
        max_size=4,
    )
)
def test_no_header_ever_breaks_a_call_or_gives_a_wait_below_zero(headers: list[tuple[bytes, bytes]]):
    wait = parse_retry_after(headers, RATE_HEADERS, NOW)
    assert wait is None or 0 <= wait < float("inf")
