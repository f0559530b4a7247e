"""Thousands of mixed calls at a server full of faults, and what they leave behind. `make soak` makes 10,000 of them.

python -m tests.soak [calls] [--backend trio] [--seed 7]
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import logging
import math
import os
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, suppress
from itertools import count
from random import Random
from typing import Any

import anyio
from attrs import define, field

from socialplanner import BulkReport, SocialPlanner, SocialPlannerError
from socialplanner.events import CallEnded, Event, SpecDrift, TokenRefreshed
from tests.support.internals import RateLimiter, limiter_of, retry, retry_budget_left

from .server import Connection, Fault, RawServer, Received
from .server.calls import DRAFT, POST
from .server.faults import (
    answer,
    corrupt_gzip,
    cut,
    hang,
    hang_up,
    html,
    message,
    reset,
    truncated_gzip,
    wire,
)
from .server.tokens import REFUSED
from .server.uploads import KEPT

CALLERS = 8
LANES = 5  # connections: fewer than callers, so that some wait for one
LOCATIONS = [f"loc{number}" for number in range(20)]
POSTS = 40  # in the list of each location
IDS = [f"p{number}" for number in range(25)]
DEADLINE = 0.5  # seconds for a call
PATIENCE = 0.004  # seconds after which some callers give up, at most
IMPATIENT = 0.15  # of all calls
TROUBLE = 0.2  # of all requests
MOST_GROWTH = 1_000_000  # bytes
WARM_UP = 400  # calls: what is cached for good is cached then
CSV = b"postAtSpecificTime,content\r\n2026-04-01 10:00:00,Gr\xc3\xbc\xc3\x9fe\r\n"

Draw = Callable[[SocialPlanner, Random], Coroutine[Any, Any, object]]

# A limit that nobody reaches, and a window so short that little has to be remembered: it is not the pace that is tried
LIMITS = [
    ("X-RateLimit-Max", "100000"),
    ("X-RateLimit-Remaining", "100000"),
    ("X-RateLimit-Interval-Milliseconds", "50"),
]


# The server


def good(request: Received) -> Fault:
    """What the API says to this request when all is well."""
    end = request.target.rpartition("/")[2]
    if end == "list":
        asked: Any = request.json
        skip, limit = int(asked["skip"]), int(asked["limit"])
        posts = [
            {"_id": f"p{number}", "summary": "Grüße"} for number in range(skip, min(skip + limit, POSTS))
        ]
        return answer({"results": {"posts": posts, "count": POSTS}}, status=201, headers=LIMITS)
    if end == "bulk-delete":
        told: Any = request.json
        return answer({"results": {"deletedCount": len(told["postIds"])}}, status=201, headers=LIMITS)
    if end == "csv":
        return answer(KEPT, status=201, headers=LIMITS)
    return answer(POST, status=201 if end == "posts" else 200, headers=LIMITS)


FAULTS: dict[str, Fault] = {
    "429": answer({"message": "too many"}, status=429, headers=[("Retry-After", "0"), *LIMITS]),
    "503": html(503),
    "401": answer(REFUSED, status=401),
    "404": answer({"message": "not there", "statusCode": 404}, status=404),
    "reset": reset,
    "hung up": hang_up,
    "cut": cut(POST),
    "cut chunks": cut(POST, chunked=True),
    "cut gzip": truncated_gzip(POST),
    "corrupt gzip": corrupt_gzip(POST),
    "garbage": wire(b"\x00\xff nonsense\r\n\r\n", then_close=True),
    "HTML": html(200),
    "odd JSON": answer({"results": {"post": 5, "posts": "none", "deletedCount": "x"}}),
    "surplus": wire(message(200, json.dumps(POST).encode()) * 2),
    "bytes after the body": wire(message(200, json.dumps(POST).encode()) + b"nonsense"),
    "silence": hang(),
    "half a head": hang(after=b"HTTP/1.1 200 OK\r\nContent-"),
    "half a body": hang(after=message(200, b'{"results"', length=99)),
}


class Weather:
    """A fault for some of the requests, as the dice fall: of all faults each comes once before one comes again.
    `fell` counts them."""

    def __init__(self, seed: int) -> None:
        self.fell = Counter[str]()
        self._dice = Random(seed)
        self._deck: list[str] = []

    async def __call__(self, connection: Connection, request: Received) -> None:
        name = self._draw() if self._dice.random() < TROUBLE else "good"
        self.fell[name] += 1
        await (FAULTS[name] if name in FAULTS else good(request))(connection, request)

    def _draw(self) -> str:
        if not self._deck:
            self._deck = self._dice.sample([*FAULTS], len(FAULTS))
        return self._deck.pop()


# The calls


async def get(planner: SocialPlanner, dice: Random) -> object:
    return await planner.posts.get(dice.choice(IDS))


async def walk(planner: SocialPlanner, dice: Random) -> object:
    pages = planner.posts.list(page_size=dice.choice((10, 20)))
    if dice.random() < 0.5:
        return await pages.collect()
    async with pages:
        return [post.id async for post in pages]


async def create(planner: SocialPlanner, dice: Random) -> object:
    find = dice.choice(("raise", "reconcile"))
    return await planner.with_options(on_ambiguous=find).posts.create(DRAFT)


async def delete(planner: SocialPlanner, dice: Random) -> object:
    return await planner.posts.delete(dice.choice(IDS))


async def delete_many(planner: SocialPlanner, dice: Random) -> object:
    job = planner.posts.delete_many(f"p{number}" for number in range(120))
    try:
        return await job
    finally:
        assert_each_id_once(job.report)


async def upload(planner: SocialPlanner, dice: Random) -> object:
    return await planner.csv_imports.upload(CSV)


DRAWS: list[Draw] = [get, get, get, walk, create, create, delete, delete_many, upload]


def assert_each_id_once(report: BulkReport) -> None:
    names = ("confirmed", "partial", "accepted", "failed", "unknown", "unsent")
    lists = [getattr(report, name) for name in names]
    assert sum(map(len, lists)) == len({key for each in lists for key in each}) == report.total
    assert all(type(error).__module__ == "socialplanner.errors" for _, error in report.errors)


# The run


@define
class Figures:
    """What a run came to, and what it left behind."""

    calls: int = 0
    seconds: float = 0.0
    went_well: int = 0
    cancelled: int = 0
    told_cancelled: int = 0
    """Requests that ended so, by the events."""
    errors: Counter[str] = field(factory=Counter[str])
    strangers: list[str] = field(factory=list[str])
    """Errors that are not ours."""
    unfinished: set[int] = field(factory=set[int])
    """Calls that were told to have begun, and not to be over."""
    requests: int = 0
    faults: Counter[str] = field(factory=Counter[str])
    memory: int = 0
    """Bytes more than after the warm-up."""
    tasks: int = 0
    """In the event loop, at the end."""
    files: int = 0
    """More than before the client was made."""
    held: int = 0
    """Permits of the pace that did not come back."""
    waiting: int = 0
    locations: int = 0
    quota: int = 0

    def hear(self, event: Event) -> None:
        """The client's event hook."""
        if isinstance(event, CallEnded):
            self.unfinished.discard(event.call)
            self.told_cancelled += event.error == "Cancelled"
        elif not isinstance(event, (SpecDrift, TokenRefreshed)):
            self.unfinished.add(event.call)

    def wrong(self) -> list[str]:
        """What should not be so."""
        rules = {
            f"errors of others reached a caller: {self.strangers[:3]}": not self.strangers,
            f"calls without an end: {len(self.unfinished)}": not self.unfinished,
            f"{self.memory:,} bytes more than after the warm-up": self.memory < MOST_GROWTH,
            f"{self.tasks} tasks are running": self.tasks == 1,
            f"{self.files} files are open that were not": self.files == 0,
            f"{self.held} permits of the pace are lost, and {self.waiting} wait": not self.held
            + self.waiting,
            f"{self.locations} locations are remembered": self.locations <= len(LOCATIONS),
            f"the quota is {self.quota}": 0 <= self.quota <= retry.RETRY_BUDGET,
            "nothing went well": self.went_well > 0,
            "nobody was cancelled, or told of it": self.cancelled > 0 and self.told_cancelled > 0,
            f"faults that never happened: {FAULTS.keys() - self.faults}": not FAULTS.keys() - self.faults,
        }
        return [text for text, right in rules.items() if not right]


