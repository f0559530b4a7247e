"""Many event loops, one after the other, with one client: what they leave behind. A part of `make soak`."""

from __future__ import annotations

import asyncio
import gc
import os
import re
import ssl
import tracemalloc
import weakref
from collections import Counter

from attrs import define, field

from socialplanner import SocialPlanner

from .server import RawServer
from .server.calls import POST
from .server.faults import answer

CALLS = 3  # in each loop, at the same time
MOST_GROWTH = 1_000_000  # bytes of memory
WARM_UP = 20  # loops before memory is measured
STATES = {"01": "ESTABLISHED", "04": "FIN_WAIT1", "05": "FIN_WAIT2", "08": "CLOSE_WAIT", "09": "LAST_ACK"}


@define
class LoopFigures:
    """What is left when the loops have ended."""

    jobs: int
    memory: int = 0
    """Bytes more than after the warm-up."""
    loops: int = 0
    """Event loops that are still alive, though the collector did not run."""
    sockets: Counter[str] = field(factory=Counter[str])
    """Open sockets of this process to or from the server, by state."""
    contexts: int = 0
    """TLS contexts more than before, though the collector did not run."""
    garbage: int = 0
    """Objects that only the collector could free."""

    def problems(self) -> list[str]:
        """Return what should not have happened."""
        rules = {
            f"{self.memory:,} bytes more after {self.jobs:,} loops": self.memory < MOST_GROWTH,
            f"{self.loops} of {self.jobs:,} event loops are alive": self.loops == 0,
            f"sockets are open: {dict(self.sockets)}": not self.sockets,
            f"{self.contexts} TLS contexts were made": self.contexts <= 1,
        }
        return [text for text, right in rules.items() if not right]

    def report(self) -> str:
        """Return the figures as lines of text."""
        sockets = ", ".join(f"{state} {number}" for state, number in self.sockets.items()) or "none"
        lines = [
            f"{self.jobs:,} event loops, without the collector: {self.loops} alive, sockets {sockets},"
            f" {self.contexts} TLS contexts",
            f"memory {self.memory:+,} bytes, {self.garbage:,} objects for the collector",
            *(f"WRONG: {problem}" for problem in self.problems()),
        ]
        return "\n".join([*lines, ""])


def run_loops(server: RawServer, jobs: int) -> LoopFigures:
    """Run so many programs of `asyncio.run`, and look at what is left. Nobody closes the client.

    The garbage collector is off: what ends must end by itself.
    """
    server.otherwise = answer(POST)
    planner = SocialPlanner("token", location_id="loc", base_url=server.url)
    loops: weakref.WeakSet[asyncio.AbstractEventLoop] = weakref.WeakSet()
    figures, contexts = LoopFigures(jobs), count_contexts()

    async def job() -> None:
        loops.add(asyncio.get_running_loop())
        async with asyncio.TaskGroup() as group:
            for _ in range(CALLS):
                group.create_task(planner.posts.get("p1"))

    tracemalloc.start()
    collected = gc.isenabled()
    try:
        for _ in range(WARM_UP):
            asyncio.run(job())
        before = measure_memory(server)
        gc.disable()
        for _ in range(jobs):
            asyncio.run(job())
            server.requests.clear()
        server._wait(lambda: server.open == 0)
        figures.loops = len(loops)
        figures.sockets = count_sockets(server)
        figures.contexts = count_contexts() - contexts
        figures.garbage = gc.collect()
        figures.memory = measure_memory(server) - before
    finally:
        if collected:
            gc.enable()
        tracemalloc.stop()
    return figures


def measure_memory(server: RawServer) -> int:
    """Return the bytes in use when the server has no connection left."""
    server._wait(lambda: server.open == 0)
    server.requests.clear()
    for _ in range(3):
        gc.collect()
    return tracemalloc.get_traced_memory()[0]


def count_contexts() -> int:
    """Return how many TLS contexts there are in this process."""
    return sum(isinstance(each, ssl.SSLContext) for each in gc.get_objects())


def count_sockets(server: RawServer) -> Counter[str]:
    """Return the open sockets of this process that have to do with the server, by state; the one that listens is none."""
    port, ours = f":{server.port:04X}", own_inodes()
    states: Counter[str] = Counter()
    with open("/proc/net/tcp", encoding="ascii") as table:
        for line in [line.split() for line in table][1:]:
            local, remote, state, inode = line[1], line[2], line[3], line[9]
            if inode in ours and port in (local[-5:], remote[-5:]) and state != "0A":
                states[STATES.get(state, state)] += 1
    return states


def own_inodes() -> set[str]:
    links = (f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd"))
    found = (re.fullmatch(r"socket:\[(\d+)\]", os.readlink(link)) for link in links if os.path.islink(link))
    return {match[1] for match in found if match}
