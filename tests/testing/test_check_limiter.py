"""`check_limiter` finds each broken promise of a limiter and names it, and takes limiters that keep them all.

The limiter that is broken here is the one of docs/limits.md, one expression at a time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from socialplanner import Limiter
from socialplanner.testing import VirtualClock, check_limiter
from tests.support.internals import RATE, RateLimiter

pytestmark = pytest.mark.anyio

PAGE = Path(__file__).resolve().parents[2] / "docs" / "limits.md"
[EXAMPLE] = re.findall(
    r"^```python\n(from collections import defaultdict\n.*?)^```", PAGE.read_text("utf-8"), re.M | re.S
)


class Fault(NamedTuple):
    """With these changes (code: replacement) the example breaks a promise; the error begins with `words`."""

    changes: dict[str, str]
    words: str


COUNTED = "self.counted[permit] = self.clock() + self.interval if sent else 0.0"
PAUSED = "max(self.paused_until, self.clock() + pause)"
TELL = """
    async def tell(self):
        with anyio.CancelScope(shield=True):
            while self.unread.statistics().current_buffer_used:
                location, *news = self.unread.receive_nowait()
                await self.boards[self.app, location].hear(*news)

    async def acquire("""

FAULTS = {
    "too many": Fault({"len(self.counted) < self.limit": "len(self.counted) <= self.limit"}, "limit: 11 requests"),
    "counts only in flight": Fault({"+ self.interval if sent": "if sent"}, "limit: "),
    "counts from asking": Fault({COUNTED: "if not sent:\n                del self.counted[permit]", "permit] = inf": "permit] = now + self.interval"}, "slow requests: "),
    "forgets slow requests": Fault({"permit] = inf": "permit] = now + 0.1 * self.interval"}, "slow requests: "),
    "last come, first served": Fault({"for permit in line if": "for permit in reversed(line) if"}, "order: "),
    "starves bulk": Fault({"% 10 == 9": "% 10 == 10"}, "bulk starves: "),
    "no priorities": Fault({"next(permit for priority in order for permit in line if permit[0] == priority)": "line[0]"}, "interactive first: "),
    "half for bulk": Fault({"% 10 == 9": "% 2 == 1"}, "interactive first: "),
    "bulk first": Fault({"% 10 == 9": "% 10 != 9"}, "interactive first: "),
    "keeps cancelled permits": Fault({"            self.release(location_id, permit, None, sent=False)": "            pass"}, "cancel: "),
    "keeps the place of the cancelled": Fault({"        finally:\n            line.remove(permit)": "        line.remove(permit)"}, "cancel: "),
    "counts the cancelled as sent": Fault({"permit, None, sent=False)": "permit, None, sent=True)"}, "cancel: "),
    "counts what never left": Fault({"if sent else 0.0": "if True else 0.0"}, "unsent: "),
    "forgets pauses": Fault({"now >= self.paused_until": "True"}, "pause: a request went"),
    "a short pause ends a long one": Fault({PAUSED: "self.clock() + pause if pause else self.paused_until"}, "pause: a request that waited"),
    "pauses for ever": Fault({PAUSED: "inf if pause else 0.0"}, "pause: nothing went"),
    "shares nothing": Fault({"self.boards, self.app, self.sleep = boards,": "self.boards, self.app, self.sleep = boards.copy(),"}, "shared: two limiters together let 20 requests"),
    "tells with the next acquire": Fault({
        "self.work.start_soon(self.tell)": "pass",
        "\n    async def acquire(": TELL,
        "        permit, line =": "        await self.tell()\n        permit, line =",
        "await self.sleep(0.1)": "await self.tell()\n                await self.sleep(0.1)",
        "self.news.close()": "self.news.close()\n            self.unread.close()",
    }, "news: "),
    "learns no limit": Fault({"limit or self.limit\n": "self.limit\n"}, "headers: a response said that 5"),
    "tells no limit": Fault({"limit or self.limits.get(location_id, 10)": "10"}, "headers: a response said that 5"),
    "trips over odd headers": Fault({"if found and found[0].isdigit()": "if found"}, "release (headers=[("),
    "trips over no headers": Fault({"headers or ()": "headers"}, "release (headers=None): "),
    "release returns something": Fault({"permit, sent, limit, 0.0))": "permit, sent, limit, 0.0))\n        return permit"}, "release (headers="),
    "asks the server for rate_limit": Fault({"known = self.limits.get(location_id, 10),": "known = len(__import__('os').listdir()),"}, "rate_limit: "),
    "rate_limit is no RateLimit": Fault({"return RateLimit(": "return ("}, "rate_limit: "),
    "cannot be closed twice": Fault({"if self.work is not None:": "if self.work is None:\n            raise RuntimeError('closed')\n        else:"}, "aclose: "),
    "does not know priorities": Fault({"/, *, priority):": "/):\n        priority = 'bulk'"}, "acquire: "),
}  # fmt: skip
"""Each is one that somebody who writes a limiter may make. A20: news that waits for the next acquire."""


def example(code: str) -> dict[str, Any]:
    """Run the code of the page, and return its names."""
    names: dict[str, Any] = {"__name__": "page"}
    exec(compile(code, str(PAGE), "exec"), names)
    return names


async def check(code: str) -> None:
    """Check the limiter of this code."""
    clock, names = VirtualClock(), example(code)
    boards: Any = defaultdict(lambda: names["Board"](clock))

    def make() -> Limiter:
        return names["BoardLimiter"](boards, app="app", sleep=clock.sleep)

    await clock.run(lambda: check_limiter(make, limit=10, interval=10.0, clock=clock, sleep=clock.sleep))


@pytest.mark.parametrize("limit", [1, 2, 10, 100])
async def test_the_limiter_that_ships_keeps_every_promise(limit: int) -> None:
    clock = VirtualClock()
    rate = RATE._replace(limit=limit)
    make: Callable[[], Limiter] = lambda: RateLimiter(rate, clock=clock, sleep=clock.sleep)  # noqa: E731
    await clock.run(lambda: check_limiter(make, shared=False, limit=limit, clock=clock, sleep=clock.sleep))


async def test_the_limiter_of_the_docs_keeps_every_promise() -> None:
    """A20: what one was told reaches the other at once. A21: it is of one app, and has an end."""
    await check(EXAMPLE)


@pytest.mark.parametrize("name", FAULTS)
async def test_a_broken_promise_is_found_and_named(name: str) -> None:
    changes, words = FAULTS[name]
    code = EXAMPLE
    for right, wrong in changes.items():
        assert code.count(right) == 1
        code = code.replace(right, wrong)
    with pytest.raises(AssertionError) as caught:
        await check(code)
    assert str(caught.value).startswith(words)
    assert str(caught.value).endswith(".")


async def test_a_limiter_of_one_process_in_two_is_found() -> None:
    clock = VirtualClock()

    def make() -> Limiter:
        return RateLimiter(RATE, clock=clock, sleep=clock.sleep)

    with pytest.raises(AssertionError, match=r"^shared: two limiters together let 200 requests arrive"):
        await clock.run(lambda: check_limiter(make, clock=clock, sleep=clock.sleep))