async def soak(server: RawServer, calls: int, seed: int = 7) -> Figures:
    """Make the calls, after a warm-up. `server` is left with no connection."""
    numbers = count()

    async def token() -> str:
        return f"token-{next(numbers)}"

    figures = Figures()
    weather = server.otherwise = Weather(seed)
    files = open_files()
    planner = SocialPlanner(
        token,
        location_id="loc",
        base_url=server.url,
        timeout=DEADLINE,
        max_connections=LANES,
        on_event=lambda event: figures.hear(event),
    )
    tracemalloc.start()
    try:
        async with planner:
            await everybody(planner, WARM_UP, seed, figures)
            memory = await held_memory(server)
            figures = Figures(calls)
            weather.fell.clear()
            began = time.perf_counter()
            await everybody(planner, calls, seed + 1, figures)
            figures.seconds = time.perf_counter() - began
            figures.requests, figures.faults = len(server.requests), weather.fell.copy()
            figures.memory = await held_memory(server) - memory
            await all_lanes_work(server, planner)
        await server.until(lambda: server.open == 0)
    finally:
        tracemalloc.stop()
    figures.tasks = tasks()
    figures.files = open_files() - files
    pace = limiter_of(planner)
    assert isinstance(pace, RateLimiter)
    figures.locations = len(pace._queues)
    figures.held = sum(len(queue._in_flight) for queue in pace._queues.values())
    figures.waiting = sum(len(queue.waiting) for queue in pace._queues.values())
    figures.quota = retry_budget_left(planner)
    return figures


