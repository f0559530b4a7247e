"""Make thousands of mixed calls at a server full of faults, and show what they leave behind: `make soak`.

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
from socialplanner.events import CallEnded, Event, RuleNotKept, SpecDrift, TokenRefreshed, UnknownField
from tests.support.internals import RETRY_BUDGET, RateLimiter, limiter_of, retry, retry_budget_left

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
from .soak_loops import count_sockets, run_loops

LOOPS = 1_500  # programs of `asyncio.run` after the calls
CALLERS = 8
CONNECTIONS = 5  # fewer than callers, so that some wait for one
LOCATIONS = [f"loc{number}" for number in range(20)]
POSTS = 40  # in the list of each location
IDS = [f"p{number}" for number in range(25)]
DEADLINE = 0.5  # seconds for a call
PATIENCE = 0.004  # seconds after which an impatient caller gives up, at most
IMPATIENT = 0.15  # of all calls
FAULTY = 0.2  # of all responses
MOST_GROWTH = 1_000_000  # bytes of memory
WARM_UP = 400  # calls before memory is measured: they fill the caches
CSV = b"postAtSpecificTime,content\r\n2026-04-01 10:00:00,Gr\xc3\xbc\xc3\x9fe\r\n"

Action = Callable[[SocialPlanner, Random], Coroutine[Any, Any, object]]

# A limit that no caller reaches, and a short window, so that the limiter remembers little: it is not what is tested here
LIMITS = [
    ("X-RateLimit-Max", "100000"),
    ("X-RateLimit-Remaining", "100000"),
    ("X-RateLimit-Interval-Milliseconds", "50"),
]


# The server


def good(request: Received) -> Fault:
    """Return the response of an API without faults."""
    end = request.target.rpartition("/")[2]
    if end == "list":
        page: Any = request.json
        skip, limit = int(page["skip"]), int(page["limit"])
        posts = [
            {"_id": f"p{number}", "summary": "Grüße"} for number in range(skip, min(skip + limit, POSTS))
        ]
        return answer({"results": {"posts": posts, "count": POSTS}}, status=201, headers=LIMITS)
    if end == "bulk-delete":
        body: Any = request.json
        return answer({"results": {"deletedCount": len(body["postIds"])}}, status=201, headers=LIMITS)
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


class RandomFaults:
    """A server that fails some of the requests at random: each fault happens once before one happens again.

    `counts` holds how often each happened.
    """

    def __init__(self, seed: int) -> None:
        self.counts = Counter[str]()
        self._random = Random(seed)
        self._left: list[str] = []

    async def __call__(self, connection: Connection, request: Received) -> None:
        name = self._next() if self._random.random() < FAULTY else "good"
        self.counts[name] += 1
        await (FAULTS[name] if name in FAULTS else good(request))(connection, request)

    def _next(self) -> str:
        if not self._left:
            self._left = self._random.sample([*FAULTS], len(FAULTS))
        return self._left.pop()


# The calls


async def get(planner: SocialPlanner, random: Random) -> object:
    return await planner.posts.get(random.choice(IDS))


async def walk(planner: SocialPlanner, random: Random) -> object:
    pages = planner.posts.list(page_size=random.choice((10, 20)))
    if random.random() < 0.5:
        return await pages.collect()
    async with pages:
        return [post.id async for post in pages]


async def create(planner: SocialPlanner, random: Random) -> object:
    on_ambiguous = random.choice(("raise", "reconcile"))
    return await planner.with_options(on_ambiguous=on_ambiguous).posts.create(DRAFT)


async def delete(planner: SocialPlanner, random: Random) -> object:
    return await planner.posts.delete(random.choice(IDS))


async def delete_many(planner: SocialPlanner, random: Random) -> object:
    job = planner.posts.delete_many(f"p{number}" for number in range(120))
    try:
        return await job
    finally:
        assert_each_id_once(job.report)


async def upload(planner: SocialPlanner, random: Random) -> object:
    return await planner.csv_imports.upload(CSV)


ACTIONS: list[Action] = [get, get, get, walk, create, create, delete, delete_many, upload]


def assert_each_id_once(report: BulkReport) -> None:
    names = ("confirmed", "partial", "accepted", "failed", "unknown", "unsent")
    lists = [getattr(report, name) for name in names]
    assert sum(map(len, lists)) == len({key for each in lists for key in each}) == report.total
    assert all(type(error).__module__ == "socialplanner.errors" for _, error in report.errors)


# The run


@define
class Figures:
    """The results of a run, and what it left behind."""

    calls: int = 0
    seconds: float = 0.0
    succeeded: int = 0
    cancelled: int = 0
    cancelled_events: int = 0
    """Calls that ended as cancelled, by their events."""
    errors: Counter[str] = field(factory=Counter[str])
    foreign_errors: list[str] = field(factory=list[str])
    """Errors that reached a caller and are not ours."""
    unfinished: set[int] = field(factory=set[int])
    """Calls with an event and without `CallEnded`."""
    requests: int = 0
    faults: Counter[str] = field(factory=Counter[str])
    memory: int = 0
    """Bytes more than after the warm-up."""
    tasks: int = 0
    """Tasks of the event loop, at the end."""
    sockets: Counter[str] = field(factory=Counter[str])
    """Open sockets to or from the server, by state, at the end."""
    files: int = 0
    """Open files more than before the client was made."""
    permits: int = 0
    """Permits of the limiter that were not given back."""
    waiting: int = 0
    """Calls that still wait for a permit."""
    locations: int = 0
    """Locations that the limiter remembers."""
    retry_budget: int = 0

    def record(self, event: Event) -> None:
        """Count an event of the client."""
        if isinstance(event, CallEnded):
            self.unfinished.discard(event.call)
            self.cancelled_events += event.error == "Cancelled"
        elif not isinstance(event, (SpecDrift, UnknownField, RuleNotKept, TokenRefreshed)):
            self.unfinished.add(event.call)

    def problems(self) -> list[str]:
        """Return what should not have happened."""
        rules = {
            f"foreign errors reached a caller: {self.foreign_errors[:3]}": not self.foreign_errors,
            f"calls without `CallEnded`: {len(self.unfinished)}": not self.unfinished,
            f"{self.memory:,} bytes more than after the warm-up": self.memory < MOST_GROWTH,
            f"{self.tasks} tasks are running": self.tasks == 1,
            f"sockets are open: {dict(self.sockets)}": not self.sockets,
            f"{self.files} files were left open": self.files == 0,
            f"{self.permits} permits of the limiter are lost": self.permits == 0,
            f"{self.waiting} calls wait for a permit": self.waiting == 0,
            f"{self.locations} locations are remembered": self.locations <= len(LOCATIONS),
            f"the retry budget is {self.retry_budget}": 0 <= self.retry_budget <= RETRY_BUDGET,
            "no call succeeded": self.succeeded > 0,
            "no call was cancelled, or without an event": self.cancelled > 0 and self.cancelled_events > 0,
            f"faults that never happened: {FAULTS.keys() - self.faults}": not FAULTS.keys() - self.faults,
        }
        return [text for text, right in rules.items() if not right]


async def soak(server: RawServer, calls: int, seed: int = 7) -> Figures:
    """Make the calls, after a warm-up, and wait until the server has no connection left."""
    numbers = count()

    async def token() -> str:
        return f"token-{next(numbers)}"

    figures = Figures()
    faults = server.otherwise = RandomFaults(seed)
    files = count_open_files()
    planner = SocialPlanner(
        token,
        location_id="loc",
        base_url=server.url,
        timeout=DEADLINE,
        max_connections=CONNECTIONS,
        on_event=lambda event: figures.record(event),
    )
    tracemalloc.start()
    try:
        async with planner:
            await run_callers(planner, WARM_UP, seed, figures)
            memory = await measure_memory(server)
            figures = Figures(calls)
            faults.counts.clear()
            began = time.perf_counter()
            await run_callers(planner, calls, seed + 1, figures)
            figures.seconds = time.perf_counter() - began
            figures.requests, figures.faults = len(server.requests), faults.counts.copy()
            figures.memory = await measure_memory(server) - memory
            await use_all_connections(server, planner)
        await server.until(lambda: server.open == 0)
    finally:
        tracemalloc.stop()
    figures.tasks = count_tasks()
    figures.sockets = count_sockets(server)
    figures.files = count_open_files() - files
    limiter = limiter_of(planner)
    assert isinstance(limiter, RateLimiter)
    figures.locations = len(limiter._queues)
    figures.permits = sum(len(queue._in_flight) for queue in limiter._queues.values())
    figures.waiting = sum(queue.waiting for queue in limiter._queues.values())
    figures.retry_budget = retry_budget_left(planner)
    return figures


async def run_callers(planner: SocialPlanner, calls: int, seed: int, figures: Figures) -> None:
    """Make so many calls, by several callers."""
    turns = iter(range(calls))
    async with anyio.create_task_group() as group:
        for number in range(CALLERS):
            group.start_soon(caller, planner, turns, Random(f"{seed} {number}"), figures)


async def caller(planner: SocialPlanner, turns: Iterator[int], random: Random, figures: Figures) -> None:
    for _ in turns:
        view = planner.for_location(random.choice(LOCATIONS))
        action = random.choice(ACTIONS)
        patience = PATIENCE * random.random() if random.random() < IMPATIENT else math.inf
        outcome = "cancelled"
        async with give_up_after(patience, native=random.random() < 0.5):
            try:
                await action(view, random)
                outcome = "success"
            except SocialPlannerError as error:
                outcome = type(error).__name__
                record_foreign_errors(error, figures)
            except Exception as error:  # noqa: BLE001 - any other error is what this program looks for
                outcome = type(error).__name__
                figures.foreign_errors.append(repr(error))
        figures.succeeded += outcome == "success"
        figures.cancelled += outcome == "cancelled"
        if outcome not in ("success", "cancelled"):
            figures.errors[outcome] += 1


@asynccontextmanager
async def give_up_after(patience: float, *, native: bool) -> AsyncIterator[None]:
    """Cancel the block after so many seconds, by the event loop's own means or by anyio's."""
    if native and is_asyncio():
        with suppress(TimeoutError):
            async with asyncio.timeout(None if patience == math.inf else patience):
                yield
    else:
        with anyio.move_on_after(patience):
            yield


def record_foreign_errors(error: BaseException, figures: Figures) -> None:
    """Record the causes of an error that are not ours: each must be one of ours too."""
    todo, seen = [error], set[int]()
    while todo:
        each = todo.pop()
        seen.add(id(each))
        if type(each).__module__ != "socialplanner.errors":
            figures.foreign_errors.append(f"{each!r} behind {error!r}")
        behind = [each.__cause__, each.__context__, getattr(each, "cause", None)]
        todo += [other for other in behind if other is not None and id(other) not in seen]


async def use_all_connections(server: RawServer, planner: SocialPlanner) -> None:
    """Wait until as many calls as there may be connections are at the server at the same time."""
    gate, before = server.gate(), len(server.requests)
    server.otherwise = hang(gate, then=answer(POST))
    patient = planner.for_location(LOCATIONS[0]).with_options(timeout=60)
    async with anyio.create_task_group() as group:
        for _ in range(CONNECTIONS):
            group.start_soon(patient.posts.get, "p1")
        await server.until(lambda: len(server.requests) == before + CONNECTIONS)
        gate.open()


async def measure_memory(server: RawServer) -> int:
    """Return the bytes in use when all calls are over."""
    await server.until(lambda: server.open <= CONNECTIONS)
    server.requests.clear()
    for _ in range(3):
        gc.collect()
    return tracemalloc.get_traced_memory()[0]


def is_asyncio() -> bool:
    try:
        return asyncio.get_running_loop().is_running()
    except RuntimeError:
        return False


def count_tasks() -> int:
    """Return how many tasks the event loop has for us, this one included."""
    if is_asyncio():
        return len(asyncio.all_tasks())
    import trio

    return trio.lowlevel.current_statistics().tasks_living - 2  # trio keeps two of its own


def count_open_files() -> int:
    return len(os.listdir("/proc/self/fd"))


# The program


def report(figures: Figures) -> str:
    counts = {"calls": figures.errors, "requests": figures.faults}
    lines = [
        f"{figures.calls:,} calls and {figures.requests:,} requests in {figures.seconds:.1f} s",
        f"{figures.succeeded:,} succeeded, {figures.cancelled:,} were cancelled, {figures.errors.total():,} failed",
        *(
            f"{name}: {', '.join(f'{what} {n:,}' for what, n in c.most_common())}"
            for name, c in counts.items()
        ),
        f"memory {figures.memory:+,} bytes, files {figures.files:+d}, tasks {figures.tasks}, retry budget {figures.retry_budget}",
    ]
    return "\n".join([*lines, *(f"WRONG: {problem}" for problem in figures.problems()), ""])


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    cli.add_argument("calls", nargs="?", type=int, default=10_000)
    cli.add_argument("--backend", choices=("asyncio", "trio"), default="asyncio")
    cli.add_argument("--seed", type=int, default=7)
    options = cli.parse_args()
    # a create with an unknown outcome logs a warning
    logging.getLogger("socialplanner").setLevel(logging.ERROR)
    retry.FIRST_WAIT = 0.0  # waits are not what is tested here
    with RawServer(RandomFaults(options.seed)) as server:
        figures = anyio.run(soak, server, options.calls, options.seed, backend=options.backend)
        loops = run_loops(server, LOOPS)
    sys.stdout.write(report(figures))
    sys.stdout.write(loops.report())
    sys.exit(bool(figures.problems() or loops.problems()))


if __name__ == "__main__":
    main()
