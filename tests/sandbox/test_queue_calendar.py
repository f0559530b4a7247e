"""The calendar: all turns of a time window."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from socialplanner.sandbox import CATEGORY_NEWS, Sandbox
from socialplanner.sandbox.rooms.queues.queue_seed import QUEUE_ID, QUEUE_ITEMS, RECIPES

from .queue_support import Caller

pytestmark = pytest.mark.asyncio

FRIDAY, TUESDAY = "2026-03-13T15:30:00.000Z", "2026-03-17T08:00:00.000Z"
NEXT_FRIDAY, NEXT_TUESDAY = "2026-03-20T15:30:00.000Z", "2026-03-24T08:00:00.000Z"
ROLLS, RYE, JAM = QUEUE_ITEMS
WINDOW = {"startDate": "2026-03-10T00:00:00Z", "endDate": "2026-04-01T00:00:00Z"}


@pytest_asyncio.fixture
async def call(sandbox: Sandbox) -> AsyncIterator[Caller]:
    caller = Caller(sandbox)
    async with caller.http:
        yield caller


async def test_the_calendar_shows_active_queues(call: Caller) -> None:
    """All turns of the window, but for skipped ones; of some categories or accounts if asked."""
    await call("put", QUEUE_ID, skipDateTime=TUESDAY)
    results = await call("post", "list/calendar", **WINDOW)
    entries = [(each["queueItemId"], each["scheduledDateTime"]) for each in results["scheduledPosts"]]
    assert entries == [
        (ROLLS, FRIDAY),
        (JAM, NEXT_FRIDAY),
        (ROLLS, NEXT_TUESDAY),
        (RYE, "2026-03-27T15:30:00.000Z"),
        (JAM, "2026-03-31T07:00:00.000Z"),
    ]
    assert (results["total"], results["timezone"]) == (5, "Europe/Stockholm")
    assert results["scheduledPosts"][1]["post"]["summary"] == RECIPES[1]
    for only in ({"categoryIds": [CATEGORY_NEWS]}, {"accountIds": ["elsewhere"]}):
        assert (await call("post", "list/calendar", **WINDOW, **only))["scheduledPosts"] == []
    await call("put", QUEUE_ID, status="paused")
    assert (await call("post", "list/calendar", **WINDOW))["total"] == 0


async def test_a_calendar_has_an_end(call: Caller) -> None:
    """Turns do not: it looks a year ahead. A time that no clock shows is refused."""
    far = {"startDate": WINDOW["startDate"], "endDate": "9999-12-31T23:59:59Z"}
    assert 100 < (await call("post", "list/calendar", **far))["total"] < 110
    await call("put", QUEUE_ID, status="paused")
    bad = await call.answer("post", "list/calendar", **far | {"endDate": "2026-03-10T23:59:60Z"})
    assert bad.status_code == 422