async def everybody(planner: SocialPlanner, calls: int, seed: int, figures: Figures) -> None:
    """So many calls, by several callers."""
    turns = iter(range(calls))
    async with anyio.create_task_group() as group:
        for number in range(CALLERS):
            group.start_soon(caller, planner, turns, Random(f"{seed} {number}"), figures)


async def caller(planner: SocialPlanner, turns: Iterator[int], dice: Random, figures: Figures) -> None:
    for _ in turns:
        view = planner.for_location(dice.choice(LOCATIONS))
        draw = dice.choice(DRAWS)
        patience = PATIENCE * dice.random() if dice.random() < IMPATIENT else math.inf
        over = "cancelled"
        async with giving_up(patience, native=dice.random() < 0.5):
            try:
                await draw(view, dice)
                over = "well"
            except SocialPlannerError as error:
                over = type(error).__name__
                note_strangers(error, figures)
            except Exception as error:  # noqa: BLE001 - any other error is what is looked for
                over = type(error).__name__
                figures.strangers.append(repr(error))
        figures.went_well += over == "well"
        figures.cancelled += over == "cancelled"
        if over not in ("well", "cancelled"):
            figures.errors[over] += 1


@asynccontextmanager
async def giving_up(patience: float, *, native: bool) -> AsyncIterator[None]:
    """End what runs in the block after so many seconds, by the event loop's own means or by anyio's."""
    if native and in_asyncio():
        with suppress(TimeoutError):
            async with asyncio.timeout(None if patience == math.inf else patience):
                yield
    else:
        with anyio.move_on_after(patience):
            yield


def note_strangers(error: BaseException, figures: Figures) -> None:
    """Whatever stands behind an error of ours must be one of ours too."""
    todo, seen = [error], set[int]()
    while todo:
        each = todo.pop()
        seen.add(id(each))
        if type(each).__module__ != "socialplanner.errors":
            figures.strangers.append(f"{each!r} behind {error!r}")
        behind = [each.__cause__, each.__context__, getattr(each, "cause", None)]
        todo += [other for other in behind if other is not None and id(other) not in seen]


async def all_lanes_work(server: RawServer, planner: SocialPlanner) -> None:
    """As many calls as there may be connections reach the server at the same time."""
    gate, before = server.gate(), len(server.requests)
    server.otherwise = hang(gate, then=answer(POST))
    patient = planner.for_location(LOCATIONS[0]).with_options(timeout=60)
    async with anyio.create_task_group() as group:
        for _ in range(LANES):
            group.start_soon(patient.posts.get, "p1")
        await server.until(lambda: len(server.requests) == before + LANES)
        gate.open()


async def held_memory(server: RawServer) -> int:
    """Bytes in use when all calls are over."""
    await server.until(lambda: server.open <= LANES)
    server.requests.clear()
    for _ in range(3):
        gc.collect()
    return tracemalloc.get_traced_memory()[0]


def in_asyncio() -> bool:
    try:
        return asyncio.get_running_loop().is_running()
    except RuntimeError:
        return False


def tasks() -> int:
    """How many the event loop has for us, this one included."""
    if in_asyncio():
        return len(asyncio.all_tasks())
    import trio

    return trio.lowlevel.current_statistics().tasks_living - 2  # trio keeps two of its own


def open_files() -> int:
    return len(os.listdir("/proc/self/fd"))


# The program


def report(figures: Figures) -> str:
    counts = {"calls": figures.errors, "requests": figures.faults}
    lines = [
        f"{figures.calls:,} calls and {figures.requests:,} requests in {figures.seconds:.1f} s",
        f"{figures.went_well:,} went well, {figures.cancelled:,} were cancelled, {figures.errors.total():,} failed",
        *(
            f"{name}: {', '.join(f'{what} {n:,}' for what, n in c.most_common())}"
            for name, c in counts.items()
        ),
        f"memory {figures.memory:+,} bytes, files {figures.files:+d}, tasks {figures.tasks}, quota {figures.quota}",
    ]
    return "\n".join([*lines, *(f"WRONG: {problem}" for problem in figures.wrong()), ""])


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    cli.add_argument("calls", nargs="?", type=int, default=10_000)
    cli.add_argument("--backend", choices=("asyncio", "trio"), default="asyncio")
    cli.add_argument("--seed", type=int, default=7)
    given = cli.parse_args()
    logging.getLogger("socialplanner").setLevel(logging.ERROR)  # creates without an answer are warned of
    retry.FIRST_WAIT = 0.0  # it is not the waiting that is tried
    with RawServer(Weather(given.seed)) as server:
        figures = anyio.run(soak, server, given.calls, given.seed, backend=given.backend)
    sys.stdout.write(report(figures))
    sys.exit(bool(figures.wrong()))


if __name__ == "__main__":
    main()
